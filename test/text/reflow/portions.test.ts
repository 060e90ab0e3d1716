import { expect, it } from 'vitest';
import { linesOf } from '../../../src/text/reflow/lines.ts';
import { portionsOf } from '../../../src/text/reflow/portions.ts';

it('leaves a newspaper page whole', () => {
  const lines = linesOf('　　昨日，新路通车。\n'.repeat(200));
  expect(portionsOf(lines)).toEqual([lines]);
  expect(portionsOf([])).toEqual([]);
});

it('cuts a long text where paragraphs end, and keeps every line once', () => {
  const paragraph = `　　${'沿线六个村的果农都来了，'.repeat(3)}\n${'大家站在路边看车，'.repeat(4)}\n真热闹。\n`;
  const lines = linesOf(paragraph.repeat(600));
  const portions = portionsOf(lines);
  expect(portions.length).toBeGreaterThan(3);
  expect(portions.flat()).toEqual(lines);
  for (const portion of portions) expect(portion[0]!.text.startsWith('　　')).toBe(true);
});

it('prefers the beginning of a chapter', () => {
  const body = '　　大家站在路边看车，真热闹。\n'.repeat(330);
  const portions = portionsOf(
    linesOf(Array.from({ length: 9 }, (_, i) => `第${'一二三四五六七八九'[i]}章 路\n${body}`).join('')),
  );
  expect(portions.length).toBeGreaterThan(2);
  for (const portion of portions.slice(1)) expect(portion[0]!.text).toMatch(/^第.章/);
});
