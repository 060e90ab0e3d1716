import { keptArticle, sameArticle } from '../../notebook/article.ts';
import { readSlice } from '../../notebook/backup/slices.ts';
import { writeMerge } from '../../notebook/backup/write.ts';
import { countOf } from '../../notebook/count.ts';
import { FACTS_VERSION } from '../../notebook/factCorrection.ts';
import { pageKey } from '../../notebook/highlight.ts';
import { settled } from '../known.ts';
import { changeSettings } from '../settings.ts';
import {
  area,
  articles,
  facts,
  full,
  locked,
  notebook,
  saveUnsaved,
  settings,
  trash,
  unsaved,
  words,
} from '../stores.ts';
import { endSync, setSync, syncNow, syncStatus } from '../sync.ts';
import type { Answers } from './answers.ts';

/** What the reader set right of a page's facts. */
async function corrected(url: string) {
  const kept = await facts.get(pageKey(url));
  return kept && !kept.deleted ? kept.corrected : {};
}

/** What a page starts with, the articles, and the notebook as a whole: trash, merge, sync, settings. */
export const pages = {
  'page.open': async ({ url, fingerprint }) => ({
    settings: await settings(),
    highlights: [...(await notebook.ofPage(url, fingerprint)), ...(await unsaved.ofPage(url, fingerprint))],
    kept: (await words.all()).map(({ form }) => form),
    corrected: await corrected(url),
  }),
  'article.keep': async article => {
    const kept = keptArticle(article);
    const known = await articles.get(pageKey(article.url));
    // It is sent whenever something of it is kept, and is mostly there already: a revision would say that it changed.
    if (!known || known.deleted || !sameArticle(known, kept)) await articles.put(pageKey(article.url), () => kept);
    return null;
  },
  'articles.all': () => articles.all(),
  'article.delete': ({ url, deleted }) => articles.setDeleted(pageKey(url), deleted),
  'article.get': async ({ url }) => {
    const article = await articles.get(pageKey(url));
    return article?.deleted ? null : article;
  },
  'facts.correct': ({ url, corrected: wished }) =>
    Object.keys(wished).length
      ? facts.put(pageKey(url), () => ({ version: FACTS_VERSION, url, corrected: wished }))
      : facts.setDeleted(pageKey(url), true),
  'facts.ofPage': ({ url }) => corrected(url),
  'trash.empty': async () => {
    const emptied = await trash.empty();
    await saveUnsaved();
    return { emptied };
  },
  'notebook.count': () => countOf(area),
  'notebook.merge': ({ records }) => settled(locked(() => writeMerge(area, full, readSlice(records)))),
  'sync.status': syncStatus,
  'sync.set': setSync,
  'sync.end': endSync,
  'sync.now': () => settled(syncNow()),
  'settings.get': settings,
  'settings.change': changeSettings,
} satisfies Partial<Answers>;
