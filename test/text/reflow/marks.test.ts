import { describe, expect, it } from 'vitest';
import { endsInCredit, isItem, isNumbered, isRow, isSlogan, markOf, tailOf } from '../../../src/text/reflow/marks.ts';
import { withIdeographs } from '../../../src/text/reflow/radicals.ts';

describe('lines known by their wording', () => {
  it.each([
    ['（王小明）', 'byline'],
    ['（王小明 李秀英）', 'byline'],
    ['（记者 王小明 通讯员 李秀英）', 'byline'],
    ['□记者 王小明', 'byline'],
    ['本报记者 王小明', 'byline'],
    ['文/图 王小明', 'byline'],
    ['（据新华社北京5月4日电）', 'byline'],
    ['（下转二版）', 'jump'],
    ['（上接第1版）', 'jump'],
    ['下转A4版', 'jump'],
    ['第3版', 'furniture'],
    ['08', 'furniture'],
    ['责任编辑 王小明 美编 李秀英', 'furniture'],
    ['新闻热线：0532-88880000', 'furniture'],
    ['2025年5月4日 星期日', 'furniture'],
    ['国内统一连续出版物号 CN 37-0000', 'furniture'],
  ])('%s is a %s', (text, mark) => {
    expect(markOf(text)).toBe(mark);
  });

  it.each(['（图片）', '（完）', '10月的田野', '记者在现场看到，桥已经修好了。', '第三条 本办法自公布之日起施行'])(
    '%s is none',
    text => {
      expect(markOf(text)).toBeNull();
    },
  );

  it('knows the credit of a picture', () => {
    expect(endsInCredit('石桥修好了。（王小明 摄）')).toBe(true);
    expect(endsInCredit('石桥修好了。本报记者 王小明 摄')).toBe(true);
    expect(endsInCredit('石桥修好了。（附图片）')).toBe(false);
  });

  it('finds a by-line only after a stop', () => {
    expect(tailOf('石桥修好了。（王小明）')).toBe(6);
    expect(tailOf('石桥修好了。 （王小明 李秀英）')).toBe(7);
    expect(tailOf('修桥的人（王小明）')).toBe(-1);
    expect(tailOf('石桥修好了。（见图）')).toBe(-1);
  });

  it('knows slogans, numbers, items and rows', () => {
    expect(isSlogan('讲文明 树新风')).toBe(true);
    expect(isSlogan('石桥修好了 居民真高兴')).toBe(false);
    expect(isNumbered('（二）修桥的经过')).toBe(true);
    expect(isItem('1. 打开电源')).toBe(true);
    expect(isItem('1.5万人到场')).toBe(false);
    expect(isRow('城南街道 120 3.5%')).toBe(true);
    expect(isRow('石桥修好了 居民真高兴')).toBe(false);
  });
});

describe('radicals', () => {
  it('become their ideographs, of the same length', () => {
    expect(withIdeographs('⽇⽉⺠⼾⻓')).toBe('日月民户长');
    expect(withIdeographs('石桥')).toBe('石桥');
  });
});
