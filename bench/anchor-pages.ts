// Invented reports and what may become of them between two visits. Every character keeps a number, so that where a
// passage really stands afterwards is known and not guessed.

/** One UTF-16 unit of a page: `id` is its place in the text that was kept, -1 where it was put in later. */
export interface Unit {
  c: string;
  id: number;
  edited?: boolean;
}
/** Paragraphs. */
export type Page = Unit[][];

export interface Dice {
  next(): number;
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The same numbers for the same seed (a linear congruential generator, Numerical Recipes' constants). */
export function dice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The high bits of such a generator are good, the low ones are not.
    return ((state >>> 8) ^ (state >>> 24)) / 0x1000000;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, pick: from => from[below(from.length)]! };
}

const WHO =
  '区委常委会 市水务局 各街道 青禾县 柳河镇 村党支部 南桥社区 调研组 镇农技站 区教育局 两级法院 物业公司 合作社 河长办 志愿者服务队 县融媒体中心'.split(
    ' ',
  );
const HOW =
  '坚持以人民为中心 聚焦群众急难愁盼 对标一流 压实责任 因地制宜 科学研判 统筹推进 扎实开展 不断深化 持续优化 全面落实 稳步推进'.split(
    ' ',
  );
const DOES = '推进 改造 新建 巡查 修订 整治 盘活 引进 培育 走访 完善 核查 拓宽 打造 清理 试点'.split(' ');
const WHAT =
  '老旧小区 农村道路 灌溉渠道 便民服务点 营商环境 党建联盟 网格管理 特色产业 污水管网 文化礼堂 闲置厂房 冷链仓库 幸福食堂 高标准农田 人才公寓 口袋公园 柳编工坊 河岸绿道'.split(
    ' ',
  );
const SO =
  '群众满意度稳步提高 村集体收入明显增加 投诉件比去年少了一半 形成了可复制的经验 沿线商户都说方便多了 高质量发展迈出坚实步伐 问题得到根本解决 基层治理效能持续提升'.split(
    ' ',
  );
const SAYS =
  '“以前下雨天门口全是泥，现在走路踏实。”王桂兰说 “账目贴在墙上，大家看得清楚。”会计陈小满介绍 记者在现场看到，工人正在铺设最后一段管道 据了解，这项工作将持续到年底'.split(
    ' ',
  );
const STRAY =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主年动同工也能下过子说产种面而方后多定行';
const FURNITURE =
  '广告|编辑：周小宁 审核：梁文|扫码关注本台公众号|打印本页 关闭窗口|相关链接：全镇春灌工作会召开|未经许可不得转载|上一条：夜市开张 下一条：水厂扩建|字体：大 中 小|评论（0）'.split(
    '|',
  );

/** An invented report in the manner of local papers: stock phrases come again and again. */
export function report(chars: number, { pick, below, next }: Dice): string[] {
  const paragraphs: string[] = [];
  const sentence = () => {
    if (next() < 0.12) return `${pick(SAYS)}。`;
    const parts = [
      `${pick(WHO)}${pick(HOW)}`,
      `${pick(DOES)}${pick(WHAT)}${1 + below(400)}${pick(['处', '个', '公里', '万元', '户'])}`,
    ];
    if (next() < 0.5) parts.push(`${pick(DOES)}${pick(WHAT)}和${pick(WHAT)}`);
    if (next() < 0.6) parts.push(pick(SO));
    return `${next() < 0.2 ? `${1 + below(12)}月${1 + below(28)}日，` : ''}${parts.join('，')}。`;
  };
  for (let length = 0; length < chars; length += paragraphs.at(-1)!.length) {
    if (next() < 0.1)
      paragraphs.push(`（${pick('一二三四五六七八九'.split(''))}）${pick(HOW)}，${pick(DOES)}${pick(WHAT)}`);
    else paragraphs.push(Array.from({ length: 1 + below(7) }, sentence).join(''));
  }
  return paragraphs;
}

/** A page of the paragraphs, numbered in the text that joins them with line feeds. */
export function pageOf(paragraphs: readonly string[]): Page {
  let id = -1;
  return paragraphs.map(paragraph => {
    // The line feed between two paragraphs has a number too.
    id++;
    return paragraph.split('').map(c => ({ c, id: id++ }));
  });
}

/** Lines as a printed column cuts them, with a blank line between, as they come from many e-papers. */
export const cut = (paragraph: string, width = 17) =>
  (paragraph.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? []).join('\n\n');

export function textOf(page: Page): { text: string; units: Unit[] } {
  const units = page.flatMap((paragraph, i) => (i ? [{ c: '\n', id: -1 }, ...paragraph] : paragraph));
  return { text: units.map(({ c }) => c).join(''), units };
}

const put = (text: string): Unit[] => text.split('').map(c => ({ c, id: -1 }));
const isHan = (c: string) => c >= '一' && c <= '鿿';

/** What may happen to a page. Rates are shares. */
export const CHANGES = {
  rejoined: (page: Page) => page.map(units => units.filter(({ c }) => c !== '\n')),
  rebroken: (page: Page, { below }: Dice) => {
    const width = 12 + below(12);
    return page.map(units => units.flatMap((unit, i) => (i && i % width === 0 ? [...put('\n\n'), unit] : [unit])));
  },
  spaced: (page: Page, { next }: Dice) =>
    page.map(units => [
      ...put('\u3000\u3000'),
      ...units.flatMap((unit, i) =>
        isHan(unit.c) !== isHan(units[i - 1]?.c ?? unit.c) && next() < 0.6 ? [...put(' '), unit] : [unit],
      ),
    ]),
  widths: (page: Page) =>
    page.map(units =>
      units.map(unit => ({
        ...unit,
        c: unit.c
          .replace(/[0-9]/, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
          .replace('，', ',')
          .replace('（', '(')
          .replace(/[“”]/, '"'),
      })),
    ),
  edited:
    (rate: number) =>
    (page: Page, { next, below, pick }: Dice) =>
      page.map(units =>
        units.flatMap(unit => {
          if (next() >= rate) return [unit];
          const kind = below(3);
          if (kind === 0) return [];
          return kind === 1
            ? [{ ...unit, c: pick(STRAY.split('')), edited: true }]
            : [unit, ...put(pick(STRAY.split('')))];
        }),
      ),
  furnished: (page: Page, { next, pick }: Dice) => [
    put('首页 > 要闻'),
    ...page.flatMap(units => (next() < 0.3 ? [units, put(pick(FURNITURE))] : [units])),
    ...FURNITURE.map(put),
  ],
  shortened:
    (rate: number) =>
    (page: Page, { next }: Dice) =>
      page.filter(() => next() >= rate),
  /** A summary on top and a related story below say sentences again. */
  repeated:
    (rate: number) =>
    (page: Page, { next }: Dice) => {
      const sentences = page.flatMap(units =>
        units
          .map(({ c }) => c)
          .join('')
          .split(/(?<=。)/),
      );
      const some = () => put(sentences.filter(() => next() < rate).join(''));
      return [[...put('提要：'), ...some()], ...page, [...put('延伸阅读：'), ...some()]];
    },
} as const;
