import type { Piece } from './content.ts';
import { Reading } from './reading.tsx';

/** Of a part or a character a line is enough. */
const MOST_SENSES = 3;

/** Shorter words or characters within a word, each with its reading and first senses. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <dl class="pieces">
      {pieces.map(({ text, card: { entries } }) => (
        <div key={text}>
          <dt>
            <span lang="zh">{text}</span> <Reading text={entries[0]?.pinyin[0] ?? ''} of={text} />
          </dt>
          <dd>{entries[0]?.senses.slice(0, MOST_SENSES).join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}
