/** The bytes are no lexicon that this version can read: cut short, foreign, damaged, or of another version. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}
