import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import type { Sheet } from '../../../src/ui/reader/sheet.ts';
import { headTexts, setHead } from '../../../src/ui/reader/sheetHead.ts';

const CITATION = {
  title: '把烦心事办在前头',
  kicker: '城市管理观察',
  deck: null,
  source: '云溪日报',
  date: '2025-04-08',
  edition: '2',
  authors: [],
};

function sheetWith(headlines: (string | null)[]) {
  const { document } = parseHTML('<!doctype html><html><body><div id="sheet"><article></article></div></body></html>');
  const root = document.getElementById('sheet')!;
  return { root, articles: headlines.map(headline => ({ headline })) } as unknown as Sheet;
}

it('sets the headline that stands outside the body, with what a reader wants to know first', () => {
  const sheet = sheetWith([null]);
  setHead(sheet, CITATION, text => text.replace('烦', '煩'));
  const head = sheet.root.firstElementChild!;
  expect([...head.children].map(({ className, textContent }) => [className, textContent])).toEqual([
    ['kicker', '城市管理观察'],
    ['headline', '把煩心事办在前头'],
    ['told', '云溪日报 · 2025-04-08 · 2'],
  ]);
  expect(headTexts(CITATION)).toEqual(['城市管理观察', '把烦心事办在前头']);
});

it('leaves a text with a headline of its own, a page of several articles and an unknown one as they are', () => {
  for (const [headlines, citation] of [
    [['把烦心事办在前头'], CITATION],
    [[null, null], CITATION],
    [[null], { ...CITATION, title: null }],
    [[null], undefined],
  ] as const) {
    const sheet = sheetWith([...headlines]);
    setHead(sheet, citation, text => text);
    expect(sheet.root.querySelector('header')).toBeNull();
  }
});
