/** How the lines around an article say what they are. */

/** A date as pages print it, with its time where that follows. */
export const DATE =
  /((?:19|20)\d\d)\s*(?:年|[-/.])\s*(0?[1-9]|1[0-2])\s*(?:月|[-/.])\s*(0?[1-9]|[12]\d|3[01])(?!\d)\s*日?(?:\s*(?:星期|周)[一二三四五六日天])?[\sT,，]*(?:(上午|下午)?\s*([01]?\d|2[0-3])\s*[:：时]\s*([0-5]\d)(?:\s*[:：分]\s*([0-5]\d))?)?/;

/** Words of the line under a headline. */
const DATELINE =
  /来源|來源|发布时间|發布時間|发布日期|发表于|更新时间|时间[：:]|日期[：:]|作者|编辑|責編|责编|字号|字体|浏览|点击|阅读|评论|人参与|分享|收藏|打印|我有话说|扫一扫|纠错|原创/;

/**
 * Whether a line gives date, source and the like: what stands between a headline and its text.
 *
 * @param text one line, blanks collapsed
 */
export function isDateline(text: string): boolean {
  if (text.length > 160 || /[。！？]$/.test(text)) return false;
  const date = DATE.exec(text);
  if (date && text.length - date[0].length < 50 && !/[，。；]/.test(text.replace(date[0], ''))) return true;
  return (
    DATELINE.test(text) && text.length < 90 && !/[。；]/.test(text) && !/^（?(?:本报|本网)?(?:记者|通讯员)/.test(text)
  );
}

/** Whether a dateline says what its date or name is. */
export const isLabelled = (text: string): boolean => DATELINE.test(text) || /\d\s*:\s*\d\d/.test(text);

/** Lines that sites put under an article. What follows the first of them is theirs as well. */
const END =
  /^[\s【[（(《>·■●◆▲▼|↓*]*(?:相关(?:新闻|阅读|报道|链接|文章|推荐|专题|附件|稿件)|更多(?:新闻|精彩|内容|资讯|报道|阅读|相关)|推荐(?:阅读|新闻|文章|视频|\d*$)|热门(?:推荐|新闻|文章|阅读|评论|標籤|标签)|熱門|延伸閱讀|延伸阅读|精彩(?:视频|推荐|图片)|精选|编辑推荐|猜你喜欢|为您推荐|大家都在看|最新(?:新闻|报道|评论|文章)|网友评论|网友跟帖|全部评论|发表评论|我要评论|文章评论|评论\s*\d*$|上一篇|下一篇|上一条|下一条|分享(?:到|至|此|：|$)|扫一扫|扫码|扫描二维码|关注(?:我们|公众号)|本文(?:地址|链接|网址|关键词|为.{2,20}原创|系.{2,20}原创)|文章(?:关键词|标签)|关键词?[：:]|标签[：:]|TAGS?[：:]|点赞|举报|收藏|打印|关闭窗口|返回|附件[：:]?$|正文已结束|阅读原文|声明[：:]|特别声明|免责声明|版权声明|风险提示[：:]|举报投诉|违法和不良信息|不感兴趣|打开.{2,10}(?:APP|App|客户端)|下载.{2,10}(?:APP|客户端)|来源链接|转播到|点击进入|此前报道[：:]|正在加载|自动播放)/;
/** Who made the page, not the article. */
const EDITED =
  /^[\s【[（(《]*(?:(?:本文|本期|本版|网络|新媒体|新闻|执行|值班|实习)?(?:责任编辑|責任編輯|责编|責編|责任编审|编辑|編輯|编审|主编|审核|校对|监制|初审|复审|终审|一审|二审|三审|签审|责校|制作|录入|供稿单位|信息来源|稿源|来源|原标题|原题为|初审编辑))\s*[：:丨|／/\s]/;

export const isEndOfArticle = (text: string): boolean => text.length < 60 && END.test(text);
export const isEdited = (text: string): boolean =>
  /^[（(]?《[^》]{2,16}》\s*[（(].{4,30}版\s*[）)]{1,2}$/.test(text) ||
  (text.length < 90 && EDITED.test(text) && (/^\W*原(?:标题|题为)/.test(text) || !/[。！？；]./.test(text)));

/** Whether a line heads something else: what follows it tells nothing of the article. */
export const isBeyond = (text: string): boolean =>
  /^[\s【《>·■●|]*(?:相关|热门|熱門|最新|推荐|猜你|上一|下一|网友|留言|评论(?!员)|作者(?:最新|其他)|大家都|精彩|更多|延伸)/.test(
    text,
  );

/** What a page says of itself in a line of its own, though it reads as a sentence. */
export const isNotice = (text: string): boolean =>
  text.length < 200 &&
  /未经.{0,16}(?:授权|许可|允许).{0,10}(?:不得|禁止|严禁|请勿|谢绝)|更多.{0,12}(?:请)?(?:下载|关注).{0,16}(?:APP|客户端|公众号)|版权.{0,10}(?:所有|归属?|独家)|不代表本(?:站|网|台)|如(?:有|涉及)侵权|仅(?:供|代表).{0,20}(?:参考|个人|作者)|作品声明|[下點点]我?下[載载]\s?APP|转载.{0,8}注明|著作权|著作權/.test(
    text,
  ) &&
  !/(?:法院|侵权案|被告|原告)/.test(text);
