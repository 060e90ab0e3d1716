import type { Citation } from '../../notebook/highlight.ts';
import type { Analyses } from './analyses.ts';
import type { Located } from './located.ts';
import type { Painting } from './painting.ts';

/** An article that is shown and annotated, on its own page or in the reader: what looking up and keeping work with. */
export interface Article {
  /** What is read and looked up like it beside it: the headline where it stands outside the body. */
  readonly headline?: Pick<Article, 'located' | 'analyses' | 'painting' | 'text'> | null;
  readonly located: Located;
  readonly analyses: Analyses;
  readonly painting: Painting;
  /** Its whole text; all offsets are in it. */
  readonly text: string;
  /** What is kept of it is kept under this address. */
  readonly address: string;
  /** Its text is kept once something of it is: a page may be gone tomorrow. A file is kept only where the reader says so. */
  readonly keepsText: boolean;
  /** What tells the text from others at whatever address; null for a very short one. */
  readonly fingerprint: string | null;
  readonly citation: Citation;
  /** What a citation of the passage at an offset needs: a newspaper page holds several articles. */
  citationAt(offset: number): Citation;
}
