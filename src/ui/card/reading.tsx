import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { toneOf } from '../../text/pinyin/tone.ts';
import { shownReading, type View } from '../../text/pinyin/view.ts';

/** How the reader wants readings written, for all that a card holds. */
export const ReadingView = createContext<View>({ notation: 'marks', spoken: false });

/**
 * A reading with each syllable marked by its tone; the card's style colours them if the reader wants it.
 *
 * @param text syllables in the dictionary's tones
 * @param of the characters that it is a reading of, without which it cannot be shown as spoken
 */
export function Reading({ text, of = '' }: { text: string; of?: string }) {
  const { notation, spoken } = useContext(ReadingView);
  // Tones are told from tone marks, whatever is shown.
  const marked = shownReading(text, { notation: 'marks', spoken: spoken && notation !== 'zhuyin' }, of).split(' ');
  const shown = shownReading(text, { notation, spoken }, of).split(' ');
  return (
    <span class={notation === 'zhuyin' ? 'reading zhuyin' : 'reading'}>
      {shown.map((syllable, i) => (
        <span class={`tone${toneOf(marked[i] ?? '')}`} key={`${i} ${syllable}`}>
          {i > 0 ? ` ${syllable}` : syllable}
        </span>
      ))}
    </span>
  );
}
