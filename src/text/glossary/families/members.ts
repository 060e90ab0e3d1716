import type { CardContext } from './family.ts';

const CLAUSE_END = '[，。；：、！？\\n“”"（）()—…\\s]';
const OPENS = new RegExp(CLAUSE_END);

/**
 * The members of a set of n that the article itself names: in a bracket or after 即/包括/分别是 behind the token, in a
 * list right before it, or as n phrases that begin with the set's own word (四聚焦: 聚焦…, 聚焦…).
 * @returns the members in text order; empty where exactly n cannot be found.
 */
export function membersNear(
  { text, phrases }: CardContext,
  start: number,
  end: number,
  n: number | null,
  head: string,
): string[] {
  if (n === null || n < 2 || n > 20) return [];
  const list = listed(text.slice(end, end + 240), n) ?? before(text.slice(Math.max(0, start - 160), start), n);
  if (list) return list;
  return /^\p{Script=Han}{1,4}$/u.test(head) ? (heads(phrases(head), n, head) ?? []) : [];
}

const OPENER =
  /^[”"’」』]?(?:[^。；\n：（(]{0,16}?)(?:（(?:即|指|包括)?|\((?:即|指|包括)?|[，。—：]{0,2}(?:即|包括|分别是|分别为|也就是|就是|是指|指的是|指)[：，]?|：|——)/;

function listed(after: string, n: number): string[] | null {
  const opener = OPENER.exec(after);
  if (!opener) return null;
  const bracket = /[（(]/.test(opener[0]);
  const rest = after.slice(opener[0].length);
  const stop = rest.search(bracket ? /[）)]/ : /[。\n]/);
  return split(stop < 0 ? rest : rest.slice(0, stop), n);
}

/** A list that closes right before the token: 提质、扩面、增效“三项行动”. */
function before(text: string, n: number): string[] | null {
  const list = /([^，。；：\n“”"]{4,120})(?:等|这)?[“"‘「『]?$/.exec(text)?.[1];
  if (!list?.includes('、')) return null;
  const items = split(list, n);
  // The first item drags the sentence along unless all are about as long.
  if (!items) return null;
  const longest = Math.max(...items.slice(1).map(item => item.length));
  return items[0]!.length <= longest + 2 ? items : null;
}

function split(list: string, n: number): string[] | null {
  for (const separator of [/；/, /、|(?<=[^、])(?:和|以及|及)(?=[^、]*$)/, /，/, /[、，]/]) {
    const items = list
      .split(separator)
      .map(item => item.replace(/^[“"‘「『\s]+|[”"’」』\s]+$|等$/g, ''))
      .filter(item => item !== '');
    if (items.length === n && items.every(item => item.length <= 30)) return items;
  }
  return null;
}

/** A phrase that begins with a set's own word, and whether it opens a clause. */
export interface Phrase {
  text: string;
  opens: boolean;
}

/** Finds the phrases of one text by the word they begin with; each word is looked for once. */
export function phraseFinder(text: string): (head: string) => Phrase[] {
  const known = new Map<string, Phrase[]>();
  return head => {
    let phrases = known.get(head);
    if (!phrases) {
      phrases = phrasesOf(text, head);
      known.set(head, phrases);
    }
    return phrases;
  };
}

function phrasesOf(text: string, head: string): Phrase[] {
  const phrases = new Map<string, Phrase>();
  const pattern = new RegExp(`${head}(\\p{Script=Han}{2,14}?)(?=${CLAUSE_END}|$)`, 'gu');
  for (const { 0: phrase, index } of text.matchAll(pattern)) {
    const opens = index === 0 || OPENS.test(text.charAt(index - 1));
    if (!phrases.has(phrase)) phrases.set(phrase, { text: phrase, opens });
  }
  return [...phrases.values()];
}

function heads(phrases: Phrase[], n: number, head: string): string[] | null {
  const pick = (some: Phrase[]) => (some.length === n ? some.map(phrase => phrase.text) : null);
  // One-character heads (三化, 四上) stand inside ordinary words too: only where they open a clause.
  const opening = pick(phrases.filter(phrase => phrase.opens));
  if (opening || head.length < 2) return opening;
  for (const length of new Set(phrases.map(phrase => phrase.text.length))) {
    const equal = pick(phrases.filter(phrase => phrase.text.length === length));
    if (equal) return equal;
  }
  return pick(phrases);
}
