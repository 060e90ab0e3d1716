import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from '../../../src/text/reflow/character.ts';
import { withIdeographs } from '../../../src/text/reflow/radicals.ts';
import { type Block, linesOf, reflow } from '../../../src/text/reflow/reflow.ts';

/** Every non-blank character of the source stands in one block, once, in order; and the runs say where. */
function check(source: string, blocks: Block[]): void {
  const seen = new Uint8Array(source.length);
  let before = -1;
  for (const { text, runs } of blocks) {
    let at = 0;
    for (const run of runs) {
      expect(run.length).toBeGreaterThan(0);
      expect(run.at).toBeGreaterThanOrEqual(at);
      expect(text.slice(at, run.at).trim()).toBe('');
      expect(text.slice(run.at, run.at + run.length)).toBe(
        withIdeographs(source.slice(run.from, run.from + run.length)),
      );
      expect(run.from).toBeGreaterThan(before);
      at = run.at + run.length;
      before = run.from + run.length - 1;
      for (let one = run.from; one < run.from + run.length; one++) seen[one] = 1;
    }
    expect(text.slice(at).trim()).toBe('');
  }
  for (let one = 0; one < source.length; one++)
    if (!seen[one]) expect(isBlank(source.charCodeAt(one)), JSON.stringify(source[one])).toBe(true);
}

const printed = fc.oneof(
  fc.stringMatching(/^[　 \t]{0,4}[的一是在有和人这中大]{0,24}[，。、：；”）]?$/),
  fc.constantFrom(
    '（王小明）',
    '第3版',
    '（下转二版）',
    '',
    '　　',
    '讲文明 树新风',
    '图为石桥。张伟 摄',
    '一、总体要求',
    '数量 12 30',
    '⽇⺠⽬',
    '08',
    '综合',
    '，',
    '”他说',
  ),
  fc.stringMatching(/^[a-z ,.]{0,40}$/),
);

describe('nothing is lost and nothing invented', () => {
  it('in texts like those of newspapers', () => {
    fc.assert(
      fc.property(fc.array(printed, { maxLength: 60 }), fc.constantFrom('\n', '\n\n', '\r\n'), (lines, gap) => {
        const source = lines.join(gap);
        check(source, reflow(linesOf(source)));
      }),
      { numRuns: 300 },
    );
  });

  it('in any text, also with lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), source => check(source, reflow(linesOf(source)))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), units => {
        const source = String.fromCharCode(...units);
        check(source, reflow(linesOf(source)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', ''],
    ['one line', '你好'],
    ['blank lines', '\n \n\u3000\n'],
    ['every line break', 'a\rb\r\nc\u2028d\u2029e\fg'],
    ['characters of no width', '\ufeff石\u200b桥\u2060\n修好'],
    ['traditional Chinese', '石橋修好了，兩邊裝上了木頭欄杆，\n附近的居民都趕來看熱鬧。'],
    ['Japanese', '吾輩は猫である。名前はまだ無い。\nどこで生れたか頓と見当がつかぬ。'],
    ['vertical presentation forms', '︽石橋︾\n︵王小明︶\n︑︒﹁修好了﹂'],
    ['a long line', '石桥修好了，'.repeat(20000)],
    ['many brackets', '（'.repeat(100000)],
    ['many lines', '石桥修好了，桥面比从前宽了一倍\n'.repeat(20000)],
  ])('in %s', (_, source) => {
    const blocks = reflow(linesOf(source));
    const seen = blocks.reduce((sum, block) => sum + block.runs.reduce((length, run) => length + run.length, 0), 0);
    const blanks = [...source].filter(one => isBlank(one.charCodeAt(0))).length;
    expect(seen).toBeGreaterThanOrEqual(source.length - blanks);
    if (source.length < 1000) check(source, blocks);
  });
});
