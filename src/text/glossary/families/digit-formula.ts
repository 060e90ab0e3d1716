import type { Family } from './family.ts';
import { card } from './wording.ts';

// Years, emergency numbers and model numbers are quoted too: what follows must be a plan.
const FOLLOWED =
  /^[”"’」』]?(?:现代化|现代|产业|发展|工作|特色|优势|重点|城市|治理)*(?:体系|工程|战略|行动|布局|思路|工作法|模式|机制|计划|格局|目标|任务|规划|路径|架构|矩阵|框架)/;
const NOT_A_SET = /^(?:19|20)\d\d$|^(?:110|119|120|122|12345|12315|12348|12388|12306|95\d{3}|96\d{3}|123\d\d)$|^0/;

/** Quoted digits before 体系, 工程, 战略…: “1188”现代化产业体系. */
export const digitFormula: Family = {
  id: 'digit-formula',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      if (!/^\d{2,6}[N]?$/.test(inside) || NOT_A_SET.test(inside)) continue;
      if (!FOLLOWED.test(text.slice(end, end + 20))) continue;
      yield {
        start,
        end,
        card: () =>
          card(
            '数字组合',
            `set formula: each figure of ${inside} counts one group of items`,
            'A plan named by its numbers: the first figure mostly stands for one goal, the others for so many zones, chains, projects or measures. Only the place that coined it can say which.',
            '用一串数字命名的规划，每个数字代表几项内容。',
          ),
      };
    }
  },
};
