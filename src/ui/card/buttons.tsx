import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import type { CardActions } from './content.ts';

/** Keep and copy, at the right of a heading. */
export function Buttons(props: { form: string; reading: string; sense: string; kept: boolean; actions: CardActions }) {
  const { form, reading, sense, actions } = props;
  const [kept, setKept] = useState(props.kept);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    actions.copy([form, reading, sense].filter(Boolean).join('\t'));
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <span class="buttons">
      <button
        type="button"
        class="keep"
        aria-pressed={kept}
        title={say(kept ? 'wordForget' : 'wordKeep')}
        aria-label={say(kept ? 'wordForget' : 'wordKeep')}
        onClick={() => void actions.keep(form, reading, sense).then(setKept)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.8 2h8.4v12L8 10.9 3.8 14z" />
        </svg>
      </button>
      <button type="button" title={say('copy')} aria-label={say('copy')} onClick={copy}>
        {copied ? (
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8.5 6.4 12 13 4.5" />
          </svg>
        ) : (
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z" />
          </svg>
        )}
      </button>
    </span>
  );
}

/** How long "copied" is shown, ms. */
const SHOWN_MS = 1_200;
