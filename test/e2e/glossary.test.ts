import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { boxOf, select, surface } from './look.ts';
import { pause, Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const PAGE = '/src/ui/glossary/glossary.html';
let session: Session;
let folder: string;

beforeAll(async () => {
  session = await Session.open(kind);
  folder = mkdtempSync(join(tmpdir(), 'bianzhu-terms-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await session.close();
});

const text = (page: Page) => page.evaluate(() => document.body.innerText);
const click = (page: Page, words: string) =>
  page.evaluate(wanted => {
    const button = [...document.querySelectorAll('button')].find(one => one.textContent!.trim() === wanted);
    if (!button) throw new Error(`no button ${wanted}`);
    button.click();
  }, words);
const type = (page: Page, selector: string, words: string) =>
  page.evaluate(
    (name, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(name)!;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    words,
  );
interface OwnTerm {
  forms: { text: string }[];
  sense: string;
  sentence: string | null;
}
const own = async () => ((await session.tell('terms.own', { deleted: false })) as { value: OwnTerm[] }).value;

async function pointAt(page: Page, words: string): Promise<void> {
  await boxOf(page, words);
  await pause(500);
  const box = await boxOf(page, words);
  await page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

it('is searched by Chinese, pinyin and English, and by category', async () => {
  const page = await session.extensionPage(PAGE);
  await page.waitForSelector('.hits li');
  for (const query of ['夏病春治', 'xiabingchunzhi', 'xià bìng', 'spring what will annoy']) {
    await type(page, 'search input', query);
    await expect.poll(() => page.evaluate(() => document.querySelector('.hits .form')?.textContent)).toBe('夏病春治');
  }
  expect(await text(page)).toContain('xià bìng chūn zhì');
  await type(page, 'search input', '');
  const all = Number((await text(page)).match(/(\d+) found/)![1]);
  await page.select('search select', 'law');
  await expect.poll(async () => Number((await text(page)).match(/(\d+) found/)![1])).toBeLessThan(all);
  await page.close();
});

it('takes a term of the reader’s own, which then wins on the page, and says where it was met', async () => {
  const page = await session.extensionPage(`${PAGE}#mine`);
  await page.waitForSelector('.mine');
  await click(page, 'New term');
  await type(page, 'form textarea', '河滨路的夜市 [hé bīn lù de yè shì]');
  await type(page, '#term-sense', 'the night market of Binhe Road <b>');
  await click(page, 'Save');
  await expect.poll(async () => (await own()).length, { timeout: 4_000 }).toBe(1);
  const { page: article, id } = await session.tab('/whole');
  await pointAt(article, '河滨路的夜市');
  expect(await surface(session, article, /河滨路的夜市/)).toContain('night market of Binhe Road <b>');
  await select(article, '清明刚过', '云溪县');
  await session.ask(id, 'page.highlight', {});
  await article.close();
  await page.close();
  const later = await session.extensionPage(`${PAGE}#mine`);
  await later.waitForSelector('.rows .name');
  await later.evaluate(() => document.querySelector<HTMLElement>('.rows .name')!.click());
  await expect.poll(() => text(later)).toMatch(/Met 1 times in 1 saved/);
  await later.close();
});

it('brings a file in, tells line by line what became of it, and takes it back', async () => {
  const file = join(folder, 'terms.csv');
  writeFileSync(
    file,
    '\ufeffterm,sense\n柿子节,persimmon festival\n,nothing\n河滨路的夜市,another\n<script>alert(1)</script>,markup\n',
  );
  const page = await session.extensionPage(`${PAGE}#mine`);
  await page.waitForSelector('input[type=file]');
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  if (kind === 'chrome') await input.uploadFile(file);
  else
    await page.evaluate(() => {
      const given = new DataTransfer();
      given.items.add(
        new File(
          [
            '\ufeffterm,sense\n柿子节,persimmon festival\n,nothing\n河滨路的夜市,another\n<script>alert(1)</script>,markup\n',
          ],
          'terms.csv',
        ),
      );
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await expect.poll(() => text(page), { timeout: 5_000 }).toMatch(/2 new · 1 changed · 0 as they are · 1 refused/);
  expect(await text(page)).toMatch(/3\s+refused\s+no term/);
  expect((await own()).length).toBe(1);
  await click(page, 'Take them in');
  await expect.poll(async () => (await own()).length, { timeout: 4_000 }).toBe(3);
  expect(await text(page)).toContain('<script>alert(1)</script>');
  await expect.poll(() => text(page)).toContain('Taken in.');
  await click(page, 'Undo');
  await expect
    .poll(async () => (await own()).map(({ sense }) => sense), { timeout: 4_000 })
    .toEqual(['the night market of Binhe Road <b>']);
  await page.close();
});

it('switches the glossary itself off and on', async () => {
  const { page, id } = await session.tab('/whole');
  const terms = async () => ((await session.ask(id, 'page.state', {})) as { value: { terms: number } }).value.terms;
  const before = await terms();
  await session.tell('settings.change', { glossariesOff: ['[glossary]'] });
  await expect.poll(terms, { timeout: 6_000 }).toBe(1);
  await session.tell('settings.change', { glossariesOff: [] });
  await expect.poll(terms, { timeout: 6_000 }).toBe(before);
  await page.close();
});

it('opens with a term that a page hands over, and fills the form with it', async () => {
  const draft = { forms: [{ text: '夏病春治', pinyin: 'xià bìng chūn zhì' }], sense: 'mine' };
  const tabs = () => session.control.evaluate(async () => (await chrome.tabs.query({})).map(tab => tab.id!));
  const before = await tabs();
  await session.tell('term.draft', draft);
  await expect.poll(async () => (await tabs()).length).toBe(before.length + 1);
  const opened = (await tabs()).filter(id => !before.includes(id));
  // The page takes the term up, so that it is not offered again.
  const waiting = () => session.control.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  await expect.poll(waiting, { timeout: 5_000 }).not.toContain('draft');
  await session.control.evaluate(ids => chrome.tabs.remove(ids), opened);
  await session.control.evaluate(stored => chrome.storage.session.set({ draft: stored }), draft);
  const page = await session.extensionPage(`${PAGE}#new`);
  await page.waitForSelector('form textarea');
  expect(await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('form textarea')!.value)).toBe(
    '夏病春治 [xià bìng chūn zhì]',
  );
  await page.close();
});
