import * as v from 'valibot';
import { colourNamesSchema, colourSchema, FIRST_COLOUR, NO_COLOUR_NAMES } from '../notebook/colour.ts';

/** The reader's choices. One record under one storage key; only the background writes it. */
export const SETTINGS_KEY = 'settings';
/** The schema's version now. A record of an older one lacks some choices; they get their defaults. */
export const SETTINGS_VERSION = 2;

/** How syllables are coloured by their tones; the schemes are those of well-known dictionaries. */
export const TONE_SCHEMES = ['off', 'standard', 'pleco', 'hanping'] as const;
/** How a word is looked up outside an article: by pointing, by pointing while Alt is held, or not at all. */
export const ELSEWHERE = ['point', 'alt', 'off'] as const;
/** How long the pointer rests on a word before its card opens, ms: a pointer that crosses the text opens none. */
export const RESTS = [0, 60, 120, 250, 500] as const;

const host = v.pipe(v.string(), v.maxLength(253));
const choices = {
  /** Readings over the words. */
  pinyin: v.boolean(),
  /** Broken lines are rejoined in place. */
  rejoin: v.boolean(),
  tones: v.picklist(TONE_SCHEMES),
  rest: v.picklist(RESTS),
  elsewhere: v.picklist(ELSEWHERE),
  /** The colour that was used last: the next highlight has it. */
  colour: colourSchema,
  colourNames: colourNamesSchema,
  /** The bar of colours comes by itself where text is selected. */
  bar: v.boolean(),
  /** Names of glossaries that take no part: GLOSSARY for the extension's own, '' for the reader's unnamed one. */
  glossariesOff: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(1_000)),
};
/** The extension's own glossary among the names of glossaries; no reader's glossary can be called so. */
export const GLOSSARY = '[glossary]';

/** A choice that is missing or damaged gets its default, the others stay: so older records need no migration. */
export const settingsSchema = v.object({
  version: v.fallback(v.literal(SETTINGS_VERSION), SETTINGS_VERSION),
  pinyin: v.fallback(choices.pinyin, true),
  rejoin: v.fallback(choices.rejoin, true),
  tones: v.fallback(choices.tones, 'off'),
  rest: v.fallback(choices.rest, 120),
  elsewhere: v.fallback(choices.elsewhere, 'point'),
  colour: v.fallback(choices.colour, FIRST_COLOUR),
  colourNames: v.fallback(choices.colourNames, NO_COLOUR_NAMES),
  bar: v.fallback(choices.bar, true),
  glossariesOff: v.fallback(choices.glossariesOff, []),
  /** Sites (host names) on which the reader wants to be left alone. */
  off: v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform(hosts => hosts.filter(name => v.is(host, name)) as string[]),
  ),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What a reader may change at once. `site` switches one host on or off. */
export const settingsChangeSchema = v.partial(
  v.object({ ...choices, site: v.object({ host: v.pipe(host, v.minLength(1)), on: v.boolean() }) }),
);
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;

/** Reads a stored record: a missing, damaged or older one gives defaults for what it lacks. Never throws. */
export function readSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? { ...stored, version: null } : {});
}

export const DEFAULT_SETTINGS: Settings = readSettings(null);

/** The settings after a change. */
export function changed(settings: Settings, { site, ...change }: SettingsChange): Settings {
  const given = Object.fromEntries(Object.entries(change).filter(([, choice]) => choice !== undefined));
  const next: Settings = { ...settings, ...given };
  if (site)
    next.off = site.on ? settings.off.filter(name => name !== site.host) : [...new Set([...settings.off, site.host])];
  return next;
}
