import { expect, it } from 'vitest';
import { joined } from '../../../src/text/pinyin/joined.ts';
import { spokenNumber } from '../../../src/text/pinyin/numbers.ts';
import { spoken, spokenReadings } from '../../../src/text/pinyin/sandhi.ts';
import { shownReading, shownSyllables } from '../../../src/text/pinyin/view.ts';
import { written } from '../../../src/text/pinyin/views.ts';

it.each([
  ['lǜ sè', 'lü4 se4', 'ㄌㄩˋ ㄙㄜˋ'],
  ['zhōng guó', 'zhong1 guo2', 'ㄓㄨㄥ ㄍㄨㄛˊ'],
  ['xuè yā', 'xue4 ya1', 'ㄒㄩㄝˋ ㄧㄚ'],
  ['de', 'de5', '˙ㄉㄜ'],
  ['shì yǒu yuè', 'shi4 you3 yue4', 'ㄕˋ ㄧㄡˇ ㄩㄝˋ'],
  ['ér wēng yī', 'er2 weng1 yi1', 'ㄦˊ ㄨㄥ ㄧ'],
  ['yún yǒng wèi wén', 'yun2 yong3 wei4 wen2', 'ㄩㄣˊ ㄩㄥˇ ㄨㄟˋ ㄨㄣˊ'],
  ['nüè jiǔ liú xiong', 'nüe4 jiu3 liu2 xiong5', 'ㄋㄩㄝˋ ㄐㄧㄡˇ ㄌㄧㄡˊ ˙ㄒㄩㄥ'],
  ['kǎ lā O K', 'ka3 la1 O K', 'ㄎㄚˇ ㄌㄚ O K'],
])('%s in numbers and Zhuyin', (marks, numbers, zhuyin) => {
  expect(written(marks, 'marks')).toBe(marks);
  expect(written(marks, 'zhuyin')).toBe(zhuyin);
  expect(written(marks, 'numbers')).toBe(numbers);
});

it.each([
  ['一定', 'yī dìng', 'yí dìng'],
  ['一般', 'yī bān', 'yì bān'],
  ['一个', 'yī ge', 'yí ge'],
  ['统一', 'tǒng yī', 'tǒng yī'],
  ['第一次', 'dì yī cì', 'dì yī cì'],
  ['不是', 'bù shì', 'bú shì'],
  ['不同', 'bù tóng', 'bù tóng'],
  ['领导', 'lǐng dǎo', 'líng dǎo'],
  ['旅女', 'lǚ nǚ', 'lǘ nǚ'],
])('%s %s is spoken %s', (word, dictionary, said) => {
  expect(spoken(word, dictionary)).toBe(said);
});

it('changes a word’s last tone by what follows', () => {
  expect(spoken('一', 'yī', 'cì')).toBe('yí');
  expect(spoken('很', 'hěn', 'hǎo')).toBe('hén');
  expect(spoken('很', 'hěn')).toBe('hěn');
});

/** Words with their readings in dictionary tones, and what is spoken: `我wǒ 很hěn 好hǎo`. Marks have no reading. */
const block = (line: string) => {
  const words = line.split('|').map(word => /^(\P{Script=Latin}+)(.*)$/u.exec(word)!.slice(1));
  let end = 0;
  return {
    text: words.map(([form]) => form).join(''),
    ends: words.map(([form]) => (end += form!.length)),
    readings: words.map(([, reading]) => reading!.trim()),
  };
};
it.each([
  // 不 and 一 from word to word; at a pause nothing changes.
  ['不bù|会huì', 'bú huì'],
  ['不bù|开kāi', 'bù kāi'],
  ['决不jué bù|，|会huì', 'jué bù huì'],
  ['一yī|次cì', 'yí cì'],
  ['一yī|年nián', 'yì nián'],
  ['一yī|天tiān', 'yì tiān'],
  ['一yī|起qǐ', 'yì qǐ'],
  ['第一dì yī|次cì', 'dì yī cì'],
  ['十一shí yī|个gè', 'shí yī gè'],
  ['一yī|年级nián jí', 'yī nián jí'],
  ['一yī|月yuè', 'yī yuè'],
  ['一等奖yī děng jiǎng', 'yī déng jiǎng'],
  ['一带一路yī dài yī lù', 'yí dài yí lù'],
  ['看一看kàn yī kàn', 'kàn yi kàn'],
  ['好不好hǎo bù hǎo', 'hǎo bu hǎo'],
  // Third tones.
  ['我wǒ|很hěn|好hǎo', 'wǒ hén hǎo'],
  ['我wǒ|有yǒu|水果shuǐ guǒ', 'wó yǒu shuí guǒ'],
  ['很hěn|美好měi hǎo', 'hěn méi hǎo'],
  ['领导lǐng dǎo|表示biǎo shì', 'líng dǎo biǎo shì'],
  ['很hěn|，|好hǎo', 'hěn hǎo'],
  ['展览馆zhǎn lǎn guǎn', 'zhán lán guǎn'],
  ['小老虎xiǎo lǎo hǔ', 'xiǎo láo hǔ'],
  ['党小组dǎng xiǎo zǔ', 'dǎng xiáo zǔ'],
  ['岂有此理qǐ yǒu cǐ lǐ', 'qí yǒu cí lǐ'],
  ['种zhǒng|子zi', 'zhǒng zi'],
])('%s is spoken %s', (line, said) => {
  const { text, ...words } = block(line);
  expect(spokenReadings(text, words).filter(Boolean).join(' ')).toBe(said);
});

it.each([
  ['花儿huā r|开kāi', 'marks', [['', 'huār'], ['kāi']]],
  ['一点儿yī diǎn r', 'numbers', [['yi4', '', 'dianr3']]],
  ['花儿huā r', 'zhuyin', [['ㄏㄨㄚ', 'ㄦ']]],
  ['女儿nǚ ér', 'marks', [['nǚ', 'ér']]],
] as const)('%s as spoken, in %s', (line, notation, shown) => {
  const { text, ...words } = block(line);
  expect(shownSyllables(text, words, { notation, spoken: true })).toEqual(shown);
});

it('sets no syllable over letters and signs', () => {
  const words = { ends: [4, 5], readings: ['dǎ yìn', ''] };
  expect(shownSyllables('3D打印。', words, { notation: 'marks', spoken: true })).toEqual([
    [null, null, 'dǎ', 'yìn'],
    null,
  ]);
});

it('shows the dictionary’s own syllables to who wants them', () => {
  const { text, ...words } = block('花儿huā r|不bù|会huì');
  const view = { notation: 'marks', spoken: false } as const;
  expect(shownSyllables(text, words, view)).toEqual([['huā', 'r'], ['bù'], ['huì']]);
  expect(shownReading('huā r', view, '花儿')).toBe('huā r');
  expect(shownReading('bù huì', { notation: 'numbers', spoken: true }, '不会')).toBe('bu2 hui4');
  expect(shownReading('yī huì r', { notation: 'marks', spoken: true }, '一会儿')).toBe('yí huìr');
});

it('joins syllables as GB/T 16159 does', () => {
  expect(joined('xī ān', 'name')).toBe("Xī'ān");
  expect(joined('fēng píng làng jìng', 'idiom')).toBe('fēngpíng-làngjìng');
  expect(joined('péng you')).toBe('péngyou');
  expect(joined('xiǎo hái r')).toBe('xiǎoháir');
  expect(joined('nǚ ér')).toBe("nǚ'ér");
  expect(joined('qīng dǎo shì', 'place', '青岛市')).toBe('Qīngdǎo Shì');
  expect(joined('guǎng zhōu', 'place', '广州')).toBe('Guǎngzhōu');
  expect(joined('')).toBe('');
});

it.each([
  ['2024年', '', 'èr líng èr sì nián'],
  ['2024', '年底', 'èr líng èr sì'],
  ['99.99%', '', 'bǎi fēn zhī jiǔ shí jiǔ diǎn jiǔ jiǔ'],
  ['12345', '热线', 'yāo èr sān sì wǔ'],
  ['110', '报警', 'yāo yāo líng'],
  ['4S', '店', 'sì S'],
  ['PM2.5', '', 'P M èr diǎn wǔ'],
  ['10500', '亩', 'yī wàn líng wǔ bǎi'],
  ['10010', '人', 'yī wàn líng yī shí'],
  ['46.16', '万', 'sì shí liù diǎn yī liù'],
  ['200000000', '', 'liǎng yì'],
  ['1,234', '', 'yī qiān èr bǎi sān shí sì'],
  ['8:30', '', 'bā diǎn sān shí'],
  ['0', '', 'líng'],
  ['１５', '', 'shí wǔ'],
])('%s%s is spoken %s', (token, after, said) => {
  expect(spokenNumber(token, after)).toBe(said);
});

it('has no reading for what is no number', () => {
  expect(spokenNumber('www.a.cn')).toBeNull();
  expect(spokenNumber('')).toBeNull();
});
