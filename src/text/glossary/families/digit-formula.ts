import type { Family, FamilyToken } from './family.ts';
import { beginnings, matchesAt } from './occurrences.ts';
import { card } from './wording.ts';

// Years, emergency numbers and model numbers are quoted too: what follows must be a plan.
const PLAN =
  '体系|工程|战略|行动|布局|思路|工作法|模式|机制|计划|格局|目标|任务|规划|路径|架构|矩阵|框架|集群|方案|举措|政策|部署|产业|圈|战法|攻坚|蓝图';
const FOLLOWED = new RegExp(`^[”"’」』]?\\p{Script=Han}{0,10}?(?:${PLAN})`, 'u');
const DIGITS = /^(?:\d{2,6}[NX]?|\d{1,3}[×xX*]\d{1,3}(?:[×xX*]\d{1,3})?)$/;
// An open number or a product of numbers is no year and no telephone: 415X, 4×4.
const TELLS_ITSELF = /^(?:\d{2,5}X|\d{1,2}[×xX*]\d{1,2})$/;
const NOT_A_SET =
  /^(?:19|20)\d\d$|^(?:110|119|120|122|12345|12315|12348|12388|12306|95\d{3}|96\d{3}|123\d\d|985|211|996|618|520|1024|007|315|731|3X[12])$|^0|00$/;
// Without quotation marks the plan itself must follow at once: 1650产业体系, not 1650家企业.
const BARE =
  /(?<![\d.,，+＋A-Za-z年第])(\d{3,5}[NX]?)(?=(?:现代化|现代|先进制造业|特色|重点|优势|制造业|产业|发展|工作){0,3}(?:产业体系|产业集群|集群体系|工作法|工作思路|发展思路|发展战略|工作体系|发展格局|治理体系|工作机制|产业布局))/y;
const FIGURES = beginnings('0123456789');

/** Digits before 体系, 工程, 战略…: “1188”现代化产业体系, “4×4”产业体系. */
export const digitFormula: Family = {
  id: 'digit-formula',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      if (!DIGITS.test(inside) || NOT_A_SET.test(inside)) continue;
      if (!TELLS_ITSELF.test(inside) && !FOLLOWED.test(text.slice(end, end + 20))) continue;
      yield token(start, end, inside);
    }
    for (const { 0: digits, index } of matchesAt(text, BARE, FIGURES)) {
      if (!NOT_A_SET.test(digits)) yield token(index, index + digits.length, digits);
    }
  },
};

function token(start: number, end: number, digits: string): FamilyToken {
  return {
    start,
    end,
    card: () =>
      card(
        '数字组合',
        `set formula: each figure of ${digits} counts one group of items`,
        'A plan named by its numbers: the first figure mostly stands for one goal, the others for so many zones, chains, projects or measures. Only the place that coined it can say which.',
        '用一串数字命名的规划，每个数字代表几项内容。',
      ),
  };
}
