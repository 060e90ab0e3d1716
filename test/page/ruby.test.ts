import { expect, it } from 'vitest';
import { parse } from '../../bench/parse.ts';
import { fits } from '../../src/page/overhang.ts';
import { Pieces } from '../../src/page/pieces.ts';
import { Places } from '../../src/page/places.ts';
import { readText } from '../../src/page/readText.ts';
import { setReading, showSyllable } from '../../src/page/ruby.ts';

/** The one method of text nodes that linkedom lacks. */
function canSplit({ ownerDocument }: Element): void {
  const prototype = Object.getPrototypeOf(ownerDocument.createTextNode('')) as Text;
  prototype.splitText ??= function (this: Text, offset: number) {
    const rest = this.ownerDocument.createTextNode(this.data.slice(offset));
    this.data = this.data.slice(0, offset);
    this.after(rest);
    return rest;
  };
}

/** Sets a reading over some characters of a paragraph; gives what the page then has. */
function set(markup: string, word: string, syllables: (string | null)[]) {
  const paragraph = parse(`<p>${markup}</p>`).querySelector('p')!;
  canSplit(paragraph);
  const view = readText(paragraph);
  const pieces = new Pieces();
  const at = view.text.indexOf(word);
  const shown = setReading(pieces, new Places(view, pieces).slices(at, at + word.length), syllables);
  const html = paragraph.innerHTML;
  const text = paragraph.textContent;
  pieces.restore();
  return { shown, html, text, restored: paragraph.innerHTML };
}
const rt = (reading: string) => `<rt data-reading="${reading}"></rt>`;
const ruby = (inside: string) => `<ruby data-bianzhu-word="">${inside}</ruby>`;

it.each([
  ['<b>综</b>合办', '综合', `<b>${ruby(`综${rt('zōng')}`)}</b>${ruby(`合${rt('hé')}`)}办`],
  [
    '找<a href="#x">综</a><i>合</i>办',
    '综合',
    `找<a href="#x">${ruby(`综${rt('zōng')}`)}</a><i>${ruby(`合${rt('hé')}`)}</i>办`,
  ],
  ['<span><b>综</b></span>合', '综合', `<span><b>${ruby(`综${rt('zōng')}`)}</b></span>${ruby(`合${rt('hé')}`)}`],
  ['综<wbr>合', '综合', `${ruby(`综${rt('zōng')}`)}<wbr>${ruby(`合${rt('hé')}`)}`],
])('%s: each syllable over its own character', (markup, word, html) => {
  const done = set(markup, word, ['zōng', 'hé']);
  expect(done.html).toBe(html);
  expect(done.shown.map(({ character }) => character)).toEqual([0, 1]);
  expect(done.restored).toBe(markup);
});

it('sets nothing over letters, and nothing that does not answer to the characters', () => {
  expect(set('在4S店', '4S店', [null, null, 'diàn']).html).toBe(`在${ruby(`4S<rt></rt>店${rt('diàn')}`)}`);
  expect(set('综合', '综合', ['zōng']).shown).toEqual([]);
  expect(set('<ruby>综合<rt>zōng hé</rt></ruby>', '综合', ['zōng', 'hé']).shown).toEqual([]);
});

it('shows Zhuyin with its tone beside it, and takes all of that off again', () => {
  const { shown } = set('双', '双', ['shuāng']);
  const { element } = shown[0]!;
  showSyllable(element, 'ㄧˊ');
  expect([element.getAttribute('data-reading'), element.getAttribute('data-tone')]).toEqual(['ㄧ', 'ˊ']);
  showSyllable(element, '˙ㄉㄜ');
  expect([element.getAttribute('data-reading'), element.getAttribute('data-tone')]).toEqual(['˙ㄉㄜ', null]);
  showSyllable(element, 'shuāng', { narrow: 2, left: 0.2, right: 0 });
  expect(element.getAttribute('data-narrow')).toBe('2');
  showSyllable(element, 'ㄕㄨㄤ', { narrow: 2, left: 0.2, right: 0 });
  expect(element.getAttribute('data-narrow')).toBeNull();
});

it('lets a wide syllable reach over a neighbour that leaves room, and no other', () => {
  const [[wide, narrow]] = fits([['shuāng', 'yī']], [2]) as [ReturnType<typeof fits>[number]];
  expect(wide!.narrow).toBe(2);
  expect(wide!.right).toBeGreaterThan(0.1);
  expect(narrow).toEqual({ narrow: 0, left: 0, right: 0 });
  const [twins] = fits([['shuāng', 'chuāng']], [2]);
  expect(twins!.map(({ left, right }) => [left > 0, right > 0])).toEqual([
    [true, false],
    [false, true],
  ]);
});
