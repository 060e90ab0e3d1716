import { useContext } from 'preact/hooks';
import { shownReading } from '../../text/pinyin/view.ts';
import type { CardContent } from './content.ts';
import { ReadingView } from './reading.tsx';

/** How a number is said: its syllables over its own characters, and under it in the order in which they are said. */
export function NumberSection({ text, said }: NonNullable<CardContent['number']>) {
  const view = useContext(ReadingView);
  const shown = (syllables: string) => shownReading(syllables, view);
  const over = new Map<number, string>();
  for (const { of, syllables } of said) over.set(of, [over.get(of), shown(syllables)].filter(Boolean).join(' '));
  // 99% is said bǎi fēn zhī first: then the order has to be shown too.
  const straight = said.every(({ of }, i) => i === 0 || said[i - 1]!.of <= of);
  return (
    <section class="number">
      <p class="aligned" lang="zh">
        {[...text].map((character, at) => (
          <span key={`${at} ${character}`}>
            <span class="reading">{over.get(at) ?? ''}</span>
            <span>{character}</span>
          </span>
        ))}
      </p>
      {!straight && <p class="facts">{said.map(({ syllables }) => shown(syllables)).join(' ')}</p>}
    </section>
  );
}
