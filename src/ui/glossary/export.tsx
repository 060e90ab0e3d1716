import { say } from '../../extension/say.ts';
import { exportTerms, FORMATS, type Format } from '../../notebook/terms/formats.ts';
import type { OwnTerm } from '../../notebook/terms/own-term.ts';

const NAMES: Record<Format, string> = {
  json: 'JSON',
  csv: 'CSV',
  tbx: 'TBX-Basic',
  omegat: 'OmegaT',
  yomitan: 'Yomitan',
};

/** Saves the reader's terms in the format that is chosen. */
export function ExportTerms({ terms }: { terms: readonly OwnTerm[] }) {
  const save = (format: Format) => {
    const now = new Date();
    const { ending, type, body } = exportTerms(terms, format, now);
    const address = URL.createObjectURL(new Blob([body as BlobPart], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `bianzhu-terms-${now.toISOString().slice(0, 10)}.${ending}`;
    link.click();
    // The download begins after this task; freeing the address at once would cancel it in Firefox.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <select
      value=""
      disabled={!terms.length}
      aria-label={say('exportAs')}
      onChange={event => {
        const format = event.currentTarget.value as Format;
        event.currentTarget.value = '';
        save(format);
      }}
    >
      <option value="">{say('exportAs')}</option>
      {FORMATS.map(format => (
        <option key={format} value={format}>
          {NAMES[format]}
        </option>
      ))}
    </select>
  );
}
