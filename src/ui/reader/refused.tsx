import { type Saying, say } from '../../extension/say.ts';
import type { Desk } from './desk.ts';
import { EncodingChoice } from './encodingChoice.tsx';
import { Password } from './password.tsx';
import type { Refusal } from './source.ts';

const SAYING: Record<Refusal, Saying> = {
  'too-large': 'readerTooLarge',
  empty: 'readerEmpty',
  'not-text': 'readerNotText',
  'not-chinese': 'readerNotChinese',
  'bad-encoding': 'readerNotText',
  damaged: 'readerDamaged',
  locked: 'readerLocked',
  'wrong-password': 'readerWrongPassword',
  'not-pdf': 'readerNotPdf',
  'no-text-layer': 'readerNoTextLayer',
  'unknown-kind': 'readerUnknownKind',
  failed: 'failed',
};
/** What another encoding may mend. */
const ENCODED = new Set<Refusal>(['not-text', 'not-chinese', 'bad-encoding']);

/** Why the current file was not opened, and what the reader can do. */
export function Refused({ desk, reason }: { desk: Desk; reason: Refusal }) {
  return (
    <section class="start" role="alert">
      <h2>{desk.current?.source.name}</h2>
      <p>{say(SAYING[reason])}</p>
      {(reason === 'locked' || reason === 'wrong-password') && <Password desk={desk} />}
      {ENCODED.has(reason) && desk.current?.isFile && <EncodingChoice desk={desk} />}
    </section>
  );
}
