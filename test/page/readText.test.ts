import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { linesOf } from '../../src/page/lines.ts';
import { Pieces } from '../../src/page/pieces.ts';
import { Places } from '../../src/page/places.ts';
import { readText } from '../../src/page/readText.ts';
import { spotArticle } from '../../src/page/spot.ts';
import { brLines, home, japanese, newspaper, search, wholeParagraphs } from '../pages/pages.ts';

function body(html: string): HTMLElement {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`);
  return document.body as unknown as HTMLElement;
}
const textOf = (html: string) => readText(body(html)).text;
const whole = (html: string) => parseHTML(html).document as unknown as Document;

it('reads what a reader sees', () => {
  expect(textOf('<p>清明<rt>x</rt>刚<script>1</script>过</p><p hidden>藏</p><p>  夏  病 </p>')).toBe('清明刚过\n夏 病');
  expect(textOf('<ruby>清明<rp>(</rp><rt>qīng míng</rt><rp>)</rp></ruby>节')).toBe('清明节');
  expect(textOf('一<br>二<br><br>三')).toBe('一\n二\n三');
  expect(textOf('清\n  明')).toBe('清明');
  expect(textOf('the end\n of it')).toBe('the end of it');
  expect(textOf('<pre>一行\n\n  二行\n</pre>')).toBe('一行\n  二行');
  expect(textOf('<p>&nbsp;&nbsp;缩进</p>')).toBe('\u00a0\u00a0缩进');
});

it('knows what may not be joined, and what the markup says', () => {
  const lines = linesOf(
    readText(body('<h1>标题</h1><p>一</p><p>二</p><table><tr><td>甲</td><td>乙</td></tr></table><ul><li>丙</li></ul>')),
  );
  expect(lines.map(({ text, fence, role }) => [text, fence ?? false, role])).toEqual([
    ['标题', false, 'headline'],
    ['一', true, undefined],
    ['二', false, undefined],
    ['甲', true, undefined],
    ['乙', true, undefined],
    ['丙', true, 'list'],
  ]);
});

it('knows captions under images by their words and by how they are set', () => {
  const image = '<p align="center"><img src="a.jpg"></p>';
  const roles = (html: string) =>
    linesOf(readText(body(`<p>昨日，云溪县召开会议。</p>${html}<p>会议指出，要抓落实。</p>`))).map(({ role }) => role);
  const caption = [undefined, 'caption', undefined];
  expect(roles(`${image}<p class="t">图为执法队员在河滨路向摊主讲解油烟净化要求。</p>`)).toEqual(caption);
  expect(roles(`${image}<p class="t">执法队员在河滨路巡查。曾立 摄</p>`)).toEqual(caption);
  expect(roles(`${image}<p style="text-align: center">执法队员在河滨路巡查</p>`)).toEqual(caption);
  expect(roles('<p align="center"><img src="a.jpg"><br>执法队员在河滨路巡查</p>')).toEqual(caption);
  expect(roles(`${image}<p align="center">执法队员在河滨路巡查</p><p align="center">本报记者 曾立 摄</p>`)).toEqual([
    undefined,
    'caption',
    'caption',
    undefined,
  ]);
  // A subhead is strong; a paragraph is not centred; where there is no image nothing is its caption.
  const none = [undefined, undefined, undefined];
  expect(roles(`${image}<p align="center"><b>一张屏看住三条街</b></p>`)).toEqual(none);
  expect(roles(`${image}<p>执法队员在河滨路巡查</p>`)).toEqual(none);
  expect(roles('<p align="center">执法队员在河滨路巡查</p>')).toEqual(none);
});

it('leads from every character of the text to its node and back', () => {
  const view = readText(body('<div>日前，<b>即墨</b>区<br>\n召开 <i>发布\n会</i></div><p>　二</p>'));
  const places = new Places(view, new Pieces());
  for (let at = 0; at < view.text.length; at++) {
    if (view.text[at] === '\n') continue;
    const point = places.point(at)!;
    expect(view.text[at] === ' ' ? ' ' : point.node.data[point.offset]).toBe(view.text[at]);
    expect(places.offset(point.node, point.offset)).toBe(at);
  }
});

it('puts back the very same nodes', () => {
  const root = body('<p>日前，即墨区召开发布会</p>');
  const html = root.innerHTML;
  const node = root.querySelector('p')!.firstChild as Text;
  const pieces = new Pieces();
  const { ownerDocument: document } = root;
  // The parser's DOM lacks this one method; browsers are tested end to end.
  Object.getPrototypeOf(document.createTextNode('')).splitText ??= function (this: Text, at: number) {
    const rest = document.createTextNode(this.data.slice(at));
    this.data = this.data.slice(0, at);
    this.after(rest);
    return rest;
  };
  for (const [from, to] of [
    [3, 5],
    [0, 2],
    [8, 11],
  ] as const) {
    expect(pieces.wrap(node, from, to, document.createElement('ruby'))).toBe(true);
  }
  expect(root.textContent).toBe('日前，即墨区召开发布会');
  expect([...root.querySelectorAll('ruby')].map(ruby => ruby.textContent)).toEqual(['日前', '即墨', '发布会']);
  const { node: now, offset } = pieces.locate(node, 9);
  expect(now.data.slice(offset)).toBe('布会');
  expect(pieces.original(now, offset)).toEqual({ node, offset: 9 });
  pieces.restore();
  expect(root.innerHTML).toBe(html);
  expect(root.querySelector('p')!.firstChild).toBe(node);
});

it('spots articles and nothing else', () => {
  expect(spotArticle(whole(brLines()))?.root.id).toBe('body');
  expect(spotArticle(whole(wholeParagraphs()))?.root.id).toBe('body');
  expect(spotArticle(whole(newspaper()))?.root.id).toBe('ozoom');
  for (const page of [home(), search(), japanese(), '<html><body></body></html>'])
    expect(spotArticle(whole(page))).toBeNull();
});
