import { describe, expect, it } from 'vitest';
import { parse } from '../../bench/parse.ts';
import { spotArticle, spotSliced } from '../../src/page/spot.ts';
import { EVENING, MARKET, RIVER } from '../pages/news.ts';
import { OTHERS } from '../pages/others.ts';
import {
  brLines,
  home,
  japanese,
  longArticle,
  newspaper,
  page,
  plainText,
  search,
  wholeParagraphs,
} from '../pages/pages.ts';

const root = (html: string, url?: string) => spotArticle(parse(html, url))?.root ?? null;

it.each(Object.entries({ ...OTHERS, home, search, japanese }))('%s is no article', (_name, make) => {
  expect(root(make())).toBeNull();
});

it('spots articles with paragraphs, with breaks alone, and in tables', () => {
  expect(root(brLines())?.id).toBe('body');
  expect(root(wholeParagraphs())?.id).toBe('body');
  expect(root(newspaper())?.id).toBe('ozoom');
  expect(root(longArticle(3_000))?.id).toBe('body');
  const table = `<table><tr><td><font id="f">${EVENING.paragraphs.join('<br><br>')}</font></td><td>${home()}</td></tr></table>`;
  expect(root(page('夜市', table))?.querySelector('#f')).not.toBeNull();
});

it('takes a body that its page does not show yet', () => {
  const hidden = wholeParagraphs().replace('<div id="body">', '<div id="body" style="visibility:hidden;opacity:0">');
  expect(root(hidden)?.id).toBe('body');
});

it('takes the article, not the comments under it or the teasers beside it', () => {
  const text = (texts: readonly string[]) => texts.map(words => `<p>${words}</p>`).join('');
  const html = page(
    RIVER.headline,
    `<h1>${RIVER.headline}</h1><div id="text">${text(RIVER.paragraphs)}</div><div class="comment-list">${text(EVENING.paragraphs)}</div>
<div id="side">${MARKET.paragraphs.map((words, i) => `<div><h4><a href="${i}">${RIVER.headline}${i}</a></h4><p>${words}</p></div>`).join('')}</div>`,
  );
  expect(root(html)?.id).toBe('text');
});

describe('short articles', () => {
  const short = RIVER.paragraphs.slice(0, 2).join('<br>');
  it('need more than their text to be believed', () => {
    expect(root(page('云溪', `<div>${short}</div>`))).toBeNull();
    expect(
      root(
        page(
          `${RIVER.headline}_云溪网`,
          `<h1>${RIVER.headline}</h1><p>2025-04-08 来源：云溪日报</p><div id="t">${short}</div>`,
        ),
        'https://www.yunxi.example.com/2025-04/08/content_1.htm',
      )?.id,
    ).toBe('t');
  });
});

it('takes a file of plain text whole', () => {
  const document = parse(`<pre>${plainText().slice(0, 400)}</pre>`);
  Object.defineProperty(document, 'contentType', { value: 'text/plain' });
  expect(spotArticle(document)?.root.tagName).toBe('BODY');
});

it('finds the same in slices, giving way between them', async () => {
  const row = '<div><a href="/1"><span>云溪要闻</span></a><b>一</b></div>';
  const document = parse(wholeParagraphs().replace('</body>', `${row.repeat(3_000)}</body>`));
  let breaths = 0;
  const spotted = await spotSliced(document, () => {
    breaths++;
    return undefined;
  });
  expect(spotted?.root.id).toBe('body');
  expect(breaths).toBeGreaterThan(3);
});
