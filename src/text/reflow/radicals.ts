/**
 * Radical code points and the ideographs they stand for. PDF files whose fonts draw 日 and ⽇ with one glyph often
 * say U+2F47 where the paper says 日; no dictionary knows that character.
 *
 * Source: the Unicode property Equivalent_Unified_Ideograph (UCD 14). Radicals whose ideograph lies outside the
 * basic plane, or that have none, are left as they are, so that the length in UTF-16 units never changes.
 */
const SUPPLEMENT_FROM = 0x2e80;
const SUPPLEMENT =
  '　厂乛乚乙亻冂　刀刂卜㔾小小兀尣尢　巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王　目示礻　糹纟罓罒㓁冗　' +
  '羊　　耂肀聿肉　艹艹艹虎衤覀西见角　讠贝　车辶辶辶邑钅長镸长门　阝雨青韦页风飞食　飠饣　马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const KANGXI_FROM = 0x2f00;
// Two radicals depart from the property: in mainland fonts ⼾ and ⾭ share their glyph with 户 and 青.
const KANGXI =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡' +
  '彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹' +
  '米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面' +
  '革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';

const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5]/;
const RADICALS = /[\u2e80-\u2ef3\u2f00-\u2fd5]/g;

/** The same text with every radical code point (⽇ ⺠) replaced by its ideograph (日 民). Same length in UTF-16 units. */
export function withIdeographs(text: string): string {
  return RADICAL.test(text) ? text.replace(RADICALS, ideographOf) : text;
}

function ideographOf(radical: string): string {
  const code = radical.charCodeAt(0);
  const found = code >= KANGXI_FROM ? KANGXI[code - KANGXI_FROM] : SUPPLEMENT[code - SUPPLEMENT_FROM];
  return found === undefined || found === '　' ? radical : found;
}
