import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAt, placeCard } from '../../src/ui/card/place.ts';

it('never covers the word and never leaves the window', () => {
  const size = { width: 900, height: 700 };
  fc.assert(
    fc.property(
      fc.nat(880),
      fc.nat(660),
      fc.integer({ min: 50, max: 360 }),
      fc.integer({ min: 40, max: 900 }),
      (x, y, width, height) => {
        const word = { left: x, top: y, right: x + 40, bottom: y + 20 };
        const { left, top, maxHeight } = placeCard(word, { width, height }, size);
        const bottom = top + Math.min(height, maxHeight);
        expect(top >= word.bottom || bottom <= word.top).toBe(true);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(size.width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(size.height);
      },
    ),
  );
});

it('goes by the line of the word that is pointed at, whole', () => {
  const line = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 20 });
  expect(lineAt([line(500, 0), line(520, 0), line(0, 30)], { x: 530, y: 10 })).toEqual({
    left: 500,
    top: 0,
    right: 540,
    bottom: 20,
  });
  expect(lineAt([line(500, 0), line(0, 30)], { x: 5, y: 40 })).toEqual(line(0, 30));
  expect(lineAt([], { x: 0, y: 0 })).toBeNull();
});
