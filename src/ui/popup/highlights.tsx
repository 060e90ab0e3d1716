import { useState } from 'preact/hooks';
import type { PageState } from '../../extension/messages.ts';
import { say } from '../../extension/say.ts';
import { askBackground, askPage } from '../../extension/send.ts';
import type { Highlight } from '../../notebook/highlight.ts';

interface Props {
  tab: number;
  page: PageState;
  shortcut: string;
  /** Keeps the page's selection; null where the site is off. */
  highlight: (() => void) | null;
}

/** This page's highlights in page order. A deleted one keeps its place, with a way back, until the popup closes. */
export function HighlightList({ tab, page, shortcut, highlight }: Props) {
  const [deleted, setDeleted] = useState<Record<string, { highlight: Highlight; place: number }>>({});
  const rows = page.highlights.map(row => ({ ...row, deleted: false }));
  for (const { highlight: gone, place } of Object.values(deleted)) {
    if (!rows.some(row => row.highlight.id === gone.id))
      rows.splice(place, 0, { highlight: gone, found: false, deleted: true });
  }
  const setGone = async (row: (typeof rows)[number], gone: boolean) => {
    const answer = await askBackground('highlight.delete', { id: row.highlight.id, deleted: gone }).catch(() => null);
    if (!answer) return;
    const { [row.highlight.id]: _, ...others } = deleted;
    setDeleted(
      gone ? { ...others, [row.highlight.id]: { highlight: row.highlight, place: rows.indexOf(row) } } : others,
    );
  };
  return (
    <section class="highlights">
      <div class="title">
        <h3>{say('highlights')}</h3>
        {highlight && (
          <button type="button" onClick={highlight}>
            {say('highlightSelection')}
          </button>
        )}
      </div>
      {rows.length === 0 && highlight && <p class="hint">{say('noHighlights', shortcut || '⌥⇧H')}</p>}
      <ul>
        {rows.map(row =>
          row.deleted ? (
            <li key={row.highlight.id} class="gone">
              <span>{say('deleted')}</span>
              <button type="button" class="quiet" onClick={() => setGone(row, false)}>
                {say('undo')}
              </button>
            </li>
          ) : (
            <Row
              key={row.highlight.id}
              tab={tab}
              highlight={row.highlight}
              found={row.found}
              onDelete={() => setGone(row, true)}
            />
          ),
        )}
      </ul>
    </section>
  );
}

function Row({
  tab,
  highlight,
  found,
  onDelete,
}: {
  tab: number;
  highlight: Highlight;
  found: boolean;
  onDelete: () => void;
}) {
  const [copied, setCopied] = useState(false);
  const { exact } = highlight.selector;
  const copy = async () => {
    // Refused where the popup has lost the focus: then nothing was copied, and nothing says that it was.
    await navigator.clipboard.writeText(exact).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 1_500);
      },
      () => undefined,
    );
  };
  return (
    <li>
      <button
        type="button"
        class="quote"
        lang="zh"
        disabled={!found}
        title={found ? say('jump') : ''}
        onClick={() => askPage(tab, 'page.jump', { id: highlight.id }).catch(() => undefined)}
      >
        {exact}
      </button>
      <div class="actions">
        {!found && <span class="lost">{say('lost')}</span>}
        {!found && (
          <button
            type="button"
            class="quiet"
            title={say('attachHint')}
            onClick={() => askPage(tab, 'page.attach', { id: highlight.id }).catch(() => undefined)}
          >
            {say('attach')}
          </button>
        )}
        <button type="button" class="quiet" onClick={copy}>
          {copied ? say('copied') : say('copy')}
        </button>
        <button type="button" class="quiet" onClick={onDelete}>
          {say('delete')}
        </button>
      </div>
    </li>
  );
}
