import { countScripts, isChinese, type ScriptCount } from './scripts.ts';

/** An article found on a page. */
export interface Spotted {
  /** The element whose text is the article's body (and often its headline). */
  root: Element;
  /** Han in the body outside links. */
  han: number;
}

/** Text in these is not prose: code, controls, navigation. */
const NOT_PROSE = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION BUTTON INPUT LABEL NAV FOOTER ASIDE SVG IFRAME OBJECT RT RP'.split(
    ' ',
  ),
);
/** Least Han of an article: shorter is a teaser or a notice box. */
const LEAST_HAN = 200;
/** A file of plain text has no navigation to be mistaken for, so that less is enough. */
const LEAST_HAN_PLAIN = 60;
/** A child with this share of its parent's prose is where the article lies. */
const DESCEND = 0.7;
/** Sentence ends and pauses in a hundred Han: prose has 8 to 12, lists of headlines 0 to 2. */
const LEAST_STOPS = 2.5;
/** Prose per character of link text in the body: column and home pages are mostly links. */
const MOST_LINKS = 0.4;

interface Prose extends ScriptCount {
  /** Han inside links. */
  linked: number;
  /** 。，；！？ outside links. */
  stops: number;
}

/**
 * Finds the article of a page, or tells that there is none. One walk over the text nodes, about a millisecond on a
 * page of 10,000 characters; runs on every page, so it imports nothing but the counting of scripts.
 *
 * @param document the page
 */
export function spotArticle(document: Document): Spotted | null {
  const { body } = document;
  if (!body) return null;
  const prose = weigh(body);
  const whole = prose.get(body);
  const plain = document.contentType === 'text/plain';
  if (!whole || whole.han < (plain ? LEAST_HAN_PLAIN : LEAST_HAN) || !isChinese(whole)) return null;
  const root = densest(body, prose);
  const { han, linked, stops } = prose.get(root)!;
  if (plain) return { root, han };
  if (han < LEAST_HAN || stops * 100 < LEAST_STOPS * han || linked > han * MOST_LINKS) return null;
  return { root, han };
}

/** Prose of every element that holds any. */
function weigh(body: Element): Map<Element, Prose> {
  const prose = new Map<Element, Prose>();
  const visit = (element: Element, inLink: boolean): Prose | null => {
    let sum: Prose | null = null;
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = (node as Text).data;
        if (!/[\u3041-\uffee]/.test(text)) continue;
        sum ??= empty();
        const count = countScripts(text);
        sum.kana += count.kana;
        sum.hangul += count.hangul;
        if (inLink) sum.linked += count.han;
        else {
          sum.han += count.han;
          sum.stops += text.match(/[。，；！？]/g)?.length ?? 0;
        }
      } else if (node.nodeType === 1 && !NOT_PROSE.has((node as Element).tagName.toUpperCase())) {
        const part = visit(node as Element, inLink || (node as Element).tagName === 'A');
        if (!part) continue;
        sum ??= empty();
        for (const key in part) sum[key as keyof Prose] += part[key as keyof Prose];
      }
    }
    if (sum) prose.set(element, sum);
    return sum;
  };
  visit(body, false);
  return prose;
}

const empty = (): Prose => ({ han: 0, kana: 0, hangul: 0, linked: 0, stops: 0 });

/** The deepest element that still holds most of the prose around it. */
function densest(body: Element, prose: ReadonlyMap<Element, Prose>): Element {
  let root = body;
  for (;;) {
    const { han } = prose.get(root)!;
    const next = [...root.children].find(child => (prose.get(child)?.han ?? 0) >= han * DESCEND && !isLine(child));
    if (!next) return root;
    root = next;
  }
}

/** A paragraph is never a root of its own: the next one would stay outside. */
const isLine = (element: Element) =>
  /^(P|SPAN|FONT|B|STRONG|EM|I|A|H[1-6]|LI|TD|RUBY)$/i.test(element.tagName) && !holdsBreaks(element);

/** A page set in one cell or span, its paragraphs cut by line breaks. */
const holdsBreaks = (element: Element) => element.querySelector('br, p, div') !== null;
