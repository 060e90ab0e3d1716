import { page } from './pages.ts';

/** The same word in the markups that stop other pop-up dictionaries, by the id of the element that holds it. */
const MARKUPS: Readonly<Record<string, string>> = {
  plain: '做事刚柔并济才好',
  spans: '做事<span>刚</span><span>柔</span><b>并</b>济才好',
  wbr: '做事刚柔<wbr>并济才好',
  'ruby-word': '做事<ruby>刚柔并济<rt>gāng róu bìng jì</rt></ruby>才好',
  'ruby-each':
    '做事<ruby>刚<rt>gāng</rt></ruby><ruby>柔<rt>róu</rt></ruby><ruby>并<rp>(</rp><rt>bìng</rt><rp>)</rp></ruby><ruby>济<rt>jì</rt></ruby>才好',
  newline: '做事刚柔\n      并济才好',
  br: '做事刚柔<br>并济才好',
  'br-newline': '做事刚柔<br>\n      并济才好',
  nbsp: '做事刚柔&nbsp;&nbsp;并济才好',
  'zero-width': '做事刚\u200b柔\u200b并\ufeff济才好',
};
export const MARKUP_IDS = Object.keys(MARKUPS);

/** A page with a few short Chinese texts and no article. */
export function shortTexts(): string {
  return page(
    '短句',
    `<h1>短句几则</h1>
${MARKUP_IDS.map(id => `<p id="${id}">${MARKUPS[id]}</p>`).join('\n')}
<p id="two-a">做事刚柔</p><p id="two-b">并济才好</p>
<p id="japanese">新聞発表会で、市長が話しました。</p>
<p id="traditional">銀行行長出席會議</p>
<p id="figures">今年处置案件46.16万件，“十四五”时期还要翻一番</p>
<p id="body">即墨区综合行政执法局发布通知</p>
<p><a id="link" href="#x">乡村振兴</a></p>
<div id="shadow"></div>
<textarea id="area" rows="4" cols="30">镇里要求干部刚柔并济地做工作。</textarea>
<input id="input" value="优化营商环境"><input id="password" type="password" value="优化营商环境">
<iframe id="frame" src="/frame" width="460" height="360"></iframe>
<iframe id="inline" srcdoc="<p id=there>打造宜居城市</p>" width="460" height="360"></iframe>
<iframe id="small" src="/frame" width="300" height="90"></iframe>
<script>
  const root = document.getElementById('shadow').attachShadow({ mode: 'open' });
  const text = document.createElement('p');
  text.id = 'inside';
  text.textContent = '做事刚柔并济才好';
  root.append(text);
</script>`,
    'body{font:20px/2 serif;margin:1.5em}p{margin:.3em 0}iframe{border:1px solid #ccc;display:block}',
  );
}

/** What stands in the frame of the page before. */
export const framed = (): string => page('框架', '<p id="there">加快建设新闻发布会制度</p>', 'body{font:20px/2 serif}');
