import { mayHoldSentence } from './prose.ts';
import type { ScriptCount } from './scripts.ts';

/** What a text holds, in UTF-16 units. */
export interface Counted extends ScriptCount {
  /** 。，；！？ */
  stops: number;
}

/** Longest text that is looked at as one, UTF-16 units: what is longer holds something. */
const LONGEST = 2_000;
const CJK = /[\u3002-\u9fff\uac00-\ud7a3\uff01-\uff1f]/;

/** Counts what tells prose from all else. */
export function counted(text: string): Counted {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let stops = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x3002) continue;
    if (c >= 0x4e00 ? c <= 0x9fff : c >= 0x3400 && c <= 0x4dbf) han++;
    else if (c === 0x3002 || c === 0xff0c || c === 0xff1b || c === 0xff01 || c === 0xff1f) stops++;
    else if (c >= 0x3041 && c <= 0x30ff) kana++;
    else if (c >= 0xac00 && c <= 0xd7a3) hangul++;
  }
  return { han, kana, hangul, stops };
}

/**
 * Counts a text that is too short to hold a sentence, or has nothing Chinese in it. Most of a large page is such: menus,
 * rows, lists of headlines. Their markup need not be gone through, which is what costs: each node that a script looks
 * at is made for it first.
 *
 * @returns null where the markup has to be looked at
 */
export function wordless(text: string): Counted | null {
  if (text.length > LONGEST) return CJK.test(text) ? null : NOTHING;
  const count = counted(text);
  // Code is no text: where there may be some, the tags tell.
  return mayHoldSentence(count.han, count.stops) || (count.han > 0 && text.includes('{')) ? null : count;
}

const NOTHING: Counted = { han: 0, kana: 0, hangul: 0, stops: 0 };
