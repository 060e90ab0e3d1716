import type { Sample } from './epapers.ts';
import { AUTHORS, BY, signed } from './epapers.ts';
import { EVENING, MARKET, RIVER } from './news.ts';

const p = (texts: readonly string[], indent = '　　') => texts.map(text => `<p>${indent}${text}</p>`).join('\n');
const nav = `<div class="nav">${['首页', '时政', '财经', '社会', '文化', '体育', '地方', '视频'].map(name => `<a href="/${name}">${name}</a>`).join('')}</div>`;
const more = `<div class="recommend"><h3>热门推荐</h3><ul>${Array.from({ length: 8 }, (_, i) => `<li><a href="/n/${i}">云溪县第${i + 1}个重点项目开工建设引来关注</a></li>`).join('')}</ul></div>`;
const head = (title: string, rest = '') =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${rest}</head><body>`;
const opened = (text: string) => `本报云溪4月8日电（记者任晓曾、通讯员单文清）${text}`;

export const peopleCn = (): Sample => ({
  name: '人民网',
  url: 'http://society.people.com.cn/n1/2025/0408/c1008-40450001.html',
  html: `${head(`${EVENING.headline}--社会·法治--人民网`, '<meta name="author" content="103580"><meta name="publishdate" content="2025-04-08"><meta name="source" content="来源：人民网-人民日报">')}${nav}
<div class="layout rm_txt"><div class="col col-1"><h4 class="pre">民生一线</h4><h1>${EVENING.headline}</h1><h4 class="sub"></h4><div class="author">本报记者 任晓曾</div>
<div class="channel"><div class="col-1-1 fl">2025年04月08日06:12 | 来源：<a href="http://paper.people.com.cn/rmrb/">人民网-人民日报</a></div><div class="col-1-2 fr">小字号</div></div>
<div class="rm_txt_con cf">${EVENING.paragraphs.map(text => `<p>\t${text}</p>`).join('\n')}<p class="paper_num" id="paper_num">《 人民日报 》（ 2025年04月08日 13 版）</p><div class="edit cf">(责编：曾立、单守田)</div></div></div>${more}</div></body></html>`,
  title: EVENING.headline,
  kicker: '民生一线',
  source: '人民网-人民日报',
  date: '2025-04-08',
  edition: '13',
  authors: ['任晓曾'],
  editors: ['曾立', '单守田'],
  paragraphs: EVENING.paragraphs,
});

export const xinhua = (): Sample => ({
  name: '新华网',
  url: 'http://www.news.cn/local/20250408/0123456789abcdef0123456789abcdef/c.html',
  html: `${head(`${RIVER.headline}-新华网`)}${nav}<div class="header"><div class="header-top clearfix"><div class="header-time left"><span class="year"><em>2025</em></span><span class="day"><em>04</em>/<em>08</em></span><span class="time">09:30:15</span></div><div class="source">来源：新华网</div></div>
<div class="head-line clearfix"><h1><span class="title">${RIVER.headline}</span></h1></div></div>
<div class="main"><div id="detail"><span id="detailContent">${p([`新华社云溪4月8日电（记者区海燕）${RIVER.paragraphs[0]}`, ...RIVER.paragraphs.slice(1)])}</span><div id="articleEdit"><span class="tiyi1">【纠错】</span><span class="editor">【责任编辑:单守田】</span></div></div></div>${more}</body></html>`,
  title: RIVER.headline,
  source: '新华网',
  date: '2025-04-08',
  authors: ['区海燕'],
  editors: ['单守田'],
  paragraphs: [`新华社云溪4月8日电（记者区海燕）${RIVER.paragraphs[0]}`, ...RIVER.paragraphs.slice(1)],
});

/** The body is invisible and the date empty until the page's script has run. */
export const wechat = (): Sample => ({
  name: '微信',
  url: 'https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&mid=2650000001&idx=1&sn=0123456789abcdef&chksm=ab&scene=21#wechat_redirect',
  html: `${head('', `<meta property="og:title" content="${MARKET.headline}"><meta property="og:site_name" content="微信公众平台"><meta name="author" content="溪上客"><meta property="og:article:author" content="溪上客">`)}
<div id="js_article" class="rich_media"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">
${MARKET.headline}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">溪上客</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" class="wx_tap_link" id="js_name">云溪发布</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><section>${MARKET.paragraphs.map(text => `<p style="text-indent:2em"><span>${text}</span></p><p><br></p>`).join('')}</section><p><img data-src="https://mmbiz.example/1.jpg"></p></section></div></div></div>
<script>var biz = "MzAwMDAwMDAwMA=="; var ct = "1744075800"; var msg_title = "${MARKET.headline}";</script></body></html>`,
  title: MARKET.headline,
  source: '云溪发布',
  date: '2025-04-08',
  authors: ['溪上客'],
  paragraphs: MARKET.paragraphs,
});

/** Old pages of 澎湃 know no paragraphs. */
export const thepaper = (): Sample => ({
  name: '澎湃',
  url: 'https://www.thepaper.cn/newsDetail_forward_30500001',
  html: `${head(`${EVENING.headline}_浦江头条_澎湃新闻-The Paper`)}${nav}<div class="newscontent"><h1 class="news_title">${EVENING.headline}</h1><div class="news_about"><p>澎湃新闻记者 任晓曾</p><p>2025-04-08 09:10 <span>来源：澎湃新闻</span></p></div>
<div class="news_txt" data-size="standard">${EVENING.paragraphs.join('<br>')}<br></div><div class="news_editor">责任编辑：曾立</div><div class="news_keyword">关键词 &gt;&gt; <a>夏病春治</a></div></div>${more}</body></html>`,
  title: EVENING.headline,
  source: '澎湃新闻',
  date: '2025-04-08',
  authors: ['任晓曾'],
  editors: ['曾立'],
  paragraphs: EVENING.paragraphs,
});

export const netease = (): Sample => ({
  name: '网易',
  url: 'https://www.163.com/dy/article/JSNYUNXI0514R9P4.html?spss=dy_author',
  html: `${head(`${RIVER.headline}|河长|云溪县_网易订阅`, '<meta property="article:published_time" content="2025-04-08T08:30:00+08:00">')}${nav}<div class="post_main"><h1 class="post_title">${RIVER.headline}</h1><div class="post_info">2025-04-08 08:30:00　来源: <a href="#">云溪日报</a> <a class="post_jubao" href="#">举报</a></div>
<div class="post_body"><p class="otitle">（原标题：${RIVER.headline}）</p>${p(signed(RIVER))}</div><div class="post_author">本文来源：云溪日报　责任编辑：单守田_NN1234</div></div>${more}</body></html>`,
  title: RIVER.headline,
  source: '云溪日报',
  date: '2025-04-08',
  authors: ['区海燕'],
  paragraphs: signed(RIVER),
});

export const sina = (): Sample => ({
  name: '新浪',
  url: 'https://news.sina.com.cn/c/2025-04-08/doc-inesyunxi0001.shtml?cre=tianyi&mod=pchp',
  html: `${head(`${EVENING.headline}|城管|云溪_新浪新闻`, `<meta property="og:title" content="${EVENING.headline}"><meta property="article:published_time" content="2025-04-08T07:15:00+08:00"><meta property="article:author" content="云溪日报">`)}${nav}<h1 class="main-title">${EVENING.headline}</h1><div class="top-bar"><div class="date-source"><span class="date">2025年04月08日 07:15</span><a class="source" href="#">云溪日报</a></div><span class="tool">缩小字体</span><span>放大字体</span></div>
<div class="article" id="article"><p>　　原标题：${EVENING.headline}</p>${p([...EVENING.paragraphs.slice(0, -1), EVENING.paragraphs.at(-1) + BY])}<p class="show_author">责任编辑：曾立 </p></div>${more}</body></html>`,
  title: EVENING.headline,
  source: '云溪日报',
  date: '2025-04-08',
  authors: AUTHORS,
  editors: ['曾立'],
  paragraphs: [...EVENING.paragraphs.slice(0, -1), EVENING.paragraphs.at(-1) + BY],
});

export const tencent = (): Sample => ({
  name: '腾讯',
  url: 'https://new.qq.com/rain/a/20250408A0YUNXI00',
  html: `${head(`${MARKET.headline}_腾讯新闻`)}${nav}<div class="content-clearfix"><h1>${MARKET.headline}</h1><div class="a_Info"><span class="a_source">云溪日报</span><span class="a_time">2025-04-08 10:02</span></div>
<div class="content-article">${p(MARKET.paragraphs, '')}<div id="Status"></div></div></div>${more}</body></html>`,
  title: MARKET.headline,
  source: '云溪日报',
  date: '2025-04-08',
  authors: [],
  paragraphs: MARKET.paragraphs,
});

export const sohu = (): Sample => ({
  name: '搜狐',
  url: 'https://www.sohu.com/a/880000001_120000001?scm=1102.xchannel',
  html: `${head(`${RIVER.headline}_河长_云溪县_工作`)}${nav}<div class="left main"><div class="text"><div class="text-title"><h1>${RIVER.headline}</h1><div class="article-info"><span class="time" id="news-time">2025-04-08 11:45</span><span>来源: <a data-role="original-link" href="#">云溪日报</a></span></div></div>
<article class="article" id="mp-editor">${p(signed(RIVER), '')}<p data-role="editor-name">责任编辑：<span></span></p></article><div class="statement">平台声明：该文观点仅代表作者本人，搜狐号系信息发布平台，搜狐仅提供信息存储空间服务。</div></div></div>${more}</body></html>`,
  title: RIVER.headline,
  source: '云溪日报',
  date: '2025-04-08',
  authors: ['区海燕'],
  paragraphs: signed(RIVER),
});

export const ifeng = (): Sample => ({
  name: '凤凰',
  url: 'https://news.ifeng.com/c/8iYunXi0001',
  html: `${head(`${EVENING.headline}_凤凰网资讯_凤凰网`)}${nav}<div class="artical-3fJk"><h1 class="topic-3bY8">${EVENING.headline}</h1><p class="time-1Mgp">2025年04月08日 12:30:09<br></p><span class="source-2pXi">来源：<a href="#">云溪日报</a></span>
<div class="main_content-r5RG"><div class="text-3w2e"><p>${opened(EVENING.paragraphs[0]!)}</p>${p(EVENING.paragraphs.slice(1), '')}</div></div></div>${more}</body></html>`,
  title: EVENING.headline,
  source: '云溪日报',
  date: '2025-04-08',
  authors: AUTHORS,
  paragraphs: [opened(EVENING.paragraphs[0]!), ...EVENING.paragraphs.slice(1)],
});

export const toutiao = (): Sample => ({
  name: '头条',
  url: 'https://www.toutiao.com/article/7490000000000000001/?log_from=abc',
  html: `${head(`${MARKET.headline} - 今日头条`)}${nav}<div class="article-content"><h1>${MARKET.headline}</h1><div class="article-meta"><span>2025-04-08 15:54</span><span class="dot">·</span><span class="name"><a href="#">云溪发布</a></span></div>
<article class="syl-article-base tt-article-content syl-page-article">${p(MARKET.paragraphs, '')}</article></div>${more}</body></html>`,
  title: MARKET.headline,
  source: '云溪发布',
  date: '2025-04-08',
  authors: [],
  paragraphs: MARKET.paragraphs,
});

export const SITES: readonly (() => Sample)[] = [
  peopleCn,
  xinhua,
  wechat,
  thepaper,
  netease,
  sina,
  tencent,
  sohu,
  ifeng,
  toutiao,
];
