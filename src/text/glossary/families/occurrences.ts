/**
 * Where a word stands in a text, ascending. Patterns that are told by their last word are tried on a few characters
 * around each place of it: tried at every character of the text, they cost a hundred times as much.
 */
export function* occurrences(text: string, word: string): Iterable<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}
