/** Surnames, the most usual four hundred in both scripts, and those of two characters. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚钟姜崔谭陆汪范廖石金韦贾夏付方邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向常汤康易乔赖文施洪季辛柴温芦庄聂安殷颜章鲁倪庞邢俞翟蓝齐丛葛梅盛解甘左谷尤涂欧宁穆关焦巩沈傅萧古凌侯祝费苗舒纪童单霍裴申包牛毕华仇柳詹车房佟迟曲臧冷景冉项阮连管岳闫党尚宫邱丘卜代米游滕柏褚占桂卓屈符步艾虞窦麦敖晏缪娄鞠匡岑冀伍荆楚闵封储靳时嵇应宗宣郁杭诸钮吉糜松井巫乌巴弓牧隗山仰秋仲伊仝原来植麻扈池蔺鄢帅竺权况亢阚栾国海耿那冼朴湛郗郦雍璩桑濮寿通边燕郏浦尧越隆师习鱼容慕艾廉明计伏成谈茅支咎虎木由衣买由邰蒲訾玄初甄续苑宿逯蓬银哈干才布德苟火候化闪战撒亓信欣区乐么粟仵展苏达其生勾和奚卫米糜韶车滑浩户邸鹿綦仉佘呼揭寇练强朗劳刁诺尕凤庆召双肇禹幸商门英酒矫拜惠逄弋晋赫隋闻位院祁盖冶麻翁相竹藏顿果宾寻税斗席闭库候茹钦言颉'.split(
    '',
  ),
);
for (const surname of '張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蔣葉蘇魏呂盧鐘鍾譚陸賈鄒閻龍賀顧錢嚴湯喬賴莊聶顏魯龐藍齊塗歐寧關鞏蕭紀單畢華車餘於範龔萬連應遲費溫饒婁鄔闕樂陽竇甯鈕鄺練滿儲續諸薊邊鮑談蘭嶽鐵聞葉麥蕭')
  SURNAMES.add(surname);
const DOUBLE =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|皇甫|尉迟|公孙|慕容|司徒|夏侯|东方|南宫|令狐|宇文|长孙|端木|呼延|淳于|独孤|轩辕|拓跋|范姜|张简|张廖)/;
/** Words that look like names and are none. */
const NO_NAME =
  /^(?:记者|本报|本报讯|报道|通讯员?|通讯社|完|摄影|图片?|文图|编辑|责编|转载|综合|整理|资料|来源|特约|实习生?|全文|连载|未完|待续|新闻|时报|日报|晚报|早报|公安|于今|方能|万元|时间|时代|高新区?|高考|和谐|成都|金融|商务|文化|文旅|国家|国际|安全|通知|公告|信息|关于|关注|解读|向上|来信|易地|代表|代理|应急|强化|单位|双语|计划|施工|成立|明天|明日|时评|秋季|夏季|海南|海外|原题|原载|原文|达到|布局|信用|商报|华商|华夏|燕赵|江南|江西|江苏|山东|山西|河北|河南|云南|安徽|吉林|黑龙江|甘肃|石家庄|温州|常州|常德|苏州|徐州|贵州|宁夏|宁波|左右|高清|全部|经济|教育|广告|公益|法治|法制|健康|体育|民生|社会|党建|党委|党政)$/;

/** Whether a text is a person's name by its form: a surname and one or two characters, or a name with a point in it. */
export function isName(text: string): boolean {
  if (NO_NAME.test(text)) return false;
  if (/^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,10})+$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  if (DOUBLE.test(text)) return text.length > 2;
  return text.length < 4 && SURNAMES.has(text[0]!) && !/[的了是在与和及等记讯报版日月年]$/.test(text);
}

/**
 * The names that a text is a list of. A name of two characters printed with a blank (朴　宁) is put together.
 *
 * @returns names in order, and whether the text held nothing else
 */
export function namesIn(text: string): { names: string[]; only: boolean } {
  const tokens = text.split(/[\s\u3000、，,;；/／|｜丨&]+/).filter(Boolean);
  const names: string[] = [];
  let only = tokens.length > 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.length === 1 && next?.length === 1) {
      // 王 晓 明 is one name, 朴 宁 李 莉 are two.
      const third = tokens[i + 2];
      const fourth = tokens[i + 3];
      const whole = third?.length === 1 && fourth?.length !== 1 ? token + next + third : token + next;
      if (isName(whole)) {
        names.push(whole);
        i += whole.length - 1;
        continue;
      }
    }
    if (isName(token)) names.push(token);
    else only = false;
  }
  return { names, only };
}
