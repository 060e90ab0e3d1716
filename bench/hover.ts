/*
 * From the pointer on a word to its card on the screen, in Chromium: `npx tsx bench/hover.ts [runs]` after
 * `npm run build`. Prints JSON; medians, ms, beyond the reader's own delay: none in the article, the usual one elsewhere,
 * where the background is woken while the pointer comes to rest.
 *
 * "shown" is when the card is put into the top layer, "painted" when the frame that holds it has been drawn. "stopped"
 * is after the background was ended: in an analysed article nobody asks it, elsewhere it has to wake and open its files.
 */
import type { Page } from 'puppeteer-core';
import { pause, Session } from '../test/e2e/session.ts';

const runs = Number(process.argv[2] ?? 15);
const session = await Session.open('chrome');
await session.tell('settings.change', { rest: 0 });

interface Hover {
  shown: number;
  painted: number;
}

/** Watches for the card; the page sees its own top layer change. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const seen = { moved: 0, shown: 0, painted: 0 };
    Object.assign(window, { seen });
    // On the window, so that it hears of the move before the extension does.
    window.addEventListener(
      'pointermove',
      event => Object.assign(seen, { moved: event.timeStamp, shown: 0, painted: 0 }),
      true,
    );
    document.addEventListener(
      'beforetoggle',
      event => {
        if ((event as ToggleEvent).newState !== 'open') return;
        seen.shown = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            seen.painted = performance.now();
          };
          channel.port2.postMessage(null);
        });
      },
      true,
    );
  });

async function hover(page: Page, { x, y }: { x: number; y: number }): Promise<Hover> {
  await page.keyboard.press('Escape');
  await page.mouse.move(1, 1);
  await pause(450);
  await page.mouse.move(x, y);
  await page.waitForFunction(() => (window as unknown as { seen: { painted: number } }).seen.painted > 0, {
    timeout: 5_000,
  });
  const { moved, shown, painted } = await page.evaluate(
    () => (window as unknown as { seen: { moved: number; shown: number; painted: number } }).seen,
  );
  return { shown: shown - moved, painted: painted - moved };
}

/** Places of different words in the window. */
const places = (page: Page, selector: string) =>
  page.evaluate(wanted => {
    const all: { x: number; y: number }[] = [];
    for (const element of document.querySelectorAll(wanted)) {
      const { left, top, width, height } = element.getBoundingClientRect();
      if (top > 60 && top < innerHeight - 60 && width > 20) all.push({ x: left + width / 2, y: top + height - 8 });
    }
    return all;
  }, selector);

/** @param rest the reader's delay, ms, which is taken off */
async function measure(page: Page, spots: { x: number; y: number }[], stopped: boolean, count: number, rest = 0) {
  const hovers: Hover[] = [];
  for (let i = 0; i < count; i++) {
    if (stopped) await session.killBackground();
    hovers.push(await hover(page, spots[(i * 7 + 3) % spots.length]!));
  }
  const median = (values: number[]) => +[...values].sort((a, b) => a - b)[values.length >> 1]!.toFixed(1);
  return {
    shown: median(hovers.map(({ shown }) => shown - rest)),
    painted: median(hovers.map(({ painted }) => painted - rest)),
  };
}

const article = await session.tab('/whole');
await watch(article.page);
const words = await places(article.page, 'ruby[data-bianzhu-word]');
await measure(article.page, words, false, 3);
const inArticle = {
  warm: await measure(article.page, words, false, runs),
  stopped: await measure(article.page, words, true, Math.ceil(runs / 2)),
};
await article.page.close();

const short = await session.tab('/markups', { annotated: false });
await watch(short.page);
const USUAL = 120;
await session.tell('settings.change', { rest: USUAL });
await pause(300);
const texts = await places(short.page, '#spans b, #spans span, #link, #ruby-each ruby');
await measure(short.page, texts, false, 3, USUAL);
const elsewhere = {
  warm: await measure(short.page, texts, false, runs, USUAL),
  stopped: await measure(short.page, texts, true, Math.ceil(runs / 2), USUAL),
};
console.log(JSON.stringify({ browser: await session.browser.version(), runs, inArticle, elsewhere }, null, 1));
await session.close();
