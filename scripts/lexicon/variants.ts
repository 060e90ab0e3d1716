import { toneMarks } from '../../src/text/pinyin/marks.ts';
import type { CedictEntry } from './cedict.ts';

/** A sense that is nothing but a pointer, e.g. `old variant of 群[qun2]`, `see 的士[di1 shi4]`. */
const POINTER =
  /^(?:\([^)]*\) )?(?:(?:old |erhua |archaic |ancient |Japanese |nonstandard simplified )?(?:variant|form) of|see|same as|equivalent to) (?:([^\s|[\],]+)\|)?([^\s|[\],]+)(?:\[([^\]]+)\])?$/;

/** A chain of variants is followed this far; the longest in CC-CEDICT has two links. */
const LONGEST_CHAIN = 4;

/**
 * For each entry, the index of the entry that its first sense sends the reader to, or undefined. Chains are followed to
 * their end, so a reader of the file needs one step.
 */
export function targetsOf(entries: readonly CedictEntry[]): (number | undefined)[] {
  const bySimplified = new Map<string, number[]>();
  entries.forEach((entry, i) => {
    const list = bySimplified.get(entry.simplified);
    if (list) list.push(i);
    else bySimplified.set(entry.simplified, [i]);
  });
  const direct = entries.map((entry, i) => {
    const pointer = entry.senses.map(sense => POINTER.exec(sense)).find(Boolean);
    if (!pointer) return undefined;
    const [, traditional, simplified, pinyin] = pointer;
    const candidates = (bySimplified.get(simplified!) ?? []).filter(
      other => other !== i && entries[other]!.traditional === (traditional ?? simplified),
    );
    const sound = pinyin?.split(' ').map(toneMarks).join(' ');
    return candidates.find(other => entries[other]!.readings[0]!.join(' ') === sound) ?? candidates[0];
  });
  return direct.map((target, i) => {
    let end = target;
    for (let links = 1; links < LONGEST_CHAIN && end !== undefined; links++) {
      const next = direct[end];
      if (next === undefined || next === i) break;
      end = next;
    }
    return end;
  });
}
