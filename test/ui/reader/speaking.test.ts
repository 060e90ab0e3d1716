import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/text/sentences.ts';
import { chineseVoice, Speaking, type Speech, type Spoken } from '../../../src/ui/reader/speaking.ts';

const voice = (lang: string, localService = true) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;
const TEXT = '路通了。桃子不愁卖。老周笑了。';

/** Speech that says nothing and does what the test tells it. */
function silent() {
  const said: SpeechSynthesisUtterance[] = [];
  let cancelled = 0;
  const speech: Speech = {
    synthesis: { speak: one => void said.push(one), cancel: () => void cancelled++, getVoices: () => [] },
    utterance: text => ({ text }) as SpeechSynthesisUtterance,
  };
  const spoken: (Spoken | null)[] = [];
  const speaking = new Speaking(
    speech,
    () => TEXT,
    () => sentencesOf(TEXT),
    voice('zh-CN'),
    one => spoken.push(one),
    1,
  );
  const last = () => said.at(-1)!;
  const end = () => last().onend?.({} as SpeechSynthesisEvent);
  return { speaking, said, spoken, last, end, cancelled: () => cancelled };
}

describe('reading aloud', () => {
  it('says one sentence after another from the one that was chosen, and marks each', () => {
    const { speaking, said, spoken, end } = silent();
    speaking.from(6);
    end();
    end();
    expect(said.map(({ text }) => text)).toEqual(['桃子不愁卖。', '老周笑了。']);
    expect(spoken.at(-1)).toBeNull();
    expect(speaking.state).toBe('silent');
  });

  it('marks the word that is being said', () => {
    const { speaking, spoken, last } = silent();
    speaking.from(4);
    last().onboundary?.({ charIndex: 2 } as SpeechSynthesisEvent);
    expect(spoken.at(-1)).toEqual({ sentence: { start: 4, end: 10 }, word: 6 });
  });

  it('pauses, goes on with the same sentence, steps, and takes another speed', () => {
    const { speaking, said, last } = silent();
    speaking.from(0);
    speaking.pause();
    speaking.resume();
    speaking.setSpeed(1.5);
    expect(said.map(({ text }) => text)).toEqual(['路通了。', '路通了。', '路通了。']);
    expect(last().rate).toBe(1.5);
    speaking.step(1);
    speaking.step(-5);
    expect(said.slice(3).map(({ text }) => text)).toEqual(['桃子不愁卖。', '路通了。']);
  });

  it('hears nothing of what it cancelled, and says when the voice stopped by itself', () => {
    const { speaking, said, end, last } = silent();
    speaking.from(0);
    const old = last();
    speaking.stop();
    old.onend?.({} as SpeechSynthesisEvent);
    expect(said).toHaveLength(1);
    speaking.from(0);
    last().onerror?.({} as SpeechSynthesisErrorEvent);
    expect([speaking.state, speaking.failed]).toEqual(['paused', true]);
    end();
    expect(said).toHaveLength(2);
  });

  it('takes a Mandarin voice of this computer, never one of a service', () => {
    expect(chineseVoice([voice('en-US'), voice('zh-CN', false)])).toBeNull();
    expect(chineseVoice([voice('zh-HK'), voice('zh_TW'), voice('zh-CN')])?.lang).toBe('zh-CN');
    expect(chineseVoice([voice('zh-HK')])?.lang).toBe('zh-HK');
    expect(chineseVoice([voice('zha-CN')])).toBeNull();
  });
});
