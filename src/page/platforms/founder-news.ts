import { all, first } from '../unclobbered.ts';
import { dateOfPath, paperOf } from './founder.ts';
import type { Platform } from './platform.ts';

/** 方正数字报 in the skin of since about 2019: 深圳特区报, 苏州日报, 长沙晚报 … Addresses /pc/con/202504/08/content_1.html */
export const founderNews: Platform = {
  name: 'founder-news',
  is: ({ document }) => first(document, '.newsdetatit') !== null && first(document, '.newsdetatext') !== null,
  parts: {
    body: ['.newsdetatext founder-content', '.newsdetatext'],
    title: ['.newsdetatit h3', '.newsdetatit h2', '.newsdetatit h1'],
    authors: ['founder-author'],
  },
  read: page => {
    const { document, path } = page;
    const spans = [...all(document, '.newsdetatit p span')].map(span => span.textContent?.trim() ?? '');
    const paragraphs = [...all(document, '.newsdetatit > *')];
    const at = paragraphs.findIndex(element => /^H[1-3]$/.test(element.tagName));
    const bare = (index: number) => {
      const element = paragraphs[index];
      return element && !element.querySelector('span') ? (element.textContent?.trim() ?? null) : null;
    };
    const place =
      spans.find(text => /版/.test(text)) ?? first(document, '.Chunkiconlist p a')?.textContent?.trim() ?? '';
    const month = /\/(\d{4})(\d{2})\/(\d{2})\//.exec(path);
    return {
      kicker: at > 0 ? bare(at - 1) : null,
      deck: bare(at + 1),
      date:
        spans.find(text => /\d{4}\s*年/.test(text)) ??
        (month ? `${month[1]}-${month[2]}-${month[3]}` : dateOfPath(path)),
      edition: /[A-Z]?\d{1,3}(?=\s*版)/.exec(place)?.[0] ?? null,
      column: /版\s*[：:]\s*(\S{2,12})/.exec(place)?.[1] ?? null,
      authors: spans.find(text => /记者|通讯员|作者|文\//.test(text)) ?? null,
      source: paperOf(page),
    };
  },
};
