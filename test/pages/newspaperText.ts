/** Cuts a text into printed lines of so many characters, the first indented. */
function column(text: string, width: number): string {
  const lines: string[] = [];
  for (let at = 0, room = width - 2; at < text.length; at += room, room = width)
    lines.push((at ? '' : '　　') + text.slice(at, at + room));
  return lines.join('\n');
}

interface Told {
  headline: string[];
  kicker?: string;
  paragraphs: string[];
  byline: string;
}

const ARTICLES: Told[] = [
  {
    kicker: '区水务局：',
    headline: ['“河长”巡河一日三查'],
    paragraphs: [
      '连日来，青禾区水务局组织各级河长开展汛前巡查，对全区四十六条河道逐段登记，发现问题当场交办，做到不留死角、不漏一处。',
      '“河里的事，河长先知道。”青石渡村河长单守田介绍，巡河手机软件上线之后，问题从上报到处理平均只要两个小时，比去年缩短了一半以上。',
      '下一步，区水务局将继续落实河长制各项要求，把巡查结果向社会公布，请群众一起来监督河道水质。',
    ],
    byline: '（任晓溪）',
  },
  {
    headline: ['新路通到桃园口', '果农出门就上车'],
    paragraphs: [
      '昨日上午，东岭镇至桃园村的公路正式通车。全长八公里的新路把六个村子连到一起，沿线果农从此不用再挑着担子走山路。',
      '村民老周说，路修好了，桃子不愁卖。往年收购商嫌路远，价格压得很低；如今车子直接开到地头，一斤能多卖三角钱。',
      '据了解，镇里还将在沿线建设三处果品收购点和一座小型冷库，预计今年秋天投入使用，可以带动三百多户农家增收。',
    ],
    byline: '（乔小桃）',
  },
];

/**
 * A newspaper page as it is copied from a picture of it: narrow columns, a blank line after each, headlines under the
 * texts that they stand over. Its people and places are invented.
 *
 * @returns the text, and what is to be read from it: the blocks of each article with their roles
 */
export function newspaperText(): { printed: string; read: string[][] } {
  const printed = ARTICLES.map(({ kicker, headline, paragraphs, byline }) =>
    [...paragraphs.map(text => column(text, 20)), byline, [...(kicker ? [kicker] : []), ...headline].join('\n')].join(
      '\n',
    ),
  ).join('\n\n');
  const read = ARTICLES.map(({ kicker, headline, paragraphs, byline }) => [
    ...(kicker ? [`kicker ${kicker}`] : []),
    `headline ${headline.join('')}`,
    ...paragraphs.map(text => `paragraph ${text}`),
    `byline ${byline}`,
  ]);
  return { printed, read };
}
