import type { Line } from './block.ts';

/** A text up to this long, UTF-16 units, is put together at once: a newspaper page, whose headlines may stand far off. */
const WHOLE = 24_000;
/** The first portion of a longer one is about what fills a window or two, so that it is soon there: code that has not run yet is slow. */
const FIRST = 2_000;
const NEXT = 12_000;
/** How far beyond a portion's length a good place to cut is looked for, UTF-16 units. */
const REACH = 6_000;

/**
 * Cuts a long text into portions that can be put together one by one, each at the best place near its length: where a
 * page or chapter begins, else after a gap, else where a paragraph surely ends. Lines are in exactly one portion.
 */
export function portionsOf(lines: readonly Line[]): Line[][] {
  const ends = new Float64Array(lines.length + 1);
  for (let i = 0; i < lines.length; i++) ends[i + 1] = ends[i]! + lines[i]!.text.length + 1;
  const whole = ends[lines.length]!;
  if (whole <= WHOLE) return lines.length ? [lines.slice()] : [];
  const portions: Line[][] = [];
  for (let from = 0; from < lines.length; ) {
    const least = ends[from]! + (from ? NEXT : FIRST);
    let to = from + 1;
    while (to < lines.length && ends[to]! < least) to++;
    let best = to;
    let most = 0;
    for (let at = to; at < lines.length && ends[at]! < least + REACH; at++) {
      const worth = borderAt(lines, at) * (1 - (ends[at]! - least) / (2 * REACH));
      if (worth > most) {
        most = worth;
        best = at;
      }
    }
    // A short rest goes with what stands before it.
    if (whole - ends[best]! < NEXT / 4) best = lines.length;
    portions.push(lines.slice(from, best));
    from = best;
  }
  return portions;
}

const CHAPTER = /^[\s\u3000]*第[一二三四五六七八九十百千零〇\d]{1,6}[章回卷节節编編部版]/;
const STOP = /[。！？!?…][”’」』）)》]*[\s\u3000]*$/;

/** How good it is to cut before a line, 0 to 1. */
function borderAt(lines: readonly Line[], at: number): number {
  const line = lines[at]!;
  // Where the page's layout has told the articles, no other place is as good.
  if (line.article !== undefined) return line.article === lines[at - 1]!.article ? 0 : 1;
  if (line.fence && line.role === 'headline') return 1;
  if (CHAPTER.test(line.text) && line.text.length < 40) return 1;
  const before = lines[at - 1]!;
  if (!line.text.trim()) return 0;
  const gap = !before.text.trim();
  let last = at - 1;
  while (last > 0 && !lines[last]!.text.trim()) last--;
  const ended = STOP.test(lines[last]!.text);
  if (gap && at - last > 3) return 0.9;
  if (line.fence) return ended ? 0.8 : 0.3;
  // By-lines in brackets end an article.
  if (/[）)][\s\u3000]*$/.test(lines[last]!.text) && lines[last]!.text.trim().length < 24) return gap ? 0.75 : 0.6;
  if (ended && /^(?:\u3000{2}|\s{2,})\S/.test(line.text)) return 0.5;
  return ended ? 0.3 : gap ? 0.1 : 0;
}
