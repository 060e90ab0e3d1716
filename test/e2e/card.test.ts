import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { boxOf, surface, surfaces } from './look.ts';
import { pause, Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
let session: Session;

beforeAll(async () => {
  session = await Session.open(kind);
});
afterAll(() => session.close());

async function pointAt(page: Awaited<ReturnType<Session['tab']>>['page'], words: string) {
  await boxOf(page, words);
  // Scrolling closes the card, and reading what came near moves the words.
  await pause(400);
  const box = await boxOf(page, words);
  const at = { x: box.x + Math.min(box.width, 30) / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x - 3, at.y);
  await page.mouse.move(at.x, at.y);
  return at;
}

it('explains a term: reading, meaning, what is done', async () => {
  const { page, errors } = await session.tab('/br');
  const at = await pointAt(page, '夏病春治”写进了');
  const text = await surface(session, page, /夏病春治/);
  expect(text).toContain('xià bìng chūn zhì');
  expect(text).toMatch(/spring/i);
  expect(text).toMatch(/Meaning inferred/);
  const above = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)!.tagName, at);
  expect(above).not.toBe('BIANZHU-SURFACE');
  await page.keyboard.press('Escape');
  await pause(100);
  expect(await surfaces(session, page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

it('explains a word with its senses, also one cut by a joined line', async () => {
  const { page } = await session.tab('/text');
  await pointAt(page, '摊主们就收到');
  expect(await surface(session, page, /tān zhǔ|tān/)).toBeTruthy();
  await pointAt(page, '补贴');
  const text = await surface(session, page, /补贴/);
  expect(text).toContain('bǔ tiē');
  expect(text).toMatch(/subsid/);
  await page.close();
});

it('needs no background once the article is analysed', async () => {
  const { page } = await session.tab('/br');
  await session.killBackground();
  await pointAt(page, '清明');
  expect(await surface(session, page, /清明/)).toContain('qīng míng');
  if (kind === 'chrome')
    expect(session.browser.targets().some(target => target.type() === 'service_worker')).toBe(false);
  await page.close();
});

it('stays in the window and is not deformed by the page', async () => {
  const { page } = await session.tab('/br');
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent =
      'bianzhu-surface, :popover-open { display: block !important; position: static !important; font-size: 60px !important; left: 900px !important; opacity: .1 !important; transform: scale(3) !important }';
    document.head.append(style);
  });
  await pointAt(page, '云溪县');
  await surface(session, page, /云溪|Yunxi|yún xī/);
  const host = await page.evaluate(() => {
    const { left, top, right, bottom } = document.querySelector('bianzhu-surface')!.getBoundingClientRect();
    return {
      left,
      top,
      inside: right <= innerWidth && bottom <= innerHeight,
      opacity: getComputedStyle(document.querySelector('bianzhu-surface')!).opacity,
    };
  });
  expect(host).toEqual({ left: 0, top: 0, inside: true, opacity: '1' });
  await page.close();
});
