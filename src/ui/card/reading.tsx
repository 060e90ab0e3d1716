import { toneOf } from '../../text/pinyin/tone.ts';

/** A reading with each syllable marked by its tone; the card's style colours them if the reader wants it. */
export function Reading({ text }: { text: string }) {
  return (
    <span class="reading">
      {text.split(' ').map((syllable, i) => (
        <span class={`tone${toneOf(syllable)}`} key={`${i} ${syllable}`}>
          {i > 0 ? ` ${syllable}` : syllable}
        </span>
      ))}
    </span>
  );
}
