import type { Lexicon } from '../lexicon/lexicon.ts';
import { segment } from '../lexicon/segment.ts';
import { openModel } from './model.ts';
import { Reader } from './read.ts';
import { type SentenceReader, sentenceReader } from './sentence.ts';

/**
 * A reader of words, and one of sentences for what has no words yet.
 *
 * @param bytes the readings file; it must stay as it is while the reader is in use
 * @param checked whether every byte is compared with the checksum, see `openModel`
 * @throws ReadingsError where the file cannot be read
 */
export function openReader(
  lexicon: Lexicon,
  bytes: Uint8Array,
  checked = true,
): { reader: Reader; readSentence: SentenceReader } {
  const reader = new Reader(lexicon, openModel(bytes, checked));
  return { reader, readSentence: sentenceReader(reader, text => segment(lexicon, text)) };
}
