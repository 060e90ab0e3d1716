import type { GlossaryEntry } from './entry.ts';
import { FAMILIES } from './families/all.ts';
import type { FamilyToken } from './families/family.ts';
import { quotesOf } from './families/quotes.ts';
import type { Candidate } from './resolve.ts';

/** A candidate with what it stands for: an entry in one of its forms, or a token of a family. */
export interface Found extends Candidate {
  entry?: GlossaryEntry;
  form?: number;
  family?: string;
  token?: FamilyToken;
}

/**
 * The family tokens of a text.
 * @param ordinary says which words any dictionary holds: they are no coinages, whatever their shape.
 * @param entries what the glossary found in the same text, by start; some families give way to it.
 */
export function familyTokens(text: string, ordinary: (word: string) => boolean, entries: Found[]): Found[] {
  const { quotes, titles } = quotesOf(text);
  const found: Found[] = [];
  FAMILIES.forEach(({ id, find }, order) => {
    for (const token of find(text, quotes, titles)) {
      const { start, end, yields } = token;
      if (ordinary(text.slice(start, end))) continue;
      if (yields?.every(stretch => explained(stretch, entries))) continue;
      found.push({ start, end, rank: -order, family: id, token });
    }
  });
  return found;
}

/** Whether an entry covers most of the stretch: 顽疾 of 治顽疾. `entries` are in the order of their starts. */
function explained([from, to]: readonly [number, number], entries: Found[]): boolean {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < entries.length && entries[i]!.start < to; i++) {
    const { start, end } = entries[i]!;
    if (end <= to && (end - start) * 5 >= (to - from) * 3) return true;
  }
  return false;
}
