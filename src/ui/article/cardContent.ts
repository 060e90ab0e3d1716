import type { BlockAnalysis } from '../../text/analyze.ts';
import type { Span } from '../../text/lexicon/segment.ts';
import type { CardContent, Piece, WholeContent } from '../card/content.ts';
import type { WordPlace } from './analyses.ts';
import type { Passage } from './passage.ts';

const HAN = /\p{Script=Han}/u;
/** The gaps of a word are counted in UTF-16 units; a rare character takes two. */
const SURROGATE = /[\ud800-\udfff]/;
/** Neighbours longer than this are no help in seeing where a word ends. */
const MOST_CUT = 24;

/** A card's content and the stretch of the passage that it is about. */
export interface Pointed extends Span {
  content: CardContent;
}

/**
 * What a card says of the word at an offset; null where there is nothing to say (punctuation, Latin, plain digits).
 *
 * @param kept the forms that the reader keeps
 */
export function contentAt(
  passage: Passage,
  { block, base, index }: WordPlace,
  offset: number,
  kept: ReadonlySet<string>,
): Pointed | null {
  const at = offset - base;
  const start = block.ends[index - 1] ?? 0;
  const end = block.ends[index]!;
  const slice = ({ start: from, end: to }: Span) => passage.text.slice(base + from, base + to);
  const text = slice({ start, end });
  const reading = block.readings[index] ?? '';
  const content: CardContent = { kept };
  const term = block.terms.find(one => one.start <= at && at < one.end);
  if (term) {
    const card = term.kind === 'entry' ? passage.term(term.id) : undefined;
    const places = passage.places(term.id);
    const place = places.indexOf(base + term.start);
    content.term = { text: slice(term), match: term, places, place, ...(card && { card }) };
  }
  const whole = block.wholes.find(one => one.start <= at && at < one.end);
  if (whole) content.whole = wholeContent(whole, block, slice);
  // Inside a term only a word of its own weight gets a section: not the term once more, nor each of its characters.
  const within = term && (text.length < 2 || (term.start === start && term.end === end));
  if (reading && !within) content.word = wordContent(passage, text, reading);
  // Of a name that no dictionary has the whole says all there is.
  if (content.whole && content.word && !content.word.card.entries.length) delete content.word;
  if (!content.term && !content.whole && !content.word) return null;
  if ((content.word || content.term) && HAN.test(text) && !SURROGATE.test(text))
    content.cut = cutAround(block, index, slice);
  const first = term ?? (content.word || !whole ? { start, end } : whole);
  return { start: base + first.start, end: base + first.end, content };
}

function wordContent(passage: Passage, text: string, reading: string): NonNullable<CardContent['word']> {
  const piece = (form: string): Piece => ({ text: form, card: passage.word(form) ?? { entries: [], parts: [] } });
  const { card } = piece(text);
  const characters = [...new Set(text)].filter(character => HAN.test(character));
  return {
    text,
    reading,
    card,
    parts: card.parts.map(piece),
    characters: characters.length > 1 ? characters.map(piece).filter(one => one.card.entries.length) : [],
  };
}

function wholeContent(
  whole: BlockAnalysis['wholes'][number],
  { ends, readings }: BlockAnalysis,
  slice: (span: Span) => string,
): WholeContent {
  const text = slice(whole);
  switch (whole.kind) {
    case 'figure':
      return { kind: 'figure', text, meaning: whole.text };
    case 'body':
      return {
        kind: 'body',
        text,
        place: slice(whole.place),
        domain: slice(whole.domain),
        office: slice(whole.office),
        level: whole.level,
      };
    default:
      return { kind: whole.kind, text, reading: nameReading(whole, ends, readings) };
  }
}

/** A person's name by GB/T 28039: surname and given name each in one, with a capital. */
function nameReading({ start, end }: Span, ends: readonly number[], readings: readonly string[]): string {
  return ends
    .flatMap((to, i) => (to > start && to <= end && readings[i] ? readings[i] : []))
    .map(reading => reading.split(' ').map(separated).join(''))
    .map(name => name.charAt(0).toUpperCase() + name.slice(1))
    .join(' ');
}

/** A syllable that begins with a vowel is set apart from the one before it: Xī’ān. */
const separated = (syllable: string, i: number) =>
  i > 0 && /^[aoeāáǎàōóǒòēéěè]/.test(syllable) ? `’${syllable}` : syllable;

function cutAround({ ends }: BlockAnalysis, index: number, slice: (span: Span) => string) {
  const startOf = (word: number) => ends[word - 1] ?? 0;
  const isWord = (word: number) => /^[\u3400-\u9fff]+$/.test(slice({ start: startOf(word), end: ends[word] ?? 0 }));
  let first = isWord(index - 1) ? index - 1 : index;
  let last = isWord(index + 1) ? index + 1 : index;
  if (ends[last]! - startOf(first) > MOST_CUT) first = last = index;
  const from = startOf(first);
  return { text: slice({ start: from, end: ends[last]! }), ends: ends.slice(first, last + 1).map(end => end - from) };
}
