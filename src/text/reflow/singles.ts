import { isRow, type Mark, markOf } from './marks.ts';
import type { Printed } from './printed.ts';

/** What a line is that stands for itself: never joined with its neighbours. */
export type Single = Mark | 'verse' | 'row';

const HAN_ONLY = /^[\u3400-\u9fff]+$/;

/** For each line what it is by itself, or null. Rows and verse show only in company. */
export function singlesOf(printed: Printed[]): (Single | null)[] {
  const singles: (Single | null)[] = printed.map(line => markOf(line.text));
  const feet = printed.map(line => footOf(line.text));
  const rows = printed.map(line => isRow(line.text));
  const verses = bareVerse(printed);
  for (let at = 0; at < printed.length; at++) {
    if (singles[at]) continue;
    const beside = rows[at - 1] || rows[at + 1];
    if (rows[at] && beside) singles[at] = 'row';
    else if (rows[at + 1] && cells(printed[at]!) === cells(printed[at + 1]!) && printed[at]!.text.length < 60)
      singles[at] = 'row';
    else if (verses[at]) singles[at] = 'verse';
    else if (feet[at] && (feet[at] === feet[at - 1] || feet[at] === feet[at + 1])) singles[at] = 'verse';
  }
  return singles;
}

/** Lines of verse printed without marks: four or more of the same few Han characters each, and none of that width around them. */
function bareVerse(printed: Printed[]): boolean[] {
  const verse = new Array<boolean>(printed.length).fill(false);
  for (let from = 0; from < printed.length; ) {
    const length = bareLength(printed[from]!);
    let to = from + 1;
    while (to < printed.length && length > 0 && bareLength(printed[to]!) === length) to++;
    const alone = printed[from - 1]?.width !== length && printed[to]?.width !== length;
    if (to - from >= 4 && to - from <= 60 && (to - from) % 2 === 0 && alone) verse.fill(true, from, to);
    from = to;
  }
  return verse;
}

const bareLength = (line: Printed): number =>
  line.text.length >= 4 && line.text.length <= 8 && HAN_ONLY.test(line.text) ? line.text.length : 0;

const cells = (line: Printed): number => line.text.split(/[\s\u3000]+/).length;

/** Han characters in each clause, if the line is built as a line of verse: one or two clauses of the same length; else null. */
function footOf(text: string): string | null {
  if (text.length < 5 || text.length > 18 || !/[，。！？；：,.!?]$/.test(text)) return null;
  const clauses = text.slice(0, -1).split(/[，。！？；,]/);
  const length = clauses[0]!.length;
  if (
    clauses.length > 2 ||
    length < 4 ||
    length > 7 ||
    clauses.some(clause => clause.length !== length || !HAN_ONLY.test(clause))
  )
    return null;
  return `${clauses.length}×${length}`;
}
