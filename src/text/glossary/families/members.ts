const CLAUSE_END = '[，。；：、！？\\n“”"（）()—…\\s]';

/**
 * The members of a set of n that the article itself names: in a bracket or after 即/包括/分别是 behind the token, in a
 * list right before it, or as n phrases that begin with the set's own word (四聚焦: 聚焦…, 聚焦…).
 * @returns the members in text order; empty where exactly n cannot be found.
 */
export function membersNear(text: string, start: number, end: number, n: number | null, head: string): string[] {
  if (n === null || n < 2 || n > 20) return [];
  return (
    listed(text.slice(end, end + 240), n) ??
    before(text.slice(Math.max(0, start - 160), start), n) ??
    heads(text, n, head) ??
    []
  );
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

function heads(text: string, n: number, head: string): string[] | null {
  if (!/^\p{Script=Han}{1,4}$/u.test(head)) return null;
  const phrases = new Map<string, { at: number; opens: boolean }>();
  const pattern = new RegExp(`${head}(\\p{Script=Han}{2,14}?)(?=${CLAUSE_END}|$)`, 'gu');
  for (const hit of text.matchAll(pattern)) {
    const opens = hit.index === 0 || new RegExp(CLAUSE_END).test(text.charAt(hit.index - 1));
    if (!phrases.has(hit[0])) phrases.set(hit[0], { at: hit.index, opens });
  }
  const all = [...phrases];
  const pick = (some: typeof all) => (some.length === n ? some.map(([phrase]) => phrase) : null);
  // One-character heads (三化, 四上) stand inside ordinary words too: only where they open a clause.
  const opening = pick(all.filter(([, { opens }]) => opens));
  if (opening || head.length < 2) return opening;
  const lengths = new Set(all.map(([phrase]) => phrase.length));
  for (const length of lengths) {
    const equal = pick(all.filter(([phrase]) => phrase.length === length));
    if (equal) return equal;
  }
  return pick(all);
}
