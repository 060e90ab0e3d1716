import { say } from '../../extension/say.ts';
import type { WordEntry } from '../../text/analyze.ts';
import type { CardContent } from './content.ts';

/** Senses shown of one entry: the rest is seldom what a reader of news looks for. */
const MOST_SENSES = 6;

/** What the dictionary says of a word, the reading that holds here first. */
export function WordSection({ text, reading, entries }: NonNullable<CardContent['word']>) {
  const sorted = [...entries].sort((a, b) => Number(fits(b, reading)) - Number(fits(a, reading)));
  const other =
    entries[0] && entries[0].traditional !== text
      ? entries[0].traditional
      : entries[0]?.headword !== text
        ? entries[0]?.headword
        : null;
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
        <span class="reading">{reading}</span>
      </header>
      {sorted.map(entry => (
        <div class="entry" key={entry.traditional + entry.pinyin[0]}>
          {!fits(entry, reading) && <span class="also">{say('alsoRead', entry.pinyin[0] ?? '')}</span>}
          <ol>
            {entry.senses.slice(0, MOST_SENSES).map(sense => (
              <li key={sense}>{sense}</li>
            ))}
          </ol>
        </div>
      ))}
      <Facts entry={sorted[0]} />
      {!entries.length && <p class="facts">{say('notInDictionary')}</p>}
    </section>
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
