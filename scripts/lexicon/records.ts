import { COST_SCALE, NO_COST } from '../../src/text/lexicon/format.ts';
import type { EntryRecord, WordRecord } from '../../src/text/lexicon/write.ts';
import type { CedictEntry } from './cedict.ts';
import type { CountedWord } from './jieba.ts';
import { type Place, splitPlace } from './places.ts';
import { targetsOf } from './variants.ts';

/**
 * How an entry ranks among those of its head word, lower first: what a reader most likely wants, before names, before
 * mere pointers to other entries. Within a rank the entry with more senses comes first, as it is the commoner reading.
 */
function rankOf(entry: CedictEntry): number {
  if (/^(old |erhua |archaic |ancient |Japanese )?variant of /.test(entry.senses[0] ?? '')) return 3;
  return entry.proper ? 2 : /^(see|used in) /.test(entry.senses[0] ?? '') ? 1 : 0;
}

/** The dictionary's entries and those made for administrative places that it lacks, in the order of the file. */
export function entryRecords(cedict: readonly CedictEntry[], places: readonly Place[]): EntryRecord[] {
  const ordered = [...cedict, ...placeEntries(cedict, places)]
    .map((entry, i) => ({ entry, i, rank: rankOf(entry) }))
    .sort((a, b) => a.rank - b.rank || b.entry.senses.length - a.entry.senses.length || a.i - b.i)
    .map(({ entry }) => entry);
  const targets = targetsOf(ordered);
  return ordered.map(({ simplified, traditional, readings, senses, proper }, i) => ({
    simplified,
    traditional,
    readings,
    senses,
    proper,
    target: targets[i] ?? null,
  }));
}

/** Entries for places whose own part the dictionary knows as a name: 即墨区 from 即墨 and 区. */
function placeEntries(cedict: readonly CedictEntry[], places: readonly Place[]): CedictEntry[] {
  const names = new Map<string, CedictEntry>();
  const ranks = new Map<string, CedictEntry>();
  const known = new Set<string>();
  for (const entry of cedict) {
    known.add(entry.simplified);
    if (entry.proper && !entry.surname && !names.has(entry.simplified)) names.set(entry.simplified, entry);
    if (!entry.proper && !ranks.has(entry.simplified)) ranks.set(entry.simplified, entry);
  }
  const made: CedictEntry[] = [];
  for (const { name, within } of places) {
    const { own, rank } = splitPlace(name);
    const name1 = names.get(own);
    const rank1 = ranks.get(rank);
    if (known.has(name) || !name1 || !rank1 || own.length < 2) continue;
    known.add(name);
    const gloss = rank1.senses[0]?.replace(/ \(.*|;.*/g, '') ?? '';
    made.push({
      simplified: name,
      traditional: name1.traditional + rank1.traditional,
      readings: [[...name1.readings[0]!, ...rank1.readings[0]!]],
      senses: [`${gloss} in ${within.join(', ') || '中国'}`],
      proper: true,
      surname: false,
    });
  }
  return made;
}

/** The lowest rank by frequency that still has a band, from band 5 (the 1,500 most frequent words) to band 1. */
const BANDS = [1500, 5000, 15000, 40000, Number.POSITIVE_INFINITY];

/** A word that was never counted is taken to have been seen once: rarer than any that was. */
const UNCOUNTED = 1;

/**
 * A number and its measure word are two words (GB/T 13715-1992, and the Peking University specification), also where
 * the dictionary lists them together; look-up still finds 一次. Those that have become words of their own (一个, 一些,
 * 一面, 一块) stay.
 */
const COUNT_AND_MEASURE =
  /^(?:(?:第[一二三四五六七八九十]|[一两二三四五六七八九十几])[次种声句阵级家层套类天年遍周轮堆条项排名位座件场段份批股支篇]|(?:第[一二三四五六七八九十]|[两几])个)$/;

/**
 * What is known of every word form.
 *
 * @param terms words that the glossary has, in simplified script
 */
export function wordRecords(
  entries: readonly EntryRecord[],
  cedict: readonly CedictEntry[],
  counted: ReadonlyMap<string, CountedWord>,
  levels: ReadonlyMap<string, number>,
  places: readonly Place[],
  terms: readonly string[],
): Map<string, WordRecord> {
  let total = 0;
  for (const { count } of counted.values()) total += count;
  const cost = (count: number) => Math.min(NO_COST - 1, Math.round(-Math.log(count / total) * COST_SCALE));

  const surnames = new Set(cedict.filter(entry => entry.surname).map(entry => entry.simplified));
  const simplified = new Set(entries.map(entry => entry.simplified));
  for (const { name } of places) simplified.add(name);
  for (const [word, { count, tag }] of counted) if (isPlainWord(word, count, tag)) simplified.add(word);
  const placeNames = placesIn(places, entries);
  for (const term of terms) if (!isCommonPair(term, counted)) simplified.add(term);

  const ranked = [...simplified]
    .filter(word => counted.has(word))
    .sort((a, b) => counted.get(b)!.count - counted.get(a)!.count);
  const bands = new Map(ranked.map((word, i) => [word, 5 - BANDS.findIndex(most => i < most)]));

  const words = new Map<string, WordRecord>();
  for (const word of simplified)
    words.set(word, {
      cost: COUNT_AND_MEASURE.test(word) ? NO_COST : cost(counted.get(word)?.count ?? UNCOUNTED),
      band: bands.get(word) ?? 0,
      level: levels.get(word) ?? 0,
      place: placeNames.has(word),
      surname: surnames.has(word),
    });
  // A traditional form was hardly counted itself; it takes what is known of its simplified form.
  for (const entry of entries) {
    const known = words.get(entry.simplified);
    if (known && !words.has(entry.traditional)) words.set(entry.traditional, known);
  }
  return words;
}

/** Counted so often, a word is among the five thousand commonest or so. */
const COMMON = 700;

/** Two common words side by side (安全生产, 社会资本) stay two words: that they are a term is for the glossary to say. */
function isCommonPair(term: string, counted: ReadonlyMap<string, CountedWord>): boolean {
  const isCommon = (word: string) => (counted.get(word)?.count ?? 0) >= COMMON;
  return term.length === 4 && isCommon(term.slice(0, 2)) && isCommon(term.slice(2));
}

/**
 * Words of jieba's list that segmentation takes beside the dictionary's. Most of that list is no gain: numbers with
 * their measure words, two words run together, heroes of novels. What is left is idioms, transcribed names, places
 * with their rank, and nouns of three characters that were seen often (示范区, 检察长).
 */
function isPlainWord(word: string, count: number, tag: string): boolean {
  if (tag === 'i') return word.length === 4;
  if (tag === 'nrt') return word.length > 2 && /^[\u4e00-\u9fff]+$/.test(word) && !/[人城镇大]/.test(word);
  if (tag === 'ns') return word.length > 2 && count > 3 && /[省市县区镇乡村州岛江河湖山海路街]$/.test(word);
  return (tag === 'n' || tag === 'nz') && word.length === 3 && count >= 20 && !/[和与的]/.test(word);
}

/** Full names, and short ones (即墨) that the dictionary has as names. */
function placesIn(places: readonly Place[], entries: readonly EntryRecord[]): Set<string> {
  const proper = new Set(entries.filter(entry => entry.proper).map(entry => entry.simplified));
  const common = new Set(entries.filter(entry => !entry.proper).map(entry => entry.simplified));
  const names = new Set<string>();
  for (const { name } of places) {
    if (!common.has(name)) names.add(name);
    const { own } = splitPlace(name);
    if (own.length > 1 && proper.has(own) && !common.has(own)) names.add(own);
  }
  return names;
}
