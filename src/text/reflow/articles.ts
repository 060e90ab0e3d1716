import type { BlockRole } from './block.ts';
import { type Body, bodiesOf, type Part } from './bodies.ts';
import { isNumbered } from './marks.ts';
import { bigramsOf, frequenciesOf, overlap } from './overlap.ts';

/** What a part is and where it belongs. */
export interface Place {
  role: BlockRole;
  article: number | null;
}

/** How many bodies away a headline is looked for: pages hold few articles, and a long text is many pages. */
const FAR = 4;
/** How many parts away something still stands near a body. */
const NEAR = 40;

/** Gives every part its role and its article: bodies first, then to each the titles, by-lines, captions and jumps around it. */
export function placesOf(parts: Part[]): Place[] {
  const bodies = bodiesOf(parts);
  const articleAt: (number | null)[] = new Array(parts.length).fill(null);
  bodies.forEach((body, number) => {
    for (let at = body.from; at < body.to; at++) if (parts[at]!.kind !== 'furniture') articleAt[at] = number;
  });
  const frequencyOf = frequenciesOf(bodies.map(body => body.pairs));
  const likeness = (at: number, number: number): number =>
    overlap(bigramsOf(parts[at]!.text), bodies[number]!.pairs, frequencyOf, bodies.length);
  placeSmall(parts, bodies, articleAt, likeness);
  placeTitles(parts, bodies, articleAt, likeness);
  return parts.map((part, at) => ({
    role: roleOf(parts, bodies, articleAt, at),
    article: part.kind === 'furniture' ? null : (articleAt[at] ?? (bodies.length === 0 ? 0 : null)),
  }));
}

/** Numbers of the bodies before and after a part that stands in none. */
function neighbours(bodies: Body[], at: number): [before: number, after: number] {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bodies[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  return [low - 1, low < bodies.length ? low : -1];
}

/** By-lines, jumps and captions outside bodies. */
function placeSmall(
  parts: Part[],
  bodies: Body[],
  articleAt: (number | null)[],
  likeness: (at: number, number: number) => number,
): void {
  parts.forEach((part, at) => {
    if (articleAt[at] !== null || part.kind === 'title' || part.kind === 'furniture' || part.kind === 'body') return;
    const [before, after] = neighbours(bodies, at);
    if (before < 0 || after < 0) {
      articleAt[at] = before < 0 ? (after < 0 ? null : after) : before;
      return;
    }
    const sinceBody = parts.slice(Math.max(bodies[before]!.to, at - NEAR), at);
    const toBody = parts.slice(at + 1, Math.min(bodies[after]!.from, at + NEAR));
    // Furniture or a title between a part and a body speaks against it, all else equal.
    const distance = (list: Part[]): number =>
      list.reduce((sum, one) => sum + (one.kind === 'furniture' ? 2 : one.kind === 'title' ? 1 : 0), 0);
    let toAfter = distance(sinceBody) - distance(toBody);
    if (part.kind === 'byline')
      toAfter += /^[（(]/.test(part.text)
        ? -1.5
        : toBody.some(one => one.kind === 'title' || one.kind === 'furniture')
          ? -0.5
          : 1.5;
    if (part.kind === 'jump') toAfter += /接/.test(part.text.slice(0, 4)) ? 4 : -4;
    if (part.kind === 'caption') toAfter += 6 * (likeness(at, after) - likeness(at, before)) - 0.5;
    articleAt[at] = toAfter > 0 ? after : before;
  });
}

/** Titles outside bodies: each to the body whose wording it shares, near ones first, one headline a body. */
function placeTitles(
  parts: Part[],
  bodies: Body[],
  articleAt: (number | null)[],
  likeness: (at: number, number: number) => number,
): void {
  const offers: { at: number; number: number; score: number }[] = [];
  parts.forEach((part, at) => {
    if (part.kind !== 'title' || articleAt[at] !== null) return;
    const [before, after] = neighbours(bodies, at);
    for (
      let number = Math.max(0, before - FAR);
      number < Math.min(bodies.length, (after < 0 ? before + 1 : after) + FAR);
      number++
    ) {
      const near =
        number === before
          ? nearness(parts, bodies[before]!.to, at, false)
          : number === after
            ? nearness(parts, at + 1, bodies[after]!.from, true)
            : 0;
      offers.push({ at, number, score: likeness(at, number) * 2.5 + near });
    }
  });
  // The title that would lose most by its second choice chooses first.
  const regret = regretsOf(offers);
  offers.sort((a, b) => regret.get(b.at)! - regret.get(a.at)! || a.at - b.at || b.score - a.score);
  const headed = new Map<number, number>();
  for (const { at, number } of offers) {
    if (articleAt[at] !== null) continue;
    const head = headed.get(number);
    // Kicker, headline and deck stand together; a title elsewhere belongs to another body.
    if (head !== undefined && Math.abs(head - at) !== 1) continue;
    articleAt[at] = number;
    if (head === undefined) headed.set(number, at);
  }
  for (const { at, number } of offers) articleAt[at] ??= number;
}

function regretsOf(offers: { at: number; score: number }[]): Map<number, number> {
  const best = new Map<number, [first: number, second: number]>();
  for (const { at, score } of offers) {
    const [first, second] = best.get(at) ?? [0, 0];
    if (score > first) best.set(at, [score, first]);
    else best.set(at, [first, Math.max(second, score)]);
  }
  return new Map([...best].map(([at, [first, second]]) => [at, first - second]));
}

/** How much standing there speaks for a title's belonging to a body: less with furniture between. */
function nearness(parts: Part[], from: number, to: number, above: boolean): number {
  if (to - from > NEAR) return 0;
  const between = parts.slice(from, to);
  const furniture = between.filter(part => part.kind === 'furniture').length;
  const titles = between.filter(part => part.kind === 'title').length;
  const feet = above ? between.filter(part => part.kind === 'byline' && /^[（(]/.test(part.text)).length : 0;
  return Math.max(0, 0.6 - 0.3 * furniture - 0.25 * titles - 0.4 * feet) + (above ? 0.05 : 0);
}

function roleOf(parts: Part[], bodies: Body[], articleAt: (number | null)[], at: number): BlockRole {
  const part = parts[at]!;
  if (part.role) return part.role;
  if (part.kind === 'body') return 'paragraph';
  if (part.kind !== 'title') return part.kind;
  const number = articleAt[at];
  if (number === null || number === undefined) return bodies.length === 0 ? 'paragraph' : 'headline';
  const body = bodies[number]!;
  if (at >= body.from && at < body.to) return 'subhead';
  if (isNumbered(part.text) && at === body.from - 1 && !/^第/.test(part.text)) return 'subhead';
  return titleRole(parts, articleAt, at);
}

/** Kicker, headline or deck, among titles of one article that stand together: by size, by a colon, by a dash. */
function titleRole(parts: Part[], articleAt: (number | null)[], at: number): BlockRole {
  const part = parts[at]!;
  const beside = (other: number): Part | null =>
    parts[other]?.kind === 'title' && articleAt[other] === articleAt[at] ? parts[other]! : null;
  const above = beside(at - 1);
  const below = beside(at + 1);
  if (below && (part.size < below.size || (part.size === below.size && /[：:]$/.test(part.text)))) return 'kicker';
  if (above && (part.size < above.size || /^(?:——|—)/.test(part.text))) return 'deck';
  return 'headline';
}
