import { gbt7714 } from '../citation/gbt7714.ts';
import type { ColourNames } from '../colour.ts';
import type { Highlight } from '../highlight.ts';
import {
  articlesOf,
  type Choices,
  type CitedArticle,
  citableOf,
  dayOf,
  type Kept,
  marked,
  type Pieces,
} from './kept.ts';

/**
 * The highlights as CommonMark, under their articles: a heading, the citation after GB/T 7714, then each passage as a
 * quotation with its note, and a line with colour, tags and day. What pages and readers wrote is text: nothing of it
 * becomes markup.
 */
export function* writeMarkdown(kept: Kept, { colours }: Choices): Pieces {
  const articles = marked(yield* articlesOf(kept));
  for (const [i, article] of articles.entries()) {
    const title = literal(oneLine(article.citation.title ?? article.url));
    const head = `${i ? '\n' : ''}## ${title}\n\n${citationOf(article)}\n`;
    for (const [k, highlight] of article.highlights.entries()) {
      yield `${k ? '' : head}\n${passage(highlight, colours)}`;
    }
  }
}

function passage({ selector, note, tags, colour, created }: Highlight, colours: ColourNames): string {
  const words = note.trim() === '' ? '' : `\n${paragraphs(note).join('\n\n')}\n`;
  const line = [literal(oneLine(colours[colour])), ...tags.map(tagOf), dayOf(created)].join(' ');
  return `${paragraphs(selector.exact)
    .map(text => `> ${text.replaceAll('\n', '\n> ')}`)
    .join('\n>\n')}\n${words}\n${line}\n`;
}

/** The citation; its address is a link, in which nothing needs to be escaped. */
function citationOf(article: CitedArticle): string {
  const cited = citableOf(article);
  const text = literal(gbt7714(cited));
  return cited.url && !/[\s<>]/.test(cited.url) ? text.replace(literal(cited.url), () => `<${cited.url}>`) : text;
}

/** A tag as note-taking programs know it: one word after a #. */
const tagOf = (tag: string) => `#${literal(tag.replace(/[\s#]+/g, '-'))}`;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Lines with something in them, each a paragraph of its own: a single line feed would run two lines together. */
const paragraphs = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map(line => literal(line.trim()))
    .filter(line => line !== '');

// What begins a heading, a list, a quotation, a rule or a fence at the head of a line; indentation is gone by then.
const AT_HEAD = /^(?:[#+\-=:]|\d{1,9}[.)])/;

/** A line of text in which nothing is markup. */
export function literal(line: string): string {
  const text = line.replace(/[\\`*_[\]<>|~&$]/g, '\\$&');
  return AT_HEAD.test(text) ? text.replace(/[#+\-=:.)]/, '\\$&') : text;
}
