import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import type { Citable } from './citable.ts';
import { cslJson } from './cslJson.ts';
import { gbt7714 } from './gbt7714.ts';
import { mla } from './mla.ts';
import { ris } from './ris.ts';

export type { Citable } from './citable.ts';

/** Every style, by its name as readers know it, in the order in which they are offered. */
export const STYLES = {
  gbt7714: { label: 'GB/T 7714', cite: gbt7714 },
  chicago: { label: 'Chicago', cite: chicago },
  apa: { label: 'APA', cite: apa },
  mla: { label: 'MLA', cite: mla },
  bibtex: { label: 'BibTeX', cite: bibtex },
  ris: { label: 'RIS', cite: ris },
  cslJson: { label: 'CSL-JSON', cite: cslJson },
} as const satisfies Record<string, { label: string; cite: (cited: Citable) => string }>;

export type StyleName = keyof typeof STYLES;
