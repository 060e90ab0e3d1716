/** Lines of an HTML fragment, for the bench only: what a page shows is read by the page's own code. */
import { parseHTML } from 'linkedom';
import type { Line } from '../src/text/reflow/block.ts';

const BLOCKS = new Set('P DIV H1 H2 H3 H4 H5 H6 LI TD TH TR TABLE UL OL SECTION ARTICLE BLOCKQUOTE'.split(' '));

interface Piece {
  nodeType: number;
  tagName: string;
  textContent: string | null;
  childNodes: Iterable<Piece>;
}

/** A `<br>` and the edge of a block end a line; indents stay; `source` is the text that the lines' offsets count in. */
export function linesOfHtml(html: string): { lines: Line[]; source: string } {
  const lines: Line[] = [];
  let source = '';
  let text = '';
  let heading = false;
  const end = (always: boolean): void => {
    const line = text.replace(/^ (?=\S)/, '');
    text = '';
    if (!always && line.trim() === '') return;
    lines.push({ text: line, from: source.length, ...(heading ? { role: 'headline' as const } : {}) });
    source += `${line}\n`;
  };
  const walk = (node: Piece): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const words = (child.textContent ?? '').replace(/[\n\r\t ]+/g, ' ');
        text += words === ' ' && text === '' ? '' : words;
      } else if (child.nodeType === 1 && child.tagName === 'BR') end(true);
      else if (child.nodeType === 1) {
        const block = BLOCKS.has(child.tagName);
        const outer = heading;
        if (block) end(false);
        heading ||= /^H[1-6]$/.test(child.tagName);
        walk(child);
        if (block) end(false);
        heading = outer;
      }
    }
  };
  walk(parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as Piece);
  end(false);
  return { lines, source };
}
