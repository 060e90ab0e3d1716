import { describe, expect, it } from 'vitest';
import { loadEntries } from '../../../scripts/glossary/load.ts';
import { readingFault } from '../../../scripts/glossary/reading.ts';
import { faultsAcross, parseEntries } from '../../../scripts/glossary/schema.ts';

const sound = {
  id: 'he-zhang-zhi',
  forms: ['河长制 hé zhǎng zhì'],
  literal: 'river-head system',
  sense: 'each river has an official who answers for it',
  practice: 'Officials walk the banks and log what they see.',
  plain: '每条河都有人负责。',
  example: '河长制牌子立在桥头。',
  sources: 'usage',
};
const parsed = (changes: object) => () => parseEntries([{ ...sound, ...changes }], 'environment', 'environment.yaml');

describe('the entries', () => {
  it('keep the schema, every one', async () => {
    const entries = await loadEntries();
    expect(entries.length).toBeGreaterThan(2_000);
  });

  it('show one of their forms in the example', async () => {
    const without = (await loadEntries()).filter(
      ({ forms, example }) => !forms.some(({ text }) => example.includes(text)),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('show their term in a form or explain it in other words: no field repeats another', async () => {
    for (const entry of await loadEntries()) {
      expect(entry.sense, entry.id).not.toBe(entry.practice);
      expect(entry.plain, entry.id).not.toBe(entry.example);
    }
  });
});

describe('the schema', () => {
  it('takes a sound entry', () => {
    expect(parsed({})()).toHaveLength(1);
  });
  it.each([
    ['a missing syllable', { forms: ['河长制 hé zhǎng'] }, /no syllable for 制/],
    ['a syllable too many', { forms: ['河长制 hé zhǎng zhì dù'] }, /without a character: dù/],
    ['a reading the character does not have', { forms: ['河长制 hé zhōng zhì'] }, /长 is not read zhōng/],
    ['an unknown field', { note: 'x' }, /note/],
    ['an id that is no slug', { id: '河长制' }, /pinyin slug/],
    ['markup', { sense: 'each <b>river</b>' }, /no markup/],
    ['members that do not add up', { members: { n: 3, scope: 'local', items: ['甲'] } }, /n is the number of items/],
    ['a level that does not exist', { level: 'village' }, /level/],
    ['no practice', { practice: 'short' }, /who does what/],
  ])('refuses %s and says so', (_, changes, message) => {
    expect(parsed(changes)).toThrow(message);
    expect(parsed(changes)).toThrow(/environment\.yaml, /);
  });

  it('finds what stands twice or leads nowhere', () => {
    const [one] = parsed({})();
    const [two] = parsed({ id: 'other', related: ['nobody', 'other'] })();
    const [three] = parsed({ related: [] })();
    expect(faultsAcross([one!, two!, three!])).toEqual([
      'form 河长制 stands in he-zhang-zhi and in other',
      'id he-zhang-zhi stands twice',
      'form 河长制 stands in other and in he-zhang-zhi',
      'other is related to nobody, which does not exist',
      'other is related to itself',
    ]);
  });
});

describe('a reading', () => {
  it.each([
    ['10+1', 'shí jiā yī'],
    ['12345热线', 'yī èr sān sì wǔ rè xiàn'],
    ['110', 'yāo yāo líng'],
    ['5G', 'wǔ G'],
    ['双随机、一公开', 'shuāng suí jī yī gōng kāi'],
    ['绿', 'lǜ'],
  ])('of %s may be %s', (text, pinyin) => {
    expect(readingFault(text, pinyin)).toBeNull();
  });
  it.each([
    ['10+1', 'shí yī'],
    ['10+1', 'yī líng jiā'],
    ['15', 'yī shí wǔ'],
    ['5G', 'wǔ jì'],
    ['长效', 'chang xiào'],
  ])('of %s may not be %s', (text, pinyin) => {
    expect(readingFault(text, pinyin)).not.toBeNull();
  });
});
