import { beforeAll, expect, it } from 'vitest';
import { lexiconBytes } from '../../../scripts/lexicon/compile.ts';
import { readingsBytes } from '../../../scripts/pinyin/bytes.ts';
import { type Lexicon, openLexicon } from '../../../src/text/lexicon/lexicon.ts';
import { parse } from '../../../src/text/lexicon/segment.ts';
import { numberAt } from '../../../src/text/pinyin/numberAt.ts';
import { openReader } from '../../../src/text/pinyin/open.ts';
import type { Reader } from '../../../src/text/pinyin/read.ts';
import { wordIndexAt } from '../../../src/text/wordIndexAt.ts';

let lexicon: Lexicon;
let reader: Reader;
beforeAll(async () => {
  lexicon = openLexicon(await lexiconBytes());
  reader = openReader(lexicon, await readingsBytes()).reader;
});

/** What is said of the number at a place: its characters, and the syllables over each where they are asked for. */
function said(text: string, at: number, apart = false) {
  const { ends } = parse(lexicon, text);
  const { readings } = reader.read(text, ends, { terms: [], persons: [] });
  const index = wordIndexAt({ ends } as never, at);
  const number = numberAt(text, { ends, readings }, index);
  if (!number) return null;
  const characters = text.slice(number.start, number.end);
  return apart
    ? number.said.map(({ of, syllables }) => `${characters[of]} ${syllables}`)
    : [characters, number.said.map(({ syllables }) => syllables).join(' ')];
}

/** The number stands between brackets: what is said with it, and how. Each was written down by ear. */
it.each([
  ['全年办理【4】6.16万件', '46.16万件', 'sì shí liù diǎn yī liù wàn jiàn'],
  ['【2】024年，全县', '2024年', 'èr líng èr sì nián'],
  ['合格率为【9】9.99%，', '99.99%', 'bǎi fēn zhī jiǔ shí jiǔ diǎn jiǔ jiǔ'],
  ['拨打【1】2345热线', '12345热线', 'yāo èr sān sì wǔ rè xiàn'],
  ['在【4】S店', '4S店', 'sì S diàn'],
  ['【2】024年12月31日，', '2024年12月31日', 'èr líng èr sì nián shí èr yuè sān shí yī rì'],
  ['共【1】5人', '15人', 'shí wǔ rén'],
  ['共【1】15人', '115人', 'yī bǎi yī shí wǔ rén'],
  ['有【2】个', '2个', 'liǎng gè'],
  ['约【2】万亩', '2万亩', 'liǎng wàn mǔ'],
  ['约【2】.5万亩', '2.5万亩', 'èr diǎn wǔ wàn mǔ'],
  ['约【2】000亩', '2000亩', 'liǎng qiān mǔ'],
  ['约【2】00亩', '200亩', 'èr bǎi mǔ'],
  ['有【1】2户', '12户', 'shí èr hù'],
  ['种了【1】0500亩', '10500亩', 'yī wàn líng wǔ bǎi mǔ'],
  ['约【3】00050元', '300050元', 'sān shí wàn líng wǔ shí yuán'],
  ['约【1】,234元', '1,234元', 'yī qiān èr bǎi sān shí sì yuán'],
  ['为【1】05元', '105元', 'yī bǎi líng wǔ yuán'],
  ['用了【1】0—15天', '10—15天', 'shí zhì shí wǔ tiān'],
  ['增长【2】0%—30%。', '20%—30%', 'bǎi fēn zhī èr shí zhì bǎi fēn zhī sān shí'],
  ['误差【5】‰。', '5‰', 'qiān fēn zhī wǔ'],
  ['上午【8】:30，', '8:30', 'bā diǎn sān shí'],
  ['上午【9】:05，', '9:05', 'jiǔ diǎn líng wǔ'],
  ['上午【1】0：00，', '10：00', 'shí diǎn zhěng'],
  ['以【3】∶1获胜', '3∶1', 'sān bǐ yī'],
  ['占【3】/4。', '3/4', 'sì fēn zhī sān'],
  ['电话【0】532-88551234。', '0532-88551234', 'líng wǔ sān èr bā bā wǔ wǔ yāo èr sān sì'],
  ['手机【1】3800001234。', '13800001234', 'yāo sān bā líng líng líng líng yāo èr sān sì'],
  ['热线【4】00-820-1234。', '400-820-1234', 'sì líng líng bā èr líng yāo èr sān sì'],
  ['拨打【1】10报警', '110报警', 'yāo yāo líng bào jǐng'],
  ['拨打【1】20。', '120', 'yāo èr líng'],
  ['共【1】20辆', '120辆', 'yī bǎi èr shí liàng'],
  ['一位【8】0后', '80后', 'bā líng hòu'],
  ['一位【0】0后', '00后', 'líng líng hòu'],
  ['【1】980年代，', '1980年代', 'yī jiǔ bā líng nián dài'],
  ['【2】023—2024年，', '2023—2024年', 'èr líng èr sān zhì èr líng èr sì nián'],
  ['近【1】000年来', '1000年', 'yī qiān nián'],
  ['住【1】101室', '1101室', 'yāo yāo líng yāo shì'],
  ['沿【2】04国道', '204国道', 'èr líng sì guó dào'],
  ['乘【G】1234次', 'G1234次', 'G yāo èr sān sì cì'],
  ['沿【G】15高速', 'G15高速', 'G shí wǔ gāo sù'],
  ['【P】M2.5浓度', 'PM2.5浓度', 'P M èr diǎn wǔ nóng dù'],
  ['【5】G网络', '5G网络', 'wǔ G wǎng luò'],
  ['气温【3】6.5℃。', '36.5℃', 'sān shí liù diǎn wǔ shè shì dù'],
  ['面积【5】0㎡。', '50㎡', 'wǔ shí píng fāng mǐ'],
  ['【7】×24小时', '7×24小时', 'qī chéng èr shí sì xiǎo shí'],
  ['〔2024〕【1】2号', '12号', 'shí èr hào'],
  ['第【3】次', '第3次', 'dì sān cì'],
  ['【１】５分钟', '１５分钟', 'shí wǔ fēn zhōng'],
  ['达【1】.5亿元', '1.5亿元', 'yī diǎn wǔ yì yuán'],
  ['达【1】20050000元', '120050000元', 'yī yì èr qiān líng wǔ wàn yuán'],
  ['只有【0】.05元', '0.05元', 'líng diǎn líng wǔ yuán'],
  ['第【0】5版', '第05版', 'dì líng wǔ bǎn'],
  ['见【0】5版', '05版', 'líng wǔ bǎn'],
  ['于【0】5月08日', '05月08日', 'wǔ yuè bā rì'],
] as const)('%s', (marked, characters, reading) => {
  const at = marked.indexOf('【');
  const text = marked.replace(/[【】]/g, '');
  expect(said(text, at)).toEqual([characters, reading]);
});

it('sets every syllable over its own character', () => {
  expect(said('全年46.16万件', 3, true)).toEqual(['4 sì shí', '6 liù', '. diǎn', '1 yī', '6 liù', '万 wàn', '件 jiàn']);
  expect(said('为99.99%，', 1, true)).toEqual(['% bǎi fēn zhī', '9 jiǔ shí', '9 jiǔ', '. diǎn', '9 jiǔ', '9 jiǔ']);
  expect(said('约10500亩', 1, true)).toEqual(['1 yī wàn', '0 líng', '5 wǔ bǎi', '亩 mǔ']);
});

it.each(['云溪县', '，', 'https'])('says nothing of %s', text => {
  expect(said(text, 0)).toBeNull();
});
