import { first } from '../unclobbered.ts';
import type { Page, Platform } from './platform.ts';

const PAPERS: Record<string, string> = {
  rmrb: '人民日报',
  rmrbhwb: '人民日报海外版',
  zgnyb: '中国能源报',
  jjxxb: '健康时报',
  fcyym: '讽刺与幽默',
};

/** 人民日报 and its sister papers: the skin of until 2019, that of 2020, and the addresses of since December 2024. */
export const peoplesDaily: Platform = {
  name: 'peoples-daily',
  is: ({ host }) => host === 'paper.people.com.cn',
  parts: {
    body: ['#ozoom', '.article #articleContent'],
    title: ['.article h1', '.text_c h1'],
    kicker: ['.article h3', '.text_c h3'],
    deck: ['.article h2', '.text_c h2'],
    date: ['.sec .date', '.date', '.lai', '#riqi_'],
    edition: ['.sec .date', '.date'],
    authors: ['.text_c h4'],
  },
  read: page => ({
    source: PAPERS[page.path.split('/')[1] ?? ''] ?? null,
    edition: editionOf(page),
    column:
      /版\s*[：:]\s*([\p{Script=Han}·]{2,8})/u.exec(
        first(page.document, '.ban_t, .paper-bot')?.textContent ?? '',
      )?.[1] ?? null,
    authors: sectionOf(page),
  }),
};

/** nw.D110000renmrb_20190408_1-02.htm ends with the page. */
const editionOf = ({ path }: Page) => /_\d{8}_\d+-(\d{2,3})\.htm/.exec(path)?.[1] ?? null;

/** p.sec holds the writer, then the paper with date and page in a span. */
function sectionOf({ document }: Page): string | null {
  const section = first(document, 'p.sec');
  const writer = [...(section?.childNodes ?? [])].find(node => node.nodeType === 3 && node.textContent?.trim());
  return writer?.textContent?.replace(/《.*$/s, '').trim() || null;
}
