import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { TermCard } from '../../text/analyze.ts';
import { Buttons } from './buttons.tsx';
import type { CardActions, CardContent } from './content.ts';
import { EntryDetails } from './entry.tsx';
import { Reading } from './reading.tsx';

/** What a term of policy jargon means, and what stands behind it; and the terms that it is related to. */
export function TermSection(props: NonNullable<CardContent['term']> & { kept: boolean; actions: CardActions }) {
  const { text, match, joined, card, places, place, kept, actions } = props;
  /** The entries that the reader went to by "related", the last on top. */
  const [path, setPath] = useState<TermCard[]>([]);
  const other = path.at(-1);
  const shown = other ?? card;
  const form = other?.forms[0];
  const head = form?.text ?? text;
  const reading = form?.pinyin ?? match.pinyin;
  const sense = other?.sense ?? match.gloss;
  return (
    <section class="term">
      <header>
        {other && (
          <button type="button" class="back" aria-label={say('back')} onClick={() => setPath(path.slice(0, -1))}>
            ‹
          </button>
        )}
        <span class="head" lang="zh">
          {head}
        </span>
        <Reading text={reading} of={head} />
        <Buttons form={head} reading={reading} sense={sense} kept={kept && !other} actions={actions} key={head} />
      </header>
      {!other && joined && <p class="joined">{joined}</p>}
      <p class="sense">{sense}</p>
      {shown && <EntryDetails card={shown} />}
      {!other && match.kind === 'family' && match.card && (
        <>
          {match.card.members.length > 0 && (
            <p class="members">
              <span class="label">{say('inThisArticle')}</span>
              <span lang="zh">{match.card.members.join('、')}</span>
            </p>
          )}
          <p class="plain" lang="zh">
            {match.card.plain}
          </p>
        </>
      )}
      {!other && places.length > 1 && <Places places={places} place={place} goTo={actions.goTo} />}
      <Related key={head} ids={shown?.related ?? []} actions={actions} go={entry => setPath([...path, entry])}>
        <button
          type="button"
          onClick={() =>
            actions.edit(shown?.forms ?? [{ text, pinyin: match.pinyin }], sense, {
              ...(shown && { note: shown.practice, plain: shown.plain }),
            })
          }
        >
          {say(shown?.category === 'own' ? 'termEdit' : 'termOwn')}
        </button>
      </Related>
    </section>
  );
}

/** Where else in this article the term stands. */
function Places({ places, place, goTo }: { places: number[]; place: number; goTo: CardActions['goTo'] }) {
  const step = (by: number) => goTo(places[(place + by + places.length) % places.length]!);
  return (
    <p class="places">
      <span class="label">{say('placesInArticle', place + 1, places.length)}</span>
      <button type="button" aria-label={say('placeBefore')} onClick={() => step(-1)}>
        ‹
      </button>
      <button type="button" aria-label={say('placeAfter')} onClick={() => step(1)}>
        ›
      </button>
    </p>
  );
}

/** Related terms, fetched and unfolded on demand; a click walks to one. */
function Related(props: {
  ids: readonly string[];
  actions: CardActions;
  go: (entry: TermCard) => void;
  children: preact.ComponentChildren;
}) {
  const [entries, setEntries] = useState<TermCard[] | null>(null);
  const toggle = async () => setEntries(entries ? null : await props.actions.terms(props.ids));
  return (
    <div class="tools">
      <div>
        {props.ids.length > 0 && (
          <button type="button" aria-expanded={entries !== null} onClick={() => void toggle()}>
            {say('related', props.ids.length)}
          </button>
        )}
        {props.children}
      </div>
      {entries && (
        <ul class="related">
          {entries.map(entry => (
            <li key={entry.id}>
              <button type="button" onClick={() => props.go(entry)}>
                <span lang="zh">{entry.forms[0]?.text}</span> {entry.sense}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
