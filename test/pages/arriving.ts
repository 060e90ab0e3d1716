import { EVENING, RIVER } from './news.ts';
import { page } from './pages.ts';

const paragraphs = (texts: readonly string[]) => texts.map(text => `<p>　　${text}</p>`).join('');
const head = (title: string) => `<h1>${title}</h1><p>2025-04-08 来源：云溪日报</p>`;

/** An application: its next article comes under a new address, without a load, into the elements of the one before. */
export const application = (): string =>
  page(
    `${EVENING.headline}_云溪网`,
    `<div id="app">${head(EVENING.headline)}<div id="body">${paragraphs(EVENING.paragraphs)}</div><a id="next" href="#">下一篇</a></div>
<template id="other">${head(RIVER.headline)}<div id="body">${paragraphs(RIVER.paragraphs)}</div></template>
<script>document.getElementById('next').onclick = event => {
  event.preventDefault();
  history.pushState({}, '', '/application/river');
  document.title = '${RIVER.headline}_云溪网';
  setTimeout(() => document.getElementById('app').replaceChildren(document.getElementById('other').content.cloneNode(true)), 50);
};</script>`,
  );

/** A public account's page: its text is there, and hidden until its script has run; its date is in the script alone. */
export const account = (): string =>
  page(
    '',
    `<div id="img-content"><h1 class="rich_media_title" id="activity-name">${RIVER.headline}</h1>
<div><a id="js_name">云溪发布</a> <em id="publish_time"></em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0">${RIVER.paragraphs.map(text => `<section><span>${text}</span></section>`).join('')}${paragraphs(EVENING.paragraphs)}</div></div>
<script>var ct = "1744070400"; setTimeout(() => document.getElementById('js_content').removeAttribute('style'), 800)</script>`,
  );

/** Shows its article only after a moment: until then it has no box. */
export const unfolded = (): string =>
  page(
    EVENING.headline,
    `${head(EVENING.headline)}<div id="fold" style="display: none"><div id="body">${paragraphs(EVENING.paragraphs)}</div></div>
<script>setTimeout(() => { document.getElementById('fold').style.display = 'block' }, 900)</script>`,
  );

/** The article lies in a frame of a frame. */
export const outerFrame = (): string =>
  page('云溪网', '<iframe src="/frame/inner" width="900" height="700"></iframe>', 'body{margin:0}');
export const innerFrame = (): string =>
  page('云溪网', '<iframe src="/frame/article" width="860" height="650"></iframe>', 'body{margin:0}');
export const framedArticle = (): string =>
  page(EVENING.headline, `${head(EVENING.headline)}<div id="body">${paragraphs(EVENING.paragraphs)}</div>`);

/** An article with pictures, whose captions no markup tells. */
export const pictured = (): string =>
  page(
    EVENING.headline,
    `<p>${EVENING.kicker}</p>${head(EVENING.headline)}<div id="body"><p>　　${EVENING.paragraphs[0]}</p>
<p align="center"><img alt="" width="320" height="120"></p><p class="tu" align="center">图为执法队员在河滨路巡查</p><p align="center">本报记者 曾立 摄</p>
${paragraphs(EVENING.paragraphs.slice(1))}<p>${EVENING.byline}</p></div>`,
  );
