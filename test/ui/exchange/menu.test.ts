import { expect, it } from 'vitest';
import { FILE_FORMATS } from '../../../src/notebook/formats/formats.ts';
import { FORMAT_MENU } from '../../../src/ui/exchange/menu.ts';

it('offers every format once, with what it holds', () => {
  expect(FORMAT_MENU.map(({ id, holds }) => [id, holds])).toEqual(
    Object.entries(FILE_FORMATS).map(([id, { holds }]) => [id, holds]),
  );
});
