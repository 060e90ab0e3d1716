import type { Platform } from './platform.ts';

/** 腾讯新闻: /rain/a/…, /omn/…, and the old /a/20250408/1.htm */
export const tencent: Platform = {
  name: 'tencent',
  is: ({ host }) => /(?:^|\.)qq\.com$/.test(host) && host !== 'mp.weixin.qq.com',
  parts: {
    body: ['.content-article', '#Cnt-Main-Article-QQ', '#ArticleContent', '.rich_media_content'],
    title: ['.qq_article .hd h1', '.content-clearfix h1', 'h1'],
    date: ['.a_time', '.article-time', '.pubTime'],
    source: ['.a_source', '.where', '.author .author-name', '.media-name'],
    authors: ['.a_author'],
  },
};
