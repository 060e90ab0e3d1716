import { EVENING, MARKET, RIVER } from './news.ts';

const TITLES = [EVENING.headline, RIVER.headline, MARKET.headline, '春耕时节访农家'];

/** The page (版面) of a classic Founder e-paper: its picture with a map, its headlines, the list of pages. */
export const founderPage = (): string => `<html><head><title>云溪日报</title></head><body><table><tr><td>
<MAP NAME="PagePicMap">${[1, 2, 3, 4, 5].map(n => `<Area coords="0,0,9,9" shape="polygon" href="content_30${n}.htm">`).join('')}</MAP><img src="../../../page/1/2025-04/08/02/2025040802_b.jpg" usemap="#PagePicMap"></td>
<td><table><tr><td class="px12">第02版：要闻</td></tr></table><ul>${TITLES.map((title, i) => `<li><a href=content_30${i + 1}.htm?div=-1><div id=mp30${i + 1}>${title}</div></a></li>`).join('')}</ul>
<table>${['第01版：头版', '第02版：要闻', '第03版：民生'].map((page, i) => `<tr><td><a id=pageLink href=node_${i + 2}.htm>${page}</a></td><td><a href=../../1/a.pdf>pdf</a></td></tr>`).join('')}</table>
<a href="../07/node_2.htm">上一期</a><a href="javascript:alert(1)">content_9.htm</a></td></tr></table>
<p class="copy">版权声明：云溪日报刊发的所有作品，版权均属于云溪日报社。未经书面授权，任何单位及个人不得将本报刊发的内容用于商业用途，如进行转载、摘编，必须在授权范围内使用，并注明作品来源。</p></body></html>
<!--enpproperty <founder-date>2025-04-08 23:59:59</founder-date><founder-pagenum>02</founder-pagenum><founder-papername>云溪日报</founder-papername><founder-type>2</founder-type> /enpproperty-->`;

/** The page of 人民日报 since 2020. */
export const rmrbPage =
  (): string => `<html><head><title>人民日报-人民网</title></head><body><div class="left paper-box"><p class="left ban">第13版：民生</p>
<map name="pagepicmap"><area shape="polygon" coords="0,0,1,1" href="../../../content/202504/08/content_30066.html"><area shape="polygon" coords="2,2,3,3" href="../../../content/202504/08/content_30067.html"></map></div>
<div class="news"><ul class="news-list"><li><a href="../../../content/202504/08/content_30066.html">${EVENING.headline}</a></li><li><a href="../../../content/202504/08/content_30067.html">小站台里的大民生</a></li></ul></div>
<div class="swiper">${[1, 2, 3].map(n => `<a href="node_0${n}.html">0${n}版：要闻</a>`).join('')}</div></body></html>`;

/** A page that lies as a drawing: its articles are areas with titles. */
export const flipPage = (): string =>
  `<html><head><title>云溪电力报</title></head><body><span>第3版：安全</span><svg>${TITLES.slice(0, 3)
    .map((title, i) => `<polygon class="area" title="${title}" data-href="con-${i + 1}.html"></polygon>`)
    .join('')}</svg></body></html>`;
