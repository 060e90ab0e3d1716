import type { Family, FamilyToken } from './family.ts';
import { card, named } from './wording.ts';

// 跟著 is left as it is by the folding: 著 stands in simplified words too.
const QUOTED =
  /^跟[着著](\p{Script=Han}{1,8}?)(去|游|看|逛|品|赏|到|学|来|过|赶|吃|寻|读|听|玩|住|买|走|打卡|迎|探|观|享|遇见|畅游|嗨)(\p{Script=Han}{1,8})$/u;
// Without quotation marks: the slogan's own ending, or a thing that nobody follows on foot.
const BARE =
  /跟[着著](\p{Script=Han}{2,6}?)(去|游)(旅行|旅游|打卡)|跟[着著](赛事|演出|影视|电影|课本|诗词|古诗|唐诗|宋词|非遗|美食|节气|书本|书香|名著|博物馆|演唱会|音乐节|音乐|展览|电视剧|剧集|短剧|微短剧|球赛|足球|马拉松|龙舟|苏超|村超|味蕾|文物|国宝|考古|悟空|花期|民俗|戏曲|歌声|镜头)(去|游|看|逛|品|赏|打卡|畅游)(\p{Script=Han}{2})/gu;
const PERSON =
  /^(?:.{0,4}(?:妈妈|爸爸|爷爷|奶奶|父母|父亲|母亲|老师|师傅|家人|朋友|同学|大人|丈夫|妻子|导游|队伍|人群|大家|村民|记者|队长|哥哥|姐姐|老人)|他|她|我|他们|她们|我们|你|谁|我的心)$/;

/** 跟着X去Y: 跟着赛事去旅行, 跟着课本游绍兴. */
export const follow: Family = {
  id: 'follow',
  *find(text, quotes, titles) {
    for (const { start, end, text: inside } of [...quotes, ...titles]) {
      const hit = QUOTED.exec(inside);
      if (hit && !PERSON.test(hit[1]!)) yield token(start, end, hit[1]!, hit[2]! + hit[3]!);
    }
    if (!/跟[着著]/.test(text)) return;
    for (const hit of text.matchAll(BARE)) {
      const what = hit[1] ?? hit[4]!;
      if (PERSON.test(what)) continue;
      yield token(hit.index, hit.index + hit[0].length, what, (hit[2] ?? hit[5]!) + (hit[3] ?? hit[6]!));
    }
  },
};

function token(start: number, end: number, what: string, aim: string): FamilyToken {
  return {
    start,
    end,
    card: context =>
      card(
        '跟着X去Y',
        `travel campaign: let ${named(what, context)} take you along (${aim})`,
        'Tourist and sports offices tie trips to events: the ticket of a match, show or exhibition gives rebates in hotels and sights, and routes are named after books or films.',
        `旅游宣传的说法：因为“${what}”而到那里玩，政府和景区配套优惠、路线。`,
      ),
  };
}
