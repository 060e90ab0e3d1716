import { say } from '../../extension/say.ts';
import type { Highlight } from '../../notebook/highlight.ts';
import type { Group, Order } from '../../notebook/search/order.ts';
import { citationLine, colourName, isColour, monthName, useShared } from './shared.ts';

/** A row of the list: a group's heading, or a highlight and its place among all, from 1. */
export type ListRow = { group: Group; highlight: null } | { group: Group; highlight: Highlight; place: number };

/** Groups as the rows of one list. */
export function rowsOf(groups: readonly Group[]): ListRow[] {
  const rows: ListRow[] = [];
  let place = 0;
  for (const group of groups) {
    rows.push({ group, highlight: null });
    for (const highlight of group.highlights) rows.push({ group, highlight, place: ++place });
  }
  return rows;
}

/** What the highlights of a group have in common. */
export function Heading({ group, order }: { group: Group; order: Order }) {
  const { colourNames } = useShared();
  const { key, highlights } = group;
  const { citation, url } = highlights[0]!;
  const name: Record<Order, () => string> = {
    kept: () => monthName(key),
    printed: () => monthName(key),
    article: () => citation.title ?? url,
    paper: () => key || say('noPaper'),
    tag: () => key || say('untagged'),
    colour: () => (isColour(key) ? colourName(key, colourNames) : key),
  };
  return (
    <h2 class="group">
      <span lang={order === 'article' || order === 'paper' ? 'zh' : undefined}>{name[order]()}</span>
      <small>{order === 'article' ? citationLine(citation) : highlights.length}</small>
    </h2>
  );
}
