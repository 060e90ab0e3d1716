import { useId, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { COLOURS } from '../../notebook/colour.ts';
import { type Counts, type Filter, isFiltering, NO_FILTER, UNTAGGED } from '../../notebook/search/filter.ts';
import { colourName, useShared } from './shared.ts';

interface Props {
  counts: Counts;
  filter: Filter;
  change: (filter: Filter) => void;
}

/** Names shown of a long list before the reader asks for more. */
const MOST_SHOWN = 12;

/** What is shown: by colour, tag, paper and days of printing. */
export function Filters({ counts, filter, change }: Props) {
  const { colourNames } = useShared();
  return (
    <>
      <List
        title={say('colours')}
        entries={COLOURS.map(colour => ({
          key: colour,
          name: colourName(colour, colourNames),
          count: counts.colours.get(colour) ?? 0,
          colour,
        })).filter(({ count, key }) => count > 0 || filter.colours.includes(key))}
        chosen={filter.colours}
        choose={colours => change({ ...filter, colours: COLOURS.filter(colour => colours.includes(colour)) })}
      />
      <List
        title={say('tags')}
        entries={counts.tags.map(([tag, count]) => ({ key: tag, name: tag || say('untagged'), count }))}
        chosen={filter.tags}
        choose={tags => {
          // "Without a tag" and a tag shut each other out.
          const added = tags.find(tag => !filter.tags.includes(tag));
          change({
            ...filter,
            tags: added === UNTAGGED ? [UNTAGGED] : tags.filter(tag => tag !== UNTAGGED || added === undefined),
          });
        }}
      />
      <List
        title={say('papers')}
        zh
        entries={counts.papers.map(([paper, count]) => ({ key: paper, name: paper || say('noPaper'), count }))}
        chosen={filter.papers}
        choose={papers => change({ ...filter, papers })}
      />
      <Days filter={filter} change={change} />
      {isFiltering(filter) && (
        <button type="button" class="quiet" onClick={() => change(NO_FILTER)}>
          {say('showAll')}
        </button>
      )}
    </>
  );
}

interface ListProps {
  title: string;
  entries: { key: string; name: string; count: number; colour?: string }[];
  chosen: readonly string[];
  choose: (keys: string[]) => void;
  /** The names are Chinese. */
  zh?: boolean;
}

function List({ title, entries, chosen, choose, zh }: ListProps) {
  const [all, setAll] = useState(false);
  if (!entries.length) return null;
  const shown = all ? entries : entries.filter(({ key }, i) => i < MOST_SHOWN || chosen.includes(key));
  return (
    <fieldset>
      <legend>{title}</legend>
      {shown.map(({ key, name, count, colour }) => (
        <label key={key} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={event =>
              choose(event.currentTarget.checked ? [...chosen, key] : chosen.filter(other => other !== key))
            }
          />
          {colour && <span class="dot" data-colour={colour} />}
          <span class="name" lang={zh ? 'zh' : undefined}>
            {name}
          </span>
          <small>{count}</small>
        </label>
      ))}
      {shown.length < entries.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {say('moreOf', entries.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}

function Days({ filter, change }: { filter: Filter; change: (filter: Filter) => void }) {
  const id = useId();
  return (
    <fieldset>
      <legend>{say('printedOn')}</legend>
      <label class="day" for={`${id}-from`}>
        {say('dayFrom')}
        <input
          id={`${id}-from`}
          type="date"
          value={filter.from}
          onChange={event => change({ ...filter, from: event.currentTarget.value })}
        />
      </label>
      <label class="day" for={`${id}-to`}>
        {say('dayTo')}
        <input
          id={`${id}-to`}
          type="date"
          value={filter.to}
          onChange={event => change({ ...filter, to: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}
