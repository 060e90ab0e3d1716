import { JUMP_BITS } from './format.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Walks through the words of the lexicon, in both scripts, in the order of their units.
 *
 * @param enter told the UTF-16 unit that would be added and how many stand before it; false leaves out every word that
 *   goes on so
 * @param take gets each word and its number
 */
export function walkWords(
  lexicon: Lexicon,
  enter: (unit: number, depth: number) => boolean,
  take: (word: string, number: number) => void,
): void {
  const { childBase, childStep, unit: units } = lexicon;
  const visit = (node: number, form: string) => {
    const number = lexicon.wordAt(node);
    if (number >= 0) take(form, number);
    const last = childBase[(node + 1) >> JUMP_BITS]! + childStep[node + 1]!;
    for (let child = childBase[node >> JUMP_BITS]! + childStep[node]!; child < last; child++) {
      const unit = units[child]!;
      if (enter(unit, form.length)) visit(child, form + String.fromCharCode(unit));
    }
  };
  for (let unit = 0; unit < lexicon.root.length; unit++) {
    const node = lexicon.root[unit]!;
    if (node !== 0 && enter(unit, 0)) visit(node, String.fromCharCode(unit));
  }
}
