import type { BlockAnalysis, WordEntry } from '../../text/analyze.ts';
import type { Span } from '../../text/lexicon/segment.ts';
import { joined } from '../../text/pinyin/joined.ts';
import { spokenReadings } from '../../text/pinyin/sandhi.ts';
import type { ReadingChoice } from '../card/content.ts';

/** A word of a block, with how it is read there. */
export interface ReadWord {
  block: BlockAnalysis;
  index: number;
  text: string;
  reading: string;
  slice: (span: Span) => string;
}

const HAN = /^\p{Script=Han}+$/u;
const startOf = ({ ends }: BlockAnalysis, word: number) => ends[word - 1] ?? 0;

/** The other readings of a word, and where a choice among them may hold. */
export function readingChoice(
  { block, index, text, reading, slice }: ReadWord,
  entries: readonly WordEntry[],
): ReadingChoice {
  const doubtful = block.doubts?.find(({ word }) => word === index)?.others ?? [];
  const count = reading.split(' ').length;
  const others = new Set(
    entries.filter(({ via }) => via === null).flatMap(({ pinyin }) => pinyin.map(given => given.toLowerCase())),
  );
  for (const known of [reading, ...doubtful]) others.delete(known);
  const chosen = block.chosen?.find(({ word }) => word === index)?.form ?? null;
  const everywhere = { form: text, before: '', after: '' };
  const scopes = [everywhere];
  if ([...text].length === 1) {
    // A character by itself is read otherwise in other places: the word beside it says in which.
    const neighbour = (word: number) => {
      const form =
        word < 0 || word >= block.ends.length ? '' : slice({ start: startOf(block, word), end: block.ends[word]! });
      return HAN.test(form) && block.readings[word] ? { form, reading: block.readings[word]! } : null;
    };
    const after = neighbour(index + 1);
    const before = neighbour(index - 1);
    if (after) scopes.unshift({ form: text + after.form, before: '', after: after.reading });
    else if (before) scopes.unshift({ form: before.form + text, before: before.reading, after: '' });
  }
  return {
    doubtful,
    others: [...others].filter(other => other.split(' ').length === count && !/[^\p{Ll}\p{M} ]/u.test(other)),
    scopes,
    chosen,
  };
}

/** A word's reading as it is spoken in its place, by what stands beside it. */
export function spokenHere(block: BlockAnalysis, index: number, slice: (span: Span) => string): string {
  // Words further off change nothing.
  const first = Math.max(0, index - 4);
  const last = Math.min(block.ends.length, index + 5);
  const from = startOf(block, first);
  const near = {
    ends: block.ends.slice(first, last).map(end => end - from),
    readings: block.readings.slice(first, last),
  };
  return spokenReadings(slice({ start: from, end: block.ends[last - 1]! }), near)[index - first]!;
}

/** A word joined as GB/T 16159 has it; '' for a single syllable, which has nothing to join. */
export function joinedWord(text: string, reading: string, entries: readonly WordEntry[]): string {
  if (!reading.includes(' ') || !HAN.test(text)) return '';
  const entry = entries.find(({ pinyin }) => pinyin.some(given => given.toLowerCase() === reading));
  const proper = entry?.pinyin[0] !== entry?.pinyin[0]?.toLowerCase();
  const idiom = entry?.senses.some(sense => sense.includes('(idiom)'));
  return joined(reading, idiom ? 'idiom' : proper && entry?.place ? 'place' : proper ? 'name' : 'word', text);
}

/** A phrase, each of its words joined; '' where its words do not end where it does, or say nothing new. */
export function joinedPhrase(
  block: BlockAnalysis,
  { start, end }: Span,
  pinyin: string,
  word: (index: number, reading: string) => string,
): string {
  const syllables = pinyin.split(' ');
  const out: string[] = [];
  let used = 0;
  for (let i = 0; i < block.ends.length; i++) {
    const from = startOf(block, i);
    const to = block.ends[i]!;
    if (to <= start || from >= end) continue;
    if (from < start || to > end) return '';
    const own = syllables.slice(used, used + to - from);
    used += to - from;
    out.push(word(i, own.join(' ')) || own.join(''));
  }
  return used === syllables.length && used === end - start ? out.join(' ') : '';
}
