import type { Costs } from './costs.ts';
import type { Echoes } from './echo.ts';
import type { Printed } from './printed.ts';
import type { Spacing } from './spacing.ts';
import { looseAfter, titleGoesFurther, titleGoesOn, titleLast, titlePrice } from './title.ts';
import type { Wording } from './wording.ts';

/** All that is known of the lines before any is put into a block. */
export interface Evidence {
  printed: Printed[];
  wordings: Wording[];
  spacing: Spacing;
  echoes: Echoes;
  /** Whether a typesetter broke these lines; if not, none is joined. */
  broken: boolean;
}

/** How paragraphs begin: with a printed indent, with one that was lost on the way (the line is 2 em short), or flush. */
export type Indent = 'printed' | 'hidden' | 'none';
export const INDENTS: readonly Indent[] = ['printed', 'hidden', 'none'];

/** What it costs, in nats, that a block of each kind begins with a line. A paragraph by kind of indent. */
export interface StartPrices {
  body: [printed: number, hidden: number, none: number];
  title: number;
  /** A title with a printed indent, where paragraphs have one. */
  titleIndented: number;
  /** A title after another one. */
  titleAfterTitle: number;
  single: number;
  caption: number;
}

/** What it costs that a block ends with a line, or goes on in the next; widths apart. */
export interface BridgePrices {
  bodyEnds: number;
  titleEnds: number;
  /** Besides, where the title had more lines. */
  titleLast: number;
  captionEnds: number;
  /** Paid by whatever ends here, for the blank line or the lack of one. */
  gapEnds: number;
  bodyGoesOn: number;
  titleGoesOn: number;
  titleGoesFurther: number;
  captionGoesOn: number;
}

/** A printed indent, in em, is at least this; what is set further right is no indent. */
const INDENT_FROM = 0.9;
const INDENT_TO = 5;
/** Fewer lines than this may well be a piece of a text. */
const SNIPPET = 8;
/** Size over that of the text from which a line is a title. */
const LARGE = 1.12;

export function startPrices(evidence: Evidence, at: number, first: boolean, costs: Costs): StartPrices {
  const line = evidence.printed[at]!;
  const wording = evidence.wordings[at]!;
  const before = evidence.wordings[at - 1];
  const { single } = wording;
  const role = line.role;
  const headed = role === 'headline' || role === 'kicker' || role === 'deck' || role === 'subhead';
  const bodied = role === 'paragraph' || role === 'list';
  const lone = role === 'byline' || role === 'jump' || role === 'furniture';
  const indented = line.indent >= INDENT_FROM && line.indent < INDENT_TO;
  const mark = (single ? costs.notAMark : 0) + (wording.onlyCredit ? costs.notAMark : 0);
  const closes = line.closes ? costs.beginsClosing : 0;

  const large = line.size > LARGE;
  // A text begins with its headline; a few lines may be a snippet, which does not.
  const whole = Math.min(1, evidence.printed.length / SNIPPET);
  const opening = wording.opening > 0 ? costs.opener : wording.opening < 0 ? costs.follower : 0;
  const flush = line.indent >= INDENT_FROM ? costs.indentUnexpected : 0;
  const body =
    headed || lone || role === 'caption'
      ? Number.POSITIVE_INFINITY
      : mark + closes + opening + (first ? costs.bodyAtStart * whole : 0) + (large ? costs.bodyLarge : 0);

  const ended =
    before !== undefined && !(before.slogan && wording.slogan) && endsArticle(before, evidence.printed[at - 1]!);
  const place = first ? costs.titleAtStart * whole : ended ? costs.titleAfterMark : 0;
  const echo = echoPrice(evidence, at, costs);
  const title = headed
    ? costs.titleGiven
    : bodied || lone || role === 'caption'
      ? Number.POSITIVE_INFINITY
      : titlePrice(line, wording, costs) +
        place +
        echo +
        mark +
        closes +
        (large ? costs.titleLarge : indented ? costs.titleIndented : 0);
  const caption =
    role === 'caption'
      ? 0
      : headed || bodied || lone
        ? Number.POSITIVE_INFINITY
        : costs.caption + mark + (wording.caption ? costs.captionBegins : 0) + (ended ? costs.captionAfterMark : 0);
  return {
    body: [
      body + (indented ? 0 : resumes(evidence, at) ? costs.indentResumed : costs.indentMissing),
      body + flush + costs.indentHidden,
      body + flush + costs.indentNone,
    ],
    title,
    titleIndented: 0,
    titleAfterTitle: first || ended || headed ? 0 : costs.titleAfterTitle + Math.max(0, costs.echoInside - echo),
    single: lone ? 0 : single && !headed && !bodied ? singlePrice(single, costs) : Number.POSITIVE_INFINITY,
    caption,
  };
}

/** Whether an article may have ended with a line: with the by-line in brackets that stands last, a jump, the page's own lines. */
export function endsArticle(wording: Wording, line: Printed): boolean {
  if (wording.tail || wording.slogan || wording.single === 'furniture') return true;
  if (wording.single === 'byline') return /^[（(]/.test(line.text);
  return wording.single === 'jump' && !/接/.test(line.text.slice(0, 4));
}

/** Whether a line may go on with the sentence that the page's foot above it interrupted. */
function resumes({ printed, wordings }: Evidence, at: number): boolean {
  const broken = printed[at - 2];
  if (!broken || wordings[at - 1]!.single !== 'furniture' || wordings[at - 2]!.single !== null) return false;
  return broken.ending === 'comma' || (broken.ending === 'word' && broken.width > printed[at]!.width - 2);
}

function echoPrice(evidence: Evidence, at: number, costs: Costs): number {
  const lead = evidence.echoes.lead[at]! - costs.echoFrom;
  return lead <= 0 ? costs.echoNone : Math.max(costs.echoMost, lead * costs.echo);
}

function singlePrice(single: NonNullable<Wording['single']>, costs: Costs): number {
  if (single === 'verse') return costs.verse;
  return single === 'row' ? costs.row : costs.mark;
}

/** @param at the line that ends or goes on in the next one */
export function bridgePrices(evidence: Evidence, at: number, costs: Costs): BridgePrices {
  const { printed, wordings, spacing, echoes } = evidence;
  const line = printed[at]!;
  const wording = wordings[at]!;
  const next = printed[at + 1];
  const { tail, credit } = wording;
  // A colon before an opening quote introduces speech, and does not end a paragraph.
  const speech = line.ending === 'colon' && next !== undefined && /^[“「『]/.test(next.text);
  const ending = tail ? 'stop' : speech ? 'comma' : line.ending;
  const word = !next || line.ending !== 'word' ? 0 : echoes.torn[at] ? costs.torn : costs.whole;
  const cutOff = next && wordings[at + 1]!.single === 'jump' ? costs.cutOff : Number.POSITIVE_INFINITY;
  const known = next?.goesOn ? costs.knownToGoOn : 0;
  const prices: BridgePrices = {
    bodyEnds:
      Math.min(cutOff, costs.lastEnding[ending]) +
      costs.paragraphEnds +
      (credit ? costs.creditInBody : 0) +
      word +
      known,
    titleLast: at > 0 ? titleLast(printed, at, costs) : 0,
    titleEnds: credit ? costs.creditInTitle : costs.titleEnding[wording.calls ? 'bracket' : line.ending] + word,
    captionEnds:
      credit || line.role === 'caption' || (line.ending === 'stop' && wording.caption) ? 0 : Number.POSITIVE_INFINITY,
    gapEnds: next ? costs.blankLines * (next.apart ? spacing.endsApart : spacing.endsClose) : 0,
    bodyGoesOn: Number.POSITIVE_INFINITY,
    titleGoesOn: Number.POSITIVE_INFINITY,
    titleGoesFurther: Number.POSITIVE_INFINITY,
    captionGoesOn: Number.POSITIVE_INFINITY,
  };
  if (!next || !evidence.broken || next.fence || next.role !== line.role) return prices;
  const follower = wordings[at + 1]!;
  const gap =
    costs.blankLines * (next.apart ? spacing.joinsApart : spacing.joinsClose) +
    (next.size === line.size ? 0 : costs.sizesMixed) +
    (follower.single ? costs.notAMark : 0);
  prices.bodyGoesOn =
    costs.innerEnding[ending] +
    costs.paragraphGoesOn +
    gap +
    (tail ? costs.tailInside : 0) +
    (next.closes ? costs.innerClosing : 0) +
    (follower.item ? costs.itemInside : follower.numbered ? costs.numberedInside : 0) +
    (next.indent >= INDENT_FROM ? costs.indentUnexpected : 0);
  if (credit && !follower.onlyCredit) prices.bodyGoesOn += costs.creditInside;
  // A caption has a width of its own, which its first line tells.
  prices.captionGoesOn = prices.bodyGoesOn + costs.captionGoesOn + looseAfter(line, next, costs);
  prices.titleGoesOn =
    titleGoesOn(printed, wordings, at + 1, costs) +
    gap +
    Math.max(costs.echoInside, echoPrice(evidence, at + 1, costs));
  prices.titleGoesFurther = prices.titleGoesOn + titleGoesFurther(printed, at + 1, costs);
  return prices;
}
