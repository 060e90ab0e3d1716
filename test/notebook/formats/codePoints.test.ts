import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointsOf, offsetOf } from '../../../src/notebook/formats/codePoints.ts';

it('counts code points as iterating a string does, and finds the way back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '县', '𠮷', '\ud83d', '\udc00') }), fc.nat(60), (text, at) => {
      const offset = Math.min(at, text.length);
      const points = codePointsOf(text);
      const inPair = offset > 0 && offset < text.length && text.codePointAt(offset - 1)! > 0xffff;
      expect(points(offset)).toBe([...text.slice(0, inPair ? offset - 1 : offset)].length);
      if (!inPair) expect(offsetOf(text, points(offset))).toBe(offset);
    }),
  );
});
