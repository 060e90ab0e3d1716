import { ARTICLE_VERSION, type KeptArticle } from '../../../src/notebook/article.ts';
import { COLOURS } from '../../../src/notebook/colour.ts';
import { UNKNOWN_DEVICE } from '../../../src/notebook/device.ts';
import { type Citation, HIGHLIGHT_VERSION, type Highlight } from '../../../src/notebook/highlight.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TAGS = ['基层治理', '河长制', '医保', '待核实', 'methods', 'Chapter 3', '引用', '人物', '数字'];
const PAPERS = ['云溪日报', '云溪晚报', '河滨时报', '青塘新闻网', null];

const uuid = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
const time = (number: number) => new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString();

/** A shelf of invented articles and highlights in them, for tests and benches. */
export function shelf(
  articleCount: number,
  highlightCount: number,
  words: readonly string[],
  length = 2_000,
): { articles: KeptArticle[]; highlights: Highlight[] } {
  const next = random(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const articles = Array.from({ length: articleCount }, (_, number): KeptArticle => {
    let text = '';
    while (text.length < length) {
      for (let i = 3 + next() * 12; i > 0; i--) text += pick(words);
      text += next() < 0.3 ? '。\n' : next() < 0.6 ? '。' : '，';
    }
    const citation: Citation = {
      title: `${pick(words)}${pick(words)}${pick(words)}`,
      source: pick(PAPERS),
      date: next() < 0.9 ? time(number * 20).slice(0, 10) : null,
      edition: next() < 0.5 ? String(1 + Math.floor(next() * 8)) : null,
      authors: [],
    };
    return {
      version: ARTICLE_VERSION,
      url: `https://paper.example/${number}.html`,
      citation,
      text,
      fingerprint: null,
      revision: 1,
      created: time(number),
      updated: time(number),
      deleted: null,
    };
  });
  const highlights = Array.from({ length: highlightCount }, (_, number): Highlight => {
    const { url, citation, text } = pick(articles);
    const start = Math.floor(next() * (text.length - 120));
    const end = start + 10 + Math.floor(next() * 100);
    return {
      version: HIGHLIGHT_VERSION,
      id: uuid(number),
      revision: 1,
      device: UNKNOWN_DEVICE,
      url,
      selector: { exact: text.slice(start, end), prefix: '', suffix: '', start, end },
      citation,
      colour: pick(COLOURS),
      note: next() < 0.3 ? `To check: ${pick(words)} against the ${pick(words)} table` : '',
      tags: next() < 0.6 ? [...new Set([pick(TAGS), pick(TAGS)])] : [],
      conflict: null,
      created: time(number / 10),
      updated: time(number / 10),
      deleted: null,
    };
  });
  return { articles, highlights };
}
