import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows made together: some 5 ms' work. */
const ROWS = 20;
/** How far from the window rows are made, CSS pixels: a page or two of scrolling. */
const NEAR = '1200px 0px';
/** Chunks made before the browser has said which are near. */
const FIRST = 2;

interface Props<T> {
  rows: readonly T[];
  row: (row: T, index: number) => ComponentChildren;
  /** A row's height before it was seen, CSS pixels. */
  height: number;
  /** Rows that take no focus: headings. */
  skip?: (row: T) => boolean;
}

/**
 * A list of any length: only the rows near the window are there, the others' place is kept free. Chunks rather than
 * rows are made and taken away, so that rows can be of any height and the browser's own scrolling, focus and search on
 * the page stay what they are. Up and down go from row to row; see `Row`.
 */
export function Chunked<T>({ rows, row, height, skip }: Props<T>) {
  const root = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<number, number>());
  const [near, setNear] = useState<ReadonlySet<number>>(new Set(Array.from({ length: FIRST }, (_, i) => i)));
  const [wanted, setWanted] = useState<number | null>(null);
  /** The row that has the focus: where it is taken away, the one that comes in its place gets it. */
  const held = useRef<number | null>(null);
  const count = Math.ceil(rows.length / ROWS);

  useEffect(() => {
    heights.current.clear();
  }, [rows.length]);

  useEffect(() => {
    const list = root.current!;
    const watcher = new IntersectionObserver(
      entries => {
        for (const { target, boundingClientRect } of entries)
          if (target.childElementCount > 0) heights.current.set(numberOf(target), boundingClientRect.height);
        setNear(known => {
          const next = new Set(known);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) next.add(numberOf(target));
            // Whoever has the focus keeps it.
            else if (!target.contains(document.activeElement)) next.delete(numberOf(target));
          }
          return next;
        });
      },
      { rootMargin: NEAR },
    );
    for (const chunk of list.children) watcher.observe(chunk);
    return () => watcher.disconnect();
  }, [count]);

  useLayoutEffect(() => {
    if (wanted === null) return;
    const target = root.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`);
    setWanted(null);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);

  useLayoutEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    let index = Math.min(held.current, rows.length - 1);
    while (index > 0 && skip?.(rows[index]!)) index--;
    held.current = null;
    if (index >= 0) setWanted(index);
  }, [rows]);

  const hold = ({ target }: FocusEvent) => {
    const row = (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    held.current = row === undefined ? null : Number(row);
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !root.current?.contains(relatedTarget as Node)) held.current = null;
  };
  const go = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(target)) return;
    const step = STEPS[event.key];
    const current = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (step === undefined || current === undefined) return;
    let index = Number(current) + step;
    while (rows[index] !== undefined && skip?.(rows[index]!)) index += step;
    event.preventDefault();
    if (rows[index] === undefined) return;
    setNear(known => new Set([...known, Math.floor(index / ROWS)]));
    setWanted(index);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys come up from the rows, which have the focus
    <div ref={root} class="chunked" onKeyDown={go} onFocusIn={hold} onFocusOut={leave}>
      {Array.from({ length: count }, (_, chunk) => {
        const from = chunk * ROWS;
        const own = near.has(chunk) ? rows.slice(from, from + ROWS) : null;
        const length = Math.min(ROWS, rows.length - from);
        return (
          <div
            key={chunk}
            data-chunk={chunk}
            style={own ? undefined : { height: `${heights.current.get(chunk) ?? height * length}px` }}
          >
            {own?.map((one, i) => row(one, from + i))}
          </div>
        );
      })}
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
const numberOf = (chunk: Element) => Number((chunk as HTMLElement).dataset.chunk);
const isTyping = (target: HTMLElement) =>
  target.matches('textarea, select, input:not([type="checkbox"])') || target.isContentEditable;
