// Layouts of newspaper pages, as editors draw them. Each fills its columns with invented text.

import type { Box, Flow, Piece, Sheet } from './print.ts';
import { Story } from './prose.ts';

/** Columns of one width with gutters between, over the width of the page. */
class Grid {
  readonly column: number;
  constructor(
    readonly count: number,
    readonly gutter: number,
    readonly margin: number,
    readonly width: number,
    size: number,
  ) {
    // Whole characters, as the typesetter counts.
    this.column = Math.floor((width - 2 * margin - (count - 1) * gutter) / count / size) * size;
  }

  x(column: number): number {
    return this.margin + column * (this.column + this.gutter);
  }

  span(columns: number): number {
    return columns * this.column + (columns - 1) * this.gutter;
  }

  /** One box a column, from column `from`, all of one height. */
  boxes(from: number, columns: number, y: number, height: number): Box[] {
    return Array.from({ length: columns }, (_, at) => ({ x: this.x(from + at), y, width: this.column, height }));
  }
}

/** Paragraphs of a story; those numbered are sub-heads. */
const many = (story: Story, count: number, subheads: number[] = []): string[] =>
  Array.from({ length: count }, (_, at) => (subheads.includes(at) ? story.subhead : story.paragraph(at === 0)));

/** Height that holds whole lines. */
const rows = (lines: number, size: number, leading: number): number => Math.ceil(lines * size * leading) + 1;

interface Made {
  pieces: Piece[];
  flows: Flow[];
  frames: Sheet['frames'];
}

function masthead(made: Made, grid: Grid, page: number, name: string): void {
  const furniture = (
    x: number,
    y: number,
    width: number,
    text: string,
    size: number,
    more: Partial<Piece> = {},
  ): void => {
    made.pieces.push({ x, y, width, text, size, role: 'furniture', article: null, ...more });
  };
  if (page === 1) {
    furniture(grid.margin, 28, 420, '青溪日报', 64, { bold: true, font: '"Noto Serif CJK SC"' });
    furniture(grid.margin + 450, 36, 400, '2031年4月18日 星期五', 13);
    furniture(grid.margin + 450, 58, 400, '国内统一连续出版物号 CN 00-0000', 11);
    furniture(grid.margin + 450, 80, 400, '第1期 今日8版', 11);
  } else {
    furniture(grid.margin, 34, 200, `0${page} ${name}`, 20, { bold: true });
    furniture(grid.width - grid.margin - 240, 38, 240, '2031年4月18日 星期五', 12, { align: 'right' });
  }
}

function imprint(made: Made, grid: Grid, y: number): void {
  made.pieces.push({
    x: grid.margin,
    y,
    width: grid.width - 2 * grid.margin,
    text: '责任编辑：林秋实 校对：贺明远 版式：沈问渠',
    size: 11,
    role: 'furniture',
    article: null,
    align: 'right',
  });
}

/** Five columns, headlines over their columns, a picture with its caption, a framed box, briefs at the foot. */
export function modules(seed: number, page = 1): Sheet {
  const width = 1120;
  const height = 1720;
  const size = 13;
  const leading = 1.5;
  const grid = new Grid(5, 20, 44, width, size);
  const made: Made = { pieces: [], flows: [], frames: [] };
  masthead(made, grid, page, '综合新闻');
  const line = size * leading;
  let y = 140;
  const [lead, second, boxed] = [
    new Story(page * 7, seed),
    new Story(page * 7 + 1, seed),
    new Story(page * 7 + 2, seed),
  ];
  const across = { x: grid.x(0), width: grid.span(5), align: 'center' as const };
  made.pieces.push({ ...across, y, text: lead.kicker, size: 20, role: 'kicker', article: 0 });
  made.pieces.push({ ...across, y: y + 32, text: lead.title, size: 40, bold: true, role: 'headline', article: 0 });
  made.pieces.push({ ...across, y: y + 92, text: lead.deck, size: 20, role: 'deck', article: 0 });
  made.pieces.push({
    ...across,
    y: y + 126,
    text: `本报记者 ${lead.reporter}`,
    size: 13,
    role: 'byline',
    article: 0,
    font: '"Noto Serif CJK SC"',
  });
  y += 156;
  made.flows.push({
    article: 0,
    boxes: grid.boxes(0, 5, y, rows(21, size, leading)),
    paragraphs: many(lead, 40),
    size,
    leading,
  });
  y += 21 * line + 34;
  // Three columns with a picture over two of them.
  made.pieces.push({
    x: grid.x(0),
    y,
    width: grid.span(3),
    text: second.title,
    size: 30,
    bold: true,
    role: 'headline',
    article: 1,
    align: 'center',
    spacing: 0.12,
  });
  const top = y + 54;
  made.frames.push({ x: grid.x(1), y: top, width: grid.span(2), height: 10 * line, fill: '#ccc' });
  made.pieces.push({
    x: grid.x(1),
    y: top + 10 * line + 4,
    width: grid.span(2),
    text: second.caption(),
    size: 11,
    role: 'caption',
    article: 1,
    font: '"Noto Serif CJK SC"',
  });
  const below = top + 12 * line;
  made.flows.push({
    article: 1,
    boxes: [
      { x: grid.x(0), y: top, width: grid.column, height: rows(26, size, leading) },
      ...grid.boxes(1, 2, below, rows(14, size, leading)),
    ],
    paragraphs: many(second, 30),
    size,
    leading,
  });
  // A box with a frame, two columns of its own.
  made.frames.push({
    x: grid.x(3) - 6,
    y: y - 6,
    width: grid.span(2) + 12,
    height: 28 * line + 24,
    line: true,
    fill: '#f4f0e4',
  });
  made.pieces.push({
    x: grid.x(3),
    y: y + 4,
    width: grid.span(2),
    text: boxed.title,
    size: 26,
    bold: true,
    role: 'headline',
    article: 2,
    align: 'center',
  });
  made.flows.push({
    article: 2,
    boxes: grid.boxes(3, 2, top, rows(26, size, leading)),
    paragraphs: many(boxed, 30),
    size,
    leading,
  });
  y = top + 26 * line + 34;
  for (let column = 0; column < 5; column++) {
    const brief = new Story(page * 7 + 3 + column, seed + 1);
    made.pieces.push({
      x: grid.x(column),
      y,
      width: grid.column,
      text: brief.title.slice(0, 10),
      size: 18,
      bold: true,
      role: 'headline',
      article: 3 + column,
    });
    made.flows.push({
      article: 3 + column,
      boxes: grid.boxes(column, 1, y + 34, rows(15, size, leading)),
      paragraphs: many(brief, 12),
      size,
      leading,
    });
  }
  imprint(made, grid, height - 40);
  return { width, height, ...made };
}

/** An article around a corner, a headline from top to bottom, text beside a picture, a headline with wide spaces. */
export function corners(seed: number, page = 2): Sheet {
  const width = 1120;
  const height = 1580;
  const size = 13;
  const leading = 1.45;
  const grid = new Grid(5, 18, 42, width, size);
  const made: Made = { pieces: [], flows: [], frames: [] };
  masthead(made, grid, page, '乡村视野');
  const line = size * leading;
  const top = 90;
  const [bent, upright, beside, spaced] = [0, 1, 2, 3].map(at => new Story(page * 5 + at, seed)) as [
    Story,
    Story,
    Story,
    Story,
  ];
  // Headline over three columns; the text goes on in the two columns beside it, from the top of the page.
  made.pieces.push({
    x: grid.x(0),
    y: top,
    width: grid.span(3),
    text: bent.title,
    size: 34,
    bold: true,
    role: 'headline',
    article: 0,
    twice: true,
  });
  made.pieces.push({
    x: grid.x(0),
    y: top + 50,
    width: grid.span(3),
    text: `本报记者 ${bent.reporter}`,
    size: 13,
    role: 'byline',
    article: 0,
  });
  const below = top + 80;
  const end = top + Math.round(30 * line);
  const under = Math.floor((end - below) / line);
  made.flows.push({
    article: 0,
    boxes: [...grid.boxes(0, 3, below, rows(under, size, leading)), ...grid.boxes(3, 2, top, rows(30, size, leading))],
    paragraphs: many(bent, 40, [3]),
    subheads: [3],
    size,
    leading,
    jump: '（下转3版）',
  });
  let y = end + 50;
  // A headline from top to bottom in the first column, the text in the others.
  made.pieces.push({
    x: grid.x(0) + 60,
    y,
    width: 48,
    text: upright.title.replace(/\s/g, ''),
    size: 32,
    bold: true,
    role: 'headline',
    article: 1,
    vertical: true,
  });
  made.flows.push({
    article: 1,
    boxes: grid.boxes(1, 2, y, rows(24, size, leading)),
    paragraphs: many(upright, 24),
    size,
    leading,
  });
  // Beside it an article with a picture in the column's way.
  made.pieces.push({
    x: grid.x(3),
    y,
    width: grid.span(2),
    text: beside.title,
    size: 24,
    bold: true,
    role: 'headline',
    article: 2,
  });
  made.flows.push({
    article: 2,
    boxes: grid.boxes(3, 2, y + 44, rows(21, size, leading)),
    paragraphs: many(beside, 24),
    size,
    leading,
    floats: [{ box: 0, paragraph: 1, width: size * 6, height: line * 5, side: 'right' }],
  });
  y += 24 * line + 44;
  made.pieces.push({
    x: grid.x(0),
    y,
    width: grid.span(5),
    text: spaced.title.replace(/\s/g, ''),
    size: 28,
    bold: true,
    role: 'headline',
    article: 3,
    align: 'center',
    spacing: 0.8,
  });
  made.flows.push({
    article: 3,
    boxes: grid.boxes(0, 5, y + 50, rows(15, size, leading)),
    paragraphs: many(spaced, 30, [4]),
    size,
    leading,
    subheads: [4],
  });
  imprint(made, grid, height - 36);
  return { width, height, ...made };
}

/** Seven narrow columns, a comment set wider in another face, sub-heads, the rest of an article from another page, a strip at the edge. */
export function narrow(seed: number, page = 3): Sheet {
  const width = 1120;
  const height = 1580;
  const size = 12;
  const leading = 1.42;
  const grid = new Grid(7, 17, 40, width, size);
  const made: Made = { pieces: [], flows: [], frames: [] };
  masthead(made, grid, page, '民生');
  const line = size * leading;
  const top = 96;
  const stories = [0, 1, 2, 3, 4].map(at => new Story(page * 6 + at, seed));
  const [first, comment, rest, report, brief] = stories as [Story, Story, Story, Story, Story];
  made.pieces.push({
    x: grid.x(0),
    y: top,
    width: grid.span(4),
    text: first.title,
    size: 30,
    bold: true,
    role: 'headline',
    article: 0,
  });
  made.pieces.push({
    x: grid.x(0),
    y: top + 44,
    width: grid.span(4),
    text: first.deck,
    size: 16,
    role: 'deck',
    article: 0,
  });
  made.flows.push({
    article: 0,
    boxes: grid.boxes(0, 4, top + 78, rows(34, size, leading)),
    paragraphs: many(first, 40, [2, 6]),
    subheads: [2, 6],
    size,
    leading,
  });
  // The comment: three columns of the grid hold two of its own.
  const wide = Math.floor((grid.span(3) - 26 - 20) / 2 / 14) * 14;
  made.frames.push({ x: grid.x(4), y: top, width: grid.span(3), height: 78 + 34 * line, line: true });
  made.pieces.push({
    x: grid.x(4) + 13,
    y: top + 10,
    width: grid.span(3) - 26,
    text: comment.title,
    size: 24,
    bold: true,
    role: 'headline',
    article: 1,
    font: '"Noto Serif CJK SC"',
    align: 'center',
  });
  made.pieces.push({
    x: grid.x(4) + 13,
    y: top + 48,
    width: grid.span(3) - 26,
    text: `□ ${comment.reporter.slice(0, 3)}`,
    size: 13,
    role: 'byline',
    article: 1,
    align: 'center',
  });
  made.flows.push({
    article: 1,
    boxes: [0, 1].map(at => ({
      x: grid.x(4) + 13 + at * (wide + 20),
      y: top + 78,
      width: wide,
      height: rows(25, 14, 1.6),
    })),
    paragraphs: many(comment, 30),
    size: 14,
    leading: 1.6,
    font: '"Noto Sans CJK SC"',
  });
  let y = top + 78 + 34 * line + 36;
  made.pieces.push({
    x: grid.x(0),
    y: y + 4,
    width: grid.span(2),
    text: '（上接1版）',
    size: 12,
    role: 'jump',
    article: 2,
  });
  made.flows.push({
    article: 2,
    boxes: grid.boxes(0, 2, y + 28, rows(30, size, leading)),
    paragraphs: many(rest, 30),
    size,
    leading,
  });
  made.pieces.push({
    x: grid.x(2),
    y,
    width: grid.span(5),
    text: report.title,
    size: 30,
    bold: true,
    role: 'headline',
    article: 3,
    align: 'center',
  });
  made.frames.push({ x: grid.x(4), y: y + 60, width: grid.span(1), height: 8 * line, fill: '#c8d0c8' });
  made.pieces.push({
    x: grid.x(4),
    y: y + 60 + 8 * line + 3,
    width: grid.column,
    text: report.caption(),
    size: 10,
    role: 'caption',
    article: 3,
  });
  made.flows.push({
    article: 3,
    boxes: [
      ...grid.boxes(2, 2, y + 60, rows(28, size, leading)),
      { x: grid.x(4), y: y + 60 + 12 * line, width: grid.column, height: rows(16, size, leading) },
      ...grid.boxes(5, 2, y + 60, rows(28, size, leading)),
    ],
    paragraphs: many(report, 40),
    size,
    leading,
  });
  y += 60 + 31 * line;
  made.pieces.push({
    x: grid.x(0),
    y,
    width: grid.span(7),
    text: brief.title,
    size: 22,
    bold: true,
    role: 'headline',
    article: 4,
  });
  made.flows.push({
    article: 4,
    boxes: grid.boxes(0, 7, y + 40, rows(6, size, leading)),
    paragraphs: many(brief, 20),
    size,
    leading,
  });
  made.pieces.push({
    x: width - 120,
    y: 700,
    width: 200,
    text: '投稿邮箱 tougao@example.invalid',
    size: 10,
    role: 'furniture',
    article: null,
    turn: 90,
  });
  imprint(made, grid, height - 34);
  return { width, height, ...made };
}

/** Four columns over six, headlines beside and in the midst of their text, two stories in one column, a text over two tiers. */
export function mixed(seed: number, page = 4): Sheet {
  const width = 1160;
  const height = 1640;
  const size = 13;
  const leading = 1.52;
  const wide = new Grid(4, 22, 46, width, size);
  const grid = new Grid(6, 19, 46, width, size);
  const made: Made = { pieces: [], flows: [], frames: [] };
  masthead(made, wide, page, '文化');
  const line = size * leading;
  const top = 92;
  const [midst, tiers, aside, upper, lower] = [0, 1, 2, 3, 4].map(at => new Story(page * 9 + at, seed)) as [
    Story,
    Story,
    Story,
    Story,
    Story,
  ];
  // The headline stands over the two columns in the middle; the outer ones run up beside it.
  made.pieces.push({
    x: wide.x(1),
    y: top,
    width: wide.span(2),
    text: midst.title,
    size: 32,
    bold: true,
    role: 'headline',
    article: 0,
    align: 'center',
  });
  made.pieces.push({
    x: wide.x(1),
    y: top + 48,
    width: wide.span(2),
    text: `本报记者 ${midst.reporter}`,
    size: 13,
    role: 'byline',
    article: 0,
    align: 'center',
  });
  const under = top + Math.round(5 * line);
  made.flows.push({
    article: 0,
    boxes: [
      ...wide.boxes(0, 1, top, rows(25, size, leading)),
      ...wide.boxes(1, 2, under, rows(20, size, leading)),
      ...wide.boxes(3, 1, top, rows(25, size, leading)),
    ],
    paragraphs: many(midst, 40),
    size,
    leading,
  });
  const y = top + 25 * line + 44;
  // A picture across all three columns divides the text in two tiers.
  made.pieces.push({
    x: grid.x(0),
    y,
    width: grid.span(3),
    text: tiers.title,
    size: 28,
    bold: true,
    role: 'headline',
    article: 1,
  });
  made.frames.push({ x: grid.x(0), y: y + 50 + 13 * line, width: grid.span(3), height: 8 * line, fill: '#cfcfcf' });
  made.pieces.push({
    x: grid.x(0),
    y: y + 50 + 21 * line + 4,
    width: grid.span(3),
    text: tiers.caption(),
    size: 11,
    role: 'caption',
    article: 1,
  });
  made.flows.push({
    article: 1,
    boxes: [
      ...grid.boxes(0, 3, y + 50, rows(12, size, leading)),
      ...grid.boxes(0, 3, y + 50 + 23 * line, rows(12, size, leading)),
    ],
    paragraphs: many(tiers, 40),
    size,
    leading,
  });
  // Two stories one under the other in the fourth column.
  for (const [at, story] of [upper, lower].entries()) {
    const from = y + at * (17 * line + 20);
    made.pieces.push({
      x: grid.x(3),
      y: from,
      width: grid.column,
      text: story.title.replace(/\s/g, '').slice(0, 9),
      size: 17,
      bold: true,
      role: 'headline',
      article: 2 + at,
    });
    made.flows.push({
      article: 2 + at,
      boxes: grid.boxes(3, 1, from + 32, rows(15, size, leading)),
      paragraphs: many(story, 14),
      size,
      leading,
    });
  }
  // A headline over one column, the text in that column and the next.
  made.frames.push({ x: grid.x(4) - 8, y: y - 8, width: grid.span(2) + 16, height: 36 * line, line: true });
  made.pieces.push({
    x: grid.x(4),
    y,
    width: grid.span(2),
    text: aside.title,
    size: 24,
    bold: true,
    role: 'headline',
    article: 4,
    twice: true,
    align: 'center',
  });
  made.flows.push({
    article: 4,
    boxes: grid.boxes(4, 2, y + 44, rows(32, size, leading)),
    paragraphs: many(aside, 40, [3]),
    subheads: [3],
    size,
    leading,
    font: '"Noto Sans CJK SC"',
  });
  imprint(made, grid, height - 36);
  return { width, height, ...made };
}
