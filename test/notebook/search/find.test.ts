import { describe, expect, it } from 'vitest';
import { FoldedTexts, find, prepare } from '../../../src/notebook/search/find.ts';
import { articleText, highlightText } from '../../../src/notebook/search/texts.ts';
import { openQuery } from '../../../src/text/search/query.ts';
import { characters, query } from '../../text/search/known.ts';
import { shelf } from './shelf.ts';

const { articles, highlights } = shelf(30, 200, '河长 改革 绿色 即墨 群众 的 了 在'.split(' '), 300);
const never = new AbortController().signal;
const noPause = () => undefined;
const texts = () => new FoldedTexts(highlightText, characters.fold);

describe('what is kept', () => {
  it('is found in its order by quote, note, tag, title and paper', async () => {
    const [first] = highlights;
    const { selector, citation } = first!;
    for (const wanted of [selector.exact.slice(0, 9), citation.title!, citation.source!]) {
      const found = (await find(highlights, texts(), query(`"${wanted}"`), noPause, never))!;
      expect(found).toContain(first);
      expect(found).toEqual(highlights.filter(one => found.includes(one)));
      for (const one of found) expect(characters.fold(highlightText(one))).toContain(characters.fold(wanted));
    }
    const noted = highlights.find(({ note }) => note)!;
    expect(await find([noted], texts(), query('to CHECK'), noPause, never)).toEqual([noted]);
    const tagged = highlights.find(({ tags }) => tags.includes('河长制'))!;
    expect(await find([tagged], texts(), query('hezhangzhi'), noPause, never)).toEqual([tagged]);
  });

  it('meets nothing across two of its parts', async () => {
    const one = { ...highlights[0]!, note: '', tags: ['甲', '乙'] };
    expect(await find([one], texts(), query('甲乙'), noPause, never)).toEqual([]);
    expect(await find([one], texts(), query('甲 乙'), noPause, never)).toEqual([one]);
  });

  it('is all there while nothing is looked for', async () => {
    expect(await find(highlights, texts(), query(''), noPause, never)).toEqual(highlights);
  });

  it('gives way again and again, and stops where it is told to', async () => {
    const many = Array.from({ length: 20 }, () => highlights).flat();
    const stop = new AbortController();
    let pauses = 0;
    const pause = () => {
      pauses++;
      if (pauses === 2) stop.abort();
      return undefined;
    };
    expect(await find(many, texts(), openQuery('河', characters), pause, stop.signal)).toBeNull();
    expect(pauses).toBe(2);
    pauses = 2;
    await prepare(many, texts(), pause, never);
    expect(pauses).toBeGreaterThan(3);
  });

  it('is folded once, and anew where it changed', () => {
    let folded = 0;
    const counted = new FoldedTexts(highlightText, text => {
      folded++;
      return characters.fold(text);
    });
    const [one] = highlights;
    counted.of(one!);
    counted.of(one!);
    expect(folded).toBe(1);
    expect(counted.of({ ...one!, note: '新的笔记' })).toContain('新的笔记');
    expect(folded).toBe(2);
  });

  it('has an article’s own offsets', () => {
    const [article] = articles;
    expect(articleText(article!).startsWith(article!.text)).toBe(true);
  });
});
