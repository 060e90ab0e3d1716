import { say } from '../../extension/say.ts';
import { ENCODINGS } from '../../text/encoding.ts';
import { Choice } from '../options/choice.tsx';
import type { Desk } from './desk.ts';

const NAMES: Record<(typeof ENCODINGS)[number], string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030 / GBK',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

/** Has the current file read again in another encoding. */
export function EncodingChoice({ desk }: { desk: Desk }) {
  const { current } = desk;
  if (!current) return null;
  return (
    <Choice
      label={say('readerEncoding')}
      value={current.source.encoding ?? ''}
      choices={ENCODINGS.map(encoding => [encoding as string, NAMES[encoding]] as const)}
      onChange={encoding => desk.show(current, { encoding })}
    />
  );
}
