import { COST_SCALE, NAME_BYTES, NEVER, NO_COST } from './format.ts';
import type { Lexicon } from './lexicon.ts';
import { type Path, STEP, SURNAME_STEP } from './path.ts';

/** A nat's tenth, the unit of the lexicon's name costs, in the unit of word costs. */
const TENTH = COST_SCALE / 10;

/**
 * −ln of how often a word of news is a person's name that no dictionary has. Names that the dictionary has are words
 * like others. Higher is more cautious: 王建国 still is a name, 高明显著 is not.
 */
const PERSON = 5.5 * COST_SCALE;
/** Right after or before a title (记者王建国) a name is what one expects. */
const TITLED = 3 * COST_SCALE;
/** By-lines and lists of people: （史晓萌）, 、张丽、. */
const OPENS = /[（(、]/;
const CLOSES = /[）)、]/;
/** A character never seen in a given name, where a title says that there is a name: 萌. */
const RARE = 90;
/** One name in twenty, as news has them, has a given name of one character; chance makes many more. */
const SHORT = 3 * COST_SCALE;
/** Surnames of two characters are too few to have been counted; together they are one name in a thousand. */
const DOUBLE_SURNAME = 70;

const FOREIGN = 7 * COST_SCALE;
/** Shorter transcriptions are mostly chance; longer ones are several names in a row. */
const FOREIGN_LENGTH = { least: 3, most: 8, parts: 24 } as const;
/** Stands between the parts of a foreign name; four code points are in use for it. */
const DOT = /[·•・‧]/;

const TITLES = new Set(
  (
    '记者 通讯员 编辑 书记 主任 局长 部长 省长 市长 县长 区长 镇长 村长 校长 院长 厂长 队长 所长 站长 处长 科长 教授 博士 医生 老师 ' +
    '同志 主席 总理 总统 委员 代表 经理 民警 居民 村民'
  ).split(' '),
);
const AFTER_NAMES = new Set('同志 先生 女士 小姐 教授 老师 书记 主任 局长 介绍 表示 告诉 认为 指出 强调'.split(' '));

/** Costs of a character at the four places of a name (see format.ts), or NEVER. */
const SURNAME = 0;
const FIRST = 1;
const SECOND = 2;
const SOUND = 3;

function nameCost(lexicon: Lexicon, code: number, place: number): number {
  const node = lexicon.root[code] ?? 0;
  return node === 0 ? NEVER : lexicon.names[node * NAME_BYTES + place]!;
}

/**
 * Offers the persons' names whose surname is given: it and a given name of one or two characters.
 *
 * @param at UTF-16 offset of the surname, `given` the one after it; no name goes beyond `limit`.
 */
export function offerPersons(
  lexicon: Lexicon,
  text: string,
  at: number,
  given: number,
  limit: number,
  path: Path,
): void {
  if (given >= limit) return;
  const surname = given - at > 1 ? DOUBLE_SURNAME : nameCost(lexicon, text.charCodeAt(at), SURNAME);
  if (surname === NEVER) return;
  const titled = TITLES.has(text.slice(Math.max(0, at - 2), at)) || TITLES.has(text.slice(Math.max(0, at - 3), at));
  const opened = OPENS.test(text.charAt(at - 1));
  const step = STEP.person + SURNAME_STEP * (given - at);
  for (let end = given + 1; end <= Math.min(given + 2, limit); end++) {
    const expected = titled || (opened && CLOSES.test(text.charAt(end))) || isBeforeTitle(text, end);
    const name = givenCost(lexicon, text, given, end, expected);
    if (name < 0) continue;
    const cost = PERSON + (surname + name) * TENTH + (end === given + 1 ? SHORT : 0) - (expected ? TITLED : 0);
    path.offer(at, end, path.at(at) + cost, step);
  }
}

const isBeforeTitle = (text: string, at: number) => text.charAt(at) === '说' || AFTER_NAMES.has(text.slice(at, at + 2));

/** The cost of a given name in tenths of a nat, or -1 where the characters cannot be one. */
function givenCost(lexicon: Lexicon, text: string, given: number, end: number, expected: boolean): number {
  let cost = 0;
  for (let at = given; at < end; at++) {
    const code = text.charCodeAt(at);
    const seen = nameCost(lexicon, code, at === end - 1 ? SECOND : FIRST);
    if (seen === NEVER && !(expected && isHan(code))) return -1;
    cost += seen === NEVER ? RARE : seen;
  }
  return cost;
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Offers the transcribed foreign names (卡拉季奇, 克里斯蒂娜·罗西) that begin at an offset; none goes beyond `limit`. */
export function offerForeign(lexicon: Lexicon, text: string, at: number, limit: number, path: Path): void {
  offerParts(lexicon, text, at, at, limit, path.at(at) + FOREIGN, path);
}

/** Offers foreign names whose first part is a word of the lexicon that ends before a dot: 安东尼·葛若弗斯. */
export function offerDotted(
  lexicon: Lexicon,
  text: string,
  at: number,
  dot: number,
  limit: number,
  word: number,
  path: Path,
): void {
  if (dot - at < 2 || !DOT.test(text.charAt(dot))) return;
  const cost = path.at(at) + word + FOREIGN;
  offerKnown(lexicon, text, at, dot + 1, limit, cost, path);
  offerParts(lexicon, text, at, dot + 1, limit, cost, path);
}

/** Offers names from `at` whose parts from `start` on are transcribed; `cost` is that of what stands before. */
function offerParts(
  lexicon: Lexicon,
  text: string,
  at: number,
  start: number,
  limit: number,
  cost: number,
  path: Path,
): void {
  for (let end = start; end < limit && end - start < FOREIGN_LENGTH.most && end - at < FOREIGN_LENGTH.parts; ) {
    const sound = nameCost(lexicon, text.charCodeAt(end), SOUND);
    if (sound === NEVER) {
      if (end === start || !DOT.test(text.charAt(end))) return;
      start = ++end;
      offerKnown(lexicon, text, at, end, limit, cost, path);
      continue;
    }
    end++;
    cost += sound * TENTH;
    if (end - at >= FOREIGN_LENGTH.least) path.offer(at, end, cost, STEP.foreign);
  }
}

/** Offers names whose last part is a word of the lexicon: 普京 in 弗拉基米尔·普京. */
function offerKnown(
  lexicon: Lexicon,
  text: string,
  at: number,
  part: number,
  limit: number,
  cost: number,
  path: Path,
): void {
  let node = 0;
  for (let end = part; end < limit; ) {
    node = lexicon.step(node, text.charCodeAt(end++));
    if (node === 0) return;
    const word = end > part + 1 ? lexicon.wordAt(node) : -1;
    if (word >= 0 && lexicon.cost[word] !== NO_COST) path.offer(at, end, cost + lexicon.cost[word]!, STEP.foreign);
  }
}
