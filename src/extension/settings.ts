import * as v from 'valibot';
import { STYLE_NAMES } from '../notebook/citation/names.ts';
import { colourNamesSchema, colourSchema, FIRST_COLOUR, NO_COLOUR_NAMES } from '../notebook/colour.ts';
import { NOTATIONS } from '../text/pinyin/views.ts';

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

/** Colours of the reader's page; `system` follows the browser. */
export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
/** Over which words the reader sets readings: all, those above a level of the HSK, those that are asked for, none. */
export const READINGS = ['all', 'above', 'asked', 'none'] as const;
/** In which script a text is shown. */
export const SCRIPTS = ['own', 'simplified', 'traditional'] as const;
const number = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const readerChoices = {
  theme: v.picklist(THEMES),
  /** Of the text, CSS px. */
  size: number(14, 34),
  /** Line height in em, without readings. */
  leading: number(1.4, 2.6),
  readings: v.picklist(READINGS),
  /** The highest level of the HSK that the reader knows, with `above`. */
  level: v.pipe(number(1, 6), v.integer()),
  script: v.picklist(SCRIPTS),
  /** Paragraphs are numbered in the margin. */
  numbers: v.boolean(),
  /** How fast texts are read aloud; 1 is the voice's own speed. */
  speed: number(0.5, 2),
};
/** The choices for the reader's page. Each that is missing or damaged gets its default. */
const readerSchema = v.object({
  theme: v.fallback(readerChoices.theme, 'system'),
  size: v.fallback(readerChoices.size, 20),
  leading: v.fallback(readerChoices.leading, 1.8),
  readings: v.fallback(readerChoices.readings, 'all'),
  level: v.fallback(readerChoices.level, 4),
  script: v.fallback(readerChoices.script, 'own'),
  numbers: v.fallback(readerChoices.numbers, false),
  speed: v.fallback(readerChoices.speed, 1),
});
export type ReaderChoices = v.InferOutput<typeof readerSchema>;
const NO_CHOICES = v.parse(readerSchema, {});

const host = v.pipe(v.string(), v.maxLength(253));
const choices = {
  /** Readings over the words. */
  pinyin: v.boolean(),
  /** Broken lines are rejoined in place. */
  rejoin: v.boolean(),
  /** In which letters readings are written. */
  notation: v.picklist(NOTATIONS),
  /** Readings in the tones that are spoken, not in the dictionary's. */
  spoken: v.boolean(),
  tones: v.picklist(TONE_SCHEMES),
  rest: v.picklist(RESTS),
  elsewhere: v.picklist(ELSEWHERE),
  /** The colour that was used last: the next highlight has it. */
  colour: colourSchema,
  colourNames: colourNamesSchema,
  /** The style in which a citation was copied last. */
  citation: v.picklist(STYLE_NAMES),
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
  notation: v.fallback(choices.notation, 'marks'),
  spoken: v.fallback(choices.spoken, false),
  tones: v.fallback(choices.tones, 'off'),
  rest: v.fallback(choices.rest, 120),
  elsewhere: v.fallback(choices.elsewhere, 'point'),
  colour: v.fallback(choices.colour, FIRST_COLOUR),
  colourNames: v.fallback(choices.colourNames, NO_COLOUR_NAMES),
  citation: v.fallback(choices.citation, 'gbt7714'),
  bar: v.fallback(choices.bar, true),
  glossariesOff: v.fallback(choices.glossariesOff, []),
  reader: v.fallback(readerSchema, NO_CHOICES),
  /** Sites (host names) on which the reader wants to be left alone. */
  off: v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform(hosts => hosts.filter(name => v.is(host, name)) as string[]),
  ),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What a reader may change at once. `site` switches one host on or off. */
export const settingsChangeSchema = v.partial(
  v.object({
    ...choices,
    reader: v.partial(v.object(readerChoices)),
    site: v.object({ host: v.pipe(host, v.minLength(1)), on: v.boolean() }),
  }),
);
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;

/** Reads a stored record: a missing, damaged or older one gives defaults for what it lacks. Never throws. */
export function readSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, typeof stored === 'object' && stored !== null ? { ...stored, version: null } : {});
}

export const DEFAULT_SETTINGS: Settings = readSettings(null);

/** The settings after a change. */
export function changed(settings: Settings, { site, reader, ...change }: SettingsChange): Settings {
  const next: Settings = { ...settings, ...defined(change) };
  if (reader) next.reader = { ...settings.reader, ...defined(reader) };
  if (site)
    next.off = site.on ? settings.off.filter(name => name !== site.host) : [...new Set([...settings.off, site.host])];
  return next;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const defined = <T extends object>(change: T): Defined<T> =>
  Object.fromEntries(Object.entries(change).filter(([, choice]) => choice !== undefined)) as Defined<T>;
