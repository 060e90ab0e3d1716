import { tidy } from '../fold.ts';
import { all } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

/** 今日头条. The name beside the date is an account: the writer only where it says 原创. */
export const toutiao: Platform = {
  name: 'toutiao',
  is: ({ host }) => /(?:^|\.)toutiao\.com$/.test(host),
  parts: {
    body: ['article.tt-article-content', '.tt-article-content', '.article-content article', '.article-content'],
    title: ['.article-content h1', 'h1.article-title', 'h1'],
    dateline: ['.article-meta', '.article-sub'],
    date: ['.article-meta', '.article-sub'],
    source: ['.article-meta .name'],
  },
  authorInMeta: true,
  read: ({ document }) => {
    const [...spans] = all(document, '.article-sub > span, .article-meta > span');
    const texts = spans.map(span => tidy(span.textContent)).filter(Boolean);
    const original = texts[0] === '原创';
    const name = texts.find(text => text !== '原创' && !/\d{4}-\d\d|^\d|^·$/.test(text)) ?? null;
    return { source: name, authors: original ? name : null };
  },
};
