/**
 * Traditional to simplified, and the wide digits, letters and plus of Chinese type (１５＋Ｎ) to the plain ones: one
 * code unit for one, so that offsets stay what they are.
 */
export interface Fold {
  /** The code units of the text, folded. */
  codes(text: string): Uint16Array;
  /** The text, folded. The very same string where nothing in it is traditional. */
  text(text: string, codes: Uint16Array): string;
}

/** The first and the last code of ＋, ０–９, Ａ–Ｚ, ａ–ｚ; each is its ASCII code plus 0xFEE0. */
const WIDE = [
  [0xff0b, 0xff0b],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const;

/** Builds the folding from pairs of traditional and simplified character. */
export function foldFrom(pairs: Uint16Array): Fold {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (const [first, last] of WIDE) for (let code = first; code <= last; code++) table[code] = code - 0xfee0;
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs[i]!] = pairs[i + 1]!;
  return {
    codes(text) {
      const codes = new Uint16Array(text.length);
      for (let i = 0; i < text.length; i++) codes[i] = table[text.charCodeAt(i)]!;
      return codes;
    },
    text(text, codes) {
      let same = true;
      for (let i = 0; i < text.length && same; i++) same = text.charCodeAt(i) === codes[i];
      if (same) return text;
      // In pieces: fromCharCode takes its characters as arguments, and engines bound their number.
      let folded = '';
      for (let i = 0; i < codes.length; i += 8192) {
        folded += String.fromCharCode.apply(null, codes.subarray(i, i + 8192) as unknown as number[]);
      }
      return folded;
    },
  };
}
