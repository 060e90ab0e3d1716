const INITIALS: Readonly<Record<string, string>> = Object.fromEntries(
  'b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ'
    .match(/\S+ \S+/g)!
    .map(pair => pair.split(' ')),
);
const FINALS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a ㄚ o ㄛ e ㄜ ê ㄝ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ r ㄦ i ㄧ ia ㄧㄚ io ㄧㄛ ie ㄧㄝ iai ㄧㄞ iao ㄧㄠ iu ㄧㄡ ' +
    'ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ ong ㄨㄥ ueng ㄨㄥ ü ㄩ üe ㄩㄝ ' +
    'üan ㄩㄢ ün ㄩㄣ iong ㄩㄥ m ㄇ n ㄋ ng ㄫ'
  )
    .match(/\S+ \S+/g)!
    .map(pair => pair.split(' ')),
);
/** Marks of the tones 1–5: the first tone has none, the neutral tone's dot comes first (國語注音符號). */
const TONES = ['', '', 'ˊ', 'ˇ', 'ˋ', '˙'];

/** Finals as they are spelt without an initial: y and w are spelling, not sound. */
function bare(syllable: string): string {
  if (/^yu(?!n$|an$|e$)$/.test(syllable)) return 'ü';
  if (/^yu/.test(syllable)) return `ü${syllable.slice(2)}`;
  if (syllable === 'you') return 'iu';
  if (syllable === 'yong') return 'iong';
  if (/^yi/.test(syllable)) return syllable.slice(1);
  if (syllable === 'yo') return 'io';
  if (/^y/.test(syllable)) return `i${syllable.slice(1)}`;
  if (syllable === 'wu') return 'u';
  if (syllable === 'wei') return 'ui';
  if (syllable === 'wen') return 'un';
  if (/^w/.test(syllable)) return `u${syllable.slice(1)}`;
  return syllable;
}

/**
 * A syllable in Zhuyin.
 *
 * @param syllable Pinyin letters in lower case without tone mark, ü as ü: `lü`, `zhong`, `er`
 * @param tone 1–5
 * @returns null where the letters are no syllable
 */
export function zhuyinOf(syllable: string, tone: number): string | null {
  const [, initial = '', rest = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?(.*)$/.exec(syllable) ?? [];
  let final = rest;
  // 儿 that colours the syllable before it has no tone of its own, and no dot.
  if (syllable === 'r') return FINALS.r!;
  if (FINALS[syllable] && !/^[yw]/.test(syllable)) return marked(FINALS[syllable]!, tone);
  if (initial === '') final = bare(syllable);
  else if ('jqx'.includes(initial) && final.startsWith('u')) final = `ü${final.slice(1)}`;
  else if (/^(zh|ch|sh|r|z|c|s)$/.test(initial) && final === 'i') return marked(INITIALS[initial]!, tone);
  else if (final === 'ue' && (initial === 'n' || initial === 'l')) final = 'üe';
  const sound = FINALS[final];
  return sound ? marked((INITIALS[initial] ?? '') + sound, tone) : null;
}

const marked = (sounds: string, tone: number) => (tone === 5 ? TONES[5]! + sounds : sounds + (TONES[tone] ?? ''));
