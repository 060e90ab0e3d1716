import { expect, it } from 'vitest';
import { parse } from '../../bench/parse.ts';
import { wordless } from '../../src/page/glance.ts';
import { Weighing } from '../../src/page/weighing.ts';
import { EVENING } from '../pages/news.ts';

it('tells texts that can hold no sentence', () => {
  expect(wordless('云溪要闻 县乡动态')).toEqual({ han: 8, kana: 0, hangul: 0, stops: 0 });
  expect(wordless('a'.repeat(5_000))!.han).toBe(0);
  expect(wordless('清明刚过，云溪县河滨路的夜市摊主们就收到了一份单子。')).toBeNull();
  expect(wordless('云'.repeat(60))).toBeNull();
  // What may be code is left to the tags.
  expect(wordless('var a = { b: "首页" }')).toBeNull();
});

it('weighs a page at a glance as it does node by node', () => {
  const menu = `<ul>${'<li><a href="/a">云溪要闻</a></li><li><a href="/b">县乡动态</a></li>'.repeat(3)}</ul>`;
  const rows = '<div><a href="/c"><span>云溪</span></a><b>第一条</b></div>'.repeat(40);
  const html = `<div id="menu">${menu.repeat(8)}</div><div id="text">${EVENING.paragraphs.map(text => `<p>${text}</p>`).join('')}</div><div id="rows">${rows}</div>`;
  const weigh = (glanced: boolean) => {
    const { body } = parse(`<body>${html}</body>`);
    const weighing = new Weighing(body, glanced ? body.textContent!.length : -1);
    while (!weighing.step(100));
    const { blocks, ...counts } = weighing.result();
    return [counts, blocks.map(({ element, parent, ...held }) => [element.id, held])];
  };
  expect(weigh(true)).toEqual(weigh(false));
});
