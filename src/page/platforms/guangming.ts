import { first } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

const PAPERS: Record<string, string> = { gmrb: '光明日报', wzb: '文摘报', zhdsb: '中华读书报' };

/** 光明日报 and its sister papers. */
export const guangming: Platform = {
  name: 'guangming',
  is: ({ host }) => host === 'epaper.gmw.cn',
  parts: {
    body: ['#articleContent', '.c_c #ozoom', '#ozoom'],
    title: ['.text_c h1', 'h1'],
    kicker: ['.text_c h3'],
    deck: ['.text_c h2'],
    date: ['.lai b', '.lai'],
    edition: ['.lai b', '.lai'],
    authors: ['.lai > :first-child'],
  },
  read: ({ document, path }) => ({
    source: PAPERS[path.split('/')[1] ?? ''] ?? null,
    column:
      /版\s*[：:]\s*([\p{Script=Han}·]{2,8})/u.exec(first(document, '.lai, .ban_t')?.textContent ?? '')?.[1] ?? null,
  }),
};
