import { expect, it } from 'vitest';
import { joined } from '../../../src/text/pinyin/joined.ts';
import { spokenNumber } from '../../../src/text/pinyin/numbers.ts';
import { spoken } from '../../../src/text/pinyin/sandhi.ts';
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

it('joins syllables as GB/T 16159 does', () => {
  expect(joined('xī ān', 'name')).toBe("Xī'ān");
  expect(joined('fēng píng làng jìng', 'idiom')).toBe('fēngpíng-làngjìng');
  expect(joined('péng you')).toBe('péngyou');
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
  ['200000000', '', 'èr yì'],
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
