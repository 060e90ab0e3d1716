import { expect, it } from 'vitest';
import { parse } from '../../bench/parse.ts';
import { readPageView } from '../../src/page/pageView.ts';
import { spotArticle } from '../../src/page/spot.ts';
import { EVENING, MARKET, RIVER } from '../pages/news.ts';
import { home } from '../pages/pages.ts';
import { flipPage, founderPage, rmrbPage } from '../pages/pageViews.ts';

const FOUNDER = 'http://yxrb.example.cn/yxrb/html/2025-04/08/node_3.htm';

it('lists the articles of a newspaper page, those that only the picture shows last', () => {
  const at = (n: number) => `http://yxrb.example.cn/yxrb/html/2025-04/08/content_30${n}.htm`;
  expect(readPageView(parse(founderPage(), FOUNDER))).toEqual({
    edition: '2',
    name: '要闻',
    articles: [
      { title: EVENING.headline, url: at(1) },
      { title: RIVER.headline, url: at(2) },
      { title: MARKET.headline, url: at(3) },
      { title: '春耕时节访农家', url: at(4) },
      { title: null, url: at(5) },
    ],
  });
});

it('lists them in other skins', () => {
  const rmrb = readPageView(parse(rmrbPage(), 'http://paper.people.com.cn/rmrb/pc/layout/202504/08/node_13.html'));
  expect(rmrb).toMatchObject({ edition: '13', name: '民生' });
  expect(rmrb!.articles).toEqual([
    { title: EVENING.headline, url: 'http://paper.people.com.cn/rmrb/pc/content/202504/08/content_30066.html' },
    { title: '小站台里的大民生', url: 'http://paper.people.com.cn/rmrb/pc/content/202504/08/content_30067.html' },
  ]);
  const flip = readPageView(parse(flipPage(), 'https://dlb.example.cn/202504/08/index.html'));
  expect(flip!.articles.map(({ url }) => url.replace(/^.*\//, ''))).toEqual(['con-1.html', 'con-2.html', 'con-3.html']);
  expect(flip!.articles[0]!.title).toBe(EVENING.headline);
});

it('is no article', () => {
  expect(spotArticle(parse(founderPage(), FOUNDER))).toBeNull();
  expect(spotArticle(parse(rmrbPage(), 'http://paper.people.com.cn/rmrb/pc/layout/202504/08/node_13.html'))).toBeNull();
});

it('is not found where an article of the page stands, or on a site that has no pages', () => {
  // An article's page shows the same map; its own address is among the areas.
  const own = founderPage().replace('<ul>', `<div id=ozoom>${EVENING.paragraphs.join('<br>')}</div><ul>`);
  expect(readPageView(parse(own, FOUNDER.replace('node_3', 'content_302')))).toBeNull();
  expect(readPageView(parse(home()))).toBeNull();
});
