import { say } from '../../extension/say.ts';
import type { WordEntry } from '../../text/analyze.ts';
import { Buttons } from './buttons.tsx';
import { ChoiceLine } from './choice.tsx';
import type { CardActions, CardContent } from './content.ts';
import { Pieces } from './pieces.tsx';
import { Reading } from './reading.tsx';

/** Senses shown of one entry: the rest is seldom what a reader of news looks for. */
const MOST_SENSES = 6;
/** Senses kept with a word. */
const MOST_KEPT_SENSES = 3;

/** What the dictionary says of a word, the reading that holds here first; then what the word is made of. */
export function WordSection(props: NonNullable<CardContent['word']> & { kept: boolean; actions: CardActions }) {
  const { text, reading, spoken, joined, card, parts, choice, kept, actions } = props;
  const sorted = [...card.entries].sort((a, b) => Number(fits(b, reading)) - Number(fits(a, reading)));
  const [first] = sorted;
  const other = first && (first.traditional !== text ? first.traditional : first.headword !== text && first.headword);
  return (
    <section class="word">
      <header>
        <span class="head" lang="zh">
          {text}
        </span>
        {other && (
          <span class="other" lang="zh">
            {other}
          </span>
        )}
        <Reading text={spoken ?? reading} {...(!spoken && { of: text })} />
        <Buttons
          form={text}
          reading={reading}
          sense={first?.senses.slice(0, MOST_KEPT_SENSES).join('; ') ?? ''}
          kept={kept}
          actions={actions}
        />
      </header>
      {joined && <p class="joined">{joined}</p>}
      <ChoiceLine choice={choice} actions={actions} />
      {sorted.map(entry => (
        <Senses entry={entry} reading={reading} key={`${entry.traditional} ${entry.pinyin[0]} ${entry.via}`} />
      ))}
      <Facts entry={first} />
      {!first && <p class="facts">{say('notInDictionary')}</p>}
      {parts.length > 0 && <Pieces pieces={parts} />}
    </section>
  );
}

function Senses({ entry, reading }: { entry: WordEntry; reading: string }) {
  return (
    <div class="entry">
      {entry.via && <span class="also">{say('writtenFor', entry.headword)}</span>}
      {!fits(entry, reading) && (
        <span class="also">
          {say('alsoRead')} <Reading text={entry.pinyin[0] ?? ''} of={entry.headword} />
        </span>
      )}
      <ol>
        {entry.senses.slice(0, MOST_SENSES).map(sense => (
          <li key={sense}>{sense}</li>
        ))}
      </ol>
    </div>
  );
}

const BANDS = ['band1', 'band2', 'band3', 'band4', 'band5'] as const;

/** Level, frequency and kind of the word, as far as the dictionary knows them. */
function Facts({ entry }: { entry: WordEntry | undefined }) {
  const band = entry?.band ? BANDS[entry.band - 1] : undefined;
  const facts = [entry?.level && say('hsk', entry.level), band && say(band), entry?.place && say('place')].filter(
    Boolean,
  );
  return facts.length ? <p class="facts">{facts.join(' · ')}</p> : null;
}

const fits = ({ pinyin }: WordEntry, reading: string) =>
  pinyin.some(given => given.toLowerCase() === reading.toLowerCase());
