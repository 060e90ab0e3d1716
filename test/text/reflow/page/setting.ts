import type { Item } from '../../../../src/text/reflow/page/item.ts';
import { pageLines } from '../../../../src/text/reflow/page/pageLines.ts';
import { type Block, reflow } from '../../../../src/text/reflow/reflow.ts';

export const SIZE = 10;
export const PITCH = 15;
export const PAGE = { width: 800, height: 1000 };

/** A line of text, one item a character, as many PDF files have it. */
export function line(text: string, x: number, y: number, size = SIZE, step = size): Item[] {
  return [...text].map((one, at) => ({ text: one, x: x + at * step, y, width: size, size, turn: 0 as const }));
}

/** Characters one under the other. */
export const upright = (text: string, x: number, y: number, size: number): Item[] =>
  [...text].map((one, at) => ({ text: one, x, y: y + at * size * 1.1, width: size, size, turn: 0 as const }));

/**
 * Lets paragraphs flow through columns.
 *
 * @param measure characters of a line
 * @param columns x, first baseline and number of lines of each
 */
export function flow(paragraphs: string[], measure: number, columns: [x: number, y: number, lines: number][]): Item[] {
  const items: Item[] = [];
  let column = 0;
  let row = 0;
  const put = (text: string, indent: number): void => {
    const place = columns[column];
    if (!place) throw new Error('more text than the columns hold');
    items.push(...line(text, place[0] + indent * SIZE, place[1] + row * PITCH));
    row++;
    if (row === place[2]) {
      row = 0;
      column++;
    }
  };
  for (const paragraph of paragraphs) {
    put(paragraph.slice(0, measure - 2), 2);
    for (let at = measure - 2; at < paragraph.length; at += measure) put(paragraph.slice(at, at + measure), 0);
  }
  return items;
}

/** Blocks of a page of items. */
export const blocksOf = (items: Item[]): Block[] => reflow(pageLines(items, PAGE));

/** What stands in each article, as role and text. */
export function articlesIn(blocks: Block[]): [role: string, text: string][][] {
  const articles: [string, string][][] = [];
  for (const { role, text, article } of blocks) {
    if (article === null) continue;
    articles[article] ??= [];
    articles[article].push([role, text]);
  }
  return articles;
}

export const RIVER = [
  '入秋以来，云溪县组织三百名河长沿着七条支流逐段巡查，把排污口一个一个编上号码登记。',
  '石桥村的老人说，河水从前又黑又臭，如今孩子们放学以后又敢在桥下洗脚捉虾了，真高兴。',
  '县里打算明年再修两座湿地公园，让下游的村子也能看见白鹭，把巡河的办法写进村规民约。',
];
export const SCHOOL = [
  '夜校的灯一直亮到九点半，二十几个农民坐在祠堂里学着用手机记账，老师是退休的会计员。',
  '第一堂课只来了六个人，第二堂课凳子就不够坐了，后来村里把戏台也腾了出来，添了黑板。',
];
