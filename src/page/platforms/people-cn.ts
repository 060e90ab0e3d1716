import { first } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

/** 人民网: /n1/2025/0408/c1001-1.html. Reprints of the paper name their page. */
export const peopleCn: Platform = {
  name: 'people-cn',
  is: ({ host, path }) => host.endsWith('people.com.cn') && /\/n\d\/\d{4}\/\d{4}\//.test(path),
  authorInMeta: false,
  parts: {
    body: ['.rm_txt_con', '#rwb_zw', '#p_content', '.show_text'],
    title: ['.rm_txt h1', '.text_title h1', '#p_title', 'h1'],
    kicker: ['.rm_txt .pre', '.text_title .pre'],
    deck: ['.rm_txt .sub', '.text_title .sub'],
    dateline: ['.channel .col-1-1', '.channel', '.text_title .fl', '#p_publishtime'],
    authors: ['.rm_txt .author', '.text_title .author', '.sou1'],
    edition: ['#paper_num'],
    editors: ['.edit', '#p_editor'],
  },
  read: ({ document }) => ({
    source: first(document, '.channel a, .text_title .fl a, #p_origin a')?.textContent ?? null,
  }),
};
