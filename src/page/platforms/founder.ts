import { isCredited } from '../facts/people.ts';
import { tidy } from '../fold.ts';
import { all, attribute, first } from '../unclobbered.ts';
import { commentWith, tagged } from './comments.ts';
import type { Page, Platform } from './platform.ts';

/** Addresses of article pages: /html/2025-04/08/content_12_3456.htm */
const ARTICLE = /\/\d{4}-\d{2}\/\d{2}\/content_[\d_]+\.s?html?$/;

/** 方正数字报 in its classic skins: the e-papers of most local dailies. Its facts lie in a comment after the document. */
export const founder: Platform = {
  name: 'founder',
  is: page =>
    first(page.document, 'founder-content, founder-title') !== null ||
    (ARTICLE.test(page.path) && first(page.document, '#ozoom, a#pageLink') !== null) ||
    commentWith(page, '<founder-papername>') !== null,
  parts: {
    body: ['founder-content', '#ozoom'],
    title: ['founder-title', '#ozoom h1', 'td.font01', '.font01'],
    authors: ['founder-author'],
    edition: ['td.px12', '.px12'],
  },
  read: page => {
    const trailer = commentWith(page, '<founder-');
    return {
      date: tagged(trailer, 'founder-date') ?? dateOfPath(page.path),
      source: tagged(trailer, 'founder-papername') ?? paperOf(page),
      authors: tagged(trailer, 'founder-author'),
      edition: tagged(trailer, 'founder-pagenum') ?? pageLink(page),
      column: columnOf(page),
      kicker: besideTitle(page, false),
      deck: besideTitle(page, true),
    };
  },
};

export const dateOfPath = (path: string): string | null => {
  const found = /\/(\d{4})-?(\d{2})\/(\d{2})\//.exec(path);
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
};

/** The paper's name is the whole of the page's title, where it ends as names of papers do. */
export function paperOf({ document }: Page): string | null {
  const parts = (first(document, 'title')?.textContent ?? '').split(/[-_|—·\s]+/);
  return parts.find(part => /^[\p{Script=Han}]{2,10}(?:报|刊)$/u.test(part.trim()))?.trim() ?? null;
}

/** The link back to the newspaper page that the article stands on: 第A02版：要闻. */
function pageName({ document }: Page): string | null {
  const printed = [...all(document, 'td.px12, .px12, a#pageLink, #pageLink')]
    .map(element => element.textContent?.trim() ?? '')
    .find(text => /第?\s*[A-Z]?\d{1,3}\s*版/.test(text));
  return printed ?? null;
}

const pageLink = (page: Page): string | null => /[A-Z]?\d{1,3}(?=\s*版)/.exec(pageName(page) ?? '')?.[0] ?? null;

export function columnOf(page: Page): string | null {
  return /版\s*[：:]?[\s　]*([\p{Script=Han}·A-Za-z]{2,12})$/u.exec(pageName(page) ?? '')?.[1] ?? null;
}

/** Kicker and deck stand in cells of one class, over and under the headline's; so does the writer. */
function besideTitle({ document }: Page, under: boolean): string | null {
  const cells = all(document, 'founder-title, .font01, .font02');
  const at = cells.findIndex(cell => !/font02/.test(attribute(cell, 'class') ?? ''));
  if (at < 0) return null;
  const found = (under ? cells.slice(at + 1) : cells.slice(0, at)).filter(
    cell => /font02/.test(attribute(cell, 'class') ?? '') && !first(cell, 'founder-author, founder-title'),
  );
  return found.map(cell => tidy(cell.textContent)).find(text => text && !isCredited(text)) ?? null;
}
