import { describe, expect, it } from 'vitest';
import { linesOf, reflow } from '../../../src/text/reflow/reflow.ts';
import { BRIDGE, columnOf, LIBRARY, linesIn } from './column.ts';

const page = [
  '第3版',
  columnOf(BRIDGE, { measure: 16, indent: '　　', short: 2 }),
  '（王小明）',
  '（下转二版）',
  '城东石桥重新通车',
  '讲文明 树新风',
  columnOf(LIBRARY, { measure: 22, short: 2 }),
  '（记者 李秀英）',
  '读者在图书馆门口排队。张建国 摄',
  '镇图书馆延长',
  '开放时间',
  '责任编辑 赵文 美编 孙丽',
].join('\n');

describe('a page of two articles', () => {
  const blocks = reflow(linesOf(page));
  const find = (start: string) => blocks.find(block => block.text.startsWith(start))!;

  it('says what each block is', () => {
    expect(blocks.map(block => block.role)).toEqual([
      'furniture',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'byline',
      'jump',
      'headline',
      'furniture',
      'paragraph',
      'paragraph',
      'byline',
      'caption',
      'headline',
      'furniture',
    ]);
  });

  it('puts a headline over several lines together', () => {
    expect(find('镇图书馆').text).toBe('镇图书馆延长开放时间');
  });

  it('gives each headline, by-line, jump and caption to its article', () => {
    const first = find('昨天上午').article;
    const second = find('镇上的').article;
    expect(first).not.toBe(second);
    expect(find('城东石桥').article).toBe(first);
    expect(find('（王小明').article).toBe(first);
    expect(find('（下转').article).toBe(first);
    expect(find('镇图书馆').article).toBe(second);
    expect(find('（记者').article).toBe(second);
    expect(find('读者在').article).toBe(second);
  });

  it('leaves furniture and slogans to the page', () => {
    expect(blocks.filter(block => block.role === 'furniture').map(block => block.article)).toEqual([null, null, null]);
  });

  it('finds a headline by its wording where another stands nearer', () => {
    const apart = [
      '镇图书馆延长开放时间',
      '第3版',
      '城东石桥重新通车',
      columnOf(BRIDGE, { measure: 16, short: 2 }),
      '（王小明）',
      '新闻热线：0532-88880000',
      columnOf(LIBRARY, { measure: 22, short: 2 }),
      '（李秀英）',
    ];
    const found = reflow(linesOf(apart.join('\n')));
    const article = (start: string) => found.find(block => block.text.startsWith(start))!.article;
    expect(article('镇图书馆')).toBe(article('镇上的'));
    expect(article('城东石桥')).toBe(article('昨天上午'));
  });

  it('keeps sub-heads within their article', () => {
    const text = [
      '城东石桥重新通车',
      '一、老桥的历史',
      columnOf(BRIDGE.slice(0, 2), { measure: 16, indent: '　　', short: 2 }),
      '二、修桥的经过',
      columnOf(BRIDGE.slice(2), { measure: 16, indent: '　　', short: 2 }),
    ].join('\n');
    const found = reflow(linesOf(text));
    expect(found.filter(block => block.role === 'subhead').map(block => block.text)).toEqual([
      '一、老桥的历史',
      '二、修桥的经过',
    ]);
    expect(new Set(found.map(block => block.article)).size).toBe(1);
  });

  it('knows kicker and deck beside a headline', () => {
    const text = [
      '区文化局：',
      '城东石桥重新通车',
      '——老桥修复记',
      '本报记者 王小明',
      columnOf(BRIDGE, { measure: 16, short: 2 }),
    ].join('\n');
    expect(
      reflow(linesOf(text))
        .slice(0, 4)
        .map(block => block.role),
    ).toEqual(['kicker', 'headline', 'deck', 'byline']);
  });

  it('keeps a paragraph in its article across the foot of a page', () => {
    const column = { measure: 16, indent: '　　', short: 2 };
    const lines = linesIn(BRIDGE[1]!, column);
    const text = [
      columnOf([BRIDGE[0]!], column),
      ...lines.slice(0, 2),
      '第3版',
      ...lines.slice(2),
      columnOf(BRIDGE.slice(2), column),
    ].join('\n');
    const articles = reflow(linesOf(text))
      .filter(block => block.role === 'paragraph')
      .map(block => block.article);
    expect(new Set(articles).size).toBe(1);
  });
});
