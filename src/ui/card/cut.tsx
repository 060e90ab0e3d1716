import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { CardActions, CardContent } from './content.ts';

/**
 * Where the word and its neighbours end, for a reader who sees that it is cut wrongly: each gap between two characters
 * is a switch.
 */
export function CutSection({ text, ends, actions }: NonNullable<CardContent['cut']> & { actions: CardActions }) {
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set(ends));
  const toggle = (at: number) => {
    const next = new Set(wanted);
    if (!next.delete(at)) next.add(at);
    setWanted(next);
  };
  const changed = changedPart(text, ends, wanted);
  return (
    <div class="cut">
      <p class="label">{say('cutHow')}</p>
      <p class="gaps" lang="zh">
        {[...text].map((character, i) => (
          <>
            {character}
            {i + 1 < text.length && (
              <button
                type="button"
                aria-pressed={wanted.has(i + 1)}
                aria-label={say('cutAfter', text.slice(0, i + 1))}
                onClick={() => toggle(i + 1)}
              />
            )}
          </>
        ))}
      </p>
      <button
        type="button"
        class="do"
        disabled={!changed}
        onClick={() => changed && actions.correct(changed.form, changed.ends)}
      >
        {say('cutKeep')}
      </button>
    </div>
  );
}

/** The words that a change touches, old and new: no more is settled than what the reader has looked at. */
function changedPart(text: string, ends: readonly number[], wanted: ReadonlySet<number>) {
  const old = new Set(ends);
  const moved = [...text].map((_, i) => i + 1).filter(at => at < text.length && old.has(at) !== wanted.has(at));
  if (!moved.length) return null;
  const fixed = [
    0,
    ...[...text].map((_, i) => i + 1).filter(at => at === text.length || (old.has(at) && wanted.has(at))),
  ];
  const from = fixed.findLast(at => at < moved[0]!)!;
  const to = fixed.find(at => at > moved.at(-1)!)!;
  return {
    form: text.slice(from, to),
    ends: [...wanted]
      .filter(at => at > from && at < to)
      .sort((a, b) => a - b)
      .concat(to)
      .map(at => at - from),
  };
}
