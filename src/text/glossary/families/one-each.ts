import type { Family, FamilyToken } from './family.ts';
import { beginnings, matchesAt } from './occurrences.ts';
import { card, named } from './wording.ts';

// What is handed out one apiece; without quotation marks only these make the pattern.
const GIVEN =
  '方案|预案|专班|清单|台账|特色|亮点|品牌|政策|主题|主业|主导产业|产业|专员|专家|团队|顾问|法律顾问|辅警|计划|档案|规划|标准|平台|联盟|调度|通报|例会|督查|研判|总结|评比|对策|策略|措施|机制|模式|场景|活动|名片|重点|研究院|[策品业案档码表册图韵景警医网证价票卡牌长员师评报议单校园品码书站岗责法规账例帮约]';
const BARE = new RegExp(
  `(?<!\\p{Script=Han}一|[每这那第同])一(\\p{Script=Han}{1,3}?)一(${GIVEN})(?:一(${GIVEN}))?`,
  'uy',
);
// Where the thing is one that offices list, whatever is given in one character makes the pattern, unless it counts or
// measures or belongs to a longer word: 一事一奖 and 一病一方, but not 一人一个 or 一月一次.
const LISTED =
  '省|市|县|区|镇|乡|村|街|巷|路|河|湖|塘|库|渠|沟|田|园|厂|企|店|铺|校|班|院|馆|户|楼|栋|院落|小区|社区|网格|链|项目|行业|企业|景区|案|事|品|车|船|岛|湾|月|周|季|域|地|城|站|岗|窗口|片区|类|期|矿|寺|桥|病|学校|医院|支部|园区';
const COUNTS =
  '[个次回趟遍度半份只块瓶杯口天样代届件双句头把本根粒颗支套台辆间层米斤元顿番些定起下直般旦切共点面方边带心生时寨户]';
const BARE_LISTED = new RegExp(
  `(?<!\\p{Script=Han}一|[每这那第同])一(${LISTED})一((?!${COUNTS})\\p{Script=Han})(?=[^\\p{Script=Han}]|$|[的等让为管治整服全机模行推落要])`,
  'uy',
);
const QUOTED = /^一(?![定样起般直旦共切些点下面方场种]|会儿)(\p{Script=Han}{1,4}?)一(\p{Script=Han}{1,4})$/u;
// Set phrases in which 一 … 一 means "every", "one and only" or "a little".
const PHRASE =
  /^一(?:心一意|言一行|草一木|点一滴|针一线|砖一瓦|举一动|朝一夕|模一样|五一十|生一世|年一度|字一句|笔一画|唱一和|静一动|男一女|老一小|家一户|山一水|花一叶|颦一笑|问一答|前一后|左一右|上一下|大一小|来一往|桥一路|丝一毫|分一秒|时一刻|米一粟|村一寨|招一式|冷一热|呼一吸|进一出|正一副|东一西|南一北|带一路|花一世界|枝一叶|茶一饭|粥一饭|饭一蔬|鳞一爪|张一弛|悲一喜|起一落|花一草|桌一椅|书一画|城一池|衣一食|琴一鹤|颗一粒|字一顿|对一.*|步一个脚印|人一票)$/;

const ONE = beginnings('一');

/** 一X一Y: 一河一策, 一企一策, 一村一品. */
export const oneEach: Family = {
  id: 'one-each',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      const hit = QUOTED.exec(inside);
      if (hit && !PHRASE.test(inside)) yield token(start, end, hit[1]!, hit[2]!);
    }
    for (const hit of matchesAt(text, BARE, ONE)) {
      if (PHRASE.test(hit[0]) || /[的了是有在不这那每对]/.test(hit[1]!)) continue;
      yield token(hit.index, hit.index + hit[0].length, hit[1]!, hit[2]! + (hit[3] ? `、${hit[3]}` : ''));
    }
    for (const { 0: whole, 1: each, 2: given, index } of matchesAt(text, BARE_LISTED, ONE)) {
      if (!PHRASE.test(whole)) yield token(index, index + whole.length, each!, given!);
    }
  },
};

function token(start: number, end: number, each: string, given: string): FamilyToken {
  return {
    start,
    end,
    card(context) {
      const time = /^[年月周日季天]$/.test(each);
      return card(
        '一X一Y',
        `for every ${named(each, context)} its own ${named(given, context)}`,
        time
          ? 'A rhythm: the thing is done once in each period and recorded.'
          : 'Each one gets its own instead of one rule for all; in practice an office draws up a file, plan or person for every single case on its list.',
        `每个“${each}”都有自己的“${given}”，不搞一刀切。`,
      );
    },
  };
}
