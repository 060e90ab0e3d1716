import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { KeptArticle } from '../../notebook/article.ts';
import { type Highlight, pageKey } from '../../notebook/highlight.ts';
import { countsOf, type Filter, isFiltering, NO_FILTER, passes } from '../../notebook/search/filter.ts';
import { grouped, ORDERS, type Order } from '../../notebook/search/order.ts';
import { setDeleted } from './actions.ts';
import { Bulk } from './bulk.tsx';
import { Chunked } from './chunked.tsx';
import { Filters } from './filters.tsx';
import { Heading, type ListRow, rowsOf } from './groups.tsx';
import { HighlightRow } from './highlight.tsx';
import { openHighlight, openReader } from './open.ts';
import { useShared } from './shared.ts';

const ORDER_SAYING = {
  kept: 'orderKept',
  printed: 'orderPrinted',
  article: 'orderArticle',
  paper: 'orderPaper',
  tag: 'orderTag',
  colour: 'orderColour',
} as const;

/** The filter stands open where there is room beside the list. */
const WIDE = matchMedia('(min-width: 52.01rem)');

interface Props {
  all: readonly Highlight[];
  /** Those that meet the search. */
  found: readonly Highlight[];
  /** All that are kept, and how many of them meet it. */
  articles: readonly KeptArticle[];
  articlesFound: number;
}

/** Every highlight: filtered, in an order, edited in place, several at once. */
export function Highlights({ all, found, articles, articlesFound }: Props) {
  const { notify, query, signal } = useShared();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [order, setOrder] = useState<Order>('kept');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<string | null>(null);
  const [wide, setWide] = useState(() => WIDE.matches);
  useEffect(() => WIDE.addEventListener('change', () => setWide(WIDE.matches), { signal }), [signal]);
  const last = useRef<string | null>(null);
  const counts = useMemo(() => countsOf(all), [all]);
  const shown = useMemo(
    () => (isFiltering(filter) ? found.filter(highlight => passes(filter, highlight)) : found),
    [found, filter],
  );
  const readable = useMemo(() => new Set(articles.map(({ url }) => pageKey(url))), [articles]);
  const rows = useMemo(() => rowsOf(grouped(shown, order, collate)), [shown, order]);
  const total = rows.length - rows.filter(({ highlight }) => !highlight).length;
  // A highlight that is shown no more is not selected either: nothing is done to what is not seen.
  const chosen = useMemo(() => shown.filter(({ id }) => selected.has(id)), [shown, selected]);

  const remove = async (highlights: readonly Highlight[]) => {
    const failed = await setDeleted(highlights, true);
    if (failed) return notify({ text: say(failed) });
    setSelected(new Set());
    notify({ text: say('deletedCount', highlights.length), undo: () => void setDeleted(highlights, false) });
  };
  const select = (id: string, range: boolean) => {
    const next = new Set(selected);
    if (range && last.current) {
      const ids = rows.flatMap(({ highlight }) => highlight?.id ?? []);
      const [from, to] = [ids.indexOf(last.current), ids.indexOf(id)].sort((a, b) => a - b);
      for (const one of ids.slice(Math.max(0, from!), to! + 1)) next.add(one);
    } else if (next.has(id)) next.delete(id);
    else next.add(id);
    last.current = id;
    setSelected(next);
  };
  const row = (one: ListRow, index: number) =>
    one.highlight ? (
      <HighlightRow
        key={`${one.group.key} ${one.highlight.id}`}
        highlight={one.highlight}
        row={index}
        place={one.place}
        total={total}
        selected={selected.has(one.highlight.id)}
        editing={editing === one.highlight.id}
        titled={order === 'article'}
        select={range => select(one.highlight.id, range)}
        edit={on => setEditing(on ? one.highlight.id : null)}
        open={() => void openHighlight(one.highlight, signal)}
        read={
          readable.has(pageKey(one.highlight.url))
            ? () => void openReader(one.highlight.url, one.highlight.id, signal)
            : null
        }
        remove={() => void remove([one.highlight])}
        tag={tag => setFilter({ ...filter, tags: [tag] })}
      />
    ) : (
      <Heading key={one.group.key} group={one.group} order={order} />
    );
  const filters = <Filters counts={counts} filter={filter} change={setFilter} />;
  return (
    <div class="columns">
      <aside aria-label={say('filter')}>
        <details class="filters" open={wide} onToggle={event => setWide(event.currentTarget.open)}>
          <summary>{isFiltering(filter) ? say('filterOn') : say('filter')}</summary>
          {filters}
        </details>
      </aside>
      <section class="list" aria-label={say('libraryHighlights')}>
        <div class="bar">
          <label>
            {say('orderBy')}{' '}
            <select value={order} onChange={event => setOrder(event.currentTarget.value as Order)}>
              {ORDERS.map(one => (
                <option key={one} value={one}>
                  {say(ORDER_SAYING[one])}
                </option>
              ))}
            </select>
          </label>
          <Bulk
            selected={chosen}
            shown={shown}
            articles={articles}
            selectAll={() => setSelected(new Set(shown.map(({ id }) => id)))}
            clear={() => setSelected(new Set())}
            remove={highlights => void remove(highlights)}
          />
        </div>
        {shown.length === 0 && <p class="none">{all.length ? say('nothingFound') : say('nothingKept')}</p>}
        {!query.empty && articlesFound > 0 && (
          <p class="hint elsewhere">
            <a href="#articles">{say('inArticles', articlesFound)}</a>
          </p>
        )}
        <Chunked rows={rows} row={row} height={112} skip={({ highlight }) => !highlight} />
      </section>
    </div>
  );
}

const collator = new Intl.Collator('zh');
const collate = (a: string, b: string) => collator.compare(a, b);
