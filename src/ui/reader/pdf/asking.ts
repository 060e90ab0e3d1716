import type { Line } from '../../../text/reflow/block.ts';
import type { Refusal } from '../source.ts';

/** What the page asks the worker that holds the file, and what it answers. */
export interface Asked {
  open: { file: Blob; password: string | undefined };
  page: { number: number };
  picture: { number: number; width: number };
}

export interface Answered {
  open: { pages: number };
  page: { lines: Line[]; width: number; height: number; label: string | null };
  picture: { bitmap: ImageBitmap };
}

export type Kind = keyof Asked;

export type Question = { [K in Kind]: { id: number; kind: K } & Asked[K] }[Kind];
export type Answer = { id: number } & ({ answer: Answered[Kind] } | { refusal: Refusal });
