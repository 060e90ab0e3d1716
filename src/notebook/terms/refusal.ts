/** Why a line, or the whole file, was not taken. The shells say it in the reader's language. */
export type Reason =
  /** Not UTF-8, UTF-16 or GBK, or a byte that no character has. */
  | 'bad-encoding'
  /** None of the formats. */
  | 'unknown-format'
  /** The file is larger than is read at all. */
  | 'too-large'
  /** More terms than one file may bring; none of them is taken. */
  | 'too-many-terms'
  /** More records than one file may bring; none of them is taken. */
  | 'too-many-records'
  /** Lists in lists, deeper than any record of ours or others has them. */
  | 'too-deep'
  /** An annotation of no words: of a page as a whole, a picture, a moment of a film. */
  | 'no-quote'
  /** No address, or one that is none of a page. */
  | 'no-page'
  /** The file ends in the middle of something. */
  | 'cut-off'
  /** The file's own grammar is broken here: a mark, a bracket, a tag. */
  | 'broken'
  /** A document type with rules of its own, or an entity: never expanded. */
  | 'entity'
  /** A packed file that would unpack to more than it may, or that lies about its size. */
  | 'zip-bomb'
  /** A packed file that is encrypted or packed in a way that is not read. */
  | 'zip-kind'
  /** A version that this program does not read. */
  | 'newer-version'
  /** The line has no term. */
  | 'no-term'
  /** More cells than the head line has columns: mostly a comma that stands without quotation marks. */
  | 'too-many-cells'
  /** A field is longer than it may be. */
  | 'too-long'
  /** A list has more members than it may have. */
  | 'too-many'
  /** A control character. */
  | 'bad-character'
  /** A form, tag or name with a line break, tab, semicolon or square bracket in it. */
  | 'bad-mark'
  /** A form, tag or name that is blank. */
  | 'blank'
  /** A field is of the wrong kind: a number where a text belongs. */
  | 'bad-field'
  /** A form stands twice in the term. */
  | 'twice'
  /** An earlier line of the same file has this term or this id. */
  | 'same-as-line'
  /** Another term of the glossary has this form already. */
  | 'form-taken'
  /** The record here was changed after the one in the file was written. */
  | 'older'
  /** The file says that the term was deleted: a file adds and changes, it never deletes. */
  | 'deleted'
  /** Not refused: the field could not be kept as it is. The address is no web address: it was put into the note. */
  | 'no-address'
  /** Not refused: the term is related to itself; that was left out. */
  | 'self-related';

/** A line that was not taken, or not as it is. */
export interface Refusal {
  /** The line of the file, from 1; for a packed dictionary the row over all its banks; 0 is the file as a whole. */
  line: number;
  reason: Reason;
  /** What it is about: a field's name, a form, another line's number, a limit. Plain text from the file. */
  about?: string;
}

/** Thrown by the readers where nothing more of the file can be read. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  constructor(readonly refusal: Refusal) {
    super(`line ${refusal.line}: ${refusal.reason}`);
  }
}

/** Shorthand for the readers. */
export function refuse(line: number, reason: Reason, about?: string): never {
  throw new FileRefused(about === undefined ? { line, reason } : { line, reason, about });
}
