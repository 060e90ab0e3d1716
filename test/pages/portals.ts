import type { Sample } from './epapers.ts';
import { AUTHORS } from './epapers.ts';
import { EVENING, MARKET, RIVER } from './news.ts';

const menu = ['首页', '政务公开', '政务服务', '互动交流', '走进云溪', '专题专栏']
  .map(name => `<li><a href="/">${name}</a></li>`)
  .join('');
const foot =
  '<div class="footer"><p>主办：云溪县人民政府办公室　承办：云溪县大数据中心　网站标识码：3799990001</p><p>鲁ICP备00000000号　<a href="/sitemap">网站地图</a></p></div>';
const metas = (all: Record<string, string>) =>
  Object.entries(all)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');
const paragraphs = (texts: readonly string[], tag = 'p') =>
  texts.map(text => `<${tag}>　　${text}</${tag}>`).join('\n');

/** 拓尔思 TRS. */
export const trs = (): Sample => ({
  name: 'trs',
  url: 'http://www.yunxi.example.gov.cn/xwzx/jrtt/202504/t20250408_1234567.html',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>${MARKET.headline}_云溪县人民政府</title>
${metas({ SiteName: '云溪县人民政府', SiteDomain: 'www.yunxi.example.gov.cn', SiteIDCode: '3799990001', ColumnName: '今日头条', ColumnType: '概况信息', ArticleTitle: MARKET.headline, PubDate: '2025-04-08 09:12', ContentSource: '云溪县行政审批服务局', Author: '县政府办' })}</head>
<body><div class="header"><ul class="nav">${menu}</ul></div><div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="../">新闻中心</a></div>
<div class="content"><h2 class="tit">${MARKET.headline}</h2><div class="info"><span>发布日期：2025-04-08 09:12</span><span>来源：云溪县行政审批服务局</span><span>浏览次数：<b id="hits"></b>次</span><span>字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div>
<div id="Zoom"><div class="TRS_Editor"><style type="text/css">.TRS_Editor p{margin:0;line-height:2}</style><div class="Custom_UnionStyle">${paragraphs(MARKET.paragraphs)}<p align="right">云溪县行政审批服务局</p><p align="right">2025年4月8日</p></div></div></div>
<div class="fj">附件：</div><div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div><div class="btn"><a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a></div></div>${foot}</body></html>`,
  title: MARKET.headline,
  source: '云溪县行政审批服务局',
  date: '2025-04-08',
  authors: [],
  paragraphs: [...MARKET.paragraphs, '云溪县行政审批服务局', '2025年4月8日'],
});

/** 大汉 JCMS. */
export const hanweb = (): Sample => ({
  name: 'hanweb',
  url: 'http://www.qingshi.example.gov.cn/art/2025/4/8/art_1229000_5900001.html',
  html: `<html><head><meta charset="utf-8"><title>${RIVER.headline}</title>
${metas({ SiteName: '青石县人民政府门户网站', ArticleTitle: RIVER.headline, PubDate: '2025-04-08', ContentSource: '县水利局' })}</head>
<body><table width="1000"><tr><td><ul>${menu}</ul></td></tr><tr><td class="title"><!--<$[标题名称]>begin-->${RIVER.headline}<!--<$[标题名称]>end--></td></tr>
<tr><td align="center">发布时间：2025-04-08　　信息来源：县水利局　　浏览次数：<script>document.write(12)</script></td></tr>
<tr><td class="bt_content"><div id="zoom"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin-->${RIVER.paragraphs.map(text => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${text}</p>`).join('')}<!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div></td></tr></table>${foot}</body></html>`,
  title: RIVER.headline,
  source: '县水利局',
  date: '2025-04-08',
  authors: [],
  paragraphs: RIVER.paragraphs,
});

/** 开普 UCAP. */
export const ucap = (): Sample => ({
  name: 'ucap',
  url: 'https://www.yunxi.example.gov.cn/xw/content/post_3900001.html',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>${EVENING.headline}-云溪县人民政府门户网站</title>
${metas({ SiteName: '云溪县人民政府门户网站', ColumnName: '部门动态', ArticleTitle: EVENING.headline, PubDate: '2025-04-08 17:30:00', ContentSource: '云溪县融媒体中心' })}</head>
<body><ul class="menu">${menu}</ul><div class="article"><h3 class="title"><ucaptitle>${EVENING.headline}</ucaptitle></h3>
<div class="msg"><span>来源：云溪县融媒体中心</span><span>时间：2025-04-08 17:30:00</span></div>
<div class="article-content"><ucapcontent>${paragraphs(EVENING.paragraphs)}</ucapcontent></div>
<div class="fx">分享到：</div><div class="related"><h4>相关文档：</h4><ul><li><a href="1">云溪县启动春季市容整治</a></li><li><a href="2">云溪县召开城市管理例会</a></li></ul></div></div>${foot}</body></html>`,
  title: EVENING.headline,
  source: '云溪县融媒体中心',
  date: '2025-04-08',
  authors: [],
  paragraphs: EVENING.paragraphs,
});

/** 中国政府网. */
export const govCn = (): Sample => ({
  name: 'gov.cn',
  url: 'https://www.gov.cn/yaowen/liebiao/202504/content_7017000.htm',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>${MARKET.headline}_地方动态_中国政府网</title>
${metas({ manuscriptId: '7017000', author: '单守田', firstpublishedtime: '2025-04-08-19:46:00', lanmu: '地方' })}</head>
<body><div class="header"><ul class="header_toolbar">${menu}</ul></div><div class="article oneColumn"><h1 id="ti">${MARKET.headline}</h1>
<div class="pages-date">2025-04-08 19:46 <span class="font">来源： 云溪日报</span><span class="font-zoom">字号：<a>默认</a> <a>大</a> <a>超大</a></span> | <a>打印</a></div>
<div class="pages_content" id="UCAP-CONTENT"><div class="trs_editor_view">${paragraphs(MARKET.paragraphs)}</div><div class="editor">责任编辑：单守田</div></div></div>${foot}</body></html>`,
  title: MARKET.headline,
  source: '云溪日报',
  date: '2025-04-08',
  authors: [],
  editors: ['单守田'],
  paragraphs: MARKET.paragraphs,
});

/** 方正翔宇: a local news site. */
export const founderWeb = (): Sample => ({
  name: 'founder-web',
  url: 'https://www.yunxinews.example.com/2025-04/08/content_9300001.htm',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>${EVENING.headline}-云溪新闻网</title></head>
<body><div class="nav"><ul>${menu}</ul></div><div class="main"><h1>${EVENING.headline}</h1><div class="post"><span>2025-04-08 10:25:36</span> <span>来源：云溪日报</span></div>
<div class="text"><!--enpcontent--><!--enpcontent-->${paragraphs(EVENING.paragraphs)}<!--/enpcontent--><!--/enpcontent--></div>
<div class="bianji">责任编辑：曾立</div><div class="xgxw"><h3>相关新闻</h3><ul><li><a href="a">河滨路夜市有了新规矩</a></li><li><a href="b">城管热线里的一天</a></li><li><a href="c">一屏看住三条街</a></li></ul></div></div>${foot}</body></html>
<!--enpproperty <articleid>9300001</articleid><date>2025-04-08 10:25:36:0</date><author>任晓曾 单文清</author><title>${EVENING.headline}</title><nodename>要闻</nodename> /enpproperty-->`,
  title: EVENING.headline,
  source: '云溪日报',
  date: '2025-04-08',
  column: '要闻',
  authors: AUTHORS,
  editors: ['曾立'],
  paragraphs: EVENING.paragraphs,
});

export const PORTALS: readonly (() => Sample)[] = [trs, hanweb, ucap, govCn, founderWeb];
