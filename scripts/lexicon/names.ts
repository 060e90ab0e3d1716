import type { NameCosts } from '../../src/text/lexicon/write.ts';
import type { CountedWord } from './jieba.ts';

/**
 * Surnames in the order of their frequency (the hundred most frequent as the Ministry of Public Security counted them
 * in 2020, then frequent ones of later rank). Only these begin a name: the dictionary's list of all surnames has
 * 和, 从, 那, 有 and the like, which would make names of half the language.
 */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜' +
  '崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常' +
  '汤康易施倪庞俞樊葛殷章齐颜梅鲁岳洪柳祝阎伍耿焦翁裴柯童霍詹翟聂辛鲍欧蓝凌谷冉滕卜穆屈项褚娄臧隋蔺栾傅萧佟';

/** Surnames that are also frequent in foreign names; a name beginning so says little about Chinese given names. */
const ALSO_FOREIGN = '马罗金史安鲁莫白万龙雷贝欧';

/** In the second or third place of jieba's names, but as titles or kinship terms and not as given names. */
const NO_GIVEN = new Set(
  '大子老家公之氏人师儿爷哥弟姐叔嫂伯娘郎帝王侯后太皇某兄妃贼寺庙村镇县路山河湖港沟庄里门城桥的是不了在和与说道笑见过引什么这那也就都而其',
);

/** Characters of jieba's transcribed names that are no transcription: 荷兰人, 二十大. */
const NO_SOUND = new Set('人日岛圣一二三十大世王山海中第镇县城市年各江河明在家得提州县区省国后前新');

/**
 * Further characters of the tables by which Xinhua transcribes names, those that are rare outside of names; the lists
 * at hand have too few names to show them.
 */
const RARE_SOUNDS =
  '泽连宾策措戴范冈贡豪怀贾简凯考肯夸昆腊柳芒嫩潘庞佩珀恰钦琼丘茹瑞若桑瑟珊朔丝滕廷翁锡霞谢欣休尤赞詹兹葛娃';
const RARE_SOUND_COST = 75;

/** A cost in tenths of a nat; 255 is never. */
const tenths = (share: number) => Math.min(254, Math.round(-Math.log(share) * 10));

/** A character seen less often than this in a place of a name is not expected there: most such are mistakes. */
const FEWEST = 4;

/**
 * What each character costs in a person's name, learnt from the names in jieba's list: −ln of its share among
 * surnames, first and second characters of given names, and characters of transcribed foreign names.
 *
 * @param words jieba's list.
 * @param proper Names of the dictionary; those that look transcribed (沃罗涅日) are counted with jieba's.
 */
export function nameCosts(words: ReadonlyMap<string, CountedWord>, proper: readonly string[]): Map<string, NameCosts> {
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  const transcribed = [...words].filter(([word, { tag }]) => tag === 'nrt' && word.length > 2).map(([word]) => word);
  const sound = soundCounts(
    transcribed,
    proper.filter(name => name.length > 2),
  );
  const count = (into: Map<string, number>, char: string) => {
    if (!NO_GIVEN.has(char)) into.set(char, (into.get(char) ?? 0) + 1);
  };
  for (const [word, { tag }] of words) {
    if (tag !== 'nr' || word.length !== 3) continue;
    if (!SURNAMES.includes(word[0]!) || ALSO_FOREIGN.includes(word[0]!)) continue;
    count(first, word[1]!);
    count(second, word[2]!);
  }
  const shares = [...SURNAMES].map((_, rank) => 1 / (rank + 10));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const costs = new Map<string, NameCosts>();
  const of = (char: string) => {
    const known = costs.get(char);
    if (known) return known;
    const fresh = { surname: 255, first: 255, second: 255, sound: 255 };
    costs.set(char, fresh);
    return fresh;
  };
  [...SURNAMES].forEach((char, rank) => {
    of(char).surname = tenths(shares[rank]! / all);
  });
  for (const [place, counts] of [
    ['first', first],
    ['second', second],
    ['sound', sound],
  ] as const) {
    let total = 0;
    for (const times of counts.values()) total += times;
    for (const [char, times] of counts) if (times >= FEWEST) of(char)[place] = tenths(times / total);
  }
  for (const char of RARE_SOUNDS) of(char).sound = Math.min(of(char).sound, RARE_SOUND_COST);
  return costs;
}

/** Counts characters of transcribed names, then once more in those names alone that hold none but frequent ones. */
function soundCounts(names: readonly string[], others: readonly string[]): Map<string, number> {
  const count = (of: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const name of of)
      for (const char of name) if (!NO_SOUND.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
    return counts;
  };
  const rough = count(names);
  return count([...names, ...others].filter(name => [...name].every(char => (rough.get(char) ?? 0) >= 8)));
}
