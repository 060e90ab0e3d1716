import { readFileSync } from 'node:fs';
import type { GlossaryEntry } from '../../src/text/glossary/entry.ts';
import { familyTokens } from '../../src/text/glossary/family-tokens.ts';
import { JIEBA_FILE, parseJieba } from '../lexicon/jieba.ts';
import { cedictLines } from './cedict.ts';

/** Places, persons, institutions, other names and phrases, in the tags of jieba's list; `i` are idioms. */
const NAMES_AND_PHRASES = new Set(['l', 'ns', 'nr', 'nrt', 'nt', 'nz', 't']);
const NUMERAL = /[一二两三四五六七八九十百千万双]/;
/**
 * Its short words with a numeral, and all with 双, are tagged by a machine and often jargon (双增长, 六边, 三步走); so
 * are its complaints and kinds of economy (停车难, 庭院经济).
 */
const sound = (word: string) =>
  NUMERAL.test(word) ? word.length > 3 && !word.startsWith('双') : !/[难享贷]$|经济/.test(word);
/** Coinages that a dictionary has taken in; they stay coinages. */
const COINED = new Set(
  '四清 四旁 双核 双链 双循环 八五规划 三废 三无企业 三无人员 三公消费 三观 两不误 双非 她经济 零工经济 循环经济 安居工程 一业为主 一岗双责 七通一平 三纵两横 两个转变 三不放过 三支两军 双学双比 三评一考 两高一优 三讲教育 三项教育 四出活动 千村万户 双向选择 四化建设 一院两制 两权分立 四位一体 三位一体 三高农业 三大法宝 五位一体'.split(
    ' ',
  ),
);

/**
 * The words of CC-CEDICT, and the idioms and names of jieba's list, that some family would take for a coinage: 二维码,
 * 一心一意, 市场经济, 老大难, 千山万水. They are computed, not collected: whatever an ordinary dictionary holds is left
 * to it, unless the glossary has it.
 */
export function ordinaryWords(entries: GlossaryEntry[]): string[] {
  const ours = new Set(entries.flatMap(entry => entry.forms.map(form => form.text)));
  const words = new Set<string>();
  const take = (word: string) => {
    if (word.length >= 2 && word.length <= 9 && !ours.has(word) && !COINED.has(word)) words.add(word);
  };
  for (const { simplified } of cedictLines()) take(simplified);
  for (const [word, { tag }] of parseJieba(readFileSync(JIEBA_FILE, 'utf8'))) {
    if ((tag === 'i' && !/[^万两]难$/.test(word)) || (NAMES_AND_PHRASES.has(tag) && sound(word))) take(word);
  }
  // All words in one text, each in quotation marks, so that the families run once.
  const text = [...words].map(word => `“${word}”\n`).join('');
  const found = new Set<string>();
  for (const { start, end } of familyTokens(text, () => false, [])) {
    const word = text.slice(start, end);
    if (words.has(word)) found.add(word);
  }
  return [...found].sort();
}
