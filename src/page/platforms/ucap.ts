import { first } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

/** 开普 UCAP, the system of shared government portals (广东, 湖南 …): content_12.html, post_12.html */
export const ucap: Platform = {
  name: 'ucap',
  is: ({ document }) => first(document, 'ucaptitle, ucapcontent, #UCAP-CONTENT, #ivs_content') !== null,
  authorInMeta: false,
  parts: {
    body: ['ucapcontent', '#UCAP-CONTENT', '#ivs_content'],
    title: ['ucaptitle', '#ivs_title'],
  },
};
