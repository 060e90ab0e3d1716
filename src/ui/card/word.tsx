import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { WordEntry } from '../../text/analyze.ts';
import { Buttons } from './buttons.tsx';
import type { CardActions, CardContent, Piece } from './content.ts';
import { Reading } from './reading.tsx';

/** Senses shown of one entry: the rest is seldom what a reader of news looks for. */
const MOST_SENSES = 6;
/** Of a part or a character a line is enough. */
const MOST_SHORT_SENSES = 3;

/** What the dictionary says of a word, the reading that holds here first; then what the word is made of. */
export function WordSection(props: NonNullable<CardContent['word']> & { kept: boolean; actions: CardActions }) {
  const { text, reading, card, parts, characters, kept, actions } = props;
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
        <Reading text={reading} />
        <Buttons
          form={text}
          reading={reading}
          sense={first?.senses.slice(0, MOST_SHORT_SENSES).join('; ') ?? ''}
          kept={kept}
          actions={actions}
        />
      </header>
      {sorted.map(entry => (
        <Senses entry={entry} reading={reading} key={`${entry.traditional} ${entry.pinyin[0]} ${entry.via}`} />
      ))}
      <Facts entry={first} />
      {!first && <p class="facts">{say('notInDictionary')}</p>}
      {parts.length > 0 && <Pieces pieces={parts} />}
      {characters.length > 0 && <Characters pieces={characters} />}
    </section>
  );
}

function Senses({ entry, reading }: { entry: WordEntry; reading: string }) {
  return (
    <div class="entry">
      {entry.via && <span class="also">{say('writtenFor', entry.headword)}</span>}
      {!fits(entry, reading) && (
        <span class="also">
          {say('alsoRead')} <Reading text={entry.pinyin[0] ?? ''} />
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

/** The shorter words within a word. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <dl class="pieces">
      {pieces.map(({ text, card: { entries } }) => (
        <div key={text}>
          <dt>
            <span lang="zh">{text}</span> <Reading text={entries[0]?.pinyin[0] ?? ''} />
          </dt>
          <dd>{entries[0]?.senses.slice(0, MOST_SHORT_SENSES).join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The characters one by one, unfolded on demand. */
function Characters({ pieces }: { pieces: readonly Piece[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="more" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('characters')}
      </button>
      {open && <Pieces pieces={pieces} />}
    </>
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
