import { NAME_BYTES, NEVER } from '../lexicon/format.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/**
 * Surnames that are read otherwise than the character mostly is, or that the dictionary gives two readings for; the
 * one here is what most bearers use (《中国姓氏大辞典》 and the surname entries of 现代汉语词典).
 */
const SURNAMES = new Map(
  (
    '单 shàn 單 shàn 仇 qiú 区 ōu 區 ōu 解 xiè 任 rén 曾 zēng 查 zhā 华 huà 華 huà 盖 gě 蓋 gě 葛 gě 纪 jǐ 紀 jǐ 缪 miào 繆 miào 朴 piáo ' +
    '覃 qín 冼 xiǎn 洗 xiǎn 乐 yuè 樂 yuè 宓 mì 员 yùn 員 yùn 翟 zhái 宁 nìng 甯 nìng 种 chóng 召 shào 折 shé 黑 hè 盛 shèng 逄 páng ' +
    '晁 cháo 秘 bì 繁 pó 牟 mù 能 nài 应 yīng 應 yīng 那 nā 祭 zhài 沈 shěn 燕 yān 过 guō 過 guō 干 gān 贾 jiǎ 賈 jiǎ 阚 kàn 谌 chén ' +
    '撒 sà 要 yāo 教 jiào 都 dū 臧 zāng 费 fèi 費 fèi 曲 qū 尉 wèi 呙 guō 於 yū 相 xiàng 哈 hǎ 长 cháng 冯 féng 馮 féng 石 shí 柏 bǎi ' +
    '车 chē 車 chē 句 gōu 隗 wěi 郇 xún 卜 bǔ 称 chēng 大 dài 朝 cháo 重 chóng 褚 chǔ 丁 dīng 佴 nài 薄 bó 少 shào 洪 hóng 令 lìng 论 lùn ' +
    '么 yāo 乜 niè 幺 yāo 佘 shé 仝 tóng 冠 guàn 观 guàn 藏 zāng 谷 gǔ 行 xíng 强 qiáng 降 jiàng 将 jiāng 调 diào 空 kòng 系 xì 载 zài ' +
    '万俟 mò qí 尉迟 yù chí 尉遲 yù chí 长孙 zhǎng sūn 長孫 zhǎng sūn 单于 chán yú 令狐 líng hú 澹台 tán tái 澹臺 tán tái ' +
    '鲜于 xiān yú 宿 sù 殷 yīn 尹 yǐn 余 yú 於 yū 喻 yù 郁 yù 訾 zī 卓 zhuó 俞 yú 钭 tǒu 眭 suī 逯 lù 郗 xī 郏 jiá'
  )
    .match(/\p{Script=Han}+ [^\p{Script=Han}]+/gu)!
    .map(pair => {
      const at = pair.indexOf(' ');
      return [pair.slice(0, at), pair.slice(at + 1).trim()] as const;
    }),
);

/** How a surname is read, or undefined where the dictionary's reading is the one. */
export function surnameReading(surname: string): string | undefined {
  return SURNAMES.get(surname);
}

/**
 * Surnames that are common words too, so that segmentation does not dare to make a name of them; 任 and 应 are not among
 * those read before a title (仇书记), for 任主任 is "to be director".
 */
const ALSO_WORD = new Uint8Array(0x10000);
for (const character of '单單仇区區解曾查华華盖葛纪紀缪繆朴覃冼洗乐樂宓员員翟宁甯牟燕盛阚谌费柏尉逄种召应任折能')
  ALSO_WORD[character.charCodeAt(0)] = 1;
const NOT_BEFORE_TITLES = new Set('任应种召折能'.split(''));
const TITLE =
  /(?:书记|主任|局长|部长|省长|市长|县长|区长|镇长|乡长|村长|校长|院长|厂长|队长|所长|站长|处长|科长|会长|班长|教授|博士|医生|老师|大夫|师傅|先生|女士|小姐|同志|经理|董事长|支书|警官|老板|阿姨|大姐|大爷|大妈|老汉|奶奶|记者|通讯员|民警|交警|居民|村民|市民|代表|委员|教练|干部|党员|户主|书記|書記|縣長|局長|校長|老師|醫生|記者|民警)$/;
/** What is said or done by a person just named, or comes before one. */
const SAYS = /^(?:说|介绍|表示|告诉|认为|指出|强调|坦言|感慨|笑着|带领|带队|率|正在|来到)/;
const CALLS = /^(?:据|叫|名叫|和|与|由|向|对|给|为|像|是)$/;
const MARK = /^[，。、；：？！（）()《》“”\s,.]/;
/** Never in a given name that follows a surname which is a word too: 查一查, 解不开. */
const NOT_GIVEN = /[的了着过一不在把给到得地个和与出上下来去起开好完这那有是为]/;
/** The dearest given name that is believed, in the lexicon's tenths of a nat for both characters. */
const DEAREST = 130;

/**
 * Whether a word of one character is a surname by what stands around it: 记者单小军, 据仇志远介绍, 解书记. Segmentation
 * finds other names; these surnames are too common as words to be told without a title, a mark or a verb of saying.
 *
 * @param ends the ends of the text's words, UTF-16
 * @param index the word's number
 */
export function isSurname(lexicon: Lexicon, text: string, ends: readonly number[], index: number): boolean {
  const end = ends[index]!;
  const start = index > 0 ? ends[index - 1]! : 0;
  // Asked for every word of one character: told by number first.
  if (ALSO_WORD[text.charCodeAt(start)] === 0 || index + 1 >= ends.length) return false;
  const character = text.slice(start, end);
  const before = index > 0 ? text.slice(index > 1 ? ends[index - 2]! : 0, start) : '';
  const next = text.slice(end, ends[index + 1]!);
  if (!NOT_BEFORE_TITLES.has(character) && !TITLE.test(before) && TITLE.exec(next)?.index === 0) return true;
  const titled = TITLE.test(before);
  const opened = titled || before === '' || MARK.test(before) || CALLS.test(before);
  if (!opened) return false;
  for (const length of [2, 1]) {
    const last = ends[index + 1] === end + length ? index + 1 : ends[index + 2] === end + length ? index + 2 : -1;
    if (last < 0) continue;
    const given = text.slice(end, end + length);
    const cost = givenCost(lexicon, given);
    if (NOT_GIVEN.test(given) || cost > DEAREST) continue;
    const after = text.slice(end + length);
    if (titled ? length === 2 || after === '' || MARK.test(after) || SAYS.test(after) : SAYS.test(after)) return true;
    if (!titled && length === 2 && last === index + 2 && /^[（(、）)]/.test(after)) return true;
  }
  return false;
}

/** What a given name costs, or infinity where a character never stands in one. */
function givenCost(lexicon: Lexicon, given: string): number {
  let cost = 0;
  for (let i = 0; i < given.length; i++) {
    const node = lexicon.root[given.charCodeAt(i)] ?? 0;
    const one = node === 0 ? NEVER : lexicon.names[node * NAME_BYTES + (i === given.length - 1 ? 2 : 1)]!;
    if (one === NEVER) return Number.POSITIVE_INFINITY;
    cost += one;
  }
  return cost;
}
