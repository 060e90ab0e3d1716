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
 * Those that are hardly ever a word of their own before a title: 仇书记, 单县长, 解主任. 任 is not among them, for 任主任
 * is "to be director"; nor are 应, 那, 都.
 */
const BEFORE_TITLES = new Set('单單仇区區解曾查华華盖葛纪紀缪繆朴覃冼洗乐樂宓员員翟宁牟燕盛阚谌臧费卜柏冯'.split(''));
const TITLES = new Set(
  (
    '书记 主任 局长 部长 省长 市长 县长 区长 镇长 乡长 村长 校长 院长 厂长 队长 所长 站长 处长 科长 教授 博士 医生 老师 大夫 师傅 ' +
    '先生 女士 小姐 同志 总 经理 董事长 总经理 副书记 副县长 副市长 副局长 副主任 支书 警官 老板 阿姨 大姐 大爷 大妈 老汉 奶奶 某 某某 家 氏 書記 縣長 局長 主任 老師 醫生'
  ).split(' '),
);

/**
 * Whether a single character is a surname by what follows it: 仇书记.
 *
 * @param character the word
 * @param next the word after it
 */
export function isBeforeTitle(character: string, next: string): boolean {
  return BEFORE_TITLES.has(character) && TITLES.has(next);
}
