import { describe, expect, it } from 'vitest';
import { EPAPERS } from '../pages/epapers.ts';
import { inspect } from './inspect.ts';

describe('article pages of e-papers', () => {
  it.each(EPAPERS.map(sample => [sample().name, sample()] as const))('%s', (_name, sample) => {
    const found = inspect(sample.html, sample.url);
    expect(found).not.toBeNull();
    const { title, kicker, deck, source, date, edition, column, authors } = found!.facts;
    expect({ title, kicker, deck, source, date, edition, authors }).toEqual({
      title: sample.title,
      kicker: sample.kicker ?? null,
      deck: sample.deck ?? null,
      source: sample.source,
      date: sample.date,
      edition: sample.edition,
      authors: sample.authors,
    });
    if (sample.column) expect(column).toBe(sample.column);
    expect(found!.paragraphs).toEqual(sample.paragraphs);
  });
});
