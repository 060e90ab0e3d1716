import { describe, expect, it } from 'vitest';
import { EPAPERS } from '../pages/epapers.ts';
import { PORTALS } from '../pages/portals.ts';
import { SITES } from '../pages/sites.ts';
import { inspect } from './inspect.ts';

describe.each([
  ['e-papers', EPAPERS],
  ['portals of government and local news', PORTALS],
  ['national sites', SITES],
] as const)('%s', (_room, samples) => {
  it.each(samples.map(sample => [sample().name, sample()] as const))('%s', (_name, sample) => {
    const found = inspect(sample.html, sample.url);
    expect(found).not.toBeNull();
    const { title, kicker, deck, source, date, edition, column, authors, editors } = found!.facts;
    expect({ title, kicker, deck, source, date, edition, authors }).toEqual({
      title: sample.title,
      kicker: sample.kicker ?? null,
      deck: sample.deck ?? null,
      source: sample.source,
      date: sample.date,
      edition: sample.edition ?? null,
      authors: sample.authors,
    });
    if (sample.column) expect(column).toBe(sample.column);
    if (sample.editors) expect(editors).toEqual(sample.editors);
    expect(found!.paragraphs).toEqual(sample.paragraphs);
  });
});
