import { founder } from './founder.ts';
import { founderNews } from './founder-news.ts';
import { founderWeb } from './founder-web.ts';
import { govCn } from './gov-cn.ts';
import { guangming } from './guangming.ts';
import { hanweb } from './hanweb.ts';
import { ifeng } from './ifeng.ts';
import { netease } from './netease.ts';
import { peopleCn } from './people-cn.ts';
import { peoplesDaily } from './peoples-daily.ts';
import type { Page, Platform } from './platform.ts';
import { sina } from './sina.ts';
import { sohu } from './sohu.ts';
import { tencent } from './tencent.ts';
import { thepaper } from './thepaper.ts';
import { toutiao } from './toutiao.ts';
import { trs } from './trs.ts';
import { ucap } from './ucap.ts';
import { wechat } from './wechat.ts';
import { xinhua } from './xinhua.ts';
import { zhejiang } from './zhejiang.ts';

/** The first that a page is of counts: papers and sites by their hosts, then systems by their marks. */
export const PLATFORMS: readonly Platform[] = [
  wechat,
  peoplesDaily,
  guangming,
  zhejiang,
  peopleCn,
  xinhua,
  govCn,
  thepaper,
  netease,
  sina,
  tencent,
  sohu,
  ifeng,
  toutiao,
  founderNews,
  founder,
  founderWeb,
  ucap,
  hanweb,
  trs,
];

/** The platform that made a page, or null. */
export const platformOf = (page: Page): Platform | null => PLATFORMS.find(platform => platform.is(page)) ?? null;
