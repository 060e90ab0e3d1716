import { HIGHLIGHT_MARKS } from './marks.ts';
import { BETWEEN_WORDS, SIZES, TIGHT } from './overhang.ts';
import { GAP, RUN_ON } from './rejoin.ts';
import { WORD } from './ruby.ts';

/** On the article's root: which of `pinyin`, `rejoin` and `plain` (a text file) are shown, so that a choice shows at once. */
export const SHOWN = 'data-bianzhu';

/** The word that is meant. */
export const WORD_STYLE = '::highlight(bianzhu-word) { background-color: rgb(14 124 102 / .2); color: inherit; }';

/** Translucent, so that they hold on light and dark pages and mix where they overlap. Readings stay clear of them. */
const HIGHLIGHT_COLOURS: Record<keyof typeof HIGHLIGHT_MARKS, string> = {
  yellow: '255 214 82 / .55',
  green: '112 201 120 / .45',
  blue: '96 178 240 / .42',
  pink: '244 130 168 / .42',
  purple: '170 130 235 / .42',
};
const HIGHLIGHT_STYLE = Object.entries(HIGHLIGHT_MARKS)
  .map(
    ([colour, name]) =>
      `::highlight(${name}) { background-color: rgb(${HIGHLIGHT_COLOURS[colour as keyof typeof HIGHLIGHT_MARKS]}); color: inherit; }
rt::highlight(${name}) { background-color: transparent; }`,
  )
  .join('\n');

/**
 * The page's one style sheet of ours. Every rule asks for an attribute of ours, so that nothing of the page's own is
 * styled. Colours are mixed with the page's text colour to hold on light and dark pages alike.
 */
const CSS_TEXT = `
[${SHOWN}~=rejoin] [${GAP}] { display: none !important; }
[${SHOWN}~=rejoin] [${RUN_ON}] { display: inline !important; margin: 0 !important; padding: 0 !important; float: none !important; }
[${SHOWN}~=rejoin] [${RUN_ON}=first]::before, [${SHOWN}~=rejoin] [${RUN_ON}=last]::after { content: ''; display: block; height: .5em; }
ruby[${WORD}] { display: inline; ruby-align: space-around; }
ruby[${WORD}] > rt { display: none; }
[${SHOWN}~=pinyin] ruby[${WORD}] { display: ruby; ruby-position: over; line-height: 1.92; }
[${SHOWN}~=pinyin] ruby[${WORD}] > rt {
  display: ruby-text; font: 400 ${SIZES[0]}em/1.2 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans', sans-serif; padding: 0; letter-spacing: 0; text-indent: 0; text-align: center;
  text-decoration: none; text-transform: none; white-space: nowrap; color: color-mix(in srgb, currentColor 72%, transparent);
  background: none; user-select: none; -webkit-user-select: none; pointer-events: none;
}
[${SHOWN}~=pinyin] ruby[${WORD}] > rt:first-of-type { padding-left: ${BETWEEN_WORDS}em; }
[${SHOWN}~=pinyin] ruby[${WORD}] > rt:last-of-type { padding-right: ${BETWEEN_WORDS}em; }
[${SHOWN}~=pinyin] ruby[${WORD}] > rt::before { content: attr(data-reading); }
[${SHOWN}~=pinyin] ruby[${WORD}] > rt[data-reading=''] { display: none; }
[${SHOWN}~=pinyin] ruby[${WORD}] > rt[data-narrow='1'] { font-size: ${SIZES[1]}em; }
[${SHOWN}~=pinyin] ruby[${WORD}] > rt[data-narrow='2'] { font-size: ${SIZES[2]}em; letter-spacing: ${TIGHT}em; }
[${SHOWN}~=zhuyin] ruby[${WORD}] { ruby-align: start; line-height: 1; }
[${SHOWN}~=zhuyin] ruby[${WORD}] > rt, [${SHOWN}~=zhuyin] ruby[${WORD}] > rt:first-of-type, [${SHOWN}~=zhuyin] ruby[${WORD}] > rt:last-of-type {
  position: relative; font-size: .34em; line-height: 0; padding: 0 0 0 4.6em; color: color-mix(in srgb, currentColor 88%, transparent);
}
[${SHOWN}~=pinyin] ruby[${WORD}] > rt:not([data-reading]) { padding: 0 !important; }
[${SHOWN}~=zhuyin] ruby[${WORD}] > rt::before {
  position: absolute; left: 3.05em; top: 1.25em; display: flex; align-items: center; justify-content: center; width: 1em; height: 2.94em; line-height: 1;
  writing-mode: vertical-rl; text-orientation: upright;
}
[${SHOWN}~=zhuyin] ruby[${WORD}] > rt[data-tone]::after { content: attr(data-tone); position: absolute; left: 4.05em; top: 1.75em; line-height: 1; }
[${SHOWN}], [${SHOWN}] * { user-select: text !important; -webkit-user-select: text !important; }
[${SHOWN}] ruby[${WORD}] > rt, [${SHOWN}] ruby[${WORD}] > rt::before { user-select: none !important; -webkit-user-select: none !important; }
::highlight(bianzhu-term) { text-decoration: underline dotted 1.5px rgb(14 124 102 / .75); text-underline-offset: .2em; }
${HIGHLIGHT_STYLE}
${WORD_STYLE}
`;

/** A text file has no style of its own: set it as a page of print, in the reader's scheme. */
const PLAIN_TEXT = `
html:has([${SHOWN}~=plain]) { color-scheme: light dark; background: light-dark(#fbfaf7, #191a1c); color: light-dark(#23211e, #dcd9d3); }
body[${SHOWN}~=plain], [${SHOWN}~=plain] { margin: 0; }
pre[${SHOWN}~=plain], [${SHOWN}~=plain] pre {
  box-sizing: border-box; max-width: 42em; margin: 0 auto; padding: 3rem 1.5rem 6rem; white-space: pre-wrap; overflow-wrap: break-word;
  font: 19px/1.75 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif;
}
[${SHOWN}~=plain][${SHOWN}~=pinyin] { line-height: 2.1; }
[${SHOWN}~=plain] [data-bianzhu-block] { text-wrap: pretty; }
[${SHOWN}~=plain] [data-bianzhu-block=headline] { font-size: 1.35em; font-weight: 700; }
[${SHOWN}~=plain] [data-bianzhu-block=subhead], [${SHOWN}~=plain] [data-bianzhu-block=kicker], [${SHOWN}~=plain] [data-bianzhu-block=deck] { font-weight: 700; }
[${SHOWN}~=plain] [data-bianzhu-block=caption], [${SHOWN}~=plain] [data-bianzhu-block=furniture], [${SHOWN}~=plain] [data-bianzhu-block=jump] { font-size: .88em; opacity: .8; }
[${SHOWN}~=plain] [data-bianzhu-block=paragraph]::before { content: ''; display: inline-block; width: 2em; }
`;

/**
 * Adopts our style sheet. A constructed sheet is the one way that holds under every content security policy.
 *
 * @returns takes it off again
 */
export function adoptStyle(document: Document): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS_TEXT + (document.contentType === 'text/plain' ? PLAIN_TEXT : ''));
  document.adoptedStyleSheets.push(sheet);
  return () => {
    const at = document.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
  };
}
