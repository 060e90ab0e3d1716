/** The styles of citation, in the order in which they are offered, with the names by which readers know them. */
export const STYLE_LABELS = {
  gbt7714: 'GB/T 7714',
  chicago: 'Chicago',
  apa: 'APA',
  mla: 'MLA',
  bibtex: 'BibTeX',
  ris: 'RIS',
  cslJson: 'CSL-JSON',
} as const;

export type StyleName = keyof typeof STYLE_LABELS;
export const STYLE_NAMES = Object.keys(STYLE_LABELS) as StyleName[];
