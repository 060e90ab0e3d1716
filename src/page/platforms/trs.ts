import { first } from '../unclobbered.ts';
import type { Platform } from './platform.ts';

/** 拓尔思 TRS, the system of most government portals and of many papers' sites: /202504/t20250408_123.html */
export const trs: Platform = {
  name: 'trs',
  is: ({ document, path }) =>
    /\/t\d{8}_\d+\.s?html?$/.test(path) ||
    first(document, '.TRS_Editor, .TRS_UEDITOR, .trs_editor_view, [class*=TRS_AUTOADD]') !== null,
  authorInMeta: false,
  parts: {
    body: ['.TRS_UEDITOR', '.trs_editor_view', '.TRS_Editor', '#Zoom', '#zoom'],
  },
};
