import { all, first } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

/** Longest script that is looked through, UTF-16 units; the page's own data stand in short ones and at the head of long ones. */
const LONGEST = 400_000;

/** 微信公众号. The body is there but invisible, and the date empty, until its script has run. */
export const wechat: Platform = {
  name: 'wechat',
  is: ({ document, host }) => host === 'mp.weixin.qq.com' || first(document, '#js_content.rich_media_content') !== null,
  ownsBody: true,
  parts: {
    body: ['#js_content'],
    title: ['#activity-name', '.rich_media_title'],
    date: ['#publish_time'],
    source: ['#js_name', '.wx_follow_nickname', '#profileBt .profile_nickname', '.profile_nickname'],
  },
  authorInMeta: true,
  // What is shown may be 昨天.
  read: ({ document }) => ({ date: createdIn(document), authors: writerOf(document) }),
};

/** The moment of publishing as the page's script has it: `var ct = "1743984000"`. */
function createdIn(document: Document): string | null {
  for (const script of all(document, 'script')) {
    const text = script.textContent?.slice(0, LONGEST) ?? '';
    const printed = /\bcreateTime\s*[=:]\s*['"](20\d\d-\d\d-\d\d(?: \d\d:\d\d)?)['"]/.exec(text);
    if (printed) return printed[1]!;
    const seconds = /\b(?:ct|oriCreateTime|ori_create_time|create_timestamp)\s*[=:]\s*['"]?(1\d{9})\b/.exec(text);
    if (seconds) return new Date(Number(seconds[1]) * 1_000).toISOString();
  }
  return null;
}

function writerOf(document: Document): string | null {
  return first(document, '#js_author_name, .rich_media_meta_text.js_author_name')?.textContent?.trim() || null;
}
