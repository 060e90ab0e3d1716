import { first } from '../unclobbered.ts';
import { dateOfPath } from './founder.ts';
import type { Platform } from './platform.ts';

const PAPERS: Record<string, string> = {
  zjrb: '浙江日报',
  qjwb: '钱江晚报',
  msb: '美术报',
  zjfzb: '浙江法治报',
  jnyb: '江南游报',
  zjlnb: '浙江老年报',
  xsb: '乡村导报',
};

/** 浙报集团's papers, a host each. */
export const zhejiang: Platform = {
  name: 'zhejiang',
  is: ({ host }) => /^\w+\.(?:zjol\.com\.cn|tidenews\.com\.cn)$/.test(host) && (host.split('.')[0] ?? '') in PAPERS,
  parts: {
    body: ['.main-article-content', '#ozoom'],
    title: ['.main-article-title'],
    kicker: ['.main-article-pretitle'],
    deck: ['.main-article-subtitle'],
    edition: ['#pageLink'],
  },
  read: ({ document, host, path }) => ({
    source: PAPERS[host.split('.')[0] ?? ''] ?? null,
    date: dateOfPath(path),
    column: /版\s*[：:]\s*([\p{Script=Han}·]{2,8})/u.exec(first(document, '#pageLink')?.textContent ?? '')?.[1] ?? null,
  }),
};
