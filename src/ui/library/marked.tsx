import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { useShared } from './shared.ts';

/** A text with the places that the search met. */
export function Marked({ text }: { text: string }) {
  const { searcher, query } = useShared();
  const places = useMemo(() => searcher.places(query, text), [searcher, query, text]);
  return (
    <>
      {places.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(places[i - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(places.at(-1)?.end ?? 0)}
    </>
  );
}
