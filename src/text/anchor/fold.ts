/** A text reduced to what identifies it, with the way back. */
export interface Folded {
  text: string;
  /** UTF-16 offset in the source of each code unit of the folded text. */
  from: Uint32Array;
}

const ONE_FORM: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '＇': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '─': '-',
  '－': '-',
  '。': '.',
  '．': '.',
  '、': ',',
  '，': ',',
};
const DROPPED = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * Drops blanks, line breaks and zero-width characters, and gives every character its compatibility form and every
 * quotation mark, dash and stop one form. Spacing, rejoining and full-width forms are thus no changes at all.
 *
 * @param source any text
 */
export function fold(source: string): Folded {
  const from = new Uint32Array(source.length * 2 + 8);
  let text = '';
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    const code = source.charCodeAt(i);
    if (code < 0x80 ? code <= 32 : DROPPED.test(c)) continue;
    // Han are their own compatibility form except in the compatibility blocks: skip the slow normalisation.
    const form =
      code >= 0x3400 && code <= 0x9fff
        ? c
        : (ONE_FORM[c] ?? (code < 0x80 || (code & 0xf800) === 0xd800 ? c : c.normalize('NFKC')));
    // A form longer than the room kept for it (ﷺ has 18) is cut: it is folded alike everywhere.
    for (let k = 0; k < form.length && k < 2 && text.length < from.length; k++) {
      from[text.length] = i;
      text += form[k];
    }
  }
  return { text, from: from.subarray(0, text.length) };
}
