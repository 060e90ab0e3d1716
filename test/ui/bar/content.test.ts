import { expect, it } from 'vitest';
import { readTags } from '../../../src/ui/bar/content.ts';

it('reads tags parted by commas of either width, once each, without blanks', () => {
  expect(readTags(' claim，figure、term; claim,, ')).toEqual(['claim', 'figure', 'term']);
  expect(readTags(' ， ')).toEqual([]);
});
