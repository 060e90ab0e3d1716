import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backgroundMessages, MOST_TEXT, pageMessages, readMessage } from '../../src/extension/messages.ts';
import { changed, DEFAULT_SETTINGS, readSettings } from '../../src/extension/settings.ts';

it('reads what fits the table and drops all else', () => {
  expect(readMessage(backgroundMessages, { name: 'text.analyze', carried: { blocks: ['清明'] } })?.carried).toEqual({
    blocks: ['清明'],
  });
  expect(
    readMessage(backgroundMessages, { name: 'text.analyze', carried: { blocks: ['长'.repeat(MOST_TEXT + 1)] } }),
  ).toBeNull();
  expect(readMessage(backgroundMessages, { name: 'text.analyze', carried: { blocks: [1] } })).toBeNull();
  expect(readMessage(backgroundMessages, { name: 'constructor', carried: {} })).toBeNull();
  expect(readMessage(pageMessages, { name: 'page.jump', carried: { id: 'no uuid' } })).toBeNull();
  expect(readMessage(backgroundMessages, { name: 'search.initials', carried: { initials: ['jm'] } })).not.toBeNull();
  for (const initials of [['j'], ['JM'], ['abcdefghi'], ['jm\n'], Array.from({ length: 17 }, () => 'jm')])
    expect(readMessage(backgroundMessages, { name: 'search.initials', carried: { initials } })).toBeNull();
});

it('never throws on anything that may be sent', () => {
  fc.assert(
    fc.property(fc.anything(), message => {
      expect(readMessage(backgroundMessages, message)).toBeNull();
    }),
  );
});

it('keeps what is sound of damaged settings', () => {
  expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  expect(readSettings({ version: 1, pinyin: false, rejoin: 'yes', off: ['a.example', 7] })).toEqual({
    ...DEFAULT_SETTINGS,
    pinyin: false,
    off: ['a.example'],
  });
  expect(readSettings({ ...DEFAULT_SETTINGS, tones: 'neon', rest: 250 })).toEqual({ ...DEFAULT_SETTINGS, rest: 250 });
  fc.assert(
    fc.property(fc.anything(), stored => {
      expect(readSettings(stored).version).toBe(DEFAULT_SETTINGS.version);
    }),
  );
});

it('switches a site off once and on again', () => {
  const off = changed(changed(DEFAULT_SETTINGS, { site: { host: 'a.example', on: false } }), {
    site: { host: 'a.example', on: false },
  });
  expect(off.off).toEqual(['a.example']);
  expect(changed(off, { site: { host: 'a.example', on: true } }).off).toEqual([]);
});
