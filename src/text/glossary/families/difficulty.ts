import type { Family, FamilyToken } from './family.ts';
import { occurrences } from './occurrences.ts';
import { card, named } from './wording.ts';

const QUOTED =
  /^((?:(?![困艰疑灾苦患危遭遇受蒙避逃万千百老很太最不多更再])\p{Script=Han}){2,5}(?<![解排救克知畏犯作为逢落赴共两]))难$/u;
const KNOWN =
  '停车|通勤|用水|用电|看病|就医|上学|入学|入园|入托|办证|办事|打车|出行|融资|贷款|续贷|买房|用工|招工|就业|卖粮|卖果|养老|充电|如厕|吃水|行路|过马路|执行|维权|讨薪|落户|取证|挂号|吃饭|用餐|就餐|乘梯|换气|取暖|上楼|选房|办税|报销|异地就医|接送|托育|寻医|买药|购药';
// The patterns without quotation marks are read around 难: what stands before it, what comes behind.
const KNOWN_BEFORE = new RegExp(`(?:${KNOWN})$`, 'u');
const NOT_BEHIND = /^(?:题|度|点|以|关|得(?!到|以)|免|民|处|受|道|看|过|听|堪|懂|闻|倒|怪|说|忘|能|于|为)/;
// What is solved, or stands in a list of complaints (看病难、看病贵), is a complaint whatever it is.
const SOLVED =
  /(?:破解|解决|缓解|化解|纾解|治理|告别|消除|整治|攻克|直面)了?(?:居民|群众|村民|老人|老年人|企业|农户|农民|百姓|市民|职工|学生|车主|家长|乡亲|商户|小微企业)?(?:的)?((?:(?![困艰疑灾苦患危的了])\p{Script=Han}){2,4}?)$/u;
const ENDS = /^(?:[、，。；！？”\n]|等|问题|$)/;
const ASKED = /^(?:怎么|如何|咋|有解|有了|得到|不再|成为历史|了吗)/;
const ALONE = /(?:^|[、，。：“\n]|解决|破解)(\p{Script=Han}{2,4})$/u;
const LISTED = /^[、，]\p{Script=Han}{2,4}[难贵慢乱繁差远少]/u;
const WORD = /^(?:.*[困艰疑灾苦患危为畏遇逢救落避逃万千多最很更不更较太作知])$/;
const POEM = /^(?:蜀道难|行路难|别亦难|相见时难|老大难)$/;

/** Quoted X难: 入园难, 续贷难, 停车难. */
export const difficulty: Family = {
  id: 'difficulty',
  *find(text, quotes) {
    if (!text.includes('难')) return;
    for (const { start, end, text: inside } of quotes) {
      const hit = QUOTED.exec(inside);
      if (hit && !POEM.test(inside)) yield token(start, end, hit[1]!);
    }
    for (const at of occurrences(text, '难')) {
      const behind = text.slice(at + 1, at + 8);
      if (NOT_BEHIND.test(behind)) continue;
      const before = text.slice(Math.max(0, at - 12), at);
      const known = KNOWN_BEFORE.exec(before)?.[0];
      if (known) {
        yield token(at - known.length, at + 1, known);
        continue;
      }
      const free =
        (ENDS.test(behind) ? SOLVED.exec(before)?.[1] : undefined) ??
        (LISTED.test(behind) || ASKED.test(behind) ? ALONE.exec(before)?.[1] : undefined);
      if (free && !WORD.test(free)) yield token(at - free.length, at + 1, free);
    }
  },
};

function token(start: number, end: number, what: string): FamilyToken {
  return {
    start,
    end,
    fixed: { 难: 'nán' },
    card: context =>
      card(
        'X难',
        `public complaint: it is hard to ${named(what, context)}`,
        'A difficulty that has a name is on the list of things to be solved: the article tells which office adds places, loans or counters.',
        `群众反映的难处：“${what}”不容易，政府把它列为要解决的问题。`,
      ),
  };
}
