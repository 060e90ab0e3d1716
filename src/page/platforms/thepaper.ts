import { all, first } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

/** 澎湃新闻: old pages without paragraphs, new ones with class names that change with every build. */
export const thepaper: Platform = {
  name: 'thepaper',
  is: ({ document, host }) =>
    /(?:^|\.)thepaper\.cn$/.test(host) || first(document, '.news_txt[data-size], .newscontent .news_txt') !== null,
  parts: {
    body: ['.news_txt', '[class*=index_cententWrap]'],
    title: ['h1.news_title', '[class*=index_title]', 'h1'],
  },
  read: ({ document }) => {
    const lines = [...all(document, '.news_about p')].map(line => line.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    const dated = lines.find(line => /\d{4}-\d\d-\d\d/.test(line)) ?? null;
    const [head = ''] = lines;
    // 王晓明/云溪日报, 云溪新闻记者 王晓明, or the source alone.
    const source =
      /来源\s*[：:]\s*(\S+)/.exec(lines.join(' '))?.[1] ??
      (head.includes('/')
        ? head.split('/').at(-1)
        : (/^\S*?(?:新闻|报|社|网)(?=\s*(?:见习|实习)?记者)/.exec(head)?.[0] ?? head)) ??
      null;
    return {
      date: dated,
      source: source && source !== dated ? source : null,
      authors: head.includes('/') ? head.split('/')[0]!.replace(/\s+/g, ' ') : /记者/.test(head) ? head : null,
    };
  },
};
