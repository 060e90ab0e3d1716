import type { ComponentChildren } from 'preact';

interface Props {
  class: string;
  /** Its number in the list (see `Chunked`), and its place among those that take the focus, from 1. */
  row: number;
  place: number;
  total: number;
  /** Id of what names it. */
  label: string;
  colour?: string;
  /** Told of keys while the row itself has the focus. @returns whether it was meant */
  press?: (event: KeyboardEvent) => boolean;
  children: ComponentChildren;
}

/** A row of a long list that takes the focus as a whole, like an article in a feed, and says which of how many it is. */
export function Row({ class: name, row, place, total, label, colour, press, children }: Props) {
  return (
    <article
      class={name}
      data-row={row}
      data-colour={colour}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows go from one row to the next, as in a feed
      tabIndex={0}
      aria-posinset={place}
      aria-setsize={total}
      aria-labelledby={label}
      onKeyDown={event => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        if (press?.(event)) event.preventDefault();
      }}
    >
      {children}
    </article>
  );
}

/** What Enter does with a row that has a link: it follows it. */
export function follow(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter') return false;
  (event.currentTarget as HTMLElement).querySelector('a')?.click();
  return true;
}
