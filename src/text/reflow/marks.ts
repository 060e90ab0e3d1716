/** Lines that say by their wording what they are: by-lines, jump lines, captions' credits, the page's own furniture. */

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚钟姜崔谭陆汪范廖石金韦贾夏付方邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向常汤康易乔赖文施洪季辛柴温芦庄聂安殷颜章鲁倪庞邢俞翟蓝齐丛葛梅盛解甘左谷尤涂欧宁穆关焦巩沈傅萧古凌侯祝费苗舒纪童欧阳单霍裴申包牛毕华仇柳詹车房佟迟曲臧冷景冉项阮连管岳' +
  '張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蔣葉蘇魏呂盧鐘譚陸賈鄒閻龍賀顧錢嚴湯喬賴莊聶顏魯龐藍齊塗歐寧關鞏蕭紀單畢華車馮';
const NAME = `[${SURNAMES}][\\u4e00-\\u9fff]{1,3}`;
const SPACE = '[\\s\\u3000、，,]*';
const NAMES = `${NAME}(?:[\\s\\u3000、，,]+${NAME}){0,5}`;
const PAPER =
  '(?:本报|本报|本网|本台|本刊|新华社|中新社|人民日报|央广网|[\\u4e00-\\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|社|网))?';
const POST =
  '(?:(?:全媒体|融媒体|首席|见习|实习|特约|特派|驻[\\u4e00-\\u9fff]{2,4})*(?:记者|通讯员|評論員|评论员|撰稿人?|記者|通訊員|作者|编译|实习生|文\\/图|图\\/文|文\\/摄影|撰文|供稿))';
const CREDITED = `(?:${POST}${SPACE}[：:/]?${SPACE}${NAMES}${SPACE})+`;
const DATELINE = '[\\u4e00-\\u9fff0-9a-z\\s，,年月日]{2,28}(?:电|電|讯|訊|报道|報道)';

const BYLINE = new RegExp(
  `^(?:[（(]${SPACE}(?:${PAPER}${SPACE}${CREDITED}|${NAMES}|(?:据|據)?(?:新华社|中新社|本报|新華社|人民日报|央视新闻)${DATELINE})${SPACE}[）)]` +
    `|[□■◎○●◇◆☐▢△▲]?${SPACE}${PAPER}${SPACE}${CREDITED}|[□■◎○◇◆☐▢△▲]${SPACE}${NAMES})$`,
);
const TAIL = new RegExp(
  `[（(]${SPACE}(?:${PAPER}${SPACE}${CREDITED}|${NAMES}|(?:据|據)?(?:新华社|中新社|本报|新華社|人民日报|央视新闻)${DATELINE})${SPACE}[）)]$`,
);
const JUMP =
  /^[（(]?\s*(?:下转|上接|紧接|紧转|转|接|下轉|上接|轉)\s*(?:本报|第)?\s*[A-Za-z]?[\d０-９一二三四五六七八九十]{1,3}\s*版.{0,12}?[）)]?$/;
const SHOT = '(?:摄影报道|攝影報道|摄影|攝影|摄|攝|供图|制图|图片|发)';
const CREDIT = new RegExp(
  `(?:[（(【]${SPACE}(?:[^（(【]{0,10}${POST}${SPACE})?(?:${NAMES}|.{2,16}[\\s\\u3000])${SPACE}${SHOT}${SPACE}[）)】]|${PAPER}${SPACE}(?:${POST}${SPACE})?${NAMES}[\\s\\u3000]+${SHOT}|[（(](?:资料图片|资料图|图片来源.{1,16})[）)])$`,
);
const FURNITURE: RegExp[] = [
  /统一连续出版物号|统一刊号|邮发代号|國內統一|统一连续出版物|^CN\s?\d{2}-\d{4}|ISSN\s?\d/,
  /^(?:第?\s*[A-Za-z]?\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版)(?:\s*[：:]?\s*[\u4e00-\u9fff·]{2,6})?$/,
  /^(?:[A-Za-z]?\d{2}|[A-Z]\d{1,2})(?:(?:\s*[：:]\s*|\s+)[\u4e00-\u9fff·]{2,6})?$/,
  /^(?:要闻|综合|副刊|民生|时政|本地|经济|社会|文化|教育|健康|体育|国内|国际|专版|广告|公益广告|县域|乡村|视点|关注|今日聚焦)(?:新闻|要闻)?\s*(?:第?[A-Za-z]?\d{1,3}\s*版|[A-Za-z]?\d{1,2})?$/,
  /^(?:新闻|投诉|服务|读者|发行|广告|报料|爆料|订报|订阅|监督)?(?:热线|电话|專線|熱線)(?:电话)?\s*[：:]\s*[\d\s\-－—、()（）]+$/,
  /^(?:本版|本期|值班|执行|责任)?(?:责任)?(?:编辑|編輯|责编|主编|编委|审读|校对|校對|美编|版式|组版|责校|一读|二审|三审|制图|监制|总值班|值班编委)\s*[：:\s]\s*[\u4e00-\u9fff\s：:、|｜/\-A-Za-z@.\d]{2,60}$/,
  /^\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周|農曆|农历|第|$)/,
  /^(?:星期[一二三四五六日天]|农历.{2,14}|总第\s*\d+\s*期.{0,12}|今日\s*\d+\s*版.{0,8}|第\s*\d+\s*期.{0,10})$/,
  /^(?:网址|電郵|电子信箱|邮箱|地址|邮编|微信公众号|官方微博|http|www)[：:\s/.].{2,60}$/i,
  /^(?:主管|主办|主辦|出版|承办|协办)(?:单位)?\s*[：:].{2,40}$/,
  /^(?:广告|公益广告|PUBLIC WELFARE|ADVERTISEMENT)$/i,
];

/** Longest line, in UTF-16 units, that is looked at: by-lines and furniture are short, and a megabyte need not be matched. */
const LONGEST = 90;

export type Mark = 'byline' | 'jump' | 'furniture';

/** What a whole line is by its wording, or null. */
export function markOf(text: string): Mark | null {
  if (text.length > LONGEST) return null;
  if (JUMP.test(text)) return 'jump';
  if (BYLINE.test(text)) return 'byline';
  return FURNITURE.some(pattern => pattern.test(text)) ? 'furniture' : null;
}

/** Whether a text ends by naming who took the picture over it. */
export function endsInCredit(text: string): boolean {
  return CREDIT.test(text.slice(-40));
}

/** Whether a line is nothing but the credit of a picture. */
export function isCredit(text: string): boolean {
  if (text.length > 24) return false;
  const found = CREDIT.exec(text);
  return found !== null && found.index === 0;
}

/** Whether a text begins as captions do. */
export function beginsAsCaption(text: string): boolean {
  return /^(?:图为|圖為|圖爲|[上下左右]图[：:为]|图[①-⑨\d][：:]|图片(?:为|说明))/.test(text);
}

/** Where the by-line at the end of a last line begins: after a stop, blanks perhaps between; or -1. */
export function tailOf(text: string): number {
  const from = Math.max(0, text.length - 60);
  const found = TAIL.exec(text.slice(from));
  if (!found || from + found.index === 0) return -1;
  const before = text.slice(0, from + found.index).trimEnd();
  return /[。！？…!?﹗][”’』」）》]*$/.test(before) ? from + found.index : -1;
}

/** Whether the second of two furniture lines goes with the first: a page number and the page's name. */
export function isPageName(first: string, second: string): boolean {
  return /^[A-Za-z]?\d{1,3}$|^第.{1,3}版$/.test(first) && /^[\u4e00-\u9fff·]{2,6}$/.test(second);
}

const SLOGAN =
  /^(?:[\u4e00-\u9fff]{3}(?:[\s\u3000]+[\u4e00-\u9fff]{3})+|[\u4e00-\u9fff]{4}(?:[\s\u3000]+[\u4e00-\u9fff]{4}){2,})$/;

/** Whether a text is built as slogans are: groups of three or four characters side by side. */
export function isSlogan(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 60) return false;
  if (SLOGAN.test(trimmed)) return true;
  const groups = trimmed.split(/[\s\u3000]+/);
  return groups.length >= 4 && groups.slice(-3).every(group => group.length === 3);
}

/** Whether a text is numbered as sub-heads are: 一、 （二） 第三章. */
export function isNumbered(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节編编部分])/.test(
    text,
  );
}

/** Whether a text begins as an item of a list: a small number and a point, a circled number, a bullet. */
export function isItem(text: string): boolean {
  return /^(?:\d{1,2}(?:[.．](?!\d)|[、)）])|[①-⑳⑴-⒇]|[●◆◇■▲★•·*]|[-–]\s)/.test(text);
}

/** Whether a line is a row of a table: three or more short cells, or two of which one is a number. */
export function isRow(text: string): boolean {
  if (text.length > 60 || !/[\s\u3000]/.test(text)) return false;
  const cells = text.split(/[\s\u3000]+/);
  if (cells.length < 2 || cells.some(cell => cell.length > 14 || /[。，；！？]$/.test(cell))) return false;
  const numbers = cells.filter(cell => /^[-+＋－]?[\d.,０-９]+(?:[%％‰万亿元人个件吨]{0,2})$/.test(cell)).length;
  return (
    (cells.length >= 3 && numbers >= 1 && cells.length - numbers <= numbers + 1) ||
    (cells.length === 2 && numbers === 1 && /^\D/.test(cells[0]!))
  );
}
