import { refuse } from './refusal.ts';

/** A member of a JSON array, still as text. */
export interface JsonItem {
  text: string;
  /** The line it begins on. */
  line: number;
  /** Its number in the array, from 1. */
  number: number;
  /** False where the file ends within it. */
  whole: boolean;
}

const BLANK = /[\s,]/;

/**
 * Cuts the members out of one array of a JSON text, so that each can be parsed by itself: a fault in one, or a file that
 * is cut off, leaves the others readable and has a line.
 * @param open where the array's bracket stands.
 */
export function* itemsOf(text: string, open: number): Iterable<JsonItem> {
  let at = open + 1;
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  for (let number = 1; ; number++) {
    for (; at < text.length && BLANK.test(text[at]!); at++) if (text[at] === '\n') line++;
    if (at >= text.length) refuse(line, 'cut-off');
    if (text[at] === ']') return;
    const end = endOf(text, at);
    const item = text.slice(at, end < 0 ? text.length : end);
    yield { text: item, line, number, whole: end >= 0 };
    if (end < 0) return;
    for (let i = item.indexOf('\n'); i >= 0; i = item.indexOf('\n', i + 1)) line++;
    at = end;
  }
}

/** Where the value that begins at `at` ends, by brackets and strings alone; -1 where the text ends first. */
function endOf(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const mark = text[i]!;
    if (mark === '"') {
      i = endOfString(text, i);
      if (i < 0) return -1;
      if (depth === 0) return i + 1;
    } else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') {
      depth--;
      if (depth === 0) return i + 1;
      if (depth < 0) return i;
    } else if (depth === 0 && mark === ',') return i;
  }
  return -1;
}

function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return -1;
}

/** The bracket of an array that a key of the outermost object holds; of the text itself where that is an array. */
export function arrayIn(text: string, key: string): number {
  const start = text.search(/\S/);
  if (text[start] === '[') return start;
  for (const { name, at } of membersOf(text, start)) if (name === key && text[at] === '[') return at;
  return -1;
}

/**
 * The keys of the object that opens at `start`, each with where its value begins; what stands in a value is passed over
 * only when the next one is asked for. None where no object opens there, and no more where the text ends or breaks.
 */
export function* membersOf(text: string, start: number): Iterable<{ name: string; at: number }> {
  if (text[start] !== '{') return;
  for (let i = start + 1; i < text.length; ) {
    while (i < text.length && BLANK.test(text[i]!)) i++;
    if (text[i] !== '"') return;
    const close = endOfString(text, i);
    if (close < 0) return;
    const name = text.slice(i + 1, close);
    i = close + 1;
    while (i < text.length && /[\s:]/.test(text[i]!)) i++;
    yield { name, at: i };
    i = endOf(text, i);
    if (i < 0) return;
  }
}
