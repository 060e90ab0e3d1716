import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodiesIn } from '../../../src/text/lexicon/bodies.ts';
import { parse, segment } from '../../../src/text/lexicon/segment.ts';
import { lexicon, words } from './opened.ts';

/** Words in brackets are to come out whole; returns the bare text and their spans. */
function marked(text: string) {
  const spans: { start: number; end: number }[] = [];
  let bare = '';
  for (const [i, piece] of text.split(/[[\]]/).entries()) {
    if (i % 2) spans.push({ start: bare.length, end: bare.length + piece.length });
    bare += piece;
  }
  return { bare, spans };
}

const found = (text: string, kind: string) =>
  parse(lexicon, text)
    .found.filter(one => one.kind === kind)
    .map(({ start, end }) => text.slice(start, end));

describe('the cheapest path', () => {
  it.each([
    '在 行动 中 破解 改革 难题',
    '发展 的 确定性',
    '项目 的 建设',
    '坐 着 火车',
    '研究 生命 的 起源',
    '他 从 马上 跳 下来',
    '主管 部门 负责 调研',
    '銀行 行長 出席 會議',
  ])('%s', line => {
    expect(words(line.replaceAll(' ', ''))).toBe(line);
  });

  it('agrees with hand-made labels about as well as a unigram model can', () => {
    const gold = readFileSync(path.join(import.meta.dirname, 'segmentation.gold.txt'), 'utf8')
      .trim()
      .split('\n');
    let right = 0;
    let all = 0;
    for (const line of gold) {
      const wanted = borders(line.trim().split(' '));
      const got = borders(words(line.replaceAll(' ', '')).split(' '));
      right += 2 * wanted.filter(border => got.includes(border)).length;
      all += wanted.length + got.length;
    }
    expect(right / all).toBeGreaterThan(0.92);
  });
});

function borders(line: readonly string[]): string[] {
  let start = 0;
  return line.map(word => {
    const border = `${start} ${start + word.length}`;
    start += word.length;
    return border;
  });
}

describe('units found by their form', () => {
  it.each([
    '2024年 12月 3日 上午 8时 30分',
    '一九九八年 三月 二十一日',
    '２０２４年 增长 ３．５％',
    '处置 案件 46.16万 件',
    '1,200 元 和 3000亿 元',
    '百分之三十五 的 农户',
    '三分之二 的 村民',
    '第三十五 届 大会',
    '十几万 人',
    '八十年代',
    '检测 PM2.5 浓度',
    '用 上 5G 网络',
    '100 km',
    '等 了 三 天 …… 才 来',
    '十八大 以来',
    '“ 十四五 ” 时期',
    '四中全会 召开',
    '一 次 会议',
  ])('%s', line => {
    expect(words(line.replaceAll(/(?<![a-zA-Z\d]) | (?![a-zA-Z])/g, '')).replaceAll(/ {2,}/g, ' ')).toBe(line);
  });

  it('leaves words that merely begin with a numeral to the lexicon', () => {
    expect(words('万一下雨')).toBe('万一 下雨');
    expect(words('一定要千方百计')).toBe('一定 要 千方百计');
    expect(words('十分重要')).toBe('十分 重要');
  });
});

describe('names', () => {
  it('finds persons as surname and given name', () => {
    expect(words('记者王建国报道')).toBe('记者 王 建国 报道');
    expect(found('记者王建国、通讯员张晓峰报道', 'person')).toEqual(['王建国', '张晓峰']);
    expect(found('村民李秀梅说', 'person')).toEqual(['李秀梅']);
  });

  it('is cautious', () => {
    for (const text of [
      '张开双臂',
      '高明显著',
      '和平等自由',
      '于是说',
      '从容易的做起',
      '黄金周期间',
      '安全生产',
      '任何时候',
    ])
      expect(found(text, 'person')).toEqual([]);
  });

  it('finds transcribed names, also with dots', () => {
    expect(words('克里斯蒂娜·罗西来访')).toBe('克里斯蒂娜·罗西 来访');
    expect(words('卡拉季奇出席')).toBe('卡拉季奇 出席');
    expect(words('安东尼·葛若弗斯质疑')).toBe('安东尼·葛若弗斯 质疑');
    expect(words('弗拉基米尔·普京说')).toBe('弗拉基米尔·普京 说');
  });

  it('finds bodies as place, domain and office', () => {
    const text = '即墨区综合行政执法局会同市自然资源和规划局、区政府开展巡查。';
    const bodies = bodiesIn(lexicon, text, segment(lexicon, text));
    const parts = bodies.map(({ place, domain, office, level }) => [
      ...[place, domain, office].map(({ start, end }) => text.slice(start, end)),
      level,
    ]);
    expect(parts).toEqual([
      ['即墨区', '综合行政执法', '局', 'county'],
      ['市', '自然资源和规划', '局', 'city'],
      ['区', '', '政府', 'county'],
    ]);
  });

  it('takes no common word for a body', () => {
    for (const text of ['全市上下形成新的格局', '中国的结局', '市里的情况', '青岛市民的大局'])
      expect(bodiesIn(lexicon, text, segment(lexicon, text))).toEqual([]);
  });
});

describe('spans given by the caller', () => {
  it.each([
    '实施“[夏病春治]”专项行动',
    '以“执法+管理”[双轮驱动]',
    '整治[背街小巷]和[渣土运输]',
    '[即墨区综合行政执法局]召开会议',
    '推动[高质量发展]，坚持[刚柔并济]，实现[常态化]',
    '[数字赋能]、[精细治理]',
    '区级[河长]巡河，落实[网格化管理]',
    '打造“[1+3+N]”体系',
    '[新质生产力]和[“三电”核心配套]',
  ])('%s', line => {
    const { bare, spans } = marked(line);
    const cut = words(bare, spans).split(' ');
    for (const { start, end } of spans) expect(cut).toContain(bare.slice(start, end));
    expect(cut.join('')).toBe(bare);
  });

  it('ignores spans outside the text, empty, or out of order', () => {
    const text = '银行行长';
    const odd = [
      { start: -3, end: 1 },
      { start: 1, end: 1 },
      { start: 2, end: 1 },
      { start: 3, end: 99 },
      { start: Number.NaN, end: 2 },
    ];
    expect(words(text, odd)).toBe(words(text));
    expect(
      words(text, [
        { start: 1, end: 3 },
        { start: 0, end: 2 },
      ]),
    ).toBe('银 行行 长');
  });
});

describe('any text', () => {
  const unit = fc.constantFrom(
    ...[...'中国王小明的了一二三十百万年月日第几分之·阿尔巴斯新闻发布会銀行０9.,:%年Aa-  \n…—（）“”、'],
    '\ud883',
    '\udc00',
    '𰻞',
  );
  const text = fc.string({ unit, maxLength: 60 });

  it('comes back from its words', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 }), (one, pairs) => {
        const ends = segment(
          lexicon,
          one,
          pairs.map(([start, end]) => ({ start, end })),
        );
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
        expect(ends.at(-1) ?? 0).toBe(one.length);
        expect(ends[0] ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('has units within it, in order', () => {
    fc.assert(
      fc.property(text, one => {
        let last = 0;
        for (const { start, end } of parse(lexicon, one).found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(one.length);
      }),
    );
  });

  it('may be 100,000 characters without a break', () => {
    for (const piece of ['中', '发展的确定性', '王', '一', '9', 'a', '阿', '\ud883', '·', ' ']) {
      const long = piece.repeat(100_000 / piece.length);
      expect(segment(lexicon, long).at(-1)).toBe(long.length);
    }
  });
});
