import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import type { Highlight } from '../../src/notebook/highlight.ts';
import { shelf } from '../notebook/search/shelf.ts';
import { select } from './look.ts';
import { Session, type Tab } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const PAGE = '/src/ui/library/library.html';
const SENTENCE = '问题集中，说明功夫要下在平时。';
let session: Session;
let tab: Tab;

beforeAll(async () => {
  session = await Session.open(kind);
  tab = await session.tab('/newspaper');
  await select(tab.page, SENTENCE, SENTENCE);
  await session.ask(tab.id, 'page.highlight', {});
  await session.tell('word.keep', {
    form: '台账',
    reading: 'tái zhàng',
    sense: 'ledger',
    meeting: {
      sentence: '台账一周一更新。',
      start: 0,
      url: session.site.url('/newspaper'),
      citation: { title: '标题', source: null, date: null, edition: null, authors: [] },
    },
  });
});
afterAll(async () => {
  const { errors } = session;
  await session.close();
  expect(errors).toEqual([]);
});

const kept = async (deleted = false) =>
  ((await session.tell('highlights.all', { deleted })) as { value: Highlight[] }).value;
const text = (page: Page) => page.evaluate(() => document.querySelector('main')!.innerText);
const type = (page: Page, words: string) =>
  page.evaluate(value => {
    const field = document.querySelector<HTMLInputElement>('search input')!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
const shown = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('blockquote')].map(quote => quote.textContent));
const go = (page: Page, part: string) =>
  page.evaluate(name => {
    location.hash = name;
  }, part);

it('finds by pinyin, initials and note, and is worked by the keyboard alone', async () => {
  const page = await session.extensionPage(PAGE);
  await page.waitForSelector('.highlight');
  for (const query of ['wenti', 'wèn tí', 'gongfu', '問題', 'wtjz', '夏病春治']) {
    await type(page, 'no such thing');
    await expect.poll(() => shown(page)).toEqual([]);
    await type(page, query);
    await expect.poll(() => shown(page), { message: query, timeout: 5_000 }).toEqual([SENTENCE]);
  }
  await type(page, '');
  await page.focus('.highlight');
  await page.keyboard.press('e');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('compare with 2024');
  await page.keyboard.press('Tab');
  await page.keyboard.type('metaphor, to check');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await expect
    .poll(async () => (await kept()).map(({ note, tags }) => ({ note, tags })), { timeout: 5_000 })
    .toEqual([{ note: 'compare with 2024', tags: ['metaphor', 'to check'] }]);
  await page.waitForFunction(() => document.activeElement?.classList.contains('highlight'));
  await expect.poll(() => text(page)).toContain('compare with 2024');

  await page.keyboard.press('Delete');
  await expect.poll(async () => (await kept()).length, { timeout: 5_000 }).toBe(0);
  await expect.poll(() => text(page)).toContain('1 moved to the trash');
  await page.evaluate(() => document.querySelector<HTMLElement>('.notice button')!.click());
  await expect.poll(async () => (await kept()).length, { timeout: 5_000 }).toBe(1);
  await page.waitForSelector('.highlight');

  await tab.page.evaluate(() => window.scrollTo(0, 4_000));
  await page.focus('.highlight');
  await page.keyboard.press('Enter');
  await expect
    .poll(
      () =>
        tab.page.evaluate(() => {
          for (const [name, ranges] of CSS.highlights as unknown as Map<string, Iterable<Range>>)
            if (name.startsWith('bianzhu-highlight'))
              for (const range of ranges) {
                const { top } = range.getBoundingClientRect();
                return top > 0 && top < innerHeight;
              }
          return false;
        }),
      { timeout: 5_000 },
    )
    .toBe(true);
  await page.close();
});

it('shows a word in its sentences, the words that are kept, and what is in the trash', async () => {
  const page = await session.extensionPage(`${PAGE}#concordance`);
  await page.waitForSelector('.none');
  await type(page, 'taizhang');
  await page.waitForSelector('.line');
  expect(await page.$eval('.line p', line => line.textContent)).toContain('台账一周一更新');
  expect(await page.$eval('.chart svg', chart => chart.getAttribute('aria-label'))).toMatch(/^1 times/);

  await go(page, 'words');
  await page.waitForSelector('.word');
  await page.focus('.word');
  await page.keyboard.press('e');
  await page.waitForSelector('.edit');
  await page.focus('.edit label:nth-of-type(2) input');
  await page.keyboard.press('End');
  await page.keyboard.type(' of tasks');
  await page.keyboard.press('Enter');
  await expect.poll(() => text(page), { timeout: 5_000 }).toContain('ledger of tasks');

  const [one] = await kept();
  await session.tell('highlight.delete', { id: one!.id, deleted: true });
  await type(page, '');
  await go(page, 'trash');
  await expect.poll(() => text(page), { timeout: 5_000 }).toContain(SENTENCE);
  const click = (words: string) =>
    page.evaluate(wanted => {
      [...document.querySelectorAll('button')]
        .filter(button => button.textContent === wanted)
        .at(-1)!
        .click();
    }, words);
  await click('Restore');
  await expect.poll(async () => (await kept()).length, { timeout: 5_000 }).toBe(1);
  await session.tell('highlight.delete', { id: one!.id, deleted: true });
  await expect.poll(() => text(page), { timeout: 5_000 }).toContain(SENTENCE);
  await click('Empty the trash');
  await page.waitForSelector('button.danger:not(.quiet)');
  await page.click('button.danger:not(.quiet)');
  await expect.poll(async () => (await kept(true)).length, { timeout: 5_000 }).toBe(0);
  await page.close();
});

// Making thousands takes the longest; what is made of them is the same in both.
it.runIf(kind === 'chrome')(
  'has thousands and keeps a few in the page; several are tagged and merged at once',
  async () => {
    await session.control.evaluate(() => chrome.storage.local.clear());
    const { highlights } = shelf(4, 30, ['河长', '改革', '群众', '绿色'], 300);
    // Made over there: drivers take seconds to carry thousands across.
    await session.control.evaluate(
      (some, count) => {
        const records = Array.from({ length: count }, (_, i) => {
          const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
          return [`highlight:${id}`, { ...some[i % some.length], id }];
        });
        return chrome.storage.local.set(Object.fromEntries(records));
      },
      highlights as never as object[],
      3_000,
    );
    const page = await session.extensionPage(PAGE);
    await page.waitForSelector('.highlight');
    expect(await text(page)).toContain('3000 shown');
    expect(await page.evaluate(() => document.querySelectorAll('.highlight').length)).toBeLessThan(300);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForSelector('.highlight[aria-posinset="3000"]');
    expect(await page.evaluate(() => document.querySelectorAll('.highlight').length)).toBeLessThan(300);

    await page.evaluate(() => window.scrollTo(0, 0));
    await page.waitForSelector('.highlight[aria-posinset="1"]');
    await page.focus('.highlight[aria-posinset="1"]');
    await page.keyboard.press('x');
    for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => (document.activeElement as HTMLElement).ariaPosInSet === '31');
    await page.keyboard.down('Shift');
    await page.keyboard.press('KeyX');
    await page.keyboard.up('Shift');
    await expect.poll(() => text(page)).toContain('31 selected');
    await page.focus('.bulk form input');
    await page.keyboard.type('thirty-one');
    await page.keyboard.press('Enter');
    const tagged = (tag: string) =>
      session.control.evaluate(async wanted => {
        const stored = Object.values(await chrome.storage.local.get(null)) as { tags?: string[] }[];
        return stored.filter(({ tags }) => tags?.includes(wanted)).length;
      }, tag);
    await expect.poll(() => tagged('thirty-one'), { timeout: 8_000 }).toBe(31);
    await session.tell('tags.merge', { from: ['thirty-one'], to: 'few' });
    await go(page, 'tags');
    await expect.poll(() => text(page), { timeout: 5_000 }).toMatch(/few\s+31/);
    await page.close();
  },
);
