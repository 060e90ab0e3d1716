import type { BlockRole } from './block.ts';
import { isNumbered } from './marks.ts';
import { bigramsOf, frequenciesOf, overlap } from './overlap.ts';
import type { Indent } from './prices.ts';

/** A block on its way to its role and article. */
export interface Part {
  kind: 'body' | 'title' | 'byline' | 'caption' | 'jump' | 'furniture';
  text: string;
  /** Role that the markup gave. */
  role?: BlockRole | undefined;
  /** Column width (em) and kind of indent that most of its lines were set in. */
  measure: number;
  indent: Indent;
}

/** What a part is and where it belongs. */
export interface Place {
  role: BlockRole;
  article: number | null;
}

/** A stretch of body parts of one article, from and to (exclusive) in the parts; sub-heads stand inside. */
interface Body {
  from: number;
  to: number;
  pairs: Set<number>;
}

/** How many bodies away a headline is looked for: pages hold few articles, and a long text is many pages. */
const FAR = 4;

/** Gives every part its role and its article: bodies first, then to each the titles, by-lines, captions and jumps around it. */
export function placesOf(parts: Part[]): Place[] {
  const bodies = bodiesOf(parts);
  const articleAt: (number | null)[] = new Array(parts.length).fill(null);
  bodies.forEach((body, number) => {
    for (let at = body.from; at < body.to; at++) if (parts[at]!.kind !== 'furniture') articleAt[at] = number;
  });
  const frequencies = frequenciesOf(bodies.map(body => body.pairs));
  const likeness = (at: number, number: number): number =>
    overlap(bigramsOf(parts[at]!.text), bodies[number]!.pairs, frequencies, bodies.length);
  placeSmall(parts, bodies, articleAt, likeness);
  placeTitles(parts, bodies, articleAt, likeness);
  return parts.map((part, at) => ({
    role: roleOf(parts, bodies, articleAt, at),
    article: part.kind === 'furniture' ? null : (articleAt[at] ?? (bodies.length === 0 ? 0 : null)),
  }));
}

/** Bodies: paragraphs with nothing between them that ends an article. */
function bodiesOf(parts: Part[]): Body[] {
  const bodies: Body[] = [];
  let last = -1;
  parts.forEach((part, at) => {
    if (part.kind !== 'body') return;
    const body = bodies.at(-1);
    if (body && !ends(parts, body, last, at)) body.to = at + 1;
    else bodies.push({ from: at, to: at + 1, pairs: new Set() });
    last = at;
  });
  bodies.forEach((body, number) => {
    if (isDigest(parts, bodies, number)) body.from--;
  });
  for (const body of bodies) {
    const texts = parts.slice(body.from, body.to).filter(part => part.kind === 'body');
    body.pairs = bigramsOf(texts.map(part => part.text).join('\n'));
  }
  return bodies;
}

/** Whether an article ends between two paragraphs, by what stands between and by how they are set. */
function ends(parts: Part[], body: Body, last: number, next: number): boolean {
  const between = parts.slice(last + 1, next);
  if (between.length === 0) return false;
  if (between.some(part => part.kind === 'byline' || part.kind === 'jump')) return true;
  const titles = between.filter(part => part.kind === 'title');
  if (between.some(part => part.kind === 'furniture')) return true;
  if (titles.length === 0) return changes(parts, body, next) && between.some(part => part.kind === 'caption');
  if (titles.every(title => isNumbered(title.text) || title.role === 'subhead')) return false;
  if (titles.some(title => title.role === 'headline')) return true;
  return changes(parts, body, next) && titles.some(title => speaksOf(parts, title, body.from, next));
}

/** Whether a title shares some wording with the paragraphs around it, as a headline does and a stray line does not. */
function speaksOf(parts: Part[], title: Part, from: number, next: number): boolean {
  const around = parts.slice(Math.max(from, next - 8), next + 6).filter(part => part.kind === 'body');
  const pairs = bigramsOf(around.map(part => part.text).join('\n'));
  const own = [...bigramsOf(title.text)];
  return own.filter(pair => pairs.has(pair)).length >= 0.2 * own.length;
}

/** Whether what follows is set to another width or with other indents than the body so far. */
function changes(parts: Part[], body: Body, next: number): boolean {
  const before = parts.slice(Math.max(body.from, body.to - 6), body.to);
  const after: Part[] = [];
  for (let at = next; at < parts.length && after.length < 4; at++) {
    const part = parts[at]!;
    if (part.kind === 'byline' || part.kind === 'jump' || part.kind === 'furniture') break;
    after.push(part);
  }
  const [widthBefore, indentBefore] = usual(before);
  const [widthAfter, indentAfter] = usual(after);
  if ((indentBefore === 'printed') !== (indentAfter === 'printed')) return true;
  return Number.isFinite(widthBefore) && Number.isFinite(widthAfter) && Math.abs(widthBefore - widthAfter) > 1;
}

function usual(parts: Part[]): [measure: number, indent: Indent] {
  const seen = new Map<string, { part: Part; weight: number }>();
  for (const part of parts) {
    if (part.kind !== 'body') continue;
    const key = `${part.measure} ${part.indent}`;
    const entry = seen.get(key) ?? { part, weight: 0 };
    entry.weight += part.text.length;
    seen.set(key, entry);
  }
  const best = [...seen.values()].sort((a, b) => b.weight - a.weight)[0];
  return best ? [best.part.measure, best.part.indent] : [Number.NaN, 'none'];
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
    const sinceBody = parts.slice(bodies[before]!.to, at);
    const toBody = parts.slice(at + 1, bodies[after]!.from);
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
  return 'headline';
}

/**
 * Whether a body is a digest with a sub-head over each item, the first one right above it: then sub-heads stand inside,
 * and the page has another title, over or under it, that is the headline.
 */
function isDigest(parts: Part[], bodies: Body[], number: number): boolean {
  const { from, to } = bodies[number]!;
  const first = parts[from - 1];
  if (first?.kind !== 'title' || isNumbered(first.text)) return false;
  const within = parts.slice(from, to);
  const subheads = within.filter(part => part.kind === 'title' && !isNumbered(part.text)).length;
  const paragraphs = within.filter(part => part.kind === 'body').length;
  if (subheads === 0 || paragraphs > 1.6 * (subheads + 1)) return false;
  const around = [
    ...parts.slice(bodies[number - 1]?.to ?? 0, from - 1),
    ...parts.slice(to, bodies[number + 1]?.from ?? parts.length),
  ];
  return around.some(part => part.kind === 'title');
}
