import { expect, it } from 'vitest';
import { jumpsOf, newspaperPage } from '../../src/text/newspaperPage.ts';
import type { Block, BlockRole } from '../../src/text/reflow/block.ts';
import { linesOf, reflow } from '../../src/text/reflow/reflow.ts';
import { newspaperText } from '../pages/newspaperText.ts';

const block = (article: number | null, role: BlockRole, text: string): Block => ({ role, text, runs: [], article });

it('puts headlines before the text that they were printed under, and furniture aside', () => {
  const page = newspaperPage([
    block(0, 'paragraph', '昨日，新路通车。'),
    block(0, 'byline', '（乔小桃）'),
    block(0, 'deck', '——沿线六村受益'),
    block(0, 'headline', '新路通到桃园口'),
    block(null, 'furniture', '02 要闻'),
    block(0, 'kicker', '东岭镇：'),
  ]);
  expect(page.articles[0]!.blocks.map(({ role }) => role)).toEqual([
    'kicker',
    'headline',
    'deck',
    'paragraph',
    'byline',
  ]);
  expect(page.articles[0]).toMatchObject({
    headline: '新路通到桃园口',
    kicker: '东岭镇：',
    deck: '——沿线六村受益',
    byline: '乔小桃',
  });
  expect(page.furniture.map(({ text }) => text)).toEqual(['02 要闻']);
});

it('reads a page as it is copied from print', () => {
  const { printed, read } = newspaperText();
  const { articles } = newspaperPage(reflow(linesOf(printed)));
  expect(articles.map(({ blocks }) => blocks.map(({ role, text }) => `${role} ${text}`))).toEqual(read);
});

it('joins a jump line with the half that is like it, both ways, and leaves one alone whose half is elsewhere', () => {
  const { articles } = newspaperPage([
    block(0, 'headline', '青石渡大桥合龙'),
    block(0, 'paragraph', '青石渡大桥昨日合龙，全长两公里。'),
    block(0, 'jump', '（下转二版）'),
    block(1, 'headline', '夏粮入库'),
    block(1, 'paragraph', '各地粮库开始收粮。'),
    block(1, 'jump', '（下转三版）'),
    block(2, 'jump', '（上接一版）'),
    block(2, 'headline', '青石渡大桥合龙'),
    block(2, 'paragraph', '大桥建成以后，两岸往来只要十分钟。'),
  ]);
  expect(jumpsOf(articles).map(({ article, to }) => [article, to])).toEqual([
    [0, 2],
    [2, 0],
  ]);
});
