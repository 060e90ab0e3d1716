import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { citableOf } from '../../notebook/citation/cited.ts';
import { STYLE_LABELS, STYLE_NAMES, type StyleName } from '../../notebook/citation/names.ts';
import type { Citation } from '../../notebook/highlight.ts';

interface Props {
  citation: Citation;
  url: string;
  style: StyleName;
  choose: (style: StyleName) => void;
  children?: ComponentChildren;
}

/** Copies a citation in the style chosen, and shows what was copied. */
export function Cite({ citation, url, style, choose, children }: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    const { STYLES } = await import('../../notebook/citation/styles.ts');
    const text = STYLES[style].cite(citableOf(citation, url, new Date()));
    // Refused where the popup has lost the focus: then nothing was copied, and nothing says that it was.
    await navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    );
  };
  return (
    <>
      <div class="cite">
        <span class="styled">
          <button type="button" onClick={copy}>
            {say('copyCitation')}
          </button>
          <select
            aria-label={say('citationStyle')}
            value={style}
            onChange={event => {
              const chosen = STYLE_NAMES.find(name => name === event.currentTarget.value);
              setCopied(null);
              if (chosen) choose(chosen);
            }}
          >
            {STYLE_NAMES.map(name => (
              <option key={name} value={name}>
                {STYLE_LABELS[name]}
              </option>
            ))}
          </select>
        </span>
        {children}
      </div>
      <div role="status">
        {copied && (
          <p class="cited" lang="zh" title={copied}>
            <b>{say('copied')}</b> {copied}
          </p>
        )}
      </div>
    </>
  );
}
