import type { Page } from 'puppeteer-core';
import { pause, type Session } from './session.ts';

/** Texts of our surfaces (card, notes) that are open on a page. They lie in closed shadow roots. */
export async function surfaces(session: Session, page: Page): Promise<string[]> {
  if (session.kind === 'chrome') {
    const client = await page.createCDPSession();
    const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
    const hosts: CdpNode[] = [];
    walk(root, node => {
      if (node.nodeName === 'BIANZHU-SURFACE') hosts.push(node);
    });
    const open: boolean[] = await page.evaluate(() =>
      [...document.querySelectorAll('bianzhu-surface')].map(host => host.matches(':popover-open')),
    );
    await client.detach();
    return hosts.filter((_, i) => open[i]).map(cdpText);
  }
  const { connection } = session.browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = (await connection.send('script.callFunction', {
    functionDeclaration:
      "() => [...document.querySelectorAll('bianzhu-surface')].filter(host => host.matches(':popover-open'))",
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 12, includeShadowTree: 'all' },
  })) as { result: { result: { value: BidiNode[] } } };
  return result.result.value.map(node => bidiText(node).trim());
}

/** Waits for an open surface whose text matches. */
export async function surface(session: Session, page: Page, pattern: RegExp): Promise<string> {
  let seen: string[] = [];
  for (let i = 0; i < 60; i++) {
    seen = await surfaces(session, page);
    const found = seen.find(text => pattern.test(text));
    if (found) return found;
    await pause(80);
  }
  throw new Error(`no surface says ${pattern}: ${JSON.stringify(seen)}`);
}

/** The box of some words on the page, in the window. Scrolls them into view first. */
export function boxOf(page: Page, words: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate(wanted => {
    const nodes: { at: number; node: Text }[] = [];
    let all = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.parentElement?.closest('script, style, [data-bianzhu-gap]')) continue;
      nodes.push({ at: all.length, node });
      all += node.data;
    }
    const at = all.indexOf(wanted);
    if (at < 0) throw new Error(`not on the page: ${wanted}`);
    const place = (offset: number, end: boolean) => {
      const found = nodes.filter(({ at: start }) => (end ? start < offset : start <= offset)).at(-1)!;
      return [found.node, offset - found.at] as const;
    };
    const range = document.createRange();
    range.setStart(...place(at, false));
    range.setEnd(...place(at + wanted.length, true));
    range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = range.getClientRects()[0]!;
    return { x, y, width, height };
  }, words);
}

/** Selects from the beginning of some words to the end of others, as a reader's drag does. */
export function select(page: Page, from: string, to: string): Promise<string> {
  return page.evaluate(
    (head, tail) => {
      const nodes: { at: number; node: Text }[] = [];
      let all = '';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement?.closest('script, style, [data-bianzhu-gap]')) continue;
        nodes.push({ at: all.length, node });
        all += node.data;
      }
      const start = all.indexOf(head);
      const end = all.indexOf(tail, start) + tail.length;
      if (start < 0 || end < tail.length) throw new Error(`not on the page: ${head} … ${tail}`);
      const first = nodes.filter(({ at }) => at <= start).at(-1)!;
      const last = nodes.filter(({ at }) => at < end).at(-1)!;
      getSelection()!.setBaseAndExtent(first.node, start - first.at, last.node, end - last.at);
      return getSelection()!.toString();
    },
    from,
    to,
  );
}

/** Copies the selection by the keyboard and reads the clipboard by pasting it into a text area of another page. */
export async function copied(session: Session, page: Page): Promise<string> {
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyC');
  await page.keyboard.up('Control');
  return pasted(session);
}

/** What lies in the clipboard. */
export async function pasted(session: Session): Promise<string> {
  const desk = await session.browser.newPage();
  await desk.goto(session.site.url('/empty'));
  await desk.evaluate(() => {
    const area = document.createElement('textarea');
    document.body.append(area);
    area.focus();
  });
  await desk.keyboard.down('Control');
  await desk.keyboard.press('KeyV');
  await desk.keyboard.up('Control');
  const text = await desk.evaluate(() => document.querySelector('textarea')!.value);
  await desk.close();
  return text;
}

/** How much is painted and set on a page. */
export const painted = (page: Page) =>
  page.evaluate(() => ({
    words: document.querySelectorAll('ruby[data-bianzhu-word]').length,
    gaps: document.querySelectorAll('[data-bianzhu-gap]').length,
    terms: CSS.highlights.get('bianzhu-term')?.size ?? 0,
    highlights: CSS.highlights.get('bianzhu-highlight')?.size ?? 0,
  }));

interface CdpNode {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

function walk(node: CdpNode, see: (node: CdpNode) => void): void {
  see(node);
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) walk(child, see);
}

function cdpText(host: CdpNode): string {
  let text = '';
  walk(host, node => {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1 && /^(P|LI|DIV|HEADER|SECTION)$/.test(node.nodeName)) text += '\n';
  });
  return text.trim();
}

interface BidiNode {
  type: string;
  value?: {
    nodeType: number;
    nodeValue?: string;
    localName?: string;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

function bidiText({ value }: BidiNode): string {
  if (!value) return '';
  if (value.nodeType === 3) return value.nodeValue ?? '';
  const inner = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])].map(bidiText).join('');
  return /^(p|li|div|header|section)$/.test(value.localName ?? '') ? `\n${inner}` : inner;
}
