import type { Category, GlossaryEntry } from './entry.ts';
import { type PinyinQuery, pinyinKey, pinyinQuery, type Spelled } from './spelled.ts';

/** What to look for. */
export interface SearchQuery {
  /**
   * Chinese, simplified or traditional; pinyin with tone marks, tone numbers or none, with blanks or without, ü as v
   * too; the first letters of the syllables; English words or their beginnings. Several words must all be met. '' is
   * everything.
   */
  text: string;
  category?: Category;
  /** How many hits to give, and how many to leave out before them. 50 and 0 unless told. */
  limit?: number;
  from?: number;
}

/** An entry that was found. */
export interface SearchHit {
  entry: GlossaryEntry;
  /** Which of its forms was met; 0 where it was met by its meaning. */
  form: number;
}

/** What a search found: the hits asked for, and how many there are in all. */
export interface SearchResult {
  total: number;
  hits: SearchHit[];
}

/** An entry, made ready. */
interface Row {
  entry: GlossaryEntry;
  forms: { text: string; pinyin: Spelled }[];
  /** ` sense literal place `, lower case, words parted by single blanks. */
  english: string;
  /** In the order of pinyin. */
  order: number;
}

// The smaller, the better. What is behind a decimal point ranks within one kind of match: the length that is left over.
const WHOLE_FORM = 0;
const WHOLE_PINYIN = 1;
const FORM_BEGINS = 2;
const PINYIN_BEGINS = 3;
const FORM_HOLDS = 4;
const ENGLISH_WORD = 5;
const PINYIN_HOLDS = 6;
const INITIALS = 7;
const ENGLISH_BEGINS = 8;
const TEXT_HOLDS = 9;

/**
 * Opens a search over entries. The index, a few strings an entry, is built at the first query and not before.
 * @param entries gives the entries; called once.
 * @param simplified folds traditional characters.
 */
export function openSearch(
  entries: () => readonly GlossaryEntry[],
  simplified: (text: string) => string,
): (query: SearchQuery) => SearchResult {
  let rows: Row[] | undefined;
  return ({ text, category, limit = 50, from = 0 }) => {
    rows ??= rowsOf(entries(), simplified);
    const wanted = category === undefined ? rows : rows.filter(({ entry }) => entry.category === category);
    const parts = partsOf(simplified(text));
    const found: { row: Row; rank: number; form: number }[] = [];
    for (const row of wanted) {
      let rank = 0;
      let form = 0;
      for (const part of parts) {
        const met = part(row);
        if (met === null) {
          rank = -1;
          break;
        }
        // Every word must be met; the worst of them says how well the whole is.
        if (met.rank >= rank) [rank, form] = [met.rank, met.form];
      }
      if (rank >= 0) found.push({ row, rank, form });
    }
    found.sort((a, b) => a.rank - b.rank || a.row.order - b.row.order);
    const hits = found.slice(from, from + limit).map(({ row, form }) => ({ entry: row.entry, form }));
    return { total: found.length, hits };
  };
}

function rowsOf(entries: readonly GlossaryEntry[], simplified: (text: string) => string): Row[] {
  const rows = entries.map(entry => ({
    entry,
    forms: entry.forms.map(({ text, pinyin }) => ({ text: simplified(text).toLowerCase(), pinyin: pinyinKey(pinyin) })),
    english: words(`${entry.sense} ${entry.literal} ${entry.place ?? ''}`),
    order: 0,
  }));
  const keys = rows.map(({ forms }, i) => [forms[0]!.pinyin.letters, i] as const);
  keys.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
  keys.forEach(([, i], order) => {
    rows[i]!.order = order;
  });
  return rows;
}

const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

type Met = { rank: number; form: number } | null;
type Part = (row: Row) => Met;

/** The words of a query, each as a test. Latin letters are pinyin as a whole or English word by word. */
function partsOf(text: string): Part[] {
  const query = text.trim().toLowerCase();
  const chinese = query.match(/[\p{Script=Han}\d+〇]*\p{Script=Han}[\p{Script=Han}\d+〇]*/gu) ?? [];
  const rest = query.replace(/[\p{Script=Han}\d+〇]*\p{Script=Han}[\p{Script=Han}\d+〇]*/gu, ' ').trim();
  const parts: Part[] = chinese.map(part => row => byCharacters(row, part));
  if (rest !== '') parts.push(latin(rest));
  return parts;
}

function byCharacters({ forms, entry }: Row, part: string): Met {
  let best: Met = null;
  forms.forEach(({ text }, form) => {
    const at = text.indexOf(part);
    if (at < 0) return;
    const kind = at > 0 ? FORM_HOLDS : text.length === part.length ? WHOLE_FORM : FORM_BEGINS;
    best = better(best, kind, text.length - part.length, form);
  });
  if (best) return best;
  const elsewhere = entry.plain.includes(part) || entry.members?.items.some(item => item.includes(part));
  return elsewhere ? { rank: TEXT_HOLDS, form: 0 } : null;
}

function latin(rest: string): Part {
  const pinyin = pinyinQuery(rest);
  const english = words(rest)
    .trim()
    .split(' ')
    .filter(word => word !== '');
  return row => {
    const read = pinyin ? byPinyin(row, pinyin) : null;
    const meant = english.length > 0 ? byEnglish(row, english) : null;
    // 1+N and 5G are characters of the form.
    const literal = read || meant ? null : byCharacters(row, rest);
    return [read, meant, literal].reduce((a, b) => (a && b ? (a.rank <= b.rank ? a : b) : (a ?? b)), null);
  };
}

function byPinyin({ forms }: Row, query: PinyinQuery): Met {
  let best: Met = null;
  forms.forEach(({ pinyin }, form) => {
    const at = query.in(pinyin);
    const over = pinyin.letters.length - query.length;
    if (at === 0) best = better(best, over === 0 ? WHOLE_PINYIN : PINYIN_BEGINS, over, form);
    else if (at !== null) best = better(best, PINYIN_HOLDS, over, form);
    else if (query.initials !== null && pinyin.initials.startsWith(query.initials)) {
      best = better(best, INITIALS, pinyin.initials.length - query.initials.length, form);
    }
  });
  return best;
}

function byEnglish({ english, entry }: Row, query: string[]): Met {
  let rank = ENGLISH_WORD;
  for (const word of query) {
    if (english.includes(` ${word} `)) continue;
    if (!english.includes(` ${word}`)) {
      rank = -1;
      break;
    }
    rank = ENGLISH_BEGINS;
  }
  if (rank >= 0) return better(null, rank, english.length / 10, 0);
  // The long text is read as it lies: lower-cased copies of it would be most of the index.
  const inText = query.every(word => word.length > 2 && holdsWord(entry.practice, word));
  return inText ? { rank: TEXT_HOLDS, form: 0 } : null;
}

/** Whether a word of the text begins so; `word` is lower case. */
function holdsWord(text: string, word: string): boolean {
  for (const start of [word, word.charAt(0).toUpperCase() + word.slice(1)]) {
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
    }
  }
  return false;
}

function better(best: Met, kind: number, over: number, form: number): Met {
  const rank = kind + Math.min(0.99, over / 100);
  return best && best.rank <= rank ? best : { rank, form };
}
