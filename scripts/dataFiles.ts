import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { glossaryBytes } from './glossary/compile.ts';
import { lexiconBytes } from './lexicon/compile.ts';
import { readingsBytes } from './pinyin/bytes.ts';

const textFile = (name: string) => async () => new Uint8Array(await readFile(new URL(`../${name}`, import.meta.url)));

/**
 * What pdf.js fetches when a file needs it: the maps of Chinese encodings for fonts that are not embedded, and the two fonts
 * of symbols that no system has.
 */
function pdfFiles(): Record<string, () => Promise<Uint8Array>> {
  const root = new URL('../node_modules/pdfjs-dist/', import.meta.url);
  const file = (from: string, to: string) => [
    `pdfjs/${to}`,
    async () => new Uint8Array(await readFile(new URL(from, root))),
  ];
  const maps = readdirSync(new URL('cmaps/', root)).filter(name =>
    /^(?:LICENSE$|Adobe-(?:GB1|CNS1)-|GB|UniGB|B5|ETen|ETHK|HK|CNS|UniCNS)/.test(name),
  );
  return Object.fromEntries([
    ...maps.map(name => file(`cmaps/${name}`, `cmaps/${name}`)),
    ...['FoxitSymbol.pfb', 'FoxitDingbats.pfb', 'LICENSE_FOXIT'].map(name =>
      file(`standard_fonts/${name}`, `fonts/${name}`),
    ),
  ]);
}

/** Puts lexicon, glossary, trained readings and the licences into the build, and serves them in dev mode. */
export function dataFiles(): Plugin {
  const files: Record<string, () => Promise<Uint8Array>> = {
    'data/lexicon.bin': lexiconBytes,
    'data/glossary.bin': glossaryBytes,
    'data/readings.bin': readingsBytes,
    ...pdfFiles(),
    LICENSE: textFile('LICENSE'),
    'NOTICE.md': textFile('NOTICE.md'),
  };
  return {
    name: 'bianzhu-data',
    async buildStart() {
      if (this.meta.watchMode) return;
      for (const [fileName, bytes] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: await bytes() });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const make = files[request.url?.slice(1).split('?')[0] ?? ''];
        if (!make) return next();
        response.end(await make());
      });
    },
  };
}
