import { beforeEach, describe, expect, it } from 'vitest';
import { StorageFullError } from '../../src/notebook/area.ts';
import { NewerRecordError, Shelf } from '../../src/notebook/shelf.ts';
import { type KeptWord, MOST_SENTENCES, meet, type NewWord, wordKind } from '../../src/notebook/word.ts';
import { lock, Memory } from './memory.ts';

let memory: Memory;
let shelf: Shelf<KeptWord>;
let clock: number;
beforeEach(() => {
  memory = new Memory();
  clock = 0;
  shelf = new Shelf(memory, lock(), wordKind, undefined, () => new Date(++clock * 1000));
});

const word = (form: string, sentence = `${form}来了。`): NewWord => ({
  form,
  reading: 'x',
  sense: 'y',
  meeting: {
    sentence,
    start: 0,
    url: 'https://paper.example/a.html',
    citation: { title: '标题', source: null, date: null, edition: null, authors: [] },
  },
});
const keep = (one: NewWord) => shelf.put(one.form, (known, time) => meet(known, one, time));

describe('words kept', () => {
  it('have a key each, and gain a sentence where they are met again', async () => {
    await keep(word('台账'));
    await keep(word('攻坚'));
    await keep(word('台账', '台账一周一更新。'));
    await keep(word('台账', '台账一周一更新。'));
    expect(Object.keys(memory.items).sort()).toEqual(['word:攻坚', 'word:台账', 'words'].sort());
    const [first] = await shelf.all();
    expect(first!.meetings.map(({ sentence }) => sentence)).toEqual(['台账来了。', '台账一周一更新。']);
    expect(first!.revision).toBe(3);
  });

  it('keep the latest sentences only', async () => {
    for (let i = 0; i < MOST_SENTENCES + 5; i++) await keep(word('台账', `第${i}句`));
    const [{ meetings }] = (await shelf.all()) as [KeptWord];
    expect(meetings).toHaveLength(MOST_SENTENCES);
    expect(meetings.at(-1)!.sentence).toBe(`第${MOST_SENTENCES + 4}句`);
  });

  it('are not lost when many are kept at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, i) => keep(word(`词${i}`))));
    expect(await shelf.all()).toHaveLength(60);
  });

  it('can be taken out and back; kept anew, a word begins anew', async () => {
    await keep(word('台账'));
    await shelf.setDeleted('台账', true);
    expect(await shelf.all()).toEqual([]);
    await shelf.setDeleted('台账', false);
    expect(await shelf.all()).toHaveLength(1);
    await shelf.setDeleted('台账', true);
    const anew = await keep(word('台账', '新的一句。'));
    expect(anew.meetings.map(({ sentence }) => sentence)).toEqual(['新的一句。']);
    expect(await shelf.setDeleted('没有', true)).toBeNull();
  });

  it('can be set right; one that is not there is not made', async () => {
    await keep(word('台账'));
    const changed = await shelf.change('台账', { sense: 'ledger' });
    expect(changed).toMatchObject({ form: '台账', reading: 'x', sense: 'ledger', revision: 2, deleted: null });
    expect(changed!.meetings).toHaveLength(1);
    expect(await shelf.all()).toEqual([changed]);
    expect(await shelf.change('没有', { sense: 'y' })).toBeNull();
    expect(await shelf.all()).toHaveLength(1);
  });

  it('stay as they were where storage is full', async () => {
    await keep(word('台账'));
    memory.refuse = new Error('QuotaExceededError');
    await expect(keep(word('攻坚'))).rejects.toThrow(StorageFullError);
    expect(await shelf.all()).toHaveLength(1);
  });

  it('are not written over what a newer version of the extension wrote', async () => {
    memory.items['word:台账'] = { version: 99, form: '台账' };
    await expect(keep(word('台账'))).rejects.toThrow(NewerRecordError);
    expect(memory.items['word:台账']).toEqual({ version: 99, form: '台账' });
  });

  it('survive a lost list and damaged or newer records', async () => {
    await keep(word('台账'));
    await keep(word('攻坚'));
    delete memory.items.words;
    await keep(word('销号'));
    expect(await shelf.all()).toHaveLength(3);
    memory.items['word:攻坚'] = { version: 99 };
    memory.items['word:销号'] = 7;
    expect((await shelf.all()).map(({ form }) => form)).toEqual(['台账']);
    delete memory.items.words;
    await shelf.rebuildIndex();
    expect(memory.items.words).toHaveLength(3);
  });
});
