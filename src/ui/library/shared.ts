import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { say } from '../../extension/say.ts';
import { COLOURS, type Colour, type ColourNames, NO_COLOUR_NAMES } from '../../notebook/colour.ts';
import type { Citation } from '../../notebook/highlight.ts';
import type { Query } from '../../text/search/query.ts';
import type { Notice } from './actions.ts';
import type { Searcher } from './search.ts';

/** What every part of the library needs. */
export interface Shared {
  searcher: Searcher;
  query: Query;
  colourNames: ColourNames;
  /** Every tag there is, for suggestions; the most frequent first. */
  tags: readonly string[];
  notify(notice: Notice): void;
  /** Ends when the page does. */
  signal: AbortSignal;
}

export const SharedContext = createContext<Shared>({
  searcher: null as never,
  query: null as never,
  colourNames: NO_COLOUR_NAMES,
  tags: [],
  notify: () => undefined,
  signal: AbortSignal.abort(),
});
export const useShared = (): Shared => useContext(SharedContext);

const COLOUR_SAYING = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
  purple: 'colourPurple',
} as const;

/** What the reader calls a colour. */
export const colourName = (colour: Colour, names: ColourNames): string => names[colour] || say(COLOUR_SAYING[colour]);
export const isColour = (key: string): key is Colour => (COLOURS as readonly string[]).includes(key);

/** `云溪日报 · 2025-04-08 · 第2版`; what the page did not tell is left out. */
export const citationLine = ({ source, date, edition }: Citation): string =>
  [source, date, edition && say('pageOfPaper', edition)].filter(Boolean).join(' · ');

/** The language in which the page speaks, which need not be the browser's. */
const language = () => browser.i18n.getMessage('@@ui_locale').replace('_', '-') || undefined;

/** A month in the reader's language: `April 2025`. @param month `2025-04` */
export function monthName(month: string): string {
  const date = new Date(`${month}-01T00:00:00`);
  if (Number.isNaN(date.getTime())) return month;
  return date.toLocaleDateString(language(), { year: 'numeric', month: 'long' });
}

/** A day in the reader's language. @param time an ISO timestamp */
export const dayName = (time: string): string => new Date(time).toLocaleDateString(language(), { dateStyle: 'medium' });
