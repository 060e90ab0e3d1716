import { tidy } from '../fold.ts';
import { isName } from './names.ts';
import { DATE } from './wording.ts';

const LABEL = /(?:文章|稿件|信息|新闻)?(?:来源|來源|稿源|发布机构|发布单位|供稿单位)\s*(?:于|自)?\s*[：:丨|｜]?\s*/;
/** What follows a source in its line. */
const NEXT =
  /(?:[|｜丨，,;；【[]|(?:作者|编辑|编审|责任编辑|责编|記者|记者|通讯员|时间|日期|发布时间|发布日期|更新时间|浏览(?:次数|量)?|点击(?:次数|量)?|阅读(?:次数|量)?|原标题)\s*[：:]|字号|字体|我要|参与|\d*人参与|\d+评论|扫一扫|用微信|\d{4}\s*[-年/.]).*$/s;
/** What a name of a paper, a site or an office ends with. */
const BODY_NAME =
  /(?:报|報|网|網|社|台|臺|局|院|会|會|委|办|厅|中心|新闻|新聞|传媒|周刊|杂志|日报社|政府|集团|频道|在线|客户端|发布|资讯|财经|科技|时报|观察|之声|之窗|电视|广播|融媒|站|热线)$/;
const NOT_SOURCE =
  /^(?:大|中|小|超大|默认|字号|字体|企鹅号|百家号|头条号|搜狐号|大鱼号|网易号|转寄朋友|打印文稿|收藏|打印|分享|微博|微信|评论|原创|正文|首页|关闭|来源|作者|编辑|转发|投稿|举报|关注|订阅|我要分享|参与|互动|本文|缩小字体|放大字体|点击|浏览|阅读|次|人|无|网络|互联网|原标题|更新|发布|.{0,4}(?:时间|日期)|[\d\s:：.-]+)$/;

/** The source that a line names by its label: 来源：云溪日报. */
export function labelledSource(line: string): string | null {
  const label = LABEL.exec(line);
  if (!label || label.index > 120) return null;
  // Prose speaks of sources too: a label has its colon, or begins the line.
  if (!/[：:丨|｜]/.test(label[0]) && label.index > 0 && !/[\s|｜]$/.test(line.slice(0, label.index))) return null;
  return cleaned(line.slice(label.index + label[0].length));
}

/** The source beside the date in a line that has no labels: 2025-04-08 07:10 云溪日报. */
export function sourceBesideDate(line: string): string | null {
  const date = DATE.exec(line);
  if (!date) return null;
  const after = line.slice(date.index + date[0].length);
  const before = line.slice(0, date.index);
  const tokens = [...after.split(/[\s\u3000·|｜/／]+/), ...before.split(/[\s\u3000·|｜/／]+/).reverse()]
    .map(token => token.replace(/^[（(【[]|[)）】\]]$/g, ''))
    .filter(token => /^[\p{Script=Han}\w.]{2,16}$/u.test(token) && !NOT_SOURCE.test(token) && !/\d人|^\d/.test(token));
  const likely = tokens.find(token => BODY_NAME.test(token));
  if (likely) return likely;
  const [nearest] = tokens;
  return nearest && /\p{Script=Han}{2}|^[A-Z]\w+$/u.test(nearest) && !isName(nearest) ? nearest : null;
}

/** Whether a line may be nothing but the name of a paper or an account. */
export const isBodyAlone = (line: string): boolean =>
  /^[\p{Script=Han}\w·]{2,14}$/u.test(line) && /\p{Script=Han}/u.test(line) && !NOT_SOURCE.test(line) && !isName(line);

/** The publishing body that a page's title ends with: …_云溪网. */
export function sourceOfTitle(title: string): string | null {
  const parts = title
    .split(/\s*(?:[_|｜]|--+|——+|\s[-–—]\s?|[-–—](?=\S{2,12}$))\s*/)
    .map(tidy)
    .slice(1);
  const named = parts.filter(part => part.length >= 2 && part.length <= 20 && /\p{Script=Han}|[A-Z]/u.test(part));
  return named.reverse().find(part => BODY_NAME.test(part)) ?? (parts.length === 1 ? (named[0] ?? null) : null);
}

/** A source as it is named, without what follows it; null where nothing sensible is left. */
export function cleaned(text: string | null): string | null {
  const name = tidy(text)
    .replace(/^[：:《\s]+/, '')
    .replace(NEXT, '')
    .replace(/[》】）)\]].*$/s, '')
    .split(/[\s\u3000]/)[0]!
    .trim();
  return name.length >= 2 &&
    name.length <= 30 &&
    !NOT_SOURCE.test(name) &&
    /\p{Script=Han}|^[A-Za-z][\w.-]+$/u.test(name)
    ? name
    : null;
}
