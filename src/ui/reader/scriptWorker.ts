import { sameLength } from '../../text/sameLength.ts';

// The tables of the other script are a megabyte and take most of a second to be made ready: beside the page.

/** What is asked of the worker. */
export interface ScriptWish {
  script: 'simplified' | 'traditional';
  texts: readonly string[];
}

interface Port {
  onmessage: ((event: MessageEvent<ScriptWish>) => void) | null;
  postMessage(texts: string[]): void;
}

const port = self as unknown as Port;
let converter: Promise<(text: string) => string> | null = null;

port.onmessage = async ({ data: { script, texts } }) => {
  converter ??= load(script);
  const convert = await converter;
  port.postMessage(texts.map(text => sameLength(text, convert)));
};

async function load(script: ScriptWish['script']): Promise<(text: string) => string> {
  if (script === 'traditional') {
    const { Converter } = await import('opencc-js/cn2t');
    return Converter({ from: 'cn', to: 'tw' });
  }
  const { Converter } = await import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}
