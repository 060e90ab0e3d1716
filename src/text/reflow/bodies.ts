import type { BlockRole } from './block.ts';
import { isNumbered } from './marks.ts';
import { bigramsOf } from './overlap.ts';
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
  /** Font size over that of the page's text. */
  size: number;
}

/** A stretch of body parts of one article, from and to (exclusive) in the parts; sub-heads stand inside. */
export interface Body {
  from: number;
  to: number;
  pairs: Set<number>;
}

/** Bodies: paragraphs with nothing between them that ends an article. */
export function bodiesOf(parts: Part[]): Body[] {
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
  if (between.some(part => part.kind === 'furniture')) {
    // A page's foot within a sentence only interrupts it.
    return titles.length > 0 || /[。！？…”』」）》]$/.test(parts[last]!.text);
  }
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
