import type { Family, FamilyToken } from './family.ts';
import { membersNear } from './members.ts';
import { inEnglish, numeralValue, SET_NUMERAL } from './numerals.ts';
import { beginnings, matchesAt } from './occurrences.ts';
import { card, here, named } from './wording.ts';

// Heads that make a counted phrase a named set even without quotation marks. 大 is the journalist's own sign of a set;
// 个 and 项 count anything, so their lists are shorter.
const AFTER_DA =
  '工程|行动|产业|战役|会战|攻坚战|保卫战|体系|战略|基地|片区|板块|计划|任务|提升|突破|高地|新城|新区|组团|走廊|通道|品牌|集群|产业链|平台|专项|攻坚|中心|园区|功能区|示范区|经济区|集聚区|赛道|举措|措施|政策|抓手|支柱|支撑|门户|枢纽|名片|标准|引擎|增长极|都市圈|城市群|屏障|廊道|机制|制度|改革|保障|组合拳|场景|粮仓|矩阵|民生实事|实事|专班|网络|优势|定位|目标|理念|会客厅|强省|强市|强县|文化带|工作法|变革';
const AFTER_GE =
  '攻坚年|提升年|突破年|建设年|服务年|落实年|坚持|聚焦|确保|转变|维护|意识|自信|一批|一流|一体化|更加|高地|示范区|先行区|强区|强市|强县|强省|名城|统筹|到位|必须|一律|严禁|不准|带头|百分百|百分之百|中心(?!小学|学校|幼儿|医院|卫生|城区|城市|村|镇|街|广场|球场|粮|校|站|社区)|注重|明确|走在前|全覆盖|清单|革命|确立|毫不动摇|融入|结合|并重|最严|清零|新突破|新提升|新跨越|大局|环节|责任|健康|面向|服务(?=活动|工程|行动)';
const AFTER_XIANG = '举措|措施|行动|工程|改革|攻坚|提升|专项|机制|制度|民生实事|实事|重点任务|重点工程';
// 三项改革 is a set, 36项改革 a count.
const WRITTEN = '[两三四五六七八九十]|十[一二三四五六七八九]';
// What stands between numeral and head is short and holds no word of grammar.
const MODIFIER = '(?:(?![的了在和是等中与为有个地])\\p{Script=Han})';
// A numeral and its measure word are found first, and cheaply; the heads are tried there only.
const MEASURED =
  /(?<![0-9.第一二三四五六七八九十百千万几数])[1-9二两三四五六七八九十双][\d一二三四五六七八九]?[大个项件条]/y;
const BARE = new RegExp(
  `(?:(${SET_NUMERAL})大(${MODIFIER}{0,5}?(?:${AFTER_DA})(?:行动|工程|集群|园区|基地|体系|建设|计划|平台|产业|任务|项目)?)|(${WRITTEN})(?:个((?:${AFTER_GE}))|项(${MODIFIER}{0,2}?(?:${AFTER_XIANG}))|件((?:民生|惠民|为民)?(?:实事|好事))|条((?:惠企|稳企|硬)?(?:措施|举措|政策))))`,
  'uy',
);
const QUOTED = new RegExp(
  `^(${SET_NUMERAL})(?:大|个|项|类|张|条|道|场|支|本|种|件|步|批|篇|块|盘|座|级|层|套|把|面|点|句|双|关|问|色|环|根|片|盏|股|轮|方)((?:(?!的)\\p{Script=Han}){1,8}|[0-9A-Z]{1,4}\\p{Script=Han}{0,4})$`,
  'u',
);
// Counts of persons and of time are counts, quotation marks or not; 大 + these is a canon of its own.
const NO_SET =
  /^(?:小时|钟头|星期|月|人|孩子|儿子|女儿|朋友|学期|季度|世纪|连池|洋洲|洋|洲|山人|行星|经济|队|爷|妈|娘|婶|字|队长|半|钟|整|多月|半月|年级|班|胡同|罪状|恶人|门|街)$|(?:元帅|青年|人物|名著|名楼|名山|名茶|名酒|名园|名寺|名镇|古都|发明|美人|美女|天王|金刚|财阀|家族|菜系|球星|淡水湖|文明古国|事务所|悬案|奇迹|酷刑|门派|徽班|家鱼|运营商|联赛|佛教名山|石窟|书院|才子|女神|新闻)$/;

// 四个革命一个合作 has two counts: another family's.
const SECOND = /.[一二两三四五六七八九十](?:个|大|项|条|张)/;

const NUMERALS = beginnings('123456789二两三四五六七八九十双');

/** N + 个/大/项… + X: 四个中心, 六大工程, 三个攻坚年. */
export const counted: Family = {
  id: 'counted',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      const hit = QUOTED.exec(inside);
      if (hit && !NO_SET.test(hit[2]!) && !SECOND.test(hit[2]!)) yield token(start, end, hit[1]!, hit[2]!, inside);
    }
    for (const { index } of matchesAt(text, MEASURED, NUMERALS)) {
      BARE.lastIndex = index;
      const hit = BARE.exec(text);
      if (!hit) continue;
      const head = hit[2] ?? hit[4] ?? hit[5] ?? hit[6] ?? hit[7]!;
      if (!NO_SET.test(head)) yield token(hit.index, hit.index + hit[0].length, (hit[1] ?? hit[3])!, head, hit[0]);
    }
  },
};

function token(start: number, end: number, numeral: string, head: string, whole: string): FamilyToken {
  // 四个聚焦: each member begins with the word. 四大工程: each ends with it, and so does much else.
  const shared = whole.startsWith(`${numeral}个`) ? head : '';
  return {
    start,
    end,
    card(context) {
      const members = membersNear(context, start, end, numeralValue(numeral), shared);
      return card(
        'N+个/大/项+X',
        `set of ${inEnglish(numeral)}: ${named(head, context)}${here(members)}`,
        'A counted list, drawn up by the government or office that the article is about; its members are usually named once in the text and then only counted.',
        `一组${numeral}项的提法，具体内容由提出的单位定，文中一般会列出来。`,
        members,
      );
    },
  };
}
