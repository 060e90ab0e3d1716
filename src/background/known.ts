import { GLOSSARY } from '../extension/settings.ts';
import { ownCard, ownId } from '../notebook/terms/kept-terms.ts';
import type { TermCard } from '../text/analyze.ts';
import { Own } from '../text/glossary/own.ts';
import { corrections, readings, settings, terms } from './stores.ts';

/** What the reader knows better, and the cards of his terms by the ids that matches name. */
export interface Known {
  own: Own;
  cards: Map<string, TermCard>;
}

/** Reads it from the store: corrections, readings, and the terms that are on in glossaries that take part. */
async function readKnown(): Promise<Known> {
  const [kept, chosen, all, { glossariesOff }] = await Promise.all([
    corrections.all(),
    readings.all(),
    terms.all(),
    settings(),
  ]);
  const on = all.filter(term => term.on && !glossariesOff.includes(term.glossary ?? ''));
  const forms = on.map(term => ({ ...term, id: ownId(term.id) }));
  return {
    own: new Own(forms, kept, !glossariesOff.includes(GLOSSARY), chosen),
    cards: new Map(on.map(term => [ownId(term.id), ownCard(term)])),
  };
}

let known: Promise<Known> | null = null;

/** Read when first asked for, and anew after a change; lost with a background that sleeps. */
export function openKnown(): Promise<Known> {
  known ??= readKnown();
  return known;
}

/** Has it read anew when it is next asked for. */
export function forgetKnown(): void {
  known = null;
}

/** Forgets what was read, once a change is written. */
export async function settled<T>(change: Promise<T>): Promise<T> {
  const made = await change;
  forgetKnown();
  return made;
}
