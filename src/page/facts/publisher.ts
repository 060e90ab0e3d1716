import { tidy } from '../fold.ts';
import { first } from '../unclobbered.ts';
import type { Reading } from './reading.ts';
import { cleaned, isBodyAlone, labelledSource, sourceBesideDate, sourceOfTitle } from './sources.ts';
import { isDateline } from './wording.ts';

/** 《云溪日报》（2025年04月08日 第02版）: how sites say where a reprint was printed. */
export function printOf(reading: Reading): { source: string; edition: string } | null {
  const lines = [...reading.head, ...reading.foot, ...reading.blocks.slice(-3).map(({ text }) => text)];
  for (const line of lines) {
    const found = PRINTED.exec(line);
    if (found) return { source: tidy(found[1]).replace(/\s+/g, ''), edition: bare(found[2]!) };
  }
  return null;
}

/** 版次, as printed. */
export function editionOf(reading: Reading, print: { edition: string } | null): string | null {
  const marked = reading.marked('edition');
  const number = marked && (EDITION.exec(marked)?.[1] ?? /^([A-Z]?\d{1,3})\b/.exec(marked)?.[1]);
  if (number) return reading.keep('edition', 'platform', bare(number));
  if (print) return reading.keep('edition', 'page', print.edition);
  const printed = [...reading.head, ...reading.above].map(line => line.length < 80 && EDITION.exec(line)).find(Boolean);
  return reading.keep('edition', 'page', printed ? bare(printed[1]!) : null);
}

/** The paper or publishing body; for a reprint the one that it was taken from. */
export function sourceOf(reading: Reading, print: { source: string } | null): string | null {
  const { metadata } = reading;
  const marked = cleaned(reading.marked('source')?.replace(/^(?:文章)?来源\s*[：:]?/, '') ?? null);
  if (marked) return reading.keep('source', 'platform', marked);
  const dateline = reading.marked('dateline');
  const printed = [...(dateline ? [dateline] : []), ...reading.head].map(labelledSource).find(Boolean);
  if (printed) return reading.keep('source', 'page', printed);
  if (print) return reading.keep('source', 'page', print.source);
  const meta = cleaned(metadata.meta('contentsource', 'source', 'mediaid', 'article:source'));
  if (meta) return reading.keep('source', 'metadata', meta);
  const beside = reading.head.filter(isDateline).map(sourceBesideDate).find(Boolean);
  if (beside) return reading.keep('source', 'page', beside);
  const foot = reading.foot
    .filter(line => line.length < 60)
    .map(labelledSource)
    .find(Boolean);
  if (foot) return reading.keep('source', 'page', foot);
  // A name alone in a line beside the date is the account or paper.
  const alone = reading.head.find((line, i) => {
    const next = reading.head[i + 1] ?? '';
    return isBodyAlone(line) && (isDateline(next) || isDateline(reading.head[i - 1] ?? ''));
  });
  if (alone) return reading.keep('source', 'page', alone);
  const site = siteOf(reading);
  if (site) return reading.keep('source', reading.origins.site ?? 'title', site);
  // （中央社記者…）: the agency whose report it is.
  const agency = reading.blocks.slice(0, 2).map(({ text }) => AGENCY.exec(text)?.[1]);
  return reading.keep('source', 'text', agency.find(Boolean) ?? null);
}

/** What the site calls itself. */
export function siteOf(reading: Reading): string | null {
  const named = tidy(reading.metadata.meta('og:site_name', 'sitename', 'application-name'));
  if (named && named.length <= 24) return reading.keep('site', 'metadata', named);
  const title = first(reading.found.page.document, 'title')?.textContent ?? '';
  return reading.keep('site', 'title', sourceOfTitle(tidy(title)));
}

/** The source of an article that its site took from elsewhere: named as another body than the site itself. */
export const reprintOf = (source: string | null, site: string | null): string | null =>
  source && site && !source.includes(site) && !site.includes(source) ? source : null;

const PRINTED =
  /《\s*(\p{Script=Han}[\p{Script=Han}\s]{1,14})\s*》\s*[（(]?\s*(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*,?\s*第?\s*([A-Z]?\d{1,3})\s*版/u;
const EDITION = /第?\s*([A-Z]?\d{1,3})\s*版/;
/** 01 is printed for 1; A01 stays. */
const bare = (edition: string) => edition.replace(/^0+(?=\d)/, '');
const AGENCY =
  /^[\s\u3000（(【]*(新华社|中新社|中央社|路透社|法新社|\p{Script=Han}{2,6}(?:日报|晚报|早报|晨报|时报|都市报|新闻网))(?:记者|記者|讯|訊|\p{Script=Han}{2,6}\d)/u;
