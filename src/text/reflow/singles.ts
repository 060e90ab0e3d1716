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
  for (let at = 0; at < printed.length; at++) {
    if (singles[at]) continue;
    const beside = rows[at - 1] || rows[at + 1];
    if (rows[at] && beside) singles[at] = 'row';
    else if (rows[at + 1] && cells(printed[at]!) === cells(printed[at + 1]!) && printed[at]!.text.length < 60)
      singles[at] = 'row';
    else if (feet[at] && (feet[at] === feet[at - 1] || feet[at] === feet[at + 1])) singles[at] = 'verse';
  }
  return singles;
}

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
