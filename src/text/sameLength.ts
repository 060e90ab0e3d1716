/** Where a text may be cut so that both halves are written on their own. */
const CUT = /(?<=[，。；：！？、\n])/;

/**
 * Writes a text in another script without changing its length: whole where that keeps it, else clause by clause, else
 * character by character. What a character is written with two for stays as it is.
 */
export function sameLength(text: string, convert: (text: string) => string): string {
  const whole = convert(text);
  if (whole.length === text.length) return whole;
  const clauses = text.split(CUT);
  if (clauses.length > 1) return clauses.map(clause => sameLength(clause, convert)).join('');
  return [...text]
    .map(character => {
      const written = convert(character);
      return written.length === character.length ? written : character;
    })
    .join('');
}
