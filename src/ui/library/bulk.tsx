import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { COLOURS, type Colour } from '../../notebook/colour.ts';
import type { Kept } from '../../notebook/formats/kept.ts';
import { type Highlight, MOST_TAGS, pageKey } from '../../notebook/highlight.ts';
import { ExportFiles } from '../exchange/exportFiles.tsx';
import { withEach } from './actions.ts';
import { tagsFrom } from './editHighlight.tsx';
import { colourName, useShared } from './shared.ts';

interface Props {
  /** Selected ones; empty where none is. */
  selected: readonly Highlight[];
  /** All that are shown. */
  shown: readonly Highlight[];
  /** Those that are kept; the ones of what is taken away go along. */
  articles: readonly KeptArticle[];
  selectAll: () => void;
  clear: () => void;
  remove: (highlights: readonly Highlight[]) => void;
}

/** What can be done with several highlights at once; while none is selected, with all that are shown: export. */
export function Bulk({ selected, shown, articles, selectAll, clear, remove }: Props) {
  const { colourNames, notify } = useShared();
  const [tag, setTag] = useState('');
  const change = async (wish: (highlight: Highlight) => { colour?: Colour; tags?: string[] }) => {
    const before = [...selected];
    const write = (highlights: readonly Highlight[], of: typeof wish) =>
      withEach(highlights, one => askBackground('highlight.change', { id: one.id, ...of(one) }));
    const failed = await write(before, wish);
    if (failed) return notify({ text: say(failed) });
    notify({
      text: say('changedCount', before.length),
      undo: () => void write(before, ({ colour, tags }) => ({ colour, tags })),
    });
  };
  const addTags = () => {
    const added = tagsFrom(tag);
    setTag('');
    if (added.length) void change(({ tags }) => ({ tags: [...new Set([...tags, ...added])].slice(0, MOST_TAGS) }));
  };
  return (
    <div class="bulk" data-active={selected.length > 0}>
      <span role="status">
        {selected.length ? say('selectedCount', selected.length) : say('shownCount', shown.length)}
      </span>
      {selected.length < shown.length && (
        <button type="button" class="quiet" onClick={selectAll}>
          {say('selectAll')}
        </button>
      )}
      {selected.length > 0 && (
        <>
          <button type="button" class="quiet" onClick={clear}>
            {say('selectNone')}
          </button>
          <form
            onSubmit={event => {
              event.preventDefault();
              addTags();
            }}
          >
            <input
              value={tag}
              placeholder={say('addTags')}
              aria-label={say('addTags')}
              onInput={event => setTag(event.currentTarget.value)}
            />
            {tag.trim() && (
              <button type="submit" class="quiet">
                {say('add')}
              </button>
            )}
          </form>
          <select
            value=""
            aria-label={say('colour')}
            onChange={event => {
              const colour = event.currentTarget.value as Colour;
              event.currentTarget.value = '';
              void change(() => ({ colour }));
            }}
          >
            <option value="">{say('colour')}</option>
            {COLOURS.map(colour => (
              <option key={colour} value={colour}>
                {colourName(colour, colourNames)}
              </option>
            ))}
          </select>
          <button type="button" class="quiet" onClick={() => remove(selected)}>
            {say('delete')}
          </button>
        </>
      )}
      <ExportFiles
        holds={['highlights', 'articles']}
        scope={async () => scopeOf(selected.length ? selected : shown, articles)}
      />
    </div>
  );
}

/** Highlights with the articles in which they stand. */
function scopeOf(highlights: readonly Highlight[], articles: readonly KeptArticle[]): Kept {
  const pages = new Set(highlights.map(({ url }) => url));
  const keys = new Set([...pages].map(pageKey));
  return { highlights, articles: articles.filter(({ url }) => pages.has(url) || keys.has(pageKey(url))), words: [] };
}
