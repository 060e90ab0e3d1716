const COMBINING = ['', '\u0304', '\u0301', '\u030c', '\u0300', ''] as const;

/** Where the mark goes (GB/T 16159): on a or e, on the o of ou, else on the last vowel; m, n and ng carry it themselves. */
function bearer(letters: string): number {
  const low = letters.toLowerCase();
  const open = low.search(/[aeê]/);
  if (open >= 0) return open;
  const ou = low.indexOf('ou');
  if (ou >= 0) return ou;
  for (let i = low.length - 1; i >= 0; i--) if ('iouü'.includes(low.charAt(i))) return i;
  return low.search(/[mn]/);
}

/**
 * Turns one syllable written with a tone number into one with a tone mark: `lu:4` → `lǜ`, `Qing1` → `Qīng`, `r5` → `r`.
 *
 * @param numbered A syllable as CC-CEDICT writes it: `u:` or `v` for ü, tones 1–4, 5 or 0 or none for the neutral tone.
 * @returns The syllable in NFC; what carries no tone (`A`, `·`) comes back as it is.
 */
export function toneMarks(numbered: string): string {
  const parts = /^(\D+)([0-5])$/.exec(numbered);
  const letters = (parts?.[1] ?? numbered).replace(/u:|v/g, 'ü').replace(/U:|V(?=[a-zü\d])/g, 'Ü');
  const mark = COMBINING[Number(parts?.[2] ?? 0)] ?? '';
  const at = mark ? bearer(letters) : -1;
  if (at < 0) return parts ? letters : numbered.replace(/u:/g, 'ü').replace(/U:/g, 'Ü');
  return (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC');
}
