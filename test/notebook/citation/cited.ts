import type { Citable } from '../../../src/notebook/citation/styles.ts';

/** An invented report in an invented paper. */
export const REPORT: Citable = {
  title: '“夏病春治”把烦心事办在前头',
  authors: ['任晓曾', '单文清'],
  source: '云溪日报',
  date: '2025-04-08',
  edition: 'A02',
  url: 'http://yxrb.example.cn/html/2025-04/08/content_3141.htm',
  accessed: '2026-03-01',
};
export const PRINTED: Citable = { ...REPORT, url: null };
/** A page of a portal: no writer, no newspaper. */
export const NOTICE: Citable = {
  title: '关于开展春季市容整治的通知',
  authors: [],
  source: '云溪县人民政府',
  date: '2025-03-20',
  edition: null,
  url: 'https://www.yunxi.example.gov.cn/art/2025/3/20/art_1_2.html?a=1&b=100%25',
  accessed: '2026-03-01',
};
export const BARE: Citable = {
  title: '无题',
  authors: [],
  source: null,
  date: null,
  edition: null,
  url: null,
  accessed: null,
};
export const MANY = ['任晓曾', '单文清', '区海燕', '解长河'];
