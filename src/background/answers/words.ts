import browser from 'webextension-polyfill';
import { DRAFT_KEY, DRAFT_PAGE } from '../../extension/draft.ts';
import { CORRECTION_VERSION } from '../../notebook/correction.ts';
import { OWN_READING_VERSION } from '../../notebook/ownReading.ts';
import { meet } from '../../notebook/word.ts';
import { settled } from '../known.ts';
import { corrections, words as kept, readings, terms } from '../stores.ts';
import type { Answers } from './answers.ts';

/** The words that are kept, and what the reader knows better of words: terms, splits, readings. */
export const words = {
  'terms.own': ({ deleted }) => (deleted ? terms.every() : terms.all()),
  'terms.write': async ({ terms: written }) => ({
    left: await settled(terms.putAll(new Map(written.map(term => [term.id, term])))),
  }),
  'term.draft': async draft => {
    await browser.storage.session.set({ [DRAFT_KEY]: draft });
    await browser.tabs.create({ url: browser.runtime.getURL(DRAFT_PAGE) });
    return null;
  },
  'word.keep': word => kept.put(word.form, (known, time) => meet(known, word, time)),
  'word.delete': ({ form, deleted }) => kept.setDeleted(form, deleted),
  'words.all': () => kept.all(),
  'word.change': ({ form, ...change }) => kept.change(form, change),
  'correction.keep': ({ form, ends }) =>
    settled(corrections.put(form, () => ({ version: CORRECTION_VERSION, form, ends }))),
  'correction.delete': ({ form, deleted }) => settled(corrections.setDeleted(form, deleted)),
  'corrections.all': () => corrections.all(),
  'reading.keep': own => settled(readings.put(own.form, () => ({ version: OWN_READING_VERSION, ...own }))),
  'reading.delete': ({ form, deleted }) => settled(readings.setDeleted(form, deleted)),
  'readings.all': () => readings.all(),
} satisfies Partial<Answers>;
