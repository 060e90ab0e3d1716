// Prints newspaper pages of invented text to PDF by Chromium, and tells what was printed.
import type { Browser } from 'puppeteer-core';

/** Something set by itself: a headline, a by-line, a caption, a line of the page's furniture. All in CSS pixels. */
export interface Piece {
  x: number;
  y: number;
  width: number;
  text: string;
  size: number;
  role: 'headline' | 'kicker' | 'deck' | 'byline' | 'caption' | 'jump' | 'furniture';
  /** Number of the article; null for furniture. */
  article: number | null;
  bold?: boolean;
  font?: string;
  align?: 'left' | 'center' | 'right';
  /** Space between letters, em. */
  spacing?: number;
  /** Set from top to bottom. */
  vertical?: boolean;
  /** Degrees. */
  turn?: number;
  /** Printed twice, a little apart, as editors fake bold type. */
  twice?: boolean;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Text that flows through boxes in their order. */
export interface Flow {
  article: number;
  boxes: Box[];
  /** More than fits; what is cut at the end is left out, or goes on elsewhere where there is a jump. */
  paragraphs: string[];
  /** Numbers of paragraphs that are sub-heads. */
  subheads?: number[];
  size: number;
  leading: number;
  font?: string;
  /** What follows the text that is cut at the end: （下转3版）. */
  jump?: string;
  /** Pictures that stand in a column's way: the text runs beside them. */
  floats?: { box: number; paragraph: number; width: number; height: number; side: 'left' | 'right' }[];
}

export interface Sheet {
  width: number;
  height: number;
  pieces: Piece[];
  flows: Flow[];
  /** Pictures, frames and tints. */
  frames: (Box & { fill?: string; line?: boolean })[];
}

export interface Printed {
  role: Piece['role'] | 'paragraph' | 'subhead';
  text: string;
  article: number | null;
}

/** Runs in the page: sets one sheet and gives back what was set. */
function set(sheet: Sheet): Printed[] {
  const gold: Printed[] = [];
  const page = document.createElement('section');
  page.style.cssText = `position:relative;width:${sheet.width}px;height:${sheet.height}px;overflow:hidden;break-after:page`;
  document.body.append(page);
  const place = (box: { x: number; y: number; width: number; height?: number }): HTMLElement => {
    const element = document.createElement('div');
    element.style.cssText = `position:absolute;left:${box.x}px;top:${box.y}px;width:${box.width}px;${box.height ? `height:${box.height}px;` : ''}`;
    page.append(element);
    return element;
  };
  for (const frame of sheet.frames) {
    const element = place(frame);
    if (frame.line) element.style.outline = '1px solid #333';
    if (frame.fill) element.style.background = frame.fill;
  }
  const CLOSING = '，。、；：？！”’）》〉】」』%.';
  const OPENING = '“‘（《〈【「『';
  for (const flow of sheet.flows) {
    let rest = flow.paragraphs.map((text, number) => ({ text, number, resumed: false }));
    const done = new Map<number, string>();
    flow.boxes.forEach((box, index) => {
      const element = place(box);
      element.style.overflow = 'hidden';
      element.style.font = `${flow.size}px/${flow.leading} ${flow.font ?? '"Noto Serif CJK SC"'}`;
      element.style.textAlign = 'justify';
      const fits = () => element.scrollHeight <= box.height + 1;
      while (rest.length > 0) {
        const next = rest[0]!;
        const float = flow.floats?.find(one => one.box === index && one.paragraph === next.number && !next.resumed);
        const p = document.createElement('p');
        const subhead = flow.subheads?.includes(next.number) ?? false;
        p.style.cssText = `margin:0;text-indent:${next.resumed || subhead ? 0 : 2}em;${subhead ? 'text-align:center;font-family:"Noto Sans CJK SC";font-weight:700' : ''}`;
        p.textContent = next.text;
        if (float) {
          const gap = document.createElement('div');
          gap.style.cssText = `float:${float.side};width:${float.width}px;height:${float.height}px;background:#bbb;margin:0 ${float.side === 'left' ? 10 : 0}px 4px ${float.side === 'right' ? 10 : 0}px`;
          element.append(gap);
        }
        element.append(p);
        if (fits()) {
          done.set(next.number, (done.get(next.number) ?? '') + next.text);
          rest = rest.slice(1);
          continue;
        }
        let low = 0;
        let high = next.text.length;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          p.textContent = next.text.slice(0, middle);
          if (fits()) low = middle;
          else high = middle - 1;
        }
        // What may not begin or end a line, and numbers, stay whole, as they would if the text ran on.
        while (low > 0 && (CLOSING.includes(next.text[low]!) || OPENING.includes(next.text[low - 1]!))) low--;
        while (low > 0 && /[\d.%]/.test(next.text[low]!) && /[\d.]/.test(next.text[low - 1]!)) low--;
        if (subhead) low = 0;
        const last = index === flow.boxes.length - 1;
        // Editors cut the end of a text: at a stop, as far as there is one.
        if (last && !flow.jump && low > 0) {
          const fitted = next.text.slice(0, low);
          const stop = Math.max(fitted.lastIndexOf('。'), fitted.lastIndexOf('！'));
          const kept = stop > 0 ? fitted.slice(0, stop + 1) : next.resumed ? `${fitted.slice(0, -1)}。` : '';
          p.textContent = kept;
          if (kept) done.set(next.number, (done.get(next.number) ?? '') + kept);
        } else if (low > 0) {
          p.textContent = next.text.slice(0, low);
          p.style.textAlignLast = 'justify';
          done.set(next.number, (done.get(next.number) ?? '') + next.text.slice(0, low));
          rest = [{ text: next.text.slice(low), number: next.number, resumed: true }, ...rest.slice(1)];
        }
        if (p.textContent === '' || low === 0) p.remove();
        break;
      }
    });
    for (const [number, text] of done)
      gold.push({ role: flow.subheads?.includes(number) ? 'subhead' : 'paragraph', text, article: flow.article });
    if (flow.jump) gold.push({ role: 'jump', text: flow.jump, article: flow.article });
    if (flow.jump) {
      const box = flow.boxes.at(-1)!;
      const element = place({ ...box, y: box.y + box.height + 2, height: flow.size * flow.leading });
      element.style.font = `${flow.size - 1}px/1.4 "Noto Sans CJK SC"`;
      element.style.textAlign = 'right';
      element.textContent = flow.jump;
    }
  }
  for (const piece of sheet.pieces) {
    for (const shift of piece.twice ? [0, 0.35] : [0]) {
      const element = place({ ...piece, x: piece.x + shift });
      element.textContent = piece.text;
      element.style.font = `${piece.bold ? 700 : 400} ${piece.size}px/1.3 ${piece.font ?? '"Noto Sans CJK SC"'}`;
      element.style.textAlign = piece.align ?? 'left';
      if (piece.spacing) element.style.letterSpacing = `${piece.spacing}em`;
      if (piece.vertical) element.style.writingMode = 'vertical-rl';
      if (piece.turn) element.style.transform = `rotate(${piece.turn}deg)`;
    }
    gold.push({ role: piece.role, text: piece.text, article: piece.article });
  }
  return gold;
}

/** Prints sheets, one a page. */
export async function print(browser: Browser, sheets: Sheet[]): Promise<{ bytes: Uint8Array; gold: Printed[][] }> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="zh-CN"><style>body{margin:0}</style><body></body></html>');
  // The name that tsx gives to inner functions is not known in the page.
  await page.evaluate('globalThis.__name = one => one');
  const gold: Printed[][] = [];
  for (const sheet of sheets) gold.push(await page.evaluate(set, sheet));
  const { width, height } = sheets[0]!;
  const bytes = await page.pdf({
    width: `${width}px`,
    height: `${height}px`,
    printBackground: true,
    timeout: 120_000,
  });
  await page.close();
  return { bytes, gold };
}
