/** Sets paragraphs in a column as a newspaper does, for the tests. */
const CLOSING = '，。、；：？！”’）》';

export interface Column {
  /** Width in em. */
  measure: number;
  /** What stands before a paragraph's first line, and by how much it shortens the line. */
  indent?: string;
  short?: number;
  /** What stands between two lines. */
  gap?: string;
}

const width = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/** The lines of one paragraph; a mark that may not begin a line takes the character before it along. */
export function linesIn(paragraph: string, { measure, indent = '', short = 0 }: Column): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of paragraph.match(/[A-Za-z0-9.%]+|./gu) ?? []) {
    const room = measure - (lines.length === 0 ? short : 0) - width(line);
    if (width(unit) <= room) {
      line += unit;
      continue;
    }
    const carried = CLOSING.includes(unit) ? line.slice(-1) : '';
    lines.push(carried ? line.slice(0, -1) : line);
    line = carried + unit;
  }
  lines.push(line);
  return lines.map((text, at) => (at === 0 ? indent + text : text));
}

/** A text of paragraphs, each set in the column. */
export function columnOf(paragraphs: string[], column: Column): string {
  return paragraphs.flatMap(paragraph => linesIn(paragraph, column)).join(column.gap ?? '\n');
}

/** Paragraphs written for the tests. */
export const BRIDGE = [
  '昨天上午，城东的石桥修好了，桥面比从前宽了一倍，两边还装上了木头栏杆，附近的居民都赶来看热闹，有人带着孩子，有人推着自行车。',
  '这座桥有一百多年的历史，桥身用本地的青石砌成，几年前因为洪水冲坏了一个桥墩，一直没有通车，孩子们上学要绕很远的路。',
  '据了解，修桥一共花了8个月，用去石料320吨。负责施工的老师傅说，每一块石头都编了号，拆下来以后再按原来的位置放回去，这样桥的样子就没有变。',
  '桥头的茶馆也重新开了门，老板娘说，等天气暖和了，还要在河边摆上几张桌子。',
];
export const LIBRARY = [
  '镇上的图书馆从本月起延长开放时间，周末晚上也能借书。馆长说，读者里有不少是下班以后才有空的年轻人，他们希望图书馆晚一点关门。',
  '为了方便老人，图书馆把常用的书搬到了一楼，还准备了放大镜和老花镜，志愿者每天下午在门口帮忙找书。',
];
