import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../../../extension/say.ts';
import type { OpenedText } from '../openedText.ts';
import type { Shown } from '../shown.ts';
import { blockAtPoint, pageAt, standingsOf } from './standing.ts';

/** Milliseconds after the last scroll or change of width before a page is drawn: leafing through draws nothing. */
const SETTLED = 180;
/** Device pixels of the picture to a pixel of the page, at least: else strokes as thin as 一 are lost in small print. */
const FINE = 2;
/** How long a paragraph that was found from the picture stands out. */
const FOUND = 1_600;

/**
 * The page as it looks in print, beside its text: it follows the reading, shows where a paragraph stands that is clicked,
 * and leads from a place in the picture to its paragraph. Only the page in view is drawn, as large as it is seen.
 */
export function PagePicture({ text, shown }: { text: OpenedText; shown: Shown }) {
  const pages = text.source.pages ?? [];
  const [number, setNumber] = useState(1);
  const [marked, setMarked] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [width, setWidth] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const chosen = useRef<number | null>(null);
  chosen.current = marked;
  const page = pages.find(one => one.number === number) ?? pages[0];

  useEffect(() => {
    const { root, shown: blocks } = shown.sheet;
    const controller = new AbortController();
    const { signal } = controller;
    const pageOf = (index: number): number | undefined => {
      const from = shown.sheet.blocks[index]?.runs[0]?.from;
      return from === undefined ? undefined : pageAt(text.source.pages ?? [], from)?.number;
    };
    const follow = () => {
      // A paragraph that was clicked holds its page as long as it is in the window.
      const held = chosen.current === null ? undefined : blocks[chosen.current]?.element.getBoundingClientRect();
      const inView = held && held.bottom > 0 && held.top < innerHeight;
      const now = pageOf(inView ? chosen.current! : shown.article.firstSeen());
      if (now !== undefined) setNumber(now);
    };
    let waiting = 0;
    addEventListener(
      'scroll',
      () => {
        clearTimeout(waiting);
        waiting = window.setTimeout(follow, SETTLED);
      },
      { signal, passive: true },
    );
    root.addEventListener(
      'click',
      ({ target }) => {
        if (getSelection()?.isCollapsed === false) return;
        const index = blocks.findIndex(({ element }) => element.contains(target as Node));
        if (index < 0) return;
        const on = pageOf(index);
        if (on !== undefined) setNumber(on);
        setMarked(index);
      },
      { signal },
    );
    follow();
    return () => {
      clearTimeout(waiting);
      controller.abort();
    };
  }, [shown, text]);

  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    watcher.observe(frame.current!);
    return () => watcher.disconnect();
  }, []);

  useEffect(() => {
    if (!page?.picture || width === 0) return;
    const controller = new AbortController();
    const draw = async () => {
      try {
        const bitmap = await page.picture!(Math.round(width * Math.max(FINE, devicePixelRatio)), controller.signal);
        const { current } = canvas;
        if (!current || controller.signal.aborted) return bitmap.close();
        current.width = bitmap.width;
        current.height = bitmap.height;
        current.getContext('bitmaprenderer')!.transferFromImageBitmap(bitmap);
        current.dataset.page = String(page.number);
      } catch {
        if (!controller.signal.aborted) setFailed(true);
      }
    };
    setFailed(false);
    const timer = setTimeout(() => void draw(), SETTLED);
    return () => {
      clearTimeout(timer);
      controller.abort();
      // A page that is left is not kept as a picture.
      if (canvas.current) canvas.current.width = 0;
    };
  }, [page, width]);

  const block = marked === null ? undefined : shown.sheet.blocks[marked];
  const standings = useMemo(() => (block && page ? standingsOf(block, page) : []), [block, page]);
  const find = (event: MouseEvent) => {
    if (!page) return;
    const box = frame.current!.getBoundingClientRect();
    const at = blockAtPoint(
      shown.sheet.blocks,
      page,
      (event.clientX - box.left) / box.width,
      (event.clientY - box.top) / box.height,
    );
    const element = shown.sheet.shown[at]?.element as HTMLElement | undefined;
    if (!element) return;
    setMarked(at);
    const folded = element.closest('details');
    if (folded) folded.open = true;
    element.scrollIntoView({ block: 'center' });
    element.dataset.found = '';
    setTimeout(() => delete element.dataset.found, FOUND);
  };
  // The text has all that the picture has: who reads by keyboard goes by it.
  useEffect(() => {
    const paper = frame.current;
    paper?.addEventListener('click', find);
    return () => paper?.removeEventListener('click', find);
  });
  const leaf = (step: number) => () => {
    const next = pages[pages.indexOf(page!) + step]!;
    setMarked(null);
    setNumber(next.number);
  };
  if (!page) return null;
  const { size } = page;
  return (
    <figure class="print">
      <figcaption>
        <button
          type="button"
          class="quiet"
          aria-label={say('readerPageBefore')}
          disabled={page === pages[0]}
          onClick={leaf(-1)}
        >
          ‹
        </button>
        <span role="status">
          {say('readerPageOf', page.label ?? page.number, text.source.progress.of ?? pages.length)}
        </span>
        <button
          type="button"
          class="quiet"
          aria-label={say('readerPageAfter')}
          disabled={page === pages.at(-1)}
          onClick={leaf(1)}
        >
          ›
        </button>
      </figcaption>
      {page.lines.length === 0 && <p role="status">{say('readerPageNoText')}</p>}
      {failed && <p role="alert">{say('readerNoPicture')}</p>}
      <div class="paper" ref={frame} style={size && { aspectRatio: `${size.width} / ${size.height}` }}>
        <canvas ref={canvas} role="img" aria-label={say('readerPagePicture')} />
        {standings.map(({ x, y, width: wide, height }) => (
          <i
            key={`${x} ${y}`}
            style={{ left: `${x * 100}%`, top: `${y * 100}%`, width: `${wide * 100}%`, height: `${height * 100}%` }}
          />
        ))}
      </div>
    </figure>
  );
}
