import type { Cues } from './entry.ts';

const NUMERAL = /^[0-9０-９〇零一二三四五六七八九十百千万亿两几数]$/;
const OPENING = /^[“"「『‘《]$/;
const CLOSING = /^[”"」』’》]$/;
/** How far `near` looks: about two lines of a newspaper column on either side. */
const NEAR = 80;

const stands = (cue: string, text: string, at: number, before: boolean): boolean => {
  if (cue === '<digit>') return NUMERAL.test(text.charAt(before ? at - 1 : at));
  return before ? text.endsWith(cue, at) : text.startsWith(cue, at);
};

/** Whether nothing around [start, end) says that this is a false friend. */
export function cuesAllow(cues: Cues | undefined, text: string, start: number, end: number): boolean {
  if (!cues) return true;
  if (cues.notAfter?.some(cue => stands(cue, text, start, true))) return false;
  if (cues.notBefore?.some(cue => stands(cue, text, end, false))) return false;
  if (cues.quoted && !(OPENING.test(text.charAt(start - 1)) && CLOSING.test(text.charAt(end)))) return false;
  if (cues.near) {
    const around = text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR);
    return cues.near.some(cue => around.includes(cue));
  }
  return true;
}

const LATIN_OR_DIGIT = /[0-9A-Za-z]/;
const CHINESE_NUMERAL = /[〇零一二三四五六七八九十百千万亿两]/;

/**
 * Whether a form is not a piece cut out of a longer number or Latin word: 10+1 in 110+1, 三电 in 十三电.
 */
export function wholeToken(text: string, start: number, end: number): boolean {
  const head = text.charAt(start);
  const before = text.charAt(start - 1);
  if (LATIN_OR_DIGIT.test(head) && (LATIN_OR_DIGIT.test(before) || before === '+' || before === '.')) return false;
  if (CHINESE_NUMERAL.test(head) && (CHINESE_NUMERAL.test(before) || /[0-9第]/.test(before))) return false;
  const tail = text.charAt(end - 1);
  const after = text.charAt(end);
  return !(LATIN_OR_DIGIT.test(tail) && (LATIN_OR_DIGIT.test(after) || after === '+'));
}
