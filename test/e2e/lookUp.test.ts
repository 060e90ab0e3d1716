import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { MARKUP_IDS } from '../pages/markups.ts';
import { copied, pasted, surface, surfaces } from './look.ts';
import { pause, Session, type Tab } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
let session: Session;
let tab: Tab;

beforeAll(async () => {
  session = await Session.open(kind);
  tab = await session.tab('/markups', { annotated: false });
});
afterAll(() => session.close());

/** The middle of a character, in its frame's window; `id` may name an element in the open shadow tree. */
const boxAt = (frame: Frame, id: string, character: string) =>
  frame.evaluate(
    (name, wanted) => {
      const element =
        document.getElementById(name) ?? document.getElementById('shadow')!.shadowRoot!.getElementById(name)!;
      element.scrollIntoView({ block: 'center' });
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at < 0 || node.parentElement!.closest('rt, rp')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`not there: ${wanted}`);
    },
    id,
    character,
  );

async function pointAt(page: Page, id: string, character: string, frameId?: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await pause(60);
  let [left, top] = [0, 0];
  let frame = page.mainFrame();
  if (frameId) {
    const element = (await page.$(`#${frameId}`))!;
    await element.evaluate(node => node.scrollIntoView({ block: 'center' }));
    frame = (await element.contentFrame())!;
  }
  const { x, y } = await boxAt(frame, id, character);
  await pause(120);
  // Scrolling a place into view scrolls the page around the frame too.
  if (frameId)
    ({ left, top } = await (await page.$(`#${frameId}`))!.evaluate(node => {
      const box = node.getBoundingClientRect();
      return { left: box.left + node.clientLeft, top: box.top + node.clientTop };
    }));
  await page.mouse.move(left + x - 2, top + y);
  await page.mouse.move(left + x, top + y);
}

/** The characters that are marked as the word that is meant. */
const marked = (frame: Frame) =>
  frame.evaluate(() =>
    [...((CSS.highlights.get('bianzhu-word') ?? []) as Iterable<Range>)].map(range => range.toString()).join(''),
  );

describe('outside an article', () => {
  it.each([...MARKUP_IDS, 'inside'])('finds the word in markup: %s', async id => {
    await pointAt(tab.page, id, '刚');
    expect(await surface(session, tab.page, /刚柔并济/)).toContain('gāng róu bìng jì');
    expect((await marked(tab.page.mainFrame())).replace(/\s|\u200b|\ufeff/g, '')).toBe('刚柔并济');
  });

  it('finds the word from its last character too', async () => {
    for (const id of ['br', 'nbsp', 'ruby-each']) {
      await pointAt(tab.page, id, '济');
      await surface(session, tab.page, /刚柔并济/);
    }
  });

  it('does not join two paragraphs', async () => {
    await pointAt(tab.page, 'two-a', '刚');
    expect(await surface(session, tab.page, /刚/)).not.toContain('刚柔并济');
  });

  it('knows traditional characters, links, and the words within a word', async () => {
    await pointAt(tab.page, 'traditional', '長');
    expect(await surface(session, tab.page, /行长/)).toMatch(/háng zhǎng/);
    await pointAt(tab.page, 'link', '兴');
    await surface(session, tab.page, /乡村振兴/);
  });

  it('explains figures and public bodies', async () => {
    await pointAt(tab.page, 'figures', '万');
    await surface(session, tab.page, /46\.16万.*461,600/s);
    await pointAt(tab.page, 'figures', '十');
    await surface(session, tab.page, /2021–2025/);
    await pointAt(tab.page, 'body', '执');
    await surface(session, tab.page, /即墨区.*综合行政执法.*局/s);
  });

  it('leaves Japanese alone', async () => {
    await pointAt(tab.page, 'japanese', '新');
    await pause(600);
    expect(await surfaces(session, tab.page)).toEqual([]);
  });

  it('goes when the pointer goes', async () => {
    await pointAt(tab.page, 'plain', '刚');
    await surface(session, tab.page, /刚柔并济/);
    await tab.page.mouse.move(4, 4);
    await pause(700);
    expect(await surfaces(session, tab.page)).toEqual([]);
    expect(await marked(tab.page.mainFrame())).toBe('');
  });

  it('works in frames, one without an address too', async () => {
    for (const [frameId, character, word] of [
      ['frame', '布', '新闻发布会'],
      ['inline', '市', '宜居城市'],
    ] as const) {
      await pointAt(tab.page, 'there', character, frameId);
      const frame = (await (await tab.page.$(`#${frameId}`))!.contentFrame())!;
      await expect.poll(() => marked(frame), { timeout: 4_000 }).toBe(word);
      expect(await frame.evaluate(() => document.querySelector('bianzhu-surface')!.matches(':popover-open'))).toBe(
        true,
      );
    }
  });

  it('stands outside a frame that has no room for it, and stays while the pointer is on it', async () => {
    await pointAt(tab.page, 'there', '布', 'small');
    await surface(session, tab.page, /新闻发布会/);
    const { x, y } = await tab.page.evaluate(() => {
      const { left, top, bottom } = document.getElementById('small')!.getBoundingClientRect();
      return { x: left + 150, y: innerHeight - bottom > top ? bottom + 40 : top - 60 };
    });
    await tab.page.mouse.move(x, y);
    await pause(600);
    await surface(session, tab.page, /新闻发布会/);
    await tab.page.mouse.move(4, 4);
    await pause(700);
    expect(await surfaces(session, tab.page)).toEqual([]);
  });

  it('opens by a tap, and goes by a tap beside', async () => {
    const { x, y } = await boxAt(tab.page.mainFrame(), 'plain', '柔');
    await pause(150);
    await tab.page.touchscreen.tap(x, y);
    await surface(session, tab.page, /刚柔并济/);
    await tab.page.touchscreen.tap(900, 30);
    await pause(300);
    expect(await surfaces(session, tab.page)).toEqual([]);
  });

  it('looks up what is selected in fields, but no password', async () => {
    const selectIn = (id: string, start: number, end: number) =>
      tab.page.evaluate(
        (name, from, to) => {
          const field = document.getElementById(name) as HTMLTextAreaElement;
          field.scrollIntoView({ block: 'center' });
          field.focus();
          field.setSelectionRange(from, to);
        },
        id,
        start,
        end,
      );
    await tab.page.mouse.move(2, 2);
    await tab.page.keyboard.press('Escape');
    await selectIn('area', 6, 8);
    await surface(session, tab.page, /刚柔并济/);
    await tab.page.keyboard.press('Escape');
    await selectIn('input', 2, 4);
    await surface(session, tab.page, /营商环境/);
    await tab.page.keyboard.press('Escape');
    await selectIn('password', 0, 6);
    await pause(500);
    expect(await surfaces(session, tab.page)).toEqual([]);
    expect(tab.errors).toEqual([]);
  });

  it('waits for Alt, or leaves the page alone, if the reader wants', async () => {
    await session.tell('settings.change', { elsewhere: 'alt' });
    await pause(200);
    await pointAt(tab.page, 'plain', '刚');
    await pause(500);
    expect(await surfaces(session, tab.page)).toEqual([]);
    await tab.page.keyboard.down('Alt');
    await pointAt(tab.page, 'plain', '柔');
    await tab.page.keyboard.up('Alt');
    await surface(session, tab.page, /刚柔并济/);
    await session.tell('settings.change', { elsewhere: 'off' });
    await pause(200);
    await pointAt(tab.page, 'spans', '刚');
    await pause(500);
    expect(await surfaces(session, tab.page)).toEqual([]);
    await session.tell('settings.change', { elsewhere: 'point' });
  });
});

describe('in an article', () => {
  it('is walked through by keyboard: words, card, senses, out', async () => {
    const { page, id, errors } = await session.tab('/whole');
    await session.ask(id, 'page.walk', {});
    const word = () => marked(page.mainFrame());
    const first = await word();
    expect(first).not.toBe('');
    await page.keyboard.press('ArrowRight');
    const second = await word();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await word()).toBe(first);
    await page.keyboard.press('Enter');
    await surface(session, page, new RegExp(first.slice(0, 1)));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(word).toBe(second);
    await page.keyboard.press('Escape');
    await pause(100);
    expect((await surfaces(session, page)).filter(text => !text.startsWith('Reading by keyboard'))).toEqual([]);
    expect(await word()).toBe(second);
    await page.keyboard.press('Escape');
    expect(await word()).toBe('');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps a word with its sentence, and takes it out again', async () => {
    const { page, id } = await session.tab('/whole');
    await session.ask(id, 'page.walk', {});
    await page.keyboard.press('Enter');
    await pause(400);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const kept = async () =>
      ((await session.tell('words.all', {})) as { value: { form: string; meetings: { sentence: string }[] }[] }).value;
    await expect.poll(async () => (await kept()).length, { timeout: 4_000 }).toBe(1);
    const [word] = await kept();
    expect(word!.meetings[0]!.sentence).toContain(word!.form);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await kept()).length, { timeout: 4_000 }).toBe(0);
    // The next button copies.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await pasted(session)).toContain(word!.form);
    await page.close();
  });

  it('copies the page itself after a card has copied', async () => {
    const { page } = await session.tab('/whole');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
    expect((await copied(session, page)).length).toBeGreaterThan(4);
    await page.close();
  });

  it('cuts a word as the reader wants, everywhere', async () => {
    const { page, id } = await session.tab('/whole');
    const words = () => page.evaluate(() => document.querySelectorAll('ruby[data-bianzhu-word]').length);
    const before = await words();
    await session.tell('correction.keep', { form: '夜市', ends: [1, 2] });
    await pause(800);
    await session.settled(id);
    await expect.poll(words, { timeout: 5_000 }).toBeGreaterThan(before);
    await session.tell('correction.delete', { form: '夜市', deleted: true });
    await pause(800);
    await session.settled(id);
    await expect.poll(words, { timeout: 5_000 }).toBe(before);
    await page.close();
  });
});
