import { ARTICLE_VERSION, type KeptArticle } from '../../../src/notebook/article.ts';
import type { Choices, Kept } from '../../../src/notebook/formats/kept.ts';
import { type Citation, HIGHLIGHT_VERSION, type Highlight } from '../../../src/notebook/highlight.ts';
import { type KeptWord, WORD_VERSION } from '../../../src/notebook/word.ts';
import { describe } from '../../../src/text/anchor/anchor.ts';

/* An invented reader's notebook: two reports of invented papers, one of a page whose text was not kept. */

export const NOW = new Date('2026-11-20T12:00:00.000Z');
export const DEVICE = '3c9a52f0-6d8e-4a43-9c1b-7f0f5f8f9d10';
const OTHER_DEVICE = 'b0a4b9a2-11c6-4c5b-8a8e-0a1d2f3c4b5a';

export const CHOICES: Choices = {
  now: NOW,
  colours: { yellow: 'yellow', green: '证据', blue: 'blue', pink: 'pink', purple: 'purple' },
  labels: {
    colour: 'Colour',
    paper: 'Paper',
    date: 'Date',
    edition: '版次',
    column: 'Column',
    place: 'Place',
    authors: 'Reporters',
    address: 'Address',
    passages: 'Passages',
  },
};

export const REPORT_URL = 'http://yxrb.example.cn/html/2025-04/08/content_3141.htm';
export const REPORT_TEXT = [
  '𠮷水河边的柿子红了，𬭊城县的老人说，今年的夏病春治办得早。',
  '“四聚焦”行动启动以来，县里整治背街小巷六十条，群众的烦心事办在了前头。',
  '=HYPERLINK("http://evil.example","点我")是网友留言里的一句话。',
].join('\n');
export const REPORT: Citation = {
  title: '“夏病春治”把烦心事办在前头',
  source: '云溪日报',
  date: '2025-04-08',
  edition: 'A02',
  authors: ['任晓曾', '单文清'],
};
export const NOTICE_URL = 'https://www.yunxi.example.gov.cn/art/2025/3/20/art_1_2.html?a=1&b=100%25';
export const NOTICE: Citation = {
  title: '关于开展春季市容整治的通知 <script>alert(1)</script>',
  source: '云溪县人民政府',
  date: '2025-03-20',
  edition: null,
  authors: [],
};

/** A passage of a text, by its words. */
const selectorOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not there: ${words}`);
  return describe(text, start, start + words.length);
};

export function highlightOf(part: Partial<Highlight> & { id: string }): Highlight {
  return {
    version: HIGHLIGHT_VERSION,
    revision: 1,
    device: DEVICE,
    url: REPORT_URL,
    selector: selectorOf(REPORT_TEXT, '夏病春治'),
    citation: REPORT,
    colour: 'yellow',
    note: '',
    tags: [],
    conflict: null,
    created: '2025-05-01T10:00:00.000Z',
    updated: '2025-05-01T10:00:00.000Z',
    deleted: null,
    ...part,
  };
}

export const HIGHLIGHTS: Highlight[] = [
  highlightOf({
    id: '0f0d3a7e-2f6b-4a53-9b39-55b8a5a1c001',
    selector: selectorOf(REPORT_TEXT, '“四聚焦”行动启动以来，县里整治背街小巷六十条'),
    colour: 'green',
    note: '与去年的“三聚焦”比较。\n\n# 第二段 *不是* 标题\n=SUM(A1)',
    tags: ['基层治理', 'four focuses', 'a; b'],
    revision: 4,
    seen: { [OTHER_DEVICE]: 2 },
    updated: '2025-06-02T08:30:00.000Z',
  }),
  highlightOf({
    id: '0f0d3a7e-2f6b-4a53-9b39-55b8a5a1c002',
    selector: {
      ...selectorOf(REPORT_TEXT, '𬭊城县的老人'),
      fingerprint: 'f1a2b3c4',
      paragraph: { index: 0, fingerprint: '9d8c7b6a', start: 11 },
    },
    tags: ['基层治理'],
    created: '2025-05-01T09:59:00.000Z',
  }),
  highlightOf({
    id: '0f0d3a7e-2f6b-4a53-9b39-55b8a5a1c003',
    selector: selectorOf(REPORT_TEXT, '=HYPERLINK("http://evil.example","点我")'),
    note: '<img src=x onerror=alert(1)> & [link](javascript:alert(1))',
    colour: 'pink',
  }),
  highlightOf({
    id: '0f0d3a7e-2f6b-4a53-9b39-55b8a5a1c004',
    url: NOTICE_URL,
    citation: NOTICE,
    selector: { exact: '各镇街道：\n\n- 一、全面排查', prefix: '', suffix: '整改到位', start: 12, end: 27 },
    created: '2025-05-03T10:00:00.000Z',
    updated: '2025-05-03T10:00:00.000Z',
  }),
  highlightOf({
    id: '0f0d3a7e-2f6b-4a53-9b39-55b8a5a1c005',
    note: 'in the trash',
    deleted: '2025-07-01T00:00:00.000Z',
  }),
];

export const ARTICLES: KeptArticle[] = [
  {
    version: ARTICLE_VERSION,
    url: REPORT_URL,
    citation: REPORT,
    text: REPORT_TEXT,
    fingerprint: null,
    revision: 1,
    created: '2025-05-01T10:00:00.000Z',
    updated: '2025-05-01T10:00:00.000Z',
    deleted: null,
  },
];

export const WORDS: KeptWord[] = [
  {
    version: WORD_VERSION,
    form: '烦心事',
    reading: 'fán xīn shì',
    sense: 'trouble',
    meetings: [
      {
        sentence: '群众的烦心事\t办在了"前头"。',
        start: 3,
        url: REPORT_URL,
        citation: REPORT,
        met: '2025-05-01T10:00:00.000Z',
      },
    ],
    revision: 1,
    created: '2025-05-01T10:00:00.000Z',
    updated: '2025-05-01T10:00:00.000Z',
    deleted: null,
  },
];

export const KEPT: Kept = { highlights: HIGHLIGHTS, articles: ARTICLES, words: WORDS };
/** What a file of all can bring back. */
export const LIVE = HIGHLIGHTS.filter(({ deleted }) => deleted === null);

/** As many highlights as a reader of many years has, on a page for every ten. */
export function many(count: number): Kept {
  const highlights = Array.from({ length: count }, (_, i) =>
    highlightOf({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      url: `http://yxrb.example.cn/content_${Math.floor(i / 10)}.htm`,
      note: i % 3 ? '' : `第${i}条`,
      tags: i % 2 ? ['基层治理'] : [],
    }),
  );
  const articles = Array.from({ length: Math.ceil(count / 10) }, (_, i) => ({
    ...ARTICLES[0]!,
    url: `http://yxrb.example.cn/content_${i}.htm`,
    text: `${REPORT_TEXT}\n第${i}篇`,
  }));
  return { highlights, articles, words: [] };
}
