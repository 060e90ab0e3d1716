import { EVENING, MARKET, type NewsArticle, PAPER, RIVER } from './news.ts';
import { typeset } from './typeset.ts';

const INDENT = '　　';
/** The column's width in the sample paper, em. */
export const MEASURE = 17;

/** A newspaper page of several articles, its lines cut by `br` at the column's width: what an e-paper's site shows. */
export function newspaper(): string {
  const article = (news: NewsArticle, id: string) => `<article class="story" id="${id}">
${news.kicker ? `<p class="kicker">${news.kicker}</p>` : ''}<h2>${news.headline}</h2>
<div class="columns">${body(news)}</div></article>`;
  const body = (news: NewsArticle) =>
    news.paragraphs
      .map((paragraph, i) => {
        const sub = news.subheads?.[i] ? `<br>\n<b>${news.subheads[i]}</b><br>\n` : '';
        const end = i === news.paragraphs.length - 1 ? news.byline : '';
        return `${sub}${INDENT}${typeset(paragraph + end, MEASURE).join('<br>\n')}`;
      })
      .join('<br>\n');
  return page(
    `${EVENING.headline}-${PAPER.name}`,
    `<header class="mast"><b>${PAPER.name}</b><span>${PAPER.date}　星期二</span><span>${PAPER.edition}</span></header>
<main id="ozoom">${article(EVENING, 'evening')}${article(RIVER, 'river')}${article(MARKET, 'market')}</main>
<nav><a href="#">上一版</a> <a href="#">下一版</a> <a href="#">返回首页</a></nav>`,
    `body{margin:0;background:#efe9dd;color:#211d18;font:18px/1.7 'Noto Serif CJK SC','Songti SC',serif}
main,.mast,nav{max-width:46em;margin:0 auto;padding:0 2em;background:#fbf8f1}
.mast{display:flex;gap:2em;align-items:baseline;padding-top:1.2em;border-bottom:3px double #6d6253}.mast b{font-size:1.9em;margin-right:auto}
.mast span{font-size:.8em;color:#6d6253}h2{margin:.1em 0 .5em;font-size:1.6em;line-height:1.35}.kicker{margin:1.2em 0 0;color:#6d6253}
.story{padding:.6em 0 1.2em;border-bottom:1px solid #d9d0c0}nav{padding-top:1em;padding-bottom:2em;font-size:.85em}`,
  );
}

/** One article, each printed line in a block of its own. */
export function blockLines(tag: 'p' | 'div'): string {
  const lines = EVENING.paragraphs.flatMap(paragraph => typeset(INDENT + paragraph, MEASURE, 0));
  return page(
    EVENING.headline,
    `<h1>${EVENING.headline}</h1><div id="body">\n${lines.map(line => `<${tag}>${line}</${tag}>`).join('\n')}\n</div>`,
  );
}

/** One article with its lines cut by `br`. */
export function brLines(extra = ''): string {
  const lines = EVENING.paragraphs.flatMap(paragraph => typeset(INDENT + paragraph, MEASURE, 0));
  return page(EVENING.headline, `<h1>${EVENING.headline}</h1><div id="body">${lines.join('<br>\n')}</div>${extra}`);
}

/** One article as web news has it: whole paragraphs, a link and emphasis inside. */
export function wholeParagraphs(paragraphs: readonly string[] = EVENING.paragraphs, head = ''): string {
  const marked = (text: string) => text.replace('闭环管理', '<b>闭环</b><a href="#more">管理</a>');
  return page(
    EVENING.headline,
    `<h1>${EVENING.headline}</h1><div id="body">${paragraphs.map(text => `<p>${INDENT}${marked(text)}</p>`).join('\n')}</div>`,
    '',
    head,
  );
}

/** One article with words that elements cut: emphasis, a link and a span in the middle of them. */
export function cutWords(): string {
  const line =
    '街道说，东西两边的<b>综</b>合<a href="#more">行</a><span>政</span>执法今后不会停，社区一道上门，全年办理46.16万件。有人说要买的东西也多了。';
  const paragraphs = EVENING.paragraphs.map(text => `<p>${INDENT}${text}</p>`).join('\n');
  return page(
    EVENING.headline,
    `<h1>${EVENING.headline}</h1><div id="body"><p id="borders">${line}</p>${paragraphs}</div>`,
  );
}

/** The page as a text file: lines cut at the column's width, a blank line after each. */
export function plainText(): string {
  const article = ({ kicker, headline, paragraphs, byline }: NewsArticle) => [
    ...paragraphs.flatMap((paragraph, i) => {
      const lines = typeset(paragraph + (i === paragraphs.length - 1 ? byline : ''), MEASURE);
      return [`  ${lines[0]}`, ...lines.slice(1)];
    }),
    ...(kicker ? [kicker] : []),
    headline,
  ];
  return [EVENING, RIVER, MARKET].flatMap(article).join('\n\n');
}

/** An article of so many Han, in whole paragraphs. */
export function longArticle(han: number): string {
  const all = [EVENING, RIVER, MARKET].flatMap(({ paragraphs }) => paragraphs);
  const paragraphs: string[] = [];
  for (let count = 0, i = 0; count < han; i++) {
    // A counter in each keeps repeated paragraphs apart, as in a real text.
    paragraphs.push(`${i + 1}．${all[i % all.length]!}`);
    count += (all[i % all.length]!.match(/\p{Script=Han}/gu) ?? []).length;
  }
  return wholeParagraphs(paragraphs);
}

/** Adds its article a second after load, as a single-page application does. */
export function lateArticle(): string {
  const paragraphs = JSON.stringify(EVENING.paragraphs);
  return page(
    '云溪新闻',
    `<div id="app">加载中</div><script>setTimeout(() => { const app = document.getElementById('app'); app.textContent = '';
for (const text of ${paragraphs}) { const p = document.createElement('p'); p.textContent = text; app.append(p); } }, 1000)</script>`,
  );
}

/** A Japanese page: Han and kana. */
export const japanese = () =>
  page(
    '町の話題',
    `<h1>夏の病気は春のうちに</h1>${'<p>青川町の環境課は今年、夏に多い苦情を春のうちに減らす取り組みを始めた。担当者は商店街を一軒ずつ訪ね、換気扇の掃除や音響の時間について説明している。昨年の苦情は二千件を超え、住民の不満が高まっていた。町は予算を組み、町民と話し合いながら、静かで住みやすい環境を目指すという。</p>'.repeat(5)}`,
  );

/** A home page: links and teasers. */
export const home = () =>
  page(
    '云溪网',
    `<h1>云溪网</h1>${['要闻', '民生', '乡镇', '文旅']
      .map(
        column =>
          `<section><h2>${column}</h2><ul>${Array.from({ length: 14 }, (_, i) => `<li><a href="#${i}">${column}：云溪县召开第${i + 1}次重点项目推进会议部署下一阶段工作</a> <span>2025-04-0${(i % 9) + 1}</span></li>`).join('')}</ul></section>`,
      )
      .join('')}<p>主办：云溪县融媒体中心　地址：云溪县人民路1号</p>`,
  );

/** A search form with a few results. */
export const search = () =>
  page(
    '搜索',
    `<form><label>关键词 <input name="q" value="夏病春治"></label> <button>搜索</button></form><ol>${Array.from({ length: 8 }, (_, i) => `<li><a href="#${i}">“夏病春治”相关报道之${i + 1}</a><div>……把“夏病春治”写进年度清单……</div></li>`).join('')}</ol>`,
  );

/** Wraps a body. */
export function page(title: string, body: string, css = '', head = ''): string {
  return `<!doctype html>\n<html><head><meta charset="utf-8"><title>${title}</title>${head}<style>${css || 'body{max-width:42em;margin:2em auto;font:18px/1.7 serif}'}</style></head>\n<body>${body}</body></html>\n`;
}

/** What no typesetter broke: verse, an address, a table, code, a list, a lyric in one paragraph; and prose around them. */
export function leftAlone(): string {
  const prose = EVENING.paragraphs.map(text => `<p>${INDENT}${text}</p>`);
  const verse = '<p id="verse">春水初生桥下绿<br>晚风吹过石阶凉<br>一灯照见归来客<br>半卷残书满袖香</p>';
  const address = '<p id="address">云溪县综合行政执法局<br>云溪县河滨路38号<br>邮编：262400<br>电话：0536-5551234</p>';
  const table =
    '<table id="table"><tr><th>乡镇</th><th>投诉</th></tr><tr><td>城关镇</td><td>214</td></tr><tr><td>青石乡</td><td>58</td></tr></table>';
  const code = '<pre id="code">for (const day of days) {\n  count += day.calls\n}\nprint(count)</pre>';
  const steps = '<ol id="list"><li>第一次劝导</li><li>第二次约谈</li><li>第三次处罚</li></ol>';
  const [first, second, ...rest] = prose;
  return page(
    EVENING.headline,
    `<h1>${EVENING.headline}</h1><div id="body">${first}${verse}${second}${address}${table}${code}${steps}${rest.join('\n')}</div>`,
  );
}
