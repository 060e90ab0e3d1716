import * as v from 'valibot';

/** The five colours of highlights, in the order in which they are offered. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];
export const colourSchema = v.picklist(COLOURS);

/** The colour of what was kept before there were several, and of the first highlight that a reader makes. */
export const FIRST_COLOUR: Colour = 'yellow';

/** Longest name that a reader gives a colour, UTF-16 units: it stands on a button. */
export const MOST_COLOUR_NAME = 40;
const name = v.pipe(v.string(), v.trim(), v.maxLength(MOST_COLOUR_NAME));
/** What each colour means to the reader; '' leaves it its own name. */
export const colourNamesSchema = v.object({ yellow: name, green: name, blue: name, pink: name, purple: name });
export type ColourNames = v.InferOutput<typeof colourNamesSchema>;
export const NO_COLOUR_NAMES: ColourNames = { yellow: '', green: '', blue: '', pink: '', purple: '' };
