import type { Family, FamilyToken } from './family.ts';
import { card, named } from './wording.ts';

const QUOTED =
  /^(?:([云冰雪]|\p{Script=Han}{2,4})上的|(家门口|云端|指尖|掌心|田间地头|身边|村里|屋檐下|大树下|榕树下|家门前|山窝里|大山里|大棚里|车间里|掌心里|口袋里|烟火里|光影里)的)(\p{Script=Han}{1,6})$/u;
// In quotation marks, these are still plain places; so are those of one character (身上, 墙上) but for a few.
const PLAIN =
  /^(?:世界|历史|网络|互联网|马路|大街|墙壁|桌子|广场|公路|事实|实际|思想|政治|本质|理论|法律|意义|某种意义|会议|舞台|社会|国际|市场|基本|原则|传统|精神|心理|生理|技术|生活|工作|学习|经济|文化|道德|感情|黑板|草原|沙滩|地球|月球|身体)$/;
// Without quotation marks only the images that have become set, with what is felt there.
const BARE =
  /(舌尖|指尖|轨道|车轮|云端|心尖|刀尖|笔尖|针尖|脚尖|刀锋|马背|轮椅|屏幕|田埂|键盘|枝头)上的(京津冀|长三角|大湾区|粤港澳|都市圈|城市群|形式主义|便民服务|\p{Script=Han}{2})/gu;

/** X上的Y: 舌尖上的安全, 轨道上的京津冀, 指尖上的形式主义. */
export const feltAt: Family = {
  id: 'felt-at',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      const hit = QUOTED.exec(inside);
      if (!hit) continue;
      const place = hit[1] ?? hit[2]!;
      if (!PLAIN.test(place)) yield token(start, end, place, hit[3]!);
    }
    for (const hit of text.matchAll(BARE)) {
      yield token(hit.index, hit.index + hit[0].length, hit[1]!, hit[2]!);
    }
  },
};

function token(start: number, end: number, place: string, what: string): FamilyToken {
  return {
    start,
    end,
    fixed: { 上的: 'shàng de' },
    card: context =>
      card(
        'X上的Y',
        `${named(what, context)} as met “on” ${named(place, context)}`,
        'An image after the television series 舌尖上的中国: the place stands for a whole field (tongue: food; fingertip: phone and apps; rail: commuting; wheels: transport).',
        `形象的说法，“${place}”代表一个领域，说的是那里的“${what}”。`,
      ),
  };
}
