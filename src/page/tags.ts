/** Text in these is not prose: code, controls, navigation. */
export const NOT_PROSE = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION BUTTON INPUT NAV FOOTER ASIDE SVG IFRAME OBJECT RT RP VIDEO AUDIO CANVAS'.split(
    ' ',
  ),
);
/** Elements that stand inside a line. All others begin a line of their own. */
export const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG'.split(
    ' ',
  ),
);
