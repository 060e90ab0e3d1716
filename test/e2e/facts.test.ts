import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { EVENING, MARKET, RIVER } from '../pages/news.ts';
import { boxOf, painted, pasted, select, surface } from './look.ts';
import { pause, Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
let session: Session;

beforeAll(async () => {
  session = await Session.open(kind);
});
afterAll(async () => {
  const { errors } = session;
  await session.close();
  expect(errors).toEqual([]);
});

interface State {
  title: string | null;
  url: string;
  words: number;
  facts: { page: Record<string, unknown> } | null;
}
const state = async (id: number) => ((await session.ask(id, 'page.state', {})) as { value: State }).value;
const popupOf = (id: number) => session.extensionPage(`/src/ui/popup/popup.html?tab=${id}`);
const button = (words: string) => `::-p-xpath(//button[normalize-space()="${words}"])`;
const type = (page: Page, selector: string, words: string) =>
  page.evaluate(
    (name, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(name)!;
      field.value = value;
      field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    },
    selector,
    words,
  );
const read = (page: Page, selector: string) =>
  page.evaluate(name => document.querySelector(name)?.textContent ?? null, selector);

describe('what the popup says of the article', () => {
  it('is set right in place, remembered, cited, and kept with highlights; and taken back', async () => {
    const tab = await session.tab('/pictured');
    const popup = await popupOf(tab.id);
    await popup.waitForSelector('.imprint');
    expect(await read(popup, 'h2')).toBe(EVENING.headline);
    expect(await read(popup, '.imprint')).toBe('云溪日报2025-04-08');
    expect(await popup.$eval('.imprint time', time => time.title)).toBe('printed beside the article');

    await popup.click(button('Correct'));
    await popup.waitForSelector('form');
    await type(popup, '#fact-date', '2025年4月');
    await popup.waitForSelector('#fact-date[aria-invalid=true]');
    expect(await popup.$eval('[type=submit]', submit => (submit as HTMLButtonElement).disabled)).toBe(true);
    await type(popup, '#fact-date', '2025年4月9日');
    await type(popup, '#fact-edition', 'A03');
    await type(popup, '#fact-authors', '任晓曾 区海燕');
    await popup.waitForSelector('[type=submit]:not(:disabled)');
    await popup.click(button('Save'));
    await popup.waitForSelector('.imprint .mine');
    expect(await read(popup, '.imprint')).toBe('云溪日报2025-04-09p. A03');

    await popup.bringToFront();
    // A headless tab that was just brought to the front may not have the focus yet, which the clipboard asks for.
    await popup.waitForFunction(() => document.hasFocus());
    await type(popup, '.styled select', 'chicago');
    await popup.waitForFunction(() => document.querySelector<HTMLSelectElement>('.styled select')!.value === 'chicago');
    await popup.click(button('Copy citation'));
    await popup.waitForSelector('.cited');
    expect(await pasted(session)).toMatch(
      /^任晓曾 and 区海燕\. “‘夏病春治’把烦心事办在前头\.” 云溪日报, April 9, 2025, p\. A03\. http/,
    );

    await tab.page.bringToFront();
    await select(tab.page, '清明刚过', '云溪县');
    await session.ask(tab.id, 'page.highlight', {});
    const ofPage = (await session.tell('highlights.ofPage', { url: session.site.url('/pictured') })) as {
      value: { citation: Record<string, unknown> }[];
    };
    expect(ofPage.value[0]!.citation).toMatchObject({
      date: '2025-04-09',
      edition: 'A03',
      authors: ['任晓曾', '区海燕'],
      byline: '本报记者 任晓曾 通讯员 单文清',
      photographers: ['曾立'],
      canonical: session.site.url('/pictured'),
    });
    await popup.close();

    // A page opened anew has it still, and so has the style.
    await tab.page.reload();
    await session.settled(tab.id);
    const later = await popupOf(tab.id);
    await later.waitForSelector('.imprint .mine');
    expect(await later.$eval('.styled select', select => (select as HTMLSelectElement).value)).toBe('chicago');
    await later.click(button('Correct'));
    for (let back = await later.$('.field small button'); back; back = await later.$('.field small button')) {
      await back.evaluate(element => (element as HTMLElement).click());
      await pause(50);
    }
    await later.click(button('Save'));
    await later.waitForFunction(() => document.querySelector('.imprint') && !document.querySelector('.mine'));
    expect(await read(later, '.imprint')).toBe('云溪日报2025-04-08');
    await later.close();
    await tab.page.close();
  });

  it('lists the articles of a newspaper page, each of which opens', async () => {
    const tab = await session.tab('/html/2025-04/08/node_3.htm', { annotated: false });
    const popup = await popupOf(tab.id);
    await popup.waitForSelector('.articles li');
    const titles = await popup.$$eval('.article', rows => rows.map(row => row.textContent));
    expect(titles.slice(0, 3)).toEqual([EVENING.headline, RIVER.headline, MARKET.headline]);
    expect(await read(popup, '.articles .imprint')).toBe('p. 2要闻');
    const address = session.site.url('/html/2025-04/08/content_302.htm');
    const opened = session.browser.waitForTarget(target => target.url() === address);
    await popup.click('.articles li:nth-child(2) .article');
    await (await (await opened).page())?.close();
    await popup.close();
    await tab.page.close();
  });
});

describe('a headline outside the body', () => {
  it('is read and looked up like it, and given back', async () => {
    const tab = await session.tab('/whole');
    const reading = () =>
      tab.page.evaluate(() => document.querySelector('h1 rt')?.getAttribute('data-reading') ?? null);
    expect(await reading()).toBe('xià');
    await boxOf(tab.page, '烦心事');
    await pause(400);
    const box = await boxOf(tab.page, '烦心事');
    await tab.page.mouse.move(box.x + 6, box.y + box.height / 2);
    await tab.page.mouse.move(box.x + 8, box.y + box.height / 2);
    expect(await surface(session, tab.page, /fán xīn/)).toMatch(/烦心/);
    const host = new URL(session.site.url('/')).host;
    await session.tell('settings.change', { site: { host, on: false } });
    await tab.page.waitForFunction(() => !document.querySelector('ruby'));
    expect(await tab.page.evaluate(() => document.querySelector('h1')!.outerHTML)).toBe(`<h1>${EVENING.headline}</h1>`);
    await session.tell('settings.change', { site: { host, on: true } });
    await tab.page.close();
  });
});

describe('articles that come late or elsewhere', () => {
  it('in an application that moves on without a load', async () => {
    const tab = await session.tab('/application');
    await select(tab.page, '清明刚过', '云溪县');
    await session.ask(tab.id, 'page.highlight', {});
    await tab.page.click('#next');
    await tab.page.waitForFunction(
      text => document.querySelector('h1 ruby') && document.querySelector('h1')!.textContent === text,
      {},
      RIVER.headline,
    );
    await session.settled(tab.id);
    const now = await state(tab.id);
    expect(now).toMatchObject({ title: RIVER.headline, url: session.site.url('/application/river') });
    expect((await painted(tab.page)).highlights).toBe(0);
    await tab.page.close();
  });

  it('hidden until a script has run', async () => {
    for (const path of ['/account', '/unfolded']) {
      const tab = await session.tab(path, { annotated: false });
      await tab.page.waitForFunction(() => document.querySelectorAll('#body ruby, #js_content ruby').length > 100, {
        timeout: 8_000,
      });
      const { facts } = await state(tab.id);
      expect(facts!.page.date, path).toBe('2025-04-08');
      await tab.page.close();
    }
  });

  it('in a frame of a frame: the popup speaks of it', async () => {
    const tab = await session.tab('/frame/outer');
    const popup = await popupOf(tab.id);
    await popup.waitForSelector('.imprint');
    expect(await read(popup, 'h2')).toBe(EVENING.headline);
    expect((await state(tab.id)).url).toBe(session.site.url('/frame/article'));
    await popup.close();
    await tab.page.close();
  });
});
