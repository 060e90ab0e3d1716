import { EVENING, MARKET, type NewsArticle, RIVER } from './news.ts';

/** A sample page of a platform, its address, and what is to be read from it. Papers, people and places are invented; the marks are the platforms'. */
export interface Sample {
  name: string;
  url: string;
  html: string;
  title: string;
  kicker?: string;
  deck?: string;
  source: string;
  date: string;
  edition?: string;
  column?: string;
  authors: string[];
  editors?: string[];
  paragraphs: readonly string[];
}

export const BY = '（本报记者 任晓曾 通讯员 单文清）';
export const AUTHORS = ['任晓曾', '单文清'];
/** The paragraphs as printed, the by-line at the end of the last. */
export const signed = ({ paragraphs, byline }: NewsArticle): string[] =>
  paragraphs.map((text, i) => (i === paragraphs.length - 1 ? text + byline : text));

/** The page's picture with its map, as e-papers show it beside every article. */
export const pageMap = (link = (n: number) => `content_${n}.htm`): string =>
  `<map name="PagePicMap">${[31, 32, 33, 34]
    .map(
      (n, i) =>
        `<area coords="${i * 80},0,${i * 80 + 78},0,${i * 80 + 78},200,${i * 80},200" shape="polygon" href="${link(n)}">`,
    )
    .join('')}</map><img src="../../../images/2025-04/08/02/page_b.jpg" usemap="#PagePicMap" border="0">`;

const calendar = `<table class="calendar"><tr>${['日', '一', '二', '三', '四', '五', '六'].map(day => `<td>${day}</td>`).join('')}</tr>
<tr>${Array.from({ length: 7 }, (_, i) => `<td><a href="../0${i + 1}/node_2.htm">${i + 1}</a></td>`).join('')}</tr></table>`;

/** 方正 in its oldest skin: tables, capitals, unquoted attributes, facts in a comment after the document. */
export const founderClassic = (): Sample => ({
  name: 'founder classic',
  url: 'http://yxrb.example.cn/yxrb/html/2025-04/08/content_3141.htm?div=-1',
  html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>云溪日报</title><script language=Javascript src="../../../tplimg/mp.js"></script></head>
<body onload="initialize();"><table width=1000 border=0 align=center><tr><td width=360 valign=top>
<table><tr><td class=px12 align=left>第02版：要闻</td><td><a class=preart href=node_2.htm>上一版</a> <a class=preart href=node_4.htm>下一版</a></td></tr></table>
${pageMap()}${calendar}
<table class=mulu>${['第01版：头版', '第02版：要闻', '第03版：民生', '第04版：副刊'].map((page, i) => `<tr><td><a id=pageLink href=./node_${i + 2}.htm>${page}</a></td><td><a href=../../../images/${i}.pdf>pdf</a></td></tr>`).join('')}</table>
</td><td valign=top>
<table><tr><td><b>2025年4月8日</b>　星期<font class=weekday>二</font></td><td><a href=#>放大</a> <a href=#>缩小</a> <a href=#>默认</a></td></tr></table>
<table width=100%><tr><td class=font02 align=center><!--<npm:article-pretitle>-->云溪县综合行政执法局：<!--</npm:article-pretitle>--></td></tr>
<tr><td class=font01 align=center><founder-title>“夏病春治”把烦心事办在前头</founder-title></td></tr>
<tr><td class=font02 align=center><founder-author>本报记者 任晓曾 通讯员 单文清</founder-author></td></tr></table>
<table><tr><td><IMG src="../../../res/1/2025-04/08/02/night.jpg"></td></tr><tr><td class=font6>执法队员在河滨路向摊主讲解油烟净化要求。（曾立 摄）</td></tr></table>
<div id=ozoom style="ZOOM: 100%"><founder-content><!--enpcontent-->${EVENING.paragraphs.map(text => `<P>　　${text}</P>`).join('\n')}<!--/enpcontent--></founder-content></div>
<table><tr><td><a href=content_3140.htm>上一篇</a> <a href=content_3142.htm>下一篇</a></td></tr></table>
</td></tr></table><div class=copy>版权所有 云溪日报社　未经书面授权，不得转载、摘编本报内容。</div></body></html>
<!--enpproperty <founder-date>2025-04-08 23:59:59</founder-date><founder-pagenum>02</founder-pagenum><founder-papername>云溪日报</founder-papername><founder-type>1</founder-type><founder-title>“夏病春治”把烦心事办在前头</founder-title><founder-author>本报记者 任晓曾 通讯员 单文清</founder-author> /enpproperty-->`,
  title: EVENING.headline,
  kicker: '云溪县综合行政执法局：',
  source: '云溪日报',
  date: '2025-04-08',
  edition: '2',
  column: '要闻',
  authors: AUTHORS,
  paragraphs: EVENING.paragraphs,
});

/** The same system where no facts are left in a comment: breaks for paragraphs, the writer in brackets at the end. */
export const founderBreaks = (): Sample => ({
  name: 'founder with breaks',
  url: 'http://epaper.yunxi.example.cn/html/2025-04/09/content_10_2718.htm',
  html: `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>云溪晚报</title></head><body>
<table><tr><td>${pageMap(n => `content_10_${n}.htm`)}<a id=pageLink href=node_11.htm>第A03版：乡村</a></td>
<td><table><tr><td>2025年4月9日 星期三</td></tr><tr><td class=font01>七十二名河长“转岗”当起讲解员</td></tr></table>
<div id=ozoom>${signed(RIVER)
    .map(text => `&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${text}`)
    .join('<br>\n')}</div></td></tr></table></body></html>`,
  title: RIVER.headline,
  source: '云溪晚报',
  date: '2025-04-09',
  edition: 'A03',
  column: '乡村',
  authors: ['区海燕'],
  paragraphs: signed(RIVER),
});

/** The skin of since about 2019. */
export const founderNews = (): Sample => ({
  name: 'founder newsdeta',
  url: 'https://epaper.yxtqb.example.cn/pc/con/202504/08/content_16180.html',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>云溪特区报</title></head><body>
<div class="Chunkiconlist"><p><a href="../../../layout/202504/08/node_01.html">第A01版：头版</a></p><p><a href="../../../layout/202504/08/node_05.html">第A05版：经济</a></p></div>
<div class="newsdeta"><div class="newsdetatit"><p>高效办成一件事 帮办代办到园区</p><h3>${MARKET.headline}</h3><p>全县经营主体突破4.6万户</p>
<p><span>第A05版：经济</span><span>2025年4月8日</span><span>云溪特区报记者 朴 宁</span></p></div>
<div class="newsdetatext"><founder-content>${MARKET.paragraphs.map(text => `<p>　　${text}</p>`).join('')}</founder-content></div>
<div class="newsdetanext"><a href="content_16179.html">上一篇</a><a href="content_16181.html">下一篇</a></div></div></body></html>
<!--enpproperty <founder-papername>云溪特区报</founder-papername><founder-type>1</founder-type> /enpproperty-->`,
  title: MARKET.headline,
  kicker: '高效办成一件事 帮办代办到园区',
  deck: '全县经营主体突破4.6万户',
  source: '云溪特区报',
  date: '2025-04-08',
  edition: 'A05',
  column: '经济',
  authors: ['朴宁'],
  paragraphs: MARKET.paragraphs,
});

/** 人民日报 as it was until 2019. */
export const rmrbOld = (): Sample => ({
  name: 'rmrb old',
  url: 'http://paper.people.com.cn/rmrb/html/2019-04/08/nw.D110000renmrb_20190408_3-11.htm',
  html: `<html><head><title>人民日报-人民网</title></head><body><div class="l_c"><div class="ban_t"><p class="left ban">第11版：生态</p></div>
${pageMap(n => `nw.D110000renmrb_20190408_${n}-11.htm`)}<div id="titleList"><ul><li><a href="nw.D110000renmrb_20190408_3-11.htm">${RIVER.headline}</a></li><li><a href="nw.D110000renmrb_20190408_4-11.htm">春耕时节访农家</a></li></ul></div></div>
<div class="c_c"><div class="text_c"><h3>绿水青山就在家门口</h3><h1>${RIVER.headline}</h1><h2>——云溪县推行河长制见闻</h2><h4>本报记者　区海燕</h4>
<div class="lai">《人民日报》（<span id="riqi_">2019年04月08日</span> 11 版）</div>
<div id="ozoom">${RIVER.paragraphs.map(text => `<p>　　${text}</p>`).join('\n')}</div></div></div></body></html>`,
  title: RIVER.headline,
  kicker: '绿水青山就在家门口',
  deck: '——云溪县推行河长制见闻',
  source: '人民日报',
  date: '2019-04-08',
  edition: '11',
  column: '生态',
  authors: ['区海燕'],
  paragraphs: RIVER.paragraphs,
});

/** 人民日报 as it is since 2020, with its address of since December 2024. */
export const rmrbNew = (): Sample => ({
  name: 'rmrb new',
  url: 'http://paper.people.com.cn/rmrb/pc/content/202504/08/content_30066.html?from=timeline',
  html: `<!doctype html><html><head><meta charset="utf-8"><title>人民日报-人民网</title></head><body>
<div class="left paper-box"><p class="paper-bot">第13版：民生</p>${pageMap()}</div>
<div class="right right-main"><div class="news"><ul class="news-list"><li><a href="content_30066.html">${EVENING.headline}</a></li><li><a href="content_30067.html">小站台里的大民生</a></li></ul></div>
<div class="article-box"><div class="article"><h3>民生一线</h3><h1>${EVENING.headline}</h1><h2></h2>
<p class="sec">本报记者　任晓曾<span class="date">《人民日报》（2025年04月08日 第 13 版）</span></p>
<div class="attachment"></div><div id="ozoom"><span id="contenttext">${EVENING.paragraphs.map(text => `<p>　　${text}</p>`).join('\n')}</span></div>
<div class="art-btn"><a href="content_30065.html">上一篇</a><a href="content_30067.html">下一篇</a></div></div></div></div></body></html>`,
  title: EVENING.headline,
  kicker: '民生一线',
  source: '人民日报',
  date: '2025-04-08',
  edition: '13',
  column: '民生',
  authors: ['任晓曾'],
  paragraphs: EVENING.paragraphs,
});

/** 光明日报. */
export const gmrb = (): Sample => ({
  name: 'gmrb',
  url: 'https://epaper.gmw.cn/gmrb/html/2025-04/08/nw.D110000gmrb_20250408_2-04.htm',
  html: `<html><head><meta charset="utf-8"><title>光明日报</title></head><body><div class="l_c">${pageMap()}<div class="ban_t">第04版：文化新闻</div></div>
<div class="c_c"><div class="text_c"><h3></h3><h1>${MARKET.headline}</h1><h2>——来自云溪县的调研</h2>
<div class="lai"><span>作者：朴宁</span> <b>《光明日报》（ 2025年04月08日 04版）</b></div>
<div id="articleContent">${MARKET.paragraphs.map(text => `<p>　　${text}</p>`).join('')}</div></div></div></body></html>`,
  title: MARKET.headline,
  deck: '——来自云溪县的调研',
  source: '光明日报',
  date: '2025-04-08',
  edition: '4',
  authors: ['朴宁'],
  paragraphs: MARKET.paragraphs,
});

/** 浙江日报. */
export const zjrb = (): Sample => ({
  name: 'zjrb',
  url: 'http://zjrb.zjol.com.cn/html/2025-04/08/content_3812345.htm?div=-1',
  html: `<html><head><meta charset="utf-8"><title>浙江日报</title></head><body><div class="main-left">${pageMap()}<ul class="main-ed-articlenav-list"><li><a href="content_3812345.htm?div=-1">${RIVER.headline}</a></li></ul></div>
<div class="main-article"><p class="main-article-pretitle">云溪县推行河长制</p><h2 class="main-article-title">${RIVER.headline}</h2><p class="main-article-subtitle"></p>
<div class="main-article-con"><a id="pageLink" href="node_19.htm">第00006版：区域</a></div>
<div class="main-article-content"><div id="ozoom">${signed(RIVER)
    .map(text => `<P>　　${text}</P>`)
    .join('')}</div></div></div></body></html>`,
  title: RIVER.headline,
  kicker: '云溪县推行河长制',
  source: '浙江日报',
  date: '2025-04-08',
  edition: '6',
  column: '区域',
  authors: ['区海燕'],
  paragraphs: signed(RIVER),
});

export const EPAPERS: readonly (() => Sample)[] = [
  founderClassic,
  founderBreaks,
  founderNews,
  rmrbOld,
  rmrbNew,
  gmrb,
  zjrb,
];
