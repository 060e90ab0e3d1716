import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { inColumns, pdfFile } from '../pages/pdfFile.ts';
import { Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const READER = '/src/ui/reader/reader.html';
const RIVER = [
  '入秋以来，云溪县组织三百名河长沿着七条支流逐段巡查，把排污口一个一个编上号码登记。',
  '石桥村的老人说，河水从前又黑又臭，如今孩子们放学以后又敢在桥下洗脚捉虾了，真高兴。',
  '县里打算明年再修两座湿地公园，让下游的村子也能看见白鹭，把巡河的办法写进村规民约。',
];
const MORE = [
  '云溪县的河长们说，巡河不能只靠两条腿，县里买了四架无人机，每周飞一遍七条支流的源头。',
  '石桥村把巡河的日记贴在祠堂门口，谁家往河里倒了垃圾，第二天全村的人都会看见，很灵的。',
];
let session: Session;

beforeAll(async () => {
  session = await Session.open(kind);
});
afterAll(async () => {
  expect(session.errors).toEqual([]);
  await session.close();
});

/** Drops a file on the page as a reader would. */
const drop = (page: Page, name: string, bytes: Buffer) =>
  page.evaluate(
    (called, coded) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(coded), one => one.charCodeAt(0))], called));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    name,
    bytes.toString('base64'),
  );
const articles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sheet article')].map(article =>
      [...article.children].map(block => `${block.className} ${block.textContent}`),
    ),
  );
const says = (page: Page, pattern: RegExp) =>
  expect.poll(() => page.evaluate(() => document.body.textContent), { timeout: 10_000 }).toMatch(pattern);

it('opens a newspaper in PDF as its articles, shows where they stand in print, and runs nothing of it', async () => {
  const address = session.site.url('/asked-for-by-a-pdf');
  const file = pdfFile(
    [
      [
        { text: '三百河长守清流', x: 60, y: 100, size: 24 },
        ...inColumns(RIVER, 12, [
          [60, 140, 6],
          [200, 140, 6],
        ]),
        { text: '（下转2版）', x: 260, y: 250, size: 9 },
      ],
      [{ text: '（上接1版）', x: 60, y: 90 }, ...inColumns(MORE, 12, [[60, 120, 8]])],
    ],
    { address },
  );
  const page = await session.extensionPage(READER);
  await page.bringToFront();
  await drop(page, 'paper.pdf', file);
  const first = ['headline 三百河长守清流', ...RIVER.map(text => `paragraph ${text}`), 'jump （下转2版）'];
  const second = ['jump （上接1版）', ...MORE.map(text => `paragraph ${text}`)];
  await expect.poll(() => articles(page), { timeout: 15_000 }).toEqual([first, second]);
  // The halves of the story lead to one another.
  expect(
    await page.evaluate(() => [...document.querySelectorAll('.jump a')].map(link => link.getAttribute('href'))),
  ).toEqual(['#a2', '#a1']);
  await page.evaluate(() => {
    [...document.querySelectorAll('button')].find(button => button.textContent === 'Printed page')!.click();
  });
  const drawn = () => page.evaluate(() => document.querySelector<HTMLCanvasElement>('.paper canvas')?.dataset.page);
  await expect.poll(drawn, { timeout: 10_000 }).toBe('1');
  // A paragraph shows where it stands: four lines, in both columns.
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.sheet .paragraph')[1]!.click());
  const marks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.paper i')].map(mark => Math.round(parseFloat(mark.style.left))),
    );
  await expect.poll(marks, { timeout: 5_000 }).toEqual([13, 10, 33, 33]);
  // And a place in the picture leads to its paragraph.
  await page.evaluate(() => {
    const paper = document.querySelector('.paper')!;
    const { left, top, width, height } = paper.getBoundingClientRect();
    paper.dispatchEvent(
      new MouseEvent('click', {
        clientX: left + (width * 250) / 600,
        clientY: top + (height * 212) / 800,
        bubbles: true,
      }),
    );
  });
  expect(await page.evaluate(() => document.querySelector('[data-found]')?.textContent)).toBe(RIVER[2]);
  await page.evaluate(() => {
    const paragraph = document.querySelectorAll<HTMLElement>('.sheet .paragraph')[3]!;
    paragraph.scrollIntoView({ block: 'center' });
    paragraph.click();
  });
  await expect.poll(drawn, { timeout: 10_000 }).toBe('2');
  expect(session.site.requests).not.toContain('/asked-for-by-a-pdf');
  await page.close();
});

it('asks for the password of a locked file, and says why it does not open others', async () => {
  const page = await session.extensionPage(READER);
  await page.bringToFront();
  const lines = inColumns(RIVER, 12, [[60, 140, 12]]);
  await drop(page, 'locked.pdf', pdfFile([lines], { password: '1958' }));
  await says(page, /password opens it here/);
  for (const word of ['1959', '1958']) {
    await page.evaluate(typed => {
      const field = document.querySelector<HTMLInputElement>('input[type=password]')!;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, word);
    // The button opens once something was typed.
    await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('.start form button')?.disabled);
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('.start form button')!.click());
    if (word === '1959') await says(page, /not the password/);
  }
  await expect.poll(() => articles(page), { timeout: 10_000 }).toEqual([RIVER.map(text => `paragraph ${text}`)]);
  await drop(page, 'scan.pdf', pdfFile([[]]));
  await says(page, /a scan, without text/);
  await drop(page, 'cut.pdf', pdfFile([lines]).subarray(0, 40));
  await says(page, /damaged/);
  await drop(page, 'none.pdf', pdfFile([]));
  await says(page, /no text in it/);
  await drop(page, 'renamed.pdf', Buffer.from('PK\x03\x04 and the rest'));
  await says(page, /but it is none/);
  await page.close();
});
