import { say } from '../../extension/say.ts';
import { pace } from '../../page/pace.ts';
import type { Span } from '../../text/anchor/anchor.ts';
import { fileName, saveFile } from '../saveFile.ts';
import type { Desk } from './desk.ts';
import { termsIn } from './found.ts';
import STYLE from './saved.css?inline';
import type { Shown } from './shown.ts';

/** Saves the shown text as one file that needs nothing else: readings, terms as notes, highlights. */
export async function saveHtml(desk: Desk): Promise<void> {
  const { shown, citation } = desk;
  if (!shown) return;
  await shown.article.annotate();
  const saved = await savedPage(shown, {
    title: citation.title ?? desk.current?.source.name ?? '',
    facts: [citation.source, citation.date, citation.edition, citation.authors.join('、')].filter(Boolean).join(' · '),
    notes: say('readerNotes'),
    language: document.documentElement.lang,
  });
  saveFile(
    document,
    fileName(saved.title, 'html'),
    'text/html',
    `<!doctype html>\n${saved.documentElement.outerHTML}\n`,
  );
}

/** What stands around the text. */
export interface SavedHead {
  title: string;
  /** Paper, date, page, writers, in one line. */
  facts: string;
  /** The headline of the notes. */
  notes: string;
  /** Of that headline. */
  language: string;
}

/**
 * The shown text as a document of its own. Everything in it is made as elements and text, so that what a text holds stays
 * text; and a policy in it forbids scripts and requests.
 */
export async function savedPage({ sheet, article }: Shown, head: SavedHead): Promise<Document> {
  const page = document.implementation.createHTMLDocument(head.title);
  const make = (name: string, text = '', attributes: Record<string, string> = {}): HTMLElement => {
    const element = page.createElement(name);
    if (text) element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  page.documentElement.lang = 'zh';
  page.head.prepend(
    make('meta', '', { charset: 'utf-8' }),
    make('meta', '', { name: 'viewport', content: 'width=device-width' }),
    make('meta', '', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
  );
  page.head.append(make('style', STYLE));
  if (head.facts) page.body.append(make('p', head.facts, { class: 'facts' }));
  const terms = termsIn(article.located.article, article.analyses);
  const noteAt = new Map(
    terms.map((term, i) => [term.places[0]!, { number: i + 1, end: term.places[0]! + term.text.length }]),
  );
  const highlights = article.painting.spans();
  const breathe = pace();
  const setBlock = async (index: number) => {
    const { element } = sheet.shown[index]!;
    const block = make(element.tagName.toLowerCase(), '', { class: element.className });
    if (element.id) block.id = element.id;
    const written = sheet.shown[index]!.text;
    const start = article.located.article.starts[index]!;
    const analysis = article.analyses.of(index);
    const ends = analysis?.ends ?? [written.length];
    let from = 0;
    // A note stands after the word that ends its term.
    let pending: { number: number; end: number } | undefined;
    ends.forEach((end, word) => {
      for (let at = from; at < end; at++) pending = noteAt.get(start + at) ?? pending;
      const text = written.slice(from, end);
      const reading = article.wanted.wants(index, word) ? (analysis?.readings[word] ?? '') : '';
      const set = reading ? rubyOf(make, text, reading) : page.createTextNode(text);
      block.append(isIn(highlights, start + from) ? wrapped(make('mark'), set) : set);
      from = end;
      if (!pending || start + end < pending.end) return;
      const link = make('a', `${pending.number}`, { href: `#note-${pending.number}`, id: `at-${pending.number}` });
      block.append(wrapped(make('sup'), link));
      pending = undefined;
    });
    await breathe();
    return block;
  };
  let done = 0;
  for (const { from, to, id } of sheet.articles) {
    for (; done < from; done++) page.body.append(await setBlock(done));
    const section = make('article', '', { id });
    for (; done < to; done++) section.append(await setBlock(done));
    page.body.append(section);
  }
  for (; done < sheet.shown.length; done++) page.body.append(await setBlock(done));
  if (terms.length) {
    const list = make('ol');
    terms.forEach(({ text, reading, sense }, i) => {
      const item = make('li', '', { id: `note-${i + 1}` });
      item.append(make('b', text), ` ${reading} `, make('span', sense, { lang: 'en' }), ' ');
      item.append(make('a', '↩', { href: `#at-${i + 1}` }));
      list.append(item);
    });
    const notes = make('section', '', { class: 'notes' });
    notes.append(make('h2', head.notes, { lang: head.language }), list);
    page.body.append(notes);
  }
  return page;
}

type Make = (name: string, text?: string, attributes?: Record<string, string>) => HTMLElement;

/** A word with a real reading over each character; over the whole word where it has not one syllable a character. */
function rubyOf(make: Make, text: string, reading: string): HTMLElement {
  const ruby = make('ruby');
  const syllables = reading.split(' ');
  const characters = [...text];
  const each = syllables.length === characters.length;
  (each ? characters : [text]).forEach((character, i) => {
    ruby.append(character, make('rp', '('), make('rt', each ? syllables[i]! : reading), make('rp', ')'));
  });
  return ruby;
}

function wrapped(outer: HTMLElement, inner: Node): HTMLElement {
  outer.append(inner);
  return outer;
}

const isIn = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
