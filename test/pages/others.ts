import { EVENING, MARKET, RIVER } from './news.ts';
import { page } from './pages.ts';

/** Pages that hold Chinese prose and are no article. */
const texts = [...EVENING.paragraphs, ...RIVER.paragraphs, ...MARKET.paragraphs];
const short = (i: number) => `${texts[i % texts.length]!.slice(0, 70)}。`;

/** A thread: every post has its writer, its floor and its buttons. */
export const forum = () =>
  page(
    '夜市的油烟到底归谁管_城市生活_云溪论坛',
    `<h1>夜市的油烟到底归谁管</h1>${Array.from({ length: 14 }, (_, i) => `<div class="post"><div class="author"><a href="/u/${i}">溪边人${i}</a> 发表于 2025-04-0${(i % 9) + 1} 10:0${i % 10}　${i + 1}楼</div><div class="t">${short(i)}${short(i + 3)}</div><div><a href="#r">回复</a> <a href="#j">举报</a> <a href="#z">赞同</a> <a href="#o">只看TA</a></div></div>`).join('')}`,
  );

/** Goods with a text to each. */
export const shop = () =>
  page(
    '油烟净化器 报价 图片 - 云溪商城',
    `<div class="list">${Array.from({ length: 12 }, (_, i) => `<div class="item"><a href="/item/${i}"><img alt=""><h3>家用油烟净化器第${i + 1}代 静音款</h3></a><p>净化效率高，噪声低，安装方便，适合小型餐饮店使用，支持七天无理由退货。</p><b>¥${i + 3}99</b><a href="/cart">加入购物车</a><a href="/ask">咨询</a></div>`).join('')}</div>`,
  );

/** A video with a sentence under it, and other videos. */
export const video = () =>
  page(
    '云溪夜市焕新记-视频-云溪在线',
    `<h1>云溪夜市焕新记</h1><video src="a.mp4"></video><p>清明刚过，河滨路的夜市摊主们收到了一份特殊的“体检单”，记者带你去看看。</p><ul>${Array.from({ length: 20 }, (_, i) => `<li><a href="/v/${i}"><img alt="">云溪故事第${i + 1}集：巡河人的一天</a><span>0${i % 10}:3${i % 10}</span></li>`).join('')}</ul>`,
  );

/** A column: headlines with the first words of each article. */
export const column = () =>
  page(
    '民生_云溪新闻网',
    `<h2>民生</h2>${Array.from({ length: 15 }, (_, i) => `<div class="li"><h3><a href="/2025-04/08/content_${i}.htm">云溪县第${i + 1}个便民服务点启用</a></h3><p>${short(i)}…<a href="/2025-04/08/content_${i}.htm">[详细]</a></p><span>2025-04-08</span></div>`).join('')}<div class="pages"><a href="?p=2">下一页</a></div>`,
  );

/** What answers a search, with the words asked for in its box. */
export const answers = () =>
  page(
    '夏病春治 - 云溪搜索',
    `<form><input name="q" value="夏病春治"></form><ol>${Array.from({ length: 10 }, (_, i) => `<li><h3><a href="http://a.example/${i}">夏病春治相关报道之${i + 1}</a></h3><p>${short(i)}</p><cite>a.example › ${i}</cite> <a href="/cache/${i}">快照</a></li>`).join('')}</ol>`,
  );

/** Questions and answers. */
export const question = () =>
  page(
    '小区楼下开了烧烤店该找谁？ - 知乎',
    `<h1>小区楼下开了烧烤店该找谁？</h1>${Array.from({ length: 8 }, (_, i) => `<div class="a"><div><a href="/p/${i}">答主${i}</a></div><div>${short(i)}${short(i + 1)}${short(i + 2)}</div><div>编辑于 2025-04-0${i + 1}　<button>赞同 ${i}</button> ${i} 条评论　收藏　举报</div></div>`).join('')}`,
  );

/** A Korean page with Han in it. */
export const korean = () =>
  page(
    '군청 소식',
    `<h1>여름의 民願 봄에 줄인다</h1>${'<p>군청 환경과는 올해 여름에 많은 民願을 봄에 미리 줄이는 사업을 시작했다. 담당자는 상점을 한 곳씩 방문해 환풍기 청소와 음향 시간을 설명하고 있다. 지난해 접수된 민원은 二千 건을 넘었다.</p>'.repeat(6)}`,
  );

/** What a site says of itself. */
export const imprint = () =>
  page(
    '关于我们_云溪网',
    `<ul>${Array.from({ length: 20 }, (_, i) => `<li><a href="/${i}">栏目${i}</a></li>`).join('')}</ul><p>版权声明：本网所有作品版权均属于云溪网，未经书面授权任何单位及个人不得转载、摘编或以其他方式使用上述作品，违反上述声明者，本网将追究其相关法律责任。</p>`,
  );

export const OTHERS = { forum, shop, video, column, answers, question, korean, imprint };
