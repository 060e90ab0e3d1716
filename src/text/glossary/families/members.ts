import type { CardContext } from './family.ts';

const CLAUSE_END = '[，。；：、！？\\n“”"（）()—…\\s]';
const OPENS = new RegExp(CLAUSE_END);
/** How far from the token, in characters, the members may stand: an article, not a report of fifty pages. */
const ARTICLE = 3000;
/** One-character heads open ordinary words too (两山: 山洪), so theirs stand within a paragraph or two. */
const PARAGRAPH = 300;

/**
 * The members of a set of n that the article itself names: in a bracket or after 即/包括/分别是 behind the token, in a
 * list right before it, or as n phrases that begin with the set's own word (四聚焦: 聚焦…, 聚焦…).
 * @param head the word that each member begins with; '' where there is none.
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
  if (!/^\p{Script=Han}{1,4}$/u.test(head)) return [];
  const reach = head.length > 1 ? ARTICLE : PARAGRAPH;
  const near = phrases(head).filter(({ at }) => at >= start - reach && at <= end + reach && !(at >= start && at < end));
  return heads(near, n, head) ?? [];
}

const OPENER =
  /^[”"’」』]?(?:[^。；\n：（(]{0,16}?)(?:（(?:即|指|包括)?|\((?:即|指|包括)?|[，。—：]{0,2}(?:即|包括|分别是|分别为|也就是|就是|是指|指的是|指)[：，]?|：|——)/;

function listed(after: string, n: number): string[] | null {
  const opener = OPENER.exec(after);
  if (!opener) return null;
  const bracket = /[（(]/.test(opener[0]);
  const rest = after.slice(opener[0].length);
  const stop = rest.search(bracket ? /[）)]/ : /[。\n]/);
  const list = stop < 0 ? rest : rest.slice(0, stop);
  // 指六个输水大动脉，包括A、B…: the list begins behind the second word.
  return split(list.replace(/^[^、；]*(?:包括|分别是|分别为)：?/, ''), n);
}

/** A list that closes right before the token: 提质、扩面、增效“三项行动”. */
function before(text: string, n: number): string[] | null {
  const list = /([^，。；：\n“”"]{4,120})(?:等|这)?[“"‘「『]?$/.exec(text)?.[1];
  if (!list?.includes('、')) return null;
  const items = split(list, n);
  if (!items) return null;
  // The first item drags the sentence along: it is cut behind the verb that announces the list.
  items[0] = items[0]!.replace(LEAD, '');
  const longest = Math.max(...items.slice(1).map(item => item.length));
  const sound = items.every(item => item.length <= 14 && !/\d/.test(item));
  return sound && items[0].length <= longest + 2 ? items : null;
}

const LEAD =
  /^.*(?:部署|开展|实施|推进|推动|围绕|聚焦|包括|涵盖|抓好|做好|做强|做大|建设|建好|打造|完善|强化|落实|深化|突出|把握|坚持|形成|构建|组织|发展|培育|编制|推行|了|将|对|在|以|把|从)(?=..)/;

function split(list: string, n: number): string[] | null {
  for (const separator of [/；/, /、|(?<=[^、])(?:和|以及|及)(?=[^、]*$)/, /，/, /[、，]/]) {
    const items = list
      .split(separator)
      .map(item =>
        item
          .replace(
            /等(?:\d+|[一二两三四五六七八九十]+)[个项大类].*$|(?:\d+|[一二两三四五六七八九十]+)[个项](?:工程|方面|项目)$/,
            '',
          )
          .replace(/^[“"‘「『\s]+|[”"’」』\s]+$|等$/g, ''),
      )
      .filter(item => item !== '');
    if (items.length === n && items.every(item => item.length <= 30)) return items;
  }
  return null;
}

/** A phrase that begins with a set's own word, where it stands, and whether it opens a clause. */
export interface Phrase {
  text: string;
  at: number;
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
  const phrases: Phrase[] = [];
  const pattern = new RegExp(`${head}(\\p{Script=Han}{2,14}?)(?=${CLAUSE_END}|$)`, 'gu');
  for (const { 0: phrase, index } of text.matchAll(pattern)) {
    const opens = index === 0 || OPENS.test(text.charAt(index - 1));
    phrases.push({ text: phrase, at: index, opens });
  }
  return phrases;
}

function heads(phrases: Phrase[], n: number, head: string): string[] | null {
  const pick = (some: Phrase[]) => {
    const texts = [...new Set(some.map(phrase => phrase.text))];
    return texts.length === n ? texts : null;
  };
  const opening = phrases.filter(phrase => phrase.opens);
  if (head.length > 1) {
    const all = pick(opening);
    if (all) return all;
  }
  // A list is made of equal parts; what else begins with the word is not.
  for (const length of new Set(opening.map(phrase => phrase.text.length))) {
    const equal = pick(opening.filter(phrase => phrase.text.length === length));
    if (equal) return equal;
  }
  return null;
}
