import type { Family, FamilyToken } from './family.ts';
import { beginnings, matchesAt } from './occurrences.ts';
import { card } from './wording.ts';

/** One-character names that hardly begin an ordinary word. */
const CLEAR: Record<string, string> = {
  渝: 'Chongqing',
  沪: 'Shanghai',
  冀: 'Hebei',
  豫: 'Henan',
  湘: 'Hunan',
  皖: 'Anhui',
  鲁: 'Shandong',
  苏: 'Jiangsu (or Suzhou)',
  浙: 'Zhejiang',
  赣: 'Jiangxi',
  鄂: 'Hubei',
  桂: 'Guangxi',
  晋: 'Shanxi',
  蒙: 'Inner Mongolia',
  陕: 'Shaanxi',
  闽: 'Fujian',
  粤: 'Guangdong',
  琼: 'Hainan',
  辽: 'Liaoning',
  甬: 'Ningbo',
  穗: 'Guangzhou',
  蓉: 'Chengdu',
  榕: 'Fuzhou',
  邕: 'Nanning',
  杭: 'Hangzhou',
  蜀: 'Sichuan',
  黔: 'Guizhou',
  陇: 'Gansu',
  滇: 'Yunnan',
  徽: 'Anhui',
};
/** Those that are ordinary words too: only with an ending that brands have. */
const SHARED: Record<string, string> = {
  京: 'Beijing',
  津: 'Tianjin',
  川: 'Sichuan',
  黑: 'Heilongjiang',
  吉: 'Jilin',
  云: 'Yunnan',
  贵: 'Guizhou',
  甘: 'Gansu',
  青: 'Qinghai (or Qingdao)',
  宁: 'Ningxia (or Nanjing)',
  新: 'Xinjiang',
  藏: 'Tibet',
};
const ENDING =
  /^(?:字号|里办|快办|事办|服办|易办|事通|速办|政通|好办|品|味|货|超|牌|农.{0,3}|字号.*|品.{1,2}|货|货.{1,2}|享.{0,3}|味.{1,2}|造|造.{1,2}|礼|有礼|伴手礼|选|优|农)$|办$|字号$/;
// Plays, dishes, languages, surnames and words such as 晋升, 苏醒, 蒙古.
const WORD =
  /^(?:鲁班|鲁迅|苏联|苏醒|苏东坡|苏轼|苏武|蒙古|蒙眼|蒙面|蒙娜|蒙牛|蒙在|晋升|晋级|琼瑶|琼楼|桂花|桂圆|桂林|辽阔|辽沈|杭州|沪指|沪深|鄂尔多斯|鄂温克|鄂伦春|蜀道|蜀汉|蜀国|粤港澳|陕甘宁|榕树|榕江)|^.(?:剧|菜|语|绣|商|军|江|酒|茶|莽|迅|班|醒|联|升|级|古|牙|受|方|骗|太华|花|圆|林|冠|皇|塑|桥|宁|州|锡|东|西|南|北|中|市|省|东坡|轼|辙|打水|乒乓|白宗|商精神|绣艺术|派|帮|式|味|系|章|标|记|帜|墨|砚)$/;

/** Full names and literary ones, anywhere in the brand: 好品山东, 天府粮仓. */
const FULL: Record<string, string> = {
  天府: 'Sichuan',
  龙江: 'Heilongjiang',
  岭南: 'Guangdong',
  三湘: 'Hunan',
  塞上: 'Ningxia',
  北疆: 'Inner Mongolia',
  钱塘: 'Hangzhou',
  姑苏: 'Suzhou',
  金陵: 'Nanjing',
  津门: 'Tianjin',
  泉城: 'Ji’nan',
  冰城: 'Harbin',
  羊城: 'Guangzhou',
  鹏城: 'Shenzhen',
  蓉城: 'Chengdu',
  榕城: 'Fuzhou',
  申城: 'Shanghai',
  巴蜀: 'Sichuan and Chongqing',
  川渝: 'Sichuan and Chongqing',
  齐鲁: 'Shandong',
  三晋: 'Shanxi',
  三秦: 'Shaanxi',
  燕赵: 'Hebei',
  荆楚: 'Hubei',
  湖湘: 'Hunan',
  江淮: 'Anhui',
  八闽: 'Fujian',
  八桂: 'Guangxi',
  陇原: 'Gansu',
  中原: 'Henan',
  河北: 'Hebei',
  山西: 'Shanxi',
  辽宁: 'Liaoning',
  吉林: 'Jilin',
  江苏: 'Jiangsu',
  浙江: 'Zhejiang',
  安徽: 'Anhui',
  福建: 'Fujian',
  江西: 'Jiangxi',
  山东: 'Shandong',
  河南: 'Henan',
  湖北: 'Hubei',
  湖南: 'Hunan',
  广东: 'Guangdong',
  海南: 'Hainan',
  四川: 'Sichuan',
  贵州: 'Guizhou',
  云南: 'Yunnan',
  陕西: 'Shaanxi',
  甘肃: 'Gansu',
  青海: 'Qinghai',
  宁夏: 'Ningxia',
  新疆: 'Xinjiang',
  广西: 'Guangxi',
  重庆: 'Chongqing',
};
const FULL_SHAPE = new RegExp(
  `^(?:(\\p{Script=Han}{1,4})(${Object.keys(FULL).join('|')})|(${Object.keys(FULL).join('|')})(\\p{Script=Han}{1,4}))$`,
  'u',
);
// Plain geography and institutions: 山东省, 河南人, 四川大学, 北京重庆.
const GEOGRAPHY =
  /^(?:省|市|区|人|话|菜|队|省委|省政府|大学|学院|日报|卫视|电视台|地区|境内|全境|中部|东部|西部|南部|北部|地方|方言|籍|风味|会馆|路|街|站|油田|大桥|机场|高速|铁路|航空|银行|证券|出版社|美术馆|博物馆|省政协|省人大|西南|东北|北京|上海|来自|在|到|去|从|离开|全)$/;

// The big service apps are named without quotation marks too.
const BARE =
  /(?:[渝沪冀豫湘皖鲁苏浙赣鄂桂晋蒙陕闽粤琼辽甬蓉榕杭黔陇滇](?:字号|里办|快办|事办|服办|易办|汇办|时办|速办|心办|企办|政易办|事通|政通|服通|省事|省心)|(?:津心办|吉事办|甘快办|青松办|新服办|秦务员|随申办|宁政通|京通办|天府通办|贵人服务|云上贵州|闽政易办))/y;
const BRANDS = beginnings('渝沪冀豫湘皖鲁苏浙赣鄂桂晋蒙陕闽粤琼辽甬蓉榕杭黔陇滇津吉甘青新秦随宁京天贵云');
// 云品出滇: goods of the place go out of it.
const GOES_OUT = /^(\p{Script=Han})[品货味](?:出|走出|下|入|进|通|行|卖|到)\p{Script=Han}{1,3}$/u;

/** Quoted place + X: 渝快办, 粤字号, 浙里办: a brand that carries the province in one character. */
export const placeBrand: Family = {
  id: 'place-brand',
  *find(text, quotes) {
    for (const { start, end, text: inside } of quotes) {
      if (!/^[ieI@]?\p{Script=Han}[\p{Script=Han}ei]{1,10}$/u.test(inside)) continue;
      const found = cityOf(inside) ?? (inside.length <= 8 ? placeOf(inside) : null);
      if (found) yield token(start, end, inside, ...found);
    }
    for (const { 0: inside, index } of matchesAt(text, BARE, BRANDS)) {
      const found = placeOf(inside) ?? OWN[inside];
      if (found) yield token(index, index + inside.length, inside, ...found);
    }
  },
};

/** Those whose name is no place's first character. */
const OWN: Record<string, [place: string, name: string]> = {
  秦务员: ['Shaanxi', '秦'],
  随申办: ['Shanghai', '申'],
  京通办: ['Beijing', '京'],
  宁政通: ['Ningxia (or Nanjing)', '宁'],
  贵人服务: ['Guizhou', '贵'],
  青松办: ['Qinghai', '青'],
};

function token(start: number, end: number, inside: string, place: string, name: string): FamilyToken {
  return {
    start,
    end,
    card: () =>
      card(
        '地名简称+X',
        `brand of ${place} (${name}): ${inside}`,
        `${name} stands for ${place}; often the whole puns on a common phrase that sounds alike. Such names belong to an app, a label for local goods or a campaign.`,
        `“${name}”指当地，整个词是那里的服务、产品或活动品牌，常用谐音。`,
      ),
  };
}

// A city's own service or slogan: i厦门, 爱济南, 北京通. Its bare name with any noun (杭州亚运会) is no brand.
const CITY =
  '北京|上海|天津|重庆|广州|深圳|杭州|苏州|南京|宁波|厦门|福州|成都|武汉|长沙|青岛|济南|郑州|西安|合肥|南昌|昆明|贵阳|南宁|海口|哈尔滨|长春|沈阳|大连|太原|银川|西宁|兰州|无锡|常州|温州|泉州|佛山|东莞|珠海|烟台|潍坊|威海';
const CITY_SHAPE = new RegExp(
  `^(?:(?:[ieI@爱]|我爱|乐购|乐游|惠游|惠购|畅游|乐享|悦享|好品|好客|e办)(${CITY})|(${CITY})(?:通办|[通码贷保查]|e办|有礼|礼物|好品|优品|味道|欢迎你|等你来))$`,
  'u',
);
// A slogan makes a sentence of the name: 新疆是个好地方.
const SENTENCE = new RegExp(`^(${Object.keys(FULL).join('|')})(?:是|欢迎|等你|等着你|美)\\p{Script=Han}{1,8}$`, 'u');

/** The place that a brand names, with the characters that name it; null for an ordinary word. */
function placeOf(inside: string): [place: string, name: string] | null {
  const full = FULL_SHAPE.exec(inside);
  if (full) {
    const name = (full[2] ?? full[3])!;
    return GEOGRAPHY.test((full[1] ?? full[4])!) ? null : [FULL[name]!, name];
  }
  const first = inside.charAt(0);
  const place = CLEAR[first] ?? (ENDING.test(inside.slice(1)) || GOES_OUT.test(inside) ? SHARED[first] : undefined);
  return place === undefined || WORD.test(inside) ? null : [place, first];
}

function cityOf(inside: string): [place: string, name: string] | null {
  const sentence = SENTENCE.exec(inside)?.[1];
  if (sentence) return [FULL[sentence]!, sentence];
  const hit = CITY_SHAPE.exec(inside);
  const name = hit?.[1] ?? hit?.[2];
  return name === undefined ? null : [`the city ${name}`, name];
}
