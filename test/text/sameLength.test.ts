import { expect, it } from 'vitest';
import { sameLength } from '../../src/text/sameLength.ts';

it('writes a text in another script without moving a character', () => {
  const convert = (text: string) => text.replaceAll('软件', '軟體').replaceAll('区', '區');
  expect(sameLength('软件园区', convert)).toBe('軟體园區');
  // One clause that would grow is written character by character; the others whole.
  const growing = (text: string) => text.replaceAll('网络', '互聯網路').replaceAll('软件', '軟體');
  expect(sameLength('软件好，网络慢。', growing)).toBe('軟體好，网络慢。');
});
