import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import { FAMILIES } from '../../../src/text/glossary/families/all.ts';
import { openGlossary } from '../../../src/text/glossary/glossary.ts';

/**
 * `coinages.tsv`: tokens as a local paper prints them, each in a sentence, with the family that frames it, and ordinary
 * words of the same shape that no family may take. A token is framed where an entry or a family covers it and is at most
 * two characters longer.
 */
const rows = readFileSync(new URL('coinages.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t') as [token: string, expected: string, family: string, example: string]);
const glossary = openGlossary(await glossaryBytes());

function covering(token: string, text: string) {
  const places: number[] = [];
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) places.push(at);
  return glossary
    .match(text)
    .filter(m => m.end - m.start <= token.length + 2 && places.some(at => m.start <= at && m.end >= at + token.length));
}

const wanted = rows.filter(([, expected]) => expected === 'jargon');
const negatives = rows.filter(([, expected]) => expected === 'negative');

describe('coinages', () => {
  it('stand in their examples, and every family has some of both kinds', () => {
    for (const [token, , , example] of rows) expect(example).toContain(token);
    for (const { id } of FAMILIES) {
      expect(wanted.filter(([, , family]) => family === id).length, id).toBeGreaterThan(1);
    }
    expect(wanted.length).toBeGreaterThan(400);
    expect(negatives.length).toBeGreaterThan(150);
  });

  it('are framed, 97 of 100', () => {
    const missed = wanted.filter(([token, , , example]) => covering(token, example).length === 0);
    expect(missed.length / wanted.length, missed.map(([token]) => token).join(' ')).toBeLessThan(0.03);
  });

  it('are not seen in ordinary words, 98 of 100', () => {
    const taken = negatives.filter(([token, , , example]) => covering(token, example).some(m => m.kind === 'family'));
    expect(taken.length / negatives.length, taken.map(([token]) => token).join(' ')).toBeLessThan(0.02);
  });
});
