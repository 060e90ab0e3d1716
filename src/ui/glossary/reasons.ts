import type { Saying } from '../../extension/say.ts';
import type { Reason } from '../../notebook/terms/refusal.ts';

/** Why a line was not taken, as the reader is told. */
export const REASON: Record<Reason, Saying> = {
  'bad-encoding': 'reasonBadEncoding',
  'unknown-format': 'reasonUnknownFormat',
  'too-large': 'reasonTooLarge',
  'too-many-terms': 'reasonTooManyTerms',
  'cut-off': 'reasonCutOff',
  broken: 'reasonBroken',
  entity: 'reasonEntity',
  'zip-bomb': 'reasonZipBomb',
  'zip-kind': 'reasonZipKind',
  'newer-version': 'reasonNewerVersion',
  'no-term': 'reasonNoTerm',
  'too-many-cells': 'reasonTooManyCells',
  'too-long': 'reasonTooLong',
  'too-many': 'reasonTooMany',
  'bad-character': 'reasonBadCharacter',
  'bad-mark': 'reasonBadMark',
  blank: 'reasonBlank',
  'bad-field': 'reasonBadField',
  twice: 'reasonTwice',
  'same-as-line': 'reasonSameAsLine',
  'form-taken': 'reasonFormTaken',
  older: 'reasonOlder',
  deleted: 'reasonDeleted',
  'no-address': 'reasonNoAddress',
  'self-related': 'reasonSelfRelated',
};
