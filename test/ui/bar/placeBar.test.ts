import fc from 'fast-check';
import { expect, it } from 'vitest';
import { around, placeBar } from '../../../src/ui/bar/placeBar.ts';

const side = fc.integer({ min: 320, max: 2_000 });
const words = fc.tuple(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -3_000, max: 3_000 }), side, side);

it('never leaves the window', () => {
  fc.assert(
    fc.property(words, side, side, ([left, top, w, h], width, height) => {
      const bar = { width: 280, height: 44 };
      const at = placeBar({ left, top, right: left + w, bottom: top + h }, bar, { width, height });
      expect(at.left >= 0 && at.left + bar.width <= width).toBe(true);
      expect(at.top >= 0 && at.top + bar.height <= height).toBe(true);
    }),
  );
});

it('never covers the words where there is room on some side', () => {
  fc.assert(
    fc.property(
      fc.nat(700),
      fc.nat(500),
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 1, max: 400 }),
      (l, t, w, h) => {
        const window = { width: 1_000, height: 800 };
        const bar = { width: 280, height: 150 };
        const box = { left: l, top: t, right: Math.min(l + w, 1_000), bottom: Math.min(t + h, 800) };
        const { left, top } = placeBar(box, bar, window);
        const beside = left >= box.right || left + bar.width <= box.left;
        const free = top >= box.bottom || top + bar.height <= box.top || beside;
        const room =
          Math.max(box.top, 800 - box.bottom) >= 150 + 18 || Math.max(box.left, 1_000 - box.right) >= 280 + 18;
        if (room) expect(free).toBe(true);
      },
    ),
  );
});

it('takes all lines of the words together', () => {
  const line = (left: number, top: number) => ({ left, top, right: left + 50, bottom: top + 20 });
  expect(around([line(10, 40), line(0, 60)])).toEqual({ left: 0, top: 40, right: 60, bottom: 80 });
  expect(around([])).toBeNull();
});
