import { describe, expect, it } from 'vitest';
import { linesOf, reflow } from '../../../src/text/reflow/reflow.ts';
import { BRIDGE, columnOf } from './column.ts';

const textsOf = (text: string): string[] => reflow(linesOf(text)).map(block => block.text);
const left = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

describe('what no typesetter broke is left alone', () => {
  it.each([
    ['whole paragraphs', BRIDGE.join('\n')],
    ['whole paragraphs of which some stand apart', `${BRIDGE[0]}\n${BRIDGE[1]}\n\n${BRIDGE[2]}`],
    ['whole paragraphs with indents', BRIDGE.map(paragraph => `　　${paragraph}`).join('\n')],
    ['an address', '联系我们\n单位：城南文化馆\n地址：人民路12号\n邮编：266000\n联系人：王小明'],
    ['a menu', '首页\n新闻\n专题\n视频\n关于我们\n联系方式'],
    ['a list of names', '参会人员名单\n张伟\n王芳\n李娜\n刘洋\n陈静\n杨敏'],
    ['a list of headlines', '市里开会研究防汛工作\n三家企业入选新名单\n城区新增停车位两千个\n健身中心下月开放'],
    ['numbered steps', '1. 打开电源开关\n2. 等指示灯变绿\n3. 按下启动按钮\n4. 检查出水是否正常'],
    ['verse without marks', '秋夜\n梧桐叶落秋声起\n明月无言照古城\n欲问归期何日是\n一江烟水待潮平'],
    ['free verse', '我走过你的街道\n雨落在肩上\n像一封没有地址的信\n慢慢地\n湿透了黄昏'],
    ['a dialogue', '“你来了？”\n“来了。”\n“那就坐吧。”\n他坐了下来，没有说话。\n屋里很静。'],
    ['code', 'function add(a, b) {\n  const sum = a + b;\n  if (sum > 10) {\n    return sum;\n  }\n  return 0;\n}'],
  ])('%s', (_, text) => {
    expect(textsOf(text)).toEqual(left(text));
  });

  it('verse and tables within a broken text', () => {
    const verse = ['东风吹绿河边柳，', '细雨无声入小桥。', '谁在楼头吹玉笛，', '一江春水带愁遥。'];
    const table = ['单位 数量 同比', '城南街道 120 3.5%', '城北街道 98 2.1%'];
    const column = { measure: 16, indent: '　　', short: 2 };
    const text = [columnOf(BRIDGE.slice(0, 2), column), ...verse, columnOf(BRIDGE.slice(2), column), ...table].join(
      '\n',
    );
    expect(textsOf(text)).toEqual([...BRIDGE.slice(0, 2), ...verse, ...BRIDGE.slice(2), ...table]);
  });

  it.each([
    ['printed indents', { measure: 16, indent: '　　', short: 2 }],
    ['lost indents', { measure: 16, short: 2 }],
  ])('steps within a text with %s', (_, column) => {
    const inside = ['1. 打开电源开关', '2. 等指示灯变绿', '3. 按下启动按钮'];
    const text = [columnOf(BRIDGE.slice(0, 2), column), ...inside, columnOf(BRIDGE.slice(2), column)].join('\n');
    expect(textsOf(text)).toEqual([...BRIDGE.slice(0, 2), ...inside, ...BRIDGE.slice(2)]);
  });

  it('lines that the markup keeps apart', () => {
    const lines = linesOf(columnOf([BRIDGE[0]!], { measure: 16 }));
    lines[2]!.fence = true;
    const blocks = reflow(lines);
    expect(blocks.some(block => block.runs[0]!.from === lines[2]!.from)).toBe(true);
  });

  it('what the markup says of a line', () => {
    const lines = linesOf(`石桥修好了\n${columnOf(BRIDGE, { measure: 16 })}`);
    lines[0]!.role = 'headline';
    expect(reflow(lines)[0]).toMatchObject({ role: 'headline', text: '石桥修好了' });
  });
});
