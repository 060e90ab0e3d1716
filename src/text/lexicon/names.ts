import { COST_SCALE, FACT, NAME_BYTES, NEVER, NO_COST } from './format.ts';
import type { Lexicon } from './lexicon.ts';

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
/** Surnames of two characters are too few to have been counted; together they are one name in a thousand. */
const DOUBLE_SURNAME = 7 * COST_SCALE;

const FOREIGN = 7 * COST_SCALE;
/** Shorter transcriptions are mostly chance; longer ones are several names in a row. */
const FOREIGN_LENGTH = { least: 3, most: 8, parts: 24 } as const;
/** Stands between the parts of a foreign name; four code points are in use for it. */
const DOT = /[·•・‧]/;

const TITLE_BEFORE =
  /(?:记者|通讯员|编辑|书记|主任|局长|部长|省长|市长|县长|区长|镇长|村长|校长|院长|厂长|队长|所长|站长|处长|科长|教授|博士|医生|老师|同志|主席|总理|总统|委员|代表|经理|民警|居民|村民)$/;
const TITLE_AFTER = /^(?:同志|先生|女士|小姐|教授|老师|书记|主任|局长|介绍|表示|告诉|认为|指出|强调|说)/;

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
 * Proposes persons' names that begin at an offset: surname and given name of one or two characters.
 *
 * @param propose Takes the offset after the surname, the one after the name, and the cost of the whole.
 */
export function proposePersons(
  lexicon: Lexicon,
  text: string,
  at: number,
  limit: number,
  propose: (surnameEnd: number, end: number, cost: number) => void,
): void {
  const surname = nameCost(lexicon, text.charCodeAt(at), SURNAME);
  if (surname !== NEVER) proposeGiven(lexicon, text, at, at + 1, limit, surname * TENTH, propose);
  if (at + 2 < limit && isDoubleSurname(lexicon, text, at))
    proposeGiven(lexicon, text, at, at + 2, limit, DOUBLE_SURNAME, propose);
}

function isDoubleSurname(lexicon: Lexicon, text: string, at: number): boolean {
  const node = lexicon.step(lexicon.step(0, text.charCodeAt(at)), text.charCodeAt(at + 1));
  const word = node === 0 ? -1 : lexicon.wordAt(node);
  return word >= 0 && (lexicon.facts[word]! & FACT.surname) !== 0;
}

function proposeGiven(
  lexicon: Lexicon,
  text: string,
  at: number,
  given: number,
  limit: number,
  surname: number,
  propose: (surnameEnd: number, end: number, cost: number) => void,
): void {
  const titled = TITLE_BEFORE.test(text.slice(Math.max(0, at - 3), at));
  const opened = OPENS.test(text.charAt(at - 1));
  for (let end = given + 1; end <= Math.min(given + 2, limit); end++) {
    const expected = titled || (opened && CLOSES.test(text.charAt(end))) || TITLE_AFTER.test(text.slice(end, end + 2));
    let cost = PERSON + surname - (expected ? TITLED : 0);
    for (let i = given; i < end; i++) {
      const seen = nameCost(lexicon, text.charCodeAt(i), i === end - 1 ? SECOND : FIRST);
      if (seen === NEVER && !(expected && isHan(text.charCodeAt(i)))) cost = Number.POSITIVE_INFINITY;
      cost += (seen === NEVER ? RARE : seen) * TENTH;
    }
    propose(given, end, cost);
  }
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/**
 * Proposes transcribed foreign names (卡拉季奇, 克里斯蒂娜·罗西) that begin at an offset.
 *
 * @param propose Takes the offset after the name and its cost.
 */
export function proposeForeign(
  lexicon: Lexicon,
  text: string,
  at: number,
  limit: number,
  propose: (end: number, cost: number) => void,
): void {
  let cost = FOREIGN;
  let start = at; // of the part, where there are several
  for (let end = at; end < limit && end - start < FOREIGN_LENGTH.most && end - at < FOREIGN_LENGTH.parts; ) {
    const sound = nameCost(lexicon, text.charCodeAt(end), SOUND);
    if (sound === NEVER) {
      if (end === start || !DOT.test(text.charAt(end))) return;
      start = ++end;
      proposeKnown(lexicon, text, end, limit, (last, known) => propose(last, cost + known));
      continue;
    }
    end++;
    cost += sound * TENTH;
    if (end - at >= FOREIGN_LENGTH.least) propose(end, cost);
  }
}

/** Words of the lexicon that end a name after a dot: 普京 in 弗拉基米尔·普京. */
function proposeKnown(
  lexicon: Lexicon,
  text: string,
  at: number,
  limit: number,
  propose: (end: number, cost: number) => void,
): void {
  let node = 0;
  for (let end = at; end < limit; ) {
    node = lexicon.step(node, text.charCodeAt(end++));
    if (node === 0) return;
    const word = end > at + 1 ? lexicon.wordAt(node) : -1;
    if (word >= 0 && lexicon.cost[word] !== NO_COST) propose(end, lexicon.cost[word]!);
  }
}
