import type { Saying } from '../../extension/say.ts';
import type { Colour } from '../../notebook/colour.ts';

/** What a colour is called where the reader has no name of his own for it. */
export const colourSaying = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
  purple: 'colourPurple',
} as const satisfies Record<Colour, Saying>;
