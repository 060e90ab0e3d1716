import { describe, expect, it } from 'vitest';
import { glossaryBytes } from '../../../scripts/glossary/compile.ts';
import { numberReading, readingOf } from '../../../src/text/glossary/families/reading.ts';
import { openGlossary } from '../../../src/text/glossary/glossary.ts';

const glossary = openGlossary(await glossaryBytes(), { readings: word => (word === '湾' ? 'wān' : '') });
const found = (text: string) => glossary.match(text).map(m => ({ ...m, token: text.slice(m.start, m.end) }));
const families = (text: string) =>
  found(text)
    .filter(m => m.kind === 'family')
    .map(m => [m.token, m.id]);

describe('families frame', () => {
  it.each([
    ['镇里试行“15+7”政策包。', '15+7', 'number-plus-number'],
    ['村里形成1+4+N的治理格局。', '1+4+N', 'number-plus-number'],
    ['站里实行“水务+公安”巡查。', '水务+公安', 'joined'],
    ['县里提出“夜市+”。', '夜市+', 'joined'],
    ['全区实施七大工程。', '七大工程', 'counted'],
    ['局里列出“五张清单”。', '五张清单', 'counted'],
    ['校园里开展“四进家”。', '四进家', 'short-list'],
    ['建成五纵七横路网。', '五纵七横', 'two-counts'],
    ['推进“百校千企”行动。', '百校千企', 'two-counts'],
    ['编制一湖一策方案。', '一湖一策', 'one-each'],
    ['海边实行湾长制。', '湾长制', 'chief'],
    ['打造20分钟健身圈。', '20分钟健身圈', 'minutes-circle'],
    ['有人说这是“屏幕上的乡愁”。', '屏幕上的乡愁', 'felt-at'],
    ['推出“跟着戏曲游小城”。', '跟着戏曲游小城', 'follow'],
    ['火了“孔雀经济”。', '孔雀经济', 'economy'],
    ['破解“装梯难”。', '装梯难', 'difficulty'],
    ['银行推出“海参贷”。', '海参贷', 'service-brand'],
    ['擦亮“赣字号”招牌。', '赣字号', 'place-brand'],
    ['他们登录“好办山东”。', '好办山东', 'place-brand'],
    ['“十三五”末，路通了。', '十三五', 'five-year'],
    ['第十二个五年规划期间', '第十二个五年规划', 'five-year'],
    ['供水公司推行春病冬治。', '春病冬治', 'season'],
    ['（上接A3版）', '上接A3版', 'page-jump'],
    ['开展“送政策、解难题”走访。', '送政策、解难题', 'paired-slogan'],
    ['构建“3456”产业体系。', '3456', 'digit-formula'],
    ['组织“暖炉行动”。', '暖炉行动', 'campaign-name'],
    ['开展“银铃相伴”行动。', '银铃相伴', 'campaign-name'],
    ['按“１＋６＋Ｎ”推进。', '１＋６＋Ｎ', 'number-plus-number'],
    ['采用村集体+大户+散户模式养虾。', '村集体+大户+散户', 'joined'],
    ['《跟着老歌游古镇》首播。', '跟着老歌游古镇', 'follow'],
    ['口号是“跟着稻浪去露营！”', '跟着稻浪去露营', 'follow'],
    ['冬泳经济走红。', '冬泳经济', 'economy'],
    ['解决居民晾晒难问题。', '晾晒难', 'difficulty'],
    ['推行“井长”制。', '“井长”制', 'chief'],
    ['建成15分钟健身圈、10分钟助餐圈。', '10分钟助餐圈', 'minutes-circle'],
    ['融入“123快货物流圈”。', '123快货物流圈', 'minutes-circle'],
    ['重点任务一周一晾晒，一事一档。', '一事一档', 'one-each'],
    ['落实“九五”普法规划。', '“九五”普法', 'five-year'],
    ['启动“十百千”计划。', '十百千', 'two-counts'],
    ['开展三访三问活动。', '三访三问', 'two-counts'],
    ['形成“3×4”产业布局。', '3×4', 'digit-formula'],
  ])('%s', (text, token, id) => {
    expect(families(text)).toContainEqual([token, id]);
  });
});

describe('families leave alone', () => {
  it.each([
    '“三月三”那天对歌。',
    '石上刻着“五岳独尊”。',
    '医院采用“双回路”供电。',
    '这是个“老大难”。',
    '请扫“二维码”。',
    '游览“三孔”。',
    '大家一心一意种树。',
    '社会主义市场经济',
    '车开了三个小时。',
    '来了三大爷和四个孩子。',
    '他反对家长制。',
    '学校实行校长负责制。',
    '他15分钟跑了三圈。',
    '世界上的事情很多。',
    '孩子“跟着妈妈去上学”。',
    '他十四五岁，来了十五人。',
    '1+1=2',
    '“不去了，我累了吧”',
    '读“二十一版”词典。',
    '受增长制约',
    '班里念“三中”的人多。',
    '“苏东坡”“鲁迅”“粤剧”',
    '电话“12345”平台，“2024”年度计划',
    '普通群众用“普通”话。',
    '他租了“三室一厅”。',
    '孩子口算7+8。',
    '第90+3分钟进球。',
    '有诗道“拨灯书尽红笺也，依旧无聊玉漏沉”，又说“山路十八弯，水路九连环”。',
    '“十里长街”灯火通明。',
    '“七彩云霞”映红湖面。',
    '某地临港经济开发区',
    '克难攻坚，难能可贵，难题不少。',
  ])('%s', text => {
    expect(families(text)).toEqual([]);
  });
});

describe('a family card', () => {
  it('finds the members that the article names by the shared word', () => {
    const text = '“三提升”见成效\n提升路面质量，压实责任。\n提升照明水平，换灯百盏。\n提升保洁频次，一天三扫。';
    expect(found(text)[0]!.card!.members).toEqual(['提升路面质量', '提升照明水平', '提升保洁频次']);
  });

  it.each([
    ['推进“三图”（规划图、建设图、管理图）合一。', ['规划图', '建设图', '管理图']],
    ['推进“两库”，即项目库、人才库。', ['项目库', '人才库']],
    ['建好项目库、人才库“两库”。', ['项目库', '人才库']],
  ])('finds them in a list: %s', (text, members) => {
    expect(found(text).find(m => m.id === 'short-list')!.card!.members).toEqual(members);
  });

  it('cuts the verb that announces the list, and what belongs to the sentence', () => {
    const before = found('局里开展查电线、查阀门、查通道等“三大行动”。')[0]!;
    expect(before.card!.members).toEqual(['查电线', '查阀门', '查通道']);
    const behind = found('“三渠”指三条引水渠，包括东渠、西渠、南渠3个工程。').find(m => m.id === 'short-list')!;
    expect(behind.card!.members).toEqual(['东渠', '西渠', '南渠']);
  });

  it('takes no phrase for a member that only begins with the same character', () => {
    expect(found('“两塘”岸边，塘水更清，塘心岛上白鹭成群。')[0]!.card!.members).toEqual([]);
    expect(found('实施“两大工程”。工程进展顺利，工程款已付。')[0]!.card!.members).toEqual([]);
  });

  it('says what the glossary knows of a part', () => {
    const gloss = found('开展“清河道、补短板”行动。').find(m => m.id === 'paired-slogan')!.gloss;
    expect(gloss).toContain(`补短板 (${glossary.match('补短板')[0]!.gloss})`);
  });

  it('names none where the count does not fit', () => {
    expect(found('推进“三库”，即项目库、人才库。')[0]!.card!.members).toEqual([]);
  });

  it('goes with an entry too, where the article fills its set', () => {
    const [match] = found('“四聚焦”：聚焦道路，聚焦照明，聚焦保洁，聚焦停车。');
    expect(match).toMatchObject({ kind: 'entry', id: 'si-ju-jiao' });
    expect(match!.card!.members).toEqual(['聚焦道路', '聚焦照明', '聚焦保洁', '聚焦停车']);
  });

  it('computes years and pages', () => {
    expect(found('“八五”时期')[0]!.gloss).toContain('1991–1995');
    expect(found('“十四五”时期')[0]!.gloss).toContain('2021–2025');
    expect(found('七五普法')[0]!.gloss).toContain('2016–2020');
    expect(found('（下转四版）')[0]!.gloss).toBe('continued on page 4');
  });
});

describe('the reading of a family token', () => {
  it('takes the pattern’s own parts from the pattern, the rest from the reader', () => {
    expect(found('实行湾长制')[0]!.pinyin).toBe('wān zhǎng zhì');
    expect(readingOf('15+7')).toBe('shí wǔ jiā qī');
    expect(readingOf('票根经济', () => 'piào gēn', { 经济: 'jīng jì' })).toBe('piào gēn jīng jì');
    expect(readingOf('票根经济')).toBe('');
  });
  it.each([
    ['0', 'líng'],
    ['10', 'shí'],
    ['15', 'shí wǔ'],
    ['108', 'yī bǎi líng bā'],
    ['1188', 'yī qiān yī bǎi bā shí bā'],
    ['2005', 'èr qiān líng wǔ'],
    ['12345', 'yī èr sān sì wǔ'],
  ])('%s is %s', (digits, reading) => {
    expect(numberReading(digits)).toBe(reading);
  });
});
