import { describe, expect, it } from 'vitest';
import { parse } from '../../bench/parse.ts';
import { findArticle } from '../../src/page/article.ts';
import { spotArticle } from '../../src/page/spot.ts';
import { EVENING, RIVER } from '../pages/news.ts';
import { page, wholeParagraphs } from '../pages/pages.ts';
import { inspect, NOW } from './inspect.ts';

const URL = 'https://www.yunxi.example.com/news/1.html';
const paragraphs = EVENING.paragraphs.map(text => `<p>${text}</p>`).join('');
const dated = (head: string, line: string, url = URL) =>
  inspect(
    page(EVENING.headline, `<h1>${EVENING.headline}</h1><div>${line}</div><div id="t">${paragraphs}</div>`, '', head),
    url,
  )!.facts;

describe('markup that is broken', () => {
  it.each([
    [
      'tables that are not closed',
      `<table><tr><td><table><tr><td><h1>${EVENING.headline}</h1><td>2025-04-08<tr><td><div id=t>${paragraphs}`,
    ],
    [
      'paragraphs that are not closed',
      `<h1>${EVENING.headline}</h1><div id=t>${EVENING.paragraphs.map(text => `<p>${text}`).join('')}</div>`,
    ],
    [
      'a body that is closed too early',
      `<div>云溪网</div></body></html><h1>${EVENING.headline}</h1><div id=t>${paragraphs}</div>`,
    ],
    [
      'attributes without an end',
      `<h1 class="a>${EVENING.headline}</h1><div id=t>${paragraphs}</div><h1 title='">${EVENING.headline}</h1><div id=t>${paragraphs}</div>`,
    ],
    ['elements that cross', `<h1>${EVENING.headline}</h1><b><div id=t><i>${paragraphs}</b></i></div></span></td>`],
  ])('%s', (_name, body) => {
    const found = inspect(`<html><head><title>${EVENING.headline}</title></head><body>${body}`, URL);
    expect(found?.facts.title).toBe(EVENING.headline);
    expect(found?.text).toContain(EVENING.paragraphs[2]);
  });
});

it('a megabyte of hidden keywords is not the article', () => {
  const words = '云溪招聘，云溪房产，云溪天气，云溪二手车；'.repeat(50_000);
  for (const hidden of [
    `<div style="display:none">${words}</div>`,
    `<div class="kw">${words.replace(/[，；]/g, ' ')}</div>`,
  ]) {
    const found = inspect(wholeParagraphs().replace('<h1>', `${hidden}<h1>`), URL);
    expect(found?.facts.title).toBe(EVENING.headline);
    expect(found?.text).not.toContain('二手车');
    expect(found?.paragraphs).toHaveLength(EVENING.paragraphs.length);
  }
});

it('a script in a title is text', () => {
  const title = '<script>alert(1)</script>把烦心事办在前头';
  const facts = inspect(
    `<html><head><title>${title}</title></head><body><div id="t">${paragraphs}</div></body></html>`,
    URL,
  )!.facts;
  expect(facts.title).toBe(title);
});

describe('dates that cannot be', () => {
  it.each([
    ['1970', '<meta name="PubDate" content="1970-01-01 08:00">', '1970-01-01 08:00'],
    ['next year', '<meta name="publishdate" content="2027-01-05">', '发布时间：2027-01-05'],
    ['the day after tomorrow', '', '2026-03-03'],
    ['31 June', '', '2025年6月31日'],
    ['month 13', '', '2025-13-01'],
  ])('%s is none', (_name, head, line) => {
    expect(dated(head, line).date).toBeNull();
  });
  it('gives way to one that can', () => {
    expect(dated('<meta name="PubDate" content="1970-01-01">', '2025-04-08 07:10').date).toBe('2025-04-08');
    expect(dated('<meta name="publishdate" content="2025-04-08">', '2029-01-01').date).toBe('2025-04-08');
  });
});

it('days are those of Beijing', () => {
  const published = (content: string) => dated(`<meta property="article:published_time" content="${content}">`, '');
  expect(published('2025-04-07T17:30:00Z')).toMatchObject({ date: '2025-04-08', time: '01:30:00' });
  expect(published('2025-04-08T00:30:00+08:00')).toMatchObject({ date: '2025-04-08', time: '00:30:00' });
  expect(published('2025-04-07T20:00:00-0400')).toMatchObject({ date: '2025-04-08', time: '08:00:00' });
  expect(published('2025-04-08 00:30')).toMatchObject({ date: '2025-04-08', time: '00:30' });
});

describe('a page whose names shadow the DOM', () => {
  /** What browsers do for `<input name=…>` in a form and `<img name=…>` in a document. */
  const shadow = (owner: object, names: readonly string[], by: Element) => {
    for (const name of names) Object.defineProperty(owner, name, { value: by, configurable: true });
  };
  const open = () => {
    const document = parse(
      page(
        EVENING.headline,
        `<img id="i"><form id="f"><input id="c"><h1>${EVENING.headline}</h1><div id="t">${paragraphs}</div></form>`,
      ),
      URL,
    );
    return {
      document,
      form: document.querySelector('#f')!,
      control: document.querySelector('#c')!,
      image: document.querySelector('#i')!,
    };
  };
  it('by the controls of a form', () => {
    const { document, form, control } = open();
    shadow(form, ['nodeName', 'tagName', 'id', 'className', 'title', 'name'], control);
    const spotted = spotArticle(document)!;
    expect(spotted.root.getAttribute('id')).toBe('t');
    expect(findArticle(document, spotted.root).headline?.text).toBe(EVENING.headline);
  });
  it('by images of the document', () => {
    const { document, image } = open();
    shadow(document, ['title', 'body', 'URL', 'contentType', 'forms', 'links'], image);
    expect(spotArticle(document)?.root.getAttribute('id')).toBe('t');
    shadow(document, ['querySelector', 'querySelectorAll', 'createTreeWalker'], image);
    expect(() => spotArticle(document)).not.toThrow();
  });
});

it('names nobody and no paper where none is named', () => {
  const facts = inspect(
    page(
      '',
      `<div id="t">${RIVER.paragraphs
        .concat(EVENING.paragraphs)
        .map(text => `<p>${text}</p>`)
        .join('')}</div>`,
    ),
    URL,
    NOW,
  )!.facts;
  expect(facts).toMatchObject({
    source: null,
    date: null,
    time: null,
    edition: null,
    authors: [],
    photographers: [],
    editors: [],
    place: null,
  });
});

it('an address that cannot be read, and one that must not be', () => {
  expect(inspect(wholeParagraphs(), 'about:srcdoc')?.facts.url).toBe('about:srcdoc');
  expect(
    inspect(
      wholeParagraphs(EVENING.paragraphs, '<link rel="canonical" href="javascript:alert(1)">'),
      `${URL}?utm_source=x&id=3#top`,
    )?.facts.url,
  ).toBe(`${URL}?id=3`);
});
