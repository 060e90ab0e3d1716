/**
 * Where a word stands in a text, ascending. Patterns that are told by their last word are tried on a few characters
 * around each place of it: tried at every character of the text, they cost a hundred times as much.
 */
export function* occurrences(text: string, word: string): Iterable<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

/** Which UTF-16 units a pattern can begin with. */
export type Beginnings = Uint8Array;

export function beginnings(characters: string): Beginnings {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

/**
 * The matches of a pattern that can begin with a few characters only, as `matchAll` gives them: it is tried where one of
 * them stands. An engine that meets a look-behind or many alternatives first tries every character of the text.
 *
 * @param form sticky; its state is lost
 * @param begin of every match, the look-behind aside
 */
export function matchesAt(text: string, form: RegExp, begin: Beginnings): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; ) {
    if (begin[text.charCodeAt(at)] === 0) {
      at++;
      continue;
    }
    form.lastIndex = at;
    const hit = form.exec(text);
    if (hit) found.push(hit);
    at = hit ? form.lastIndex : at + 1;
  }
  return found;
}
