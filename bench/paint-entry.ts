// What bench/paint.ts runs inside a page: 200 highlights over a text in which every two characters have their ruby.

import { linesOf } from '../src/page/lines.ts';
import { HIGHLIGHT_MARKS, Marks } from '../src/page/marks.ts';
import { Pieces } from '../src/page/pieces.ts';
import { readText } from '../src/page/readText.ts';
import { setReading } from '../src/page/ruby.ts';
import { adoptStyle, SHOWN } from '../src/page/style.ts';
import { ArticleText } from '../src/text/articleText.ts';
import { reflow } from '../src/text/reflow/reflow.ts';
import { Located } from '../src/ui/article/located.ts';

/**
 * @param paragraphs the invented text
 * @param spans the highlights, in the article's offsets
 * @returns ms of painting them and of the layout after it; changes that the page saw
 */
export function paint(paragraphs: readonly string[], spans: readonly (readonly [number, number])[]) {
  const root = document.createElement('article');
  for (const text of paragraphs) root.appendChild(document.createElement('p')).textContent = text;
  document.body.replaceChildren(root);
  root.setAttribute(SHOWN, 'pinyin rejoin');
  const removeStyle = adoptStyle(document);
  const view = readText(root);
  const article = new ArticleText(reflow(linesOf(view)));
  const pieces = new Pieces(() => {});
  const located = new Located(root, view, article, pieces);
  for (let at = 0; at + 2 <= article.text.length; at += 2)
    if (/^[\u4e00-\u9fff]{2}$/.test(article.text.slice(at, at + 2)))
      setReading(pieces, located.slices(at, at + 2), ['bān', 'mǎ']);
  void root.offsetHeight;
  const observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
  const names = Object.values(HIGHLIGHT_MARKS);
  const marks = new Marks(names);
  const begun = performance.now();
  let ranges = 0;
  spans.forEach(([start, end], i) => {
    const made = located.ranges(start, end);
    ranges += made.length;
    marks.set(names[i % names.length]!, `${i}`, made);
  });
  const painted = performance.now();
  void root.offsetHeight;
  const laidOut = performance.now();
  const changes = observer.takeRecords().length;
  const ruby = document.querySelectorAll('ruby').length;
  marks.clear();
  removeStyle();
  return { paint: painted - begun, layout: laidOut - painted, changes, ranges, ruby };
}
