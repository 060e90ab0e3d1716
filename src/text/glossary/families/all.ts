import type { Family } from './family.ts';

/** Every family, in no particular order: which token stays is decided by its length. */
export const FAMILIES: readonly Family[] = [];
