/** How sentences begin that open a paragraph of Chinese news, and how those begin that go on in one. */

/** Time, place and source open paragraphs; so do numbers and dashes of a list, and forms of address. */
const OPENER =
  /^(?:——|各位|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2}[是、]|第[一二三四五六七八九十百]{1,4}[条章节]|本[报報][讯訊记記]?|[据據](?:悉|了解|新华社|介绍|统计|报道|記者)?|(?:日前|近日|昨日|昨天|今天|今日|当天|当日|[今去]年|近年来|近年來|截至|随后|会上|会后|会议|记者|記者|现在，|活动现场|当地时间)|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|\d{4}年)/;

/** What points back, or lacks its own subject, goes on with what was being said. */
const FOLLOWER =
  /^(?:其[中他它]?|在此|[他她它此这這那]|我们|我們|但|而|并|並|也|还|還|又|因此|所以|于是|於是|同时也|不过|然而|要|支持|实施|實施|完善|加[大强快強]|深[入化]|推[动进動進]|开展|坚持|做[好强优]|抓[好实]|扎实|落实|健全|强化|建设|打造)/;

/** Someone is quoted: 某某表示， — news gives each speaker a paragraph. */
const SPEAKER = /^[\u4e00-\u9fff·“”]{2,14}(?:表示|指出|认为|認為|介绍|告诉记者|强调|強調|回应|[称稱说說])[，：]/;

/** How much likelier, in nats, a sentence begins a paragraph than goes on in it, by its first characters. */
export function openingOf(text: string): number {
  if (OPENER.test(text)) return 1;
  if (FOLLOWER.test(text)) return -1;
  return SPEAKER.test(text) ? 1 : 0;
}
