import type { Family, FamilyToken } from './family.ts';
import { occurrences } from './occurrences.ts';
import { card, named } from './wording.ts';

const QUOTED = /^(\p{Script=Han}{1,4}|[A-Z]{1,3}|\p{Script=Han}{1,2}[A-Z]{1,3})经济$/u;
const KNOWN =
  '离境退税|二次元|后备箱|马拉松|农家乐|老字号|微短剧|演唱会|音乐节|伴手礼|机器人|无人机|票根|首发|首店|首展|首秀|银发|谷子|夜间|赛事|低空|冰雪|宠物|单身|假日|周末|民宿|庭院|林下|飞地|总部|平台|楼宇|湾区|枢纽|临港|临空|口岸|通道|流量|网红|直播|粉丝|体验|演艺|会展|候鸟|康养|露营|悦己|颜值|懒人|小店|地摊|早餐|夜游|后街|小巷|赶海|游轮|邮轮|文创|情绪|陪伴|睡眠|户外|骑行|路跑|研学|避暑|温泉|高铁|港口|海岛|渔村|花卉|赏花|采摘|大棚|橘子|榴莲|循环|共享|零工|数智|算力|氢能|轨道|站城|烟火|非遗|国潮|校友|侨乡|亲情|乡愁|团圆|樱花|伞下|屋檐|阳台|街区|商圈|工位|盲盒|短剧|电竞|毕业|返乡|年货|围炉|折扣|赛会|云端|田园|树上|林草|咖啡|烧烤|夜市|菌菇|药膳|祈福|寺庙|谷雨|入境|外摆|快闪|潮玩|跑腿|代驾|宅家|苏超|村超|体育|影视|旅居|航空|港航|门户|陆港|古镇|校园|青春|美食|清凉|避寒|滨海|湖畔|海鲜|酒旅|宴席|绿道';
// The patterns without quotation marks are read around the word 经济: what stands before it, what comes behind.
// Short modifiers are the tail of other words (节能 … 绿色经济) unless they open the phrase.
const SHORT = /(?<!\p{Script=Han})(?:热|夜|村|茶|竹|她|他|绿色|蓝色|红色|社区|智能|文旅|共富)$/u;
const KNOWN_BEFORE = new RegExp(`(?:${KNOWN})$`, 'u');
const NOT_BEHIND = /^(?:社会|(?:技术)?开发区|合作区|体|学|带(?![动来火旺给])|圈|区|特区)/;
const GROWN =
  /(?:发展|培育|激活|点燃|壮大|拓展|打造|做活|做强|做大|催热|带火|催生|撬动|繁荣|点亮|掘金|解锁|玩转|深耕|布局|抢滩|赋能)了?((?:(?![的了和与及在是])\p{Script=Han}){2,3}?)$/u;
const NOT_GROWN =
  /^(?:发展|增长|建设|效益|工作|运行|结构|基础|总量|指标|实力|活动|作物|来源|合作|损失|技术|开发|和|林|型|类|强|高质量|新动能|管理)/;
// A fashion says so itself: 围炉经济走俏. No place's economy does.
const ALONE = /(?:^|[，。、；：“”！？\s])((?:(?![的了和与及在是])\p{Script=Han}){2,4})$/u;
const HOT =
  /^[”"]?(?:火热|火爆|走俏|走红|升温|红火|出圈|兴起|热力|正热|正火|正当|崛起|蓬勃|方兴|风生水起|异军突起|火起来|热起来|活起来|悄然)/;
const NEXT = /^[”"]?、[“"]?\p{Script=Han}{1,4}经济/u;
const LAST = /经济[”"]?、[“"]?\p{Script=Han}{1,4}$/u;
// Branches, ownership, scope and states of the economy, and places: 某地经济 is that place's economy.
const ORDINARY =
  /^(?:市场|社会主义市场|国民|世界|全球|国际|中国|我国|全国|全省|全市|全县|全区|本地|当地|地方|地区|区域|县域|镇域|城市|城镇|农村|乡村|农业|工业|实体|民营|国有|集体|村集体|个体|私营|公有|非公有|非公有制|公有制|多种|混合所有制|所有制|计划|商品|宏观|微观|数字|知识|外向|外向型|开放型|对外|社会|家庭|战时|小农|自然|传统|现代|新|旧|好|强|大|搞|稳|抓|促|虚拟|政治|海洋|特色|物质|美国|日本|欧洲|亚洲|欧元区|省域|经营|产业|主导|支柱|发展|高效|持续|健康|经济|规模|知识型|泡沫|黑市|地下|影子|美洲|中央|特殊|财政|财经|国家|各地|我省|我市|我县|我区|人民|大众|服务|整体|总体|内陆|首都|[一二两三四五六七八九十几].*|.*(?:北京|上海|天津|重庆|香港|澳门|台湾|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|[省市县区国洲]))$/;

/** X经济: 票根经济, 首发经济, 银发经济, 庭院经济. */
export const economy: Family = {
  id: 'economy',
  *find(text, quotes) {
    if (!text.includes('经济')) return;
    for (const { start, end, text: inside } of quotes) {
      const hit = QUOTED.exec(inside);
      if (hit && !ORDINARY.test(hit[1]!)) yield token(start, end, hit[1]!);
    }
    for (const at of occurrences(text, '经济')) {
      const behind = text.slice(at + 2, at + 11);
      if (NOT_BEHIND.test(behind)) continue;
      const before = text.slice(Math.max(0, at - 8), at);
      const known = KNOWN_BEFORE.exec(before)?.[0] ?? SHORT.exec(before)?.[0];
      if (known) yield token(at - known.length, at + 2, known);
      // In a list of kinds of economy each is a kind: 种苗经济、林下经济.
      const kind = NEXT.test(behind) || LAST.test(text.slice(Math.max(0, at - 10), at));
      const free =
        (NOT_GROWN.test(behind) ? undefined : GROWN.exec(before)?.[1]) ??
        (HOT.test(behind) || kind ? ALONE.exec(before)?.[1] : undefined);
      if (free && !ORDINARY.test(free)) yield token(at - free.length, at + 2, free);
    }
  },
};

function token(start: number, end: number, what: string): FamilyToken {
  return {
    start,
    end,
    fixed: { 经济: 'jīng jì', 银发: 'yín fà' },
    card: context =>
      card(
        'X经济',
        `spending and business built on ${named(what, context)}`,
        'Not a branch of statistics but a label: officials and papers name a kind of demand so that shops, festivals and subsidies can be gathered under it.',
        `围绕“${what}”形成的消费和生意，是近年流行的叫法。`,
      ),
  };
}
