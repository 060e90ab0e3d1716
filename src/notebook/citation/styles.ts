import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { chicago } from './chicago.ts';
import type { Citable } from './citable.ts';
import { cslJson } from './cslJson.ts';
import { gbt7714 } from './gbt7714.ts';
import { mla } from './mla.ts';
import { STYLE_LABELS, type StyleName } from './names.ts';
import { ris } from './ris.ts';

export type { Citable } from './citable.ts';
export type { StyleName } from './names.ts';

/** Every style, in the order in which they are offered. */
export const STYLES = {
  gbt7714: { label: STYLE_LABELS.gbt7714, cite: gbt7714 },
  chicago: { label: STYLE_LABELS.chicago, cite: chicago },
  apa: { label: STYLE_LABELS.apa, cite: apa },
  mla: { label: STYLE_LABELS.mla, cite: mla },
  bibtex: { label: STYLE_LABELS.bibtex, cite: bibtex },
  ris: { label: STYLE_LABELS.ris, cite: ris },
  cslJson: { label: STYLE_LABELS.cslJson, cite: cslJson },
} as const satisfies Record<StyleName, { label: string; cite: (cited: Citable) => string }>;
