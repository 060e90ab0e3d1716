/** The encodings in which Chinese texts come. GB 18030 holds all of GBK and GB 2312; Big5 is read with its Hong Kong part. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** So many bytes are weighed: more does not change the answer. */
const SAMPLE = 65_536;
/** Below this worth a byte a text makes no sense in any encoding. Prose has 0.4 to 1; random bytes are below zero. */
const LEAST_WORTH = 0.05;

/**
 * Tells the encoding of a text: by its byte order mark, else UTF-8 where all of it is valid, else the encoding in which
 * it reads most like Chinese. Libraries that guess among fifty encodings take short Chinese texts for Greek, Cyrillic or
 * Japanese; here only what Chinese texts come in is asked about.
 *
 * @returns null where the bytes are no text in any of them
 */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (isValidUtf8(bytes) && !bytes.subarray(0, SAMPLE).includes(0)) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  let best: Encoding | null = null;
  let most = LEAST_WORTH;
  for (const encoding of ENCODINGS) {
    if (encoding.startsWith('utf-16') && bytes.length % 2) continue;
    const worth = worthOf(new TextDecoder(encoding).decode(sample, { stream: true })) / sample.length;
    if (worth > most) {
      best = encoding;
      most = worth;
    }
  }
  return best;
}

/** Bytes as text, without byte order mark. What is no character in the encoding stands as U+FFFD. */
export const decodeText = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function byMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The characters that make up a third of all running text, and those of local news, in both scripts. */
const FREQUENT =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指区村镇县市街城记讯报昨今晚早' +
  '這個為國時來們對會發動說產種後學經進著電裡裏現實兩體機當點從業應開還義間樣與關線內數氣變條沒結解問無軍題黨員總設長頭資邊圖統見計別論運農區鎮縣記訊報';
const frequent = new Set(FREQUENT);
const PROSE_MARKS = new Set('，。、；：？！“”‘’「」『』（）《》〈〉【】—…·　％～');

let common: Set<string> | null = null;
/** First levels of GB 2312 (3,755 characters) and Big5 (5,401): what was thought common when they were made. */
function commonHan(): Set<string> {
  if (common) return common;
  common = new Set();
  const add = (encoding: Encoding, from: number, to: number, trails: readonly [number, number][]) => {
    const bytes: number[] = [];
    for (let lead = from; lead <= to; lead++)
      for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
    for (const one of decodeText(Uint8Array.from(bytes), encoding)) if (/\p{Script=Han}/u.test(one)) common!.add(one);
  };
  add('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]]);
  add('big5', 0xa4, 0xc6, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  return common;
}

/** How much a text reads like Chinese, in points; a byte of good prose is worth about half a point. */
function worthOf(text: string): number {
  const known = commonHan();
  let worth = 0;
  for (const one of text) {
    const code = one.codePointAt(0)!;
    if (frequent.has(one)) worth += 2;
    else if (known.has(one)) worth += 1;
    else if (PROSE_MARKS.has(one)) worth += 1.5;
    else if (code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f)) worth += 0.2;
    else if (code === 0xfffd || code < 0x20) worth -= 4;
    // Private use, Hangul, and scripts that nobody mixes with Chinese: the wrong encoding.
    else if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0xac00 && code <= 0xd7a3)) worth -= 3;
    else if (code >= 0x4e00 && code <= 0x9fff) worth -= 0.5;
    else if (code >= 0xff01 && code <= 0xff5e) worth += 0.5;
    else worth -= 1.5;
  }
  return worth;
}
