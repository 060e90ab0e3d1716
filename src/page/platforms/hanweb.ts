import { first } from '../unclobbered.ts';
import { commentWith } from './comments.ts';
import type { Platform } from './platform.ts';

/** 大汉 JCMS, the system of government portals in 浙江, 江苏, 山东 …: /art/2025/4/8/art_12_3456.html */
export const hanweb: Platform = {
  name: 'hanweb',
  is: page =>
    /\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_\w+\.html?$/.test(page.path) || commentWith(page, '<$[信息内容]>') !== null,
  authorInMeta: false,
  parts: {
    body: ['#zoom', '.bt_content', '#div_content'],
  },
  read: ({ document, path }) => {
    const date = /\/art\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//.exec(path);
    const printed = first(document, '.xxgk_time, .time, .fbsj')?.textContent;
    return { date: printed && /\d{4}[-年]/.test(printed) ? printed : date ? `${date[1]}-${date[2]}-${date[3]}` : null };
  },
};
