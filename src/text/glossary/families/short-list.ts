import type { Family, FamilyToken } from './family.ts';
import { membersNear } from './members.ts';
import { inEnglish, numeralValue, SET_NUMERAL } from './numerals.ts';
import { card, here, named } from './wording.ts';

const SHAPE = new RegExp(`^(${SET_NUMERAL})(\\p{Script=Han}{1,4})(?:[+＋])?$`, 'u');
// A second numeral makes another pattern (六链五群); a unit makes an amount (三年, 五公里, 两千元).
const OTHER = /(?<!^[统归合如划])[一二两三四五六七八九十百千万亿双0-9]/;
const AMOUNT =
  /^(?:年|月|日|号|天|周|岁|时|点|分|秒|米|元|角|亩|斤|度(?!创)|倍|成(?!立|就|果)|折|楼|层|公里|公斤|公顷|小时|分钟|点钟|周年|代(?!表)|胎|孩|哥|姐|叔|婶|爷|娃|妞|毛|郎|妹|弟|嫂|舅|姑|姨|爹|奶|丫|口人|兄弟|姐妹|姊妹|父子|母女|母子|婆媳|人行|人组|天|尺|寸|吨|升|克|里(?!办)|伏|九天|更|维|英寸|平方米|立方米|平米)/;
// Institutions, prizes and floors are numbered, not counted: 三中, 二院, 五星级.
const NUMBERED =
  /^(?:中|小|初中|院|附院|医院|汽|局|厂|连|班|队|团|师|军|等奖|等功|星级|环|版|号|组|楼|中全会|大队|支队|中队|附中|幼|小学|幼儿园|条|大.*|国.*|眼.*|川.*|宋.*|汉.*|晋.*|朝.*|象限|季|维|方|边形|环路|号线|号楼|年级|班|人称|声部|重奏|部曲|连冠|连胜|连败|连发|球|局|节课|居室|居|室|等|等舱|等座|类|档|挡|号位|星|星堆|审|稿|校|模|检|轮|级|级片|亚|明|沙|水|门|江|河|原|台|道|路|街|巷)$/;
// Villages, hills and temples that begin with a numeral: 十八洞村, 九华山.
const PLACE =
  /^.+(?<![农乡新美富强示范][村庄]|江山|[治护管河]湖|[治护管清]河)[村镇山河湖江岛寺塔桥庄屯沟岭峪坡宫庙堡峡泉潭洞窟陵州县市祠轩亭阁殿斋]$/;
const CAMPAIGN_TERM = /^(?:年|月|日|天)(?:行动|攻坚|提升|大变|会战|大战|计划)/;
// Festivals, sights, dishes, set phrases and everyday things that happen to begin with a numeral.
const ORDINARY = new Set(
  '三月三 六月六 七月七 九月九 五岳独尊 三孔 双回路 双十一 双十二 双十 双节 双旦 三清山 四合院 二人转 三字经 百家姓 三国演义 八仙过海 三好学生 三八节 五四青年 七夕节 二十四节气 三伏天 三九天 五一 六一 七一 八一 十一 两江四湖 双黄线 双眼皮 双色球 双肩包 三明治 三文鱼 三脚架 四季青 四喜丸子 五粮液 五花肉 五谷杂粮 七巧板 八宝饭 八音盒 九宫格 九寨沟 十八罗汉 十里香 三峡 三星 三苏 三曹 三桥 四川 四姑娘山 五台山 五指山 五羊 二泉映月 三孩 二孩 二胎 三胎 双人舞 双人床 双层巴士 双语 双击 双向 双方 双手 三角 三维 四维 二维码 二次元 二手 二手车 二手房 三轮车 四轮 四驱 两口子 两口 两地 两岸 两国 两会 两极 三国 三甲 三线 二线 四强 八强 十强 三连冠 两连冠 三连胜 五连冠 双胞胎 双料 双打 三打 五险 三餐 三九 五常大米 六必居 双汇 七匹狼 三元 三全 三只松鼠 三棵树 五菱 五羊 八马 九阳 双星 双鹿 六神 七度空间 三得利 九牧 六个核桃 五芳斋 四方 八大处 三坊七巷 五道口 三里屯 双流 三门峡 三江源 三河口 五大道 八廓街 六和塔 九龙壁 五塔寺 六小龄童 七小福'.split(
    ' ',
  ),
);

// Numerals that say "all" or "many" in words for colours, quarters and ages: 七彩云南, 八方来客, 百年老站.
const MANY = /^(?:[五七][彩色]|[四八]方|四[海季面周处时]|五[洲湖]|六[朝合]|九[州天霄]|双[城胞])/;

// Without quotation marks: what is joined is told by the word behind, 三链融合, 四港联动. Places and people only meet.
const BARE =
  /(?<![0-9第一二三四五六七八九十百千万几数])([两三四五六七八九])((?![省市县州地方区乡镇村国校人家者部级岸院社点次月年天])\p{Script=Han}(?:融合|联动|合一|同治|共治|同创|贯通|一体推进|同步推进|同抓))/gu;

/** Quoted N+X: 四聚焦, 三电, 双基, 两创: a list of which only the count and a shared word are left. */
export const shortList: Family = {
  id: 'short-list',
  *find(text, quotes) {
    for (const { 0: whole, 1: numeral, 2: head, index } of text.matchAll(BARE)) {
      yield token(index, index + whole.length, numeral!, head!);
    }
    for (const { start, end, text: inside } of quotes) {
      const hit = SHAPE.exec(inside);
      if (!hit || ORDINARY.has(inside) || (MANY.test(inside) && inside.length > 2)) continue;
      const [, numeral, head] = hit as unknown as [string, string, string];
      if (
        (OTHER.test(head) && !/^双(?:[百千万]|[千万]兆)$/.test(inside)) ||
        NUMBERED.test(head) ||
        PLACE.test(head) ||
        (AMOUNT.test(head) && !CAMPAIGN_TERM.test(head))
      )
        continue;
      yield token(start, end, numeral, head);
    }
  },
};

function token(start: number, end: number, numeral: string, head: string): FamilyToken {
  return {
    start,
    end,
    card(context) {
      const members = membersNear(context, start, end, numeralValue(numeral), head);
      return card(
        'N+X',
        `shortened list of ${inEnglish(numeral)}: each goes with ${named(head, context)}${here(members)}`,
        'Only the number and a shared word are left of a list. Its members are national usage or were set by this office; where the article is about the list, its paragraphs often begin with the shared word.',
        `由“${numeral}”和共同的字词“${head}”缩成的说法，代表${numeral === '双' || numeral === '两' ? '两' : numeral}项内容。`,
        members,
      );
    },
  };
}
