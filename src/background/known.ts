import { GLOSSARY, type Settings } from '../extension/settings.ts';
import type { KeptCorrection } from '../notebook/correction.ts';
import type { KeptOwnReading } from '../notebook/ownReading.ts';
import type { Shelf } from '../notebook/shelf.ts';
import { ownCard, ownId } from '../notebook/terms/kept-terms.ts';
import type { OwnTerm } from '../notebook/terms/own-term.ts';
import type { TermCard } from '../text/analyze.ts';
import { Own } from '../text/glossary/own.ts';

/** What the reader knows better, and the cards of his terms by the ids that matches name. */
export interface Known {
  own: Own;
  cards: Map<string, TermCard>;
}

/** Reads it from the store: corrections, readings, and the terms that are on in glossaries that take part. */
export async function readKnown(store: {
  corrections: Shelf<KeptCorrection>;
  readings: Shelf<KeptOwnReading>;
  terms: Shelf<OwnTerm>;
  settings(): Promise<Settings>;
}): Promise<Known> {
  const [kept, readings, all, { glossariesOff }] = await Promise.all([
    store.corrections.all(),
    store.readings.all(),
    store.terms.all(),
    store.settings(),
  ]);
  const on = all.filter(term => term.on && !glossariesOff.includes(term.glossary ?? ''));
  const forms = on.map(term => ({ ...term, id: ownId(term.id) }));
  return {
    own: new Own(forms, kept, !glossariesOff.includes(GLOSSARY), readings),
    cards: new Map(on.map(term => [ownId(term.id), ownCard(term)])),
  };
}
