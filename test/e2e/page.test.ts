import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { EVENING, RIVER } from '../pages/news.ts';
import { copied, painted, select } from './look.ts';
import { pause, Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
let session: Session;

beforeAll(async () => {
  session = await Session.open(kind);
});
afterAll(async () => {
  const { requests } = session.site;
  const { errors } = session;
  await session.close();
  // Nothing but what was opened here: the extension fetched no page of its own.
  expect(requests.filter(path => path === '/long').length).toBeLessThanOrEqual(1);
  expect(errors).toEqual([]);
});

/** Remembers every node of the page as its own script left it, before any extension works on it. */
async function openRemembering(path: string) {
  const tab = await session.tab('/empty', { annotated: false });
  await tab.page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const nodes: Node[] = [];
      const walker = document.createTreeWalker(document.body);
      for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) nodes.push(node);
      Object.assign(window, {
        remembered: nodes,
        html: document.documentElement.outerHTML,
        text: document.body.textContent,
      });
    });
  });
  await tab.page.goto(session.site.url(path));
  await session.settled(tab.id);
  return tab;
}

describe('the page stays the page’s own', () => {
  it.each(['/br', '/p', '/div', '/text', '/whole', '/newspaper', '/alone'])(
    '%s: the same text, and its very own nodes back',
    async path => {
      const { page, errors } = await openRemembering(path);
      expect((await painted(page)).words).toBeGreaterThan(150);
      expect(
        await page.evaluate(() => document.body.textContent === (window as unknown as { text: string }).text),
      ).toBe(true);
      const host = new URL(session.site.url('/')).host;
      await session.tell('settings.change', { site: { host, on: false } });
      await page.waitForFunction(() => !document.querySelector('ruby[data-bianzhu-word]'));
      const back = await page.evaluate(() => {
        const { remembered, html } = window as unknown as { remembered: Node[]; html: string };
        const nodes: Node[] = [];
        const walker = document.createTreeWalker(document.body);
        for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) nodes.push(node);
        return {
          same: nodes.length === remembered.length && nodes.every((node, i) => node === remembered[i]),
          html: document.documentElement.outerHTML === html,
          marks: [...CSS.highlights.keys()],
          sheets: document.adoptedStyleSheets.length,
        };
      });
      expect(back).toEqual({ same: true, html: true, marks: [], sheets: 0 });
      await session.tell('settings.change', { site: { host, on: true } });
      await page.waitForFunction(() => document.querySelector('ruby[data-bianzhu-word]'));
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it.each(['/br', '/p', '/div', '/text'])('%s: a copy holds no pinyin, and no break inside a paragraph', async path => {
    const { page } = await session.tab(path);
    await select(page, '“夏天的病', '闭环管理');
    const paragraph = EVENING.paragraphs[1]!;
    expect((await copied(session, page)).trim()).toBe(paragraph.slice(0, paragraph.indexOf('闭环管理') + 4));
    await page.close();
  });

  it.each(['/br', '/p', '/div', '/text', '/whole'])(
    '%s: the find bar finds phrases over words and over joined lines',
    async path => {
      const { page } = await session.tab(path);
      for (const phrase of [
        '往年这些事总要等到七八月份，居民的投诉电话',
        '把背街小巷、学校周边和沿河步道划成',
        '形成闭环管理',
      ]) {
        expect(
          await page.evaluate(text => {
            getSelection()!.removeAllRanges();
            return (window as unknown as { find(text: string): boolean }).find(text);
          }, phrase),
          phrase,
        ).toBe(true);
      }
      await page.close();
    },
  );

  it('joins the lines of each markup to whole paragraphs', async () => {
    for (const path of ['/br', '/p', '/div', '/text']) {
      const { page, id } = await session.tab(path);
      const { value } = (await session.ask(id, 'page.state', {})) as {
        value: { lines: number; words: number; terms: number };
      };
      expect(value.lines, path).toBeGreaterThan(25);
      expect(value.words, path).toBeGreaterThan(300);
      expect(value.terms, path).toBeGreaterThan(10);
      await select(page, '清明刚过', '上门服务');
      expect(await page.evaluate(() => getSelection()!.getRangeAt(0).getClientRects().length), path).toBeGreaterThan(0);
      await page.close();
    }
  });

  it('leaves verse, addresses, tables, code and lists as they are', async () => {
    const { page, id } = await session.tab('/alone');
    expect(((await session.ask(id, 'page.state', {})) as { value: { lines: number } }).value.lines).toBe(0);
    expect(
      await page.evaluate(() => document.querySelectorAll('[data-bianzhu-gap], [data-bianzhu-run-on]').length),
    ).toBe(0);
    await page.close();
  });

  it.each(['/p', '/div'])('%s: blocks a line run on in as many paragraphs as were printed', async path => {
    const { page } = await session.tab(path);
    const shown = await page.evaluate(() => {
      const count = (part: string) => document.querySelectorAll(`[data-bianzhu-run-on=${part}]`).length;
      const lines = [...document.querySelectorAll('[data-bianzhu-run-on]')];
      // A line that runs on begins in the row in which the one before it ended, or at the head of the next row.
      const box = (line: Element, end: boolean) => {
        const boxes = line.getClientRects();
        return boxes[end ? boxes.length - 1 : 0]!;
      };
      const torn = lines.filter((line, i) => {
        const before = lines[i - 1];
        if (!before || line.getAttribute('data-bianzhu-run-on') === 'first') return false;
        return box(line, false).top - box(before, true).bottom > 4;
      });
      return { first: count('first'), last: count('last'), torn: torn.length };
    });
    expect(shown).toEqual({ first: EVENING.paragraphs.length, last: EVENING.paragraphs.length, torn: 0 });
    await page.close();
  });

  it('shows and hides pinyin and joined lines at once', async () => {
    const { page } = await session.tab('/br');
    const shown = () =>
      page.evaluate(() => ({
        reading: getComputedStyle(document.querySelector('ruby[data-bianzhu-word] > rt')!).display !== 'none',
        gap: getComputedStyle(document.querySelector('[data-bianzhu-gap]')!).display === 'none',
      }));
    expect(await shown()).toEqual({ reading: true, gap: true });
    await session.tell('settings.change', { pinyin: false, rejoin: false });
    await page.waitForFunction(() => document.querySelector('[data-bianzhu=""]'));
    expect(await shown()).toEqual({ reading: false, gap: false });
    await session.tell('settings.change', { pinyin: true, rejoin: true });
    await page.waitForFunction(() => document.querySelector('[data-bianzhu="pinyin rejoin"]'));
    expect(await shown()).toEqual({ reading: true, gap: true });
    await page.close();
  });
});

describe('pages that make it hard', () => {
  it.each(['/strict', '/locked', '/gbk', '/late'])('%s is annotated', async path => {
    const { page, errors } = await session.tab(path);
    const { words, terms } = await painted(page);
    expect(words).toBeGreaterThan(150);
    expect(terms).toBeGreaterThan(5);
    expect(
      await page.evaluate(() => document.querySelector('rt[data-reading="qīng"]')?.parentElement?.textContent),
    ).toBe('清明');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a page that forbids selecting can be selected', async () => {
    const { page } = await session.tab('/locked');
    const select = await page.evaluate(
      () => getComputedStyle(document.querySelector('ruby[data-bianzhu-word]')!).userSelect,
    );
    expect(select).toBe('text');
    await page.close();
  });

  it('10,000 Han: what is on screen is read at once, the rest when the eye comes near', async () => {
    const { page, errors } = await session.tab('/long');
    const first = (await painted(page)).words;
    expect(first).toBeGreaterThan(100);
    expect(first).toBeLessThan(3_000);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => document.querySelector('#body > p:last-child ruby'));
    expect((await painted(page)).words).toBeGreaterThan(first);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(['/japanese', '/home', '/search', '/empty'])('stays away from %s', async path => {
    const { page, id, errors } = await session.tab(path, { annotated: false });
    await pause(700);
    expect(await painted(page)).toEqual({ words: 0, gaps: 0, terms: 0, highlights: 0 });
    expect(
      await page.evaluate(() => [
        document.adoptedStyleSheets.length,
        document.querySelectorAll('[data-bianzhu], bianzhu-surface').length,
      ]),
    ).toEqual([0, 0]);
    expect(((await session.ask(id, 'page.state', {})) as { value: { article: boolean } }).value.article).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('reads a text anew that the page has changed', async () => {
    const { page } = await session.tab('/whole');
    await page.evaluate(text => {
      document.querySelector('#body > p')!.textContent = text;
    }, RIVER.paragraphs[1]!);
    await page.waitForFunction(
      () =>
        document.querySelector('#body > p ruby') &&
        document.querySelector('#body > p')!.textContent!.startsWith('据了解'),
    );
    expect(await page.evaluate(() => document.querySelector('#body > p')!.textContent)).toBe(RIVER.paragraphs[1]);
    await page.close();
  });

  it('reads a page on request that is no article', async () => {
    const { page, id } = await session.tab('/search', { annotated: false });
    await session.ask(id, 'page.read', {});
    await session.settled(id);
    expect((await painted(page)).words).toBeGreaterThan(10);
    await page.close();
  });
});
