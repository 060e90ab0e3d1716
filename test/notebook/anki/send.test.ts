import { describe, expect, it } from 'vitest';
import { type AnkiError, ankiConnect } from '../../../src/notebook/anki/connect.ts';
import { DECK, NOTE_TYPE, sendWords } from '../../../src/notebook/anki/send.ts';
import { dictionaryWord, FIELDS } from '../../../src/notebook/formats/anki.ts';
import { WORDS } from '../formats/notebook.ts';
import { textOf } from '../formats/written.ts';
import { Anki } from './anki.ts';

const DICTIONARY = new Map([['烦心事', { traditional: '煩心事', senses: ['trouble', 'worry <b>'] }]]);
const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...WORDS[0]!, form: `词${i}` }));
const fault = (sent: Promise<unknown>) =>
  sent.then(
    () => 'none',
    (error: AnkiError) => error.fault,
  );

describe('words sent to Anki', () => {
  it('become notes of a deck and a kind of their own, once', async () => {
    const anki = new Anki();
    const call = ankiConnect(anki.fetch);
    expect(await sendWords(call, WORDS, DICTIONARY)).toEqual({ added: 1, known: 0 });
    expect(anki.notes).toEqual([
      {
        deckName: DECK,
        modelName: NOTE_TYPE,
        fields: {
          Word: '烦心事',
          Traditional: '煩心事',
          Pinyin: 'fán xīn shì',
          Senses: 'trouble; worry &lt;b&gt;',
          Sentence: '群众的烦心事\t办在了"前头"。',
          Source: '云溪日报 A02',
          Date: '2025-04-08',
        },
        tags: ['bianzhu'],
        options: { allowDuplicate: false },
      },
    ]);
    expect(anki.models.get(NOTE_TYPE)).toEqual(FIELDS);
    const more = [...WORDS, ...many(1), { ...WORDS[0]!, form: '没了', deleted: '2026-01-01T00:00:00.000Z' }];
    expect(await sendWords(call, more, DICTIONARY)).toEqual({ added: 1, known: 1 });
    expect(anki.notes.length).toBe(2);
  });

  it('go in pieces, tell how far they are, and stop', async () => {
    const anki = new Anki();
    const seen: number[] = [];
    const onProgress = (done: number) => void seen.push(done);
    await sendWords(ankiConnect(anki.fetch), many(120), DICTIONARY, { onProgress });
    expect(seen).toEqual([50, 100, 120]);
    const other = new Anki();
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(sendWords(ankiConnect(other.fetch, stop.signal), many(120), DICTIONARY, work)).rejects.toThrow(
      /abort/i,
    );
    expect(other.notes.length).toBe(50);
  });

  it('are refused with a reason', async () => {
    const send = (anki: Anki) => fault(sendWords(ankiConnect(anki.fetch), WORDS, DICTIONARY));
    const with_ = (change: Partial<Anki>) => Object.assign(new Anki(), change);
    expect(await send(with_({ permission: 'denied' }))).toBe('not-allowed');
    expect(await send(with_({ requireApiKey: true }))).toBe('key-wanted');
    expect(await send(with_({ version: 5 }))).toBe('too-old');
    const down = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fault(sendWords(ankiConnect(down), WORDS, DICTIONARY))).toBe('not-running');
    const answers =
      (body: string, status = 200) =>
      async () =>
        new Response(body, { status });
    expect(await fault(ankiConnect(answers('<html>'))('version'))).toBe('strange');
    expect(await fault(ankiConnect(answers('{"result":1}'))('version'))).toBe('strange');
    expect(await fault(ankiConnect(answers('', 403))('version'))).toBe('not-allowed');
    expect(
      await fault(ankiConnect(answers('{"result":null,"error":"valid api key must be provided"}'))('version')),
    ).toBe('key-wanted');
    const never: typeof fetch = (_, init) =>
      new Promise((_, reject) => init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason)));
    expect(await fault(ankiConnect(never)('version', {}, 5))).toBe('slow');
    const failed = await ankiConnect(new Anki().fetch)('noSuchAction').catch(error => error);
    expect(failed).toMatchObject({ fault: 'failed', said: 'unsupported action' });
  });
});

describe('the file for Anki', () => {
  it('says how it is to be read, and has a word a line', async () => {
    const lines = (await textOf('anki')).trimEnd().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '#separator:tab',
      '#html:false',
      `#columns:${FIELDS.join('\t')}`,
      '#tags:bianzhu',
    ]);
    expect(lines.slice(4).map(line => line.split('\t'))).toEqual([
      ['烦心事', '', 'fán xīn shì', 'trouble', '"群众的烦心事 办在了""前头""。"', '云溪日报 A02', '2025-04-08'],
    ]);
  });

  it('takes the dictionary’s word by its reading', () => {
    const entry = (traditional: string, pinyin: string[]) =>
      ({ traditional, pinyin, senses: [traditional] }) as Parameters<typeof dictionaryWord>[0][number];
    const entries = [entry('發', ['fā']), entry('髮', ['fà', 'fǎ'])];
    expect(dictionaryWord(entries, 'fǎ')?.traditional).toBe('髮');
    expect(dictionaryWord(entries, 'x')?.traditional).toBe('發');
    expect(dictionaryWord([], 'fā')).toBeUndefined();
  });
});
