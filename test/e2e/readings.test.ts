import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { boxOf, surface } from './look.ts';
import { pause, Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
let session: Session;

beforeAll(async () => {
  session = await Session.open(kind);
});
afterAll(() => session.close());

type Page = Awaited<ReturnType<Session['tab']>>['page'];

/** What stands over some characters that follow each other, whatever elements they stand in. */
const over = (page: Page, words: string) =>
  page.evaluate(wanted => {
    const rubies = [...document.querySelectorAll('ruby[data-bianzhu-word]')];
    const text = rubies.map(ruby => ruby.textContent).join('');
    const at = text.indexOf(wanted);
    const all = rubies.flatMap(ruby => {
      const read = [...ruby.querySelectorAll('rt')].map(
        rt => (rt.getAttribute('data-reading') ?? '') + (rt.getAttribute('data-tone') ?? ''),
      );
      return [...ruby.textContent!].map((_, i) => read[i] ?? '');
    });
    return at < 0 ? [] : all.slice(at, at + wanted.length);
  }, words);

async function until(page: Page, words: string, reading: string): Promise<void> {
  let seen: string[] = [];
  for (let i = 0; i < 60; i++) {
    seen = await over(page, words);
    if (seen.join(' ') === reading) return;
    await pause(80);
  }
  expect(seen.join(' '), words).toBe(reading);
}

async function pointAt(page: Page, words: string): Promise<void> {
  await boxOf(page, words);
  await pause(400);
  const { x, y, height } = await boxOf(page, words);
  await page.mouse.move(x + 5, y + height / 2);
  await page.mouse.move(x + 8, y + height / 2);
}

it('reads a word over element borders, in every notation, and open pages follow', async () => {
  const { page, errors } = await session.tab('/borders');
  await until(page, '综合行政', 'zōng hé xíng zhèng');
  const text = await page.evaluate(() => document.body.textContent);
  await session.tell('settings.change', { notation: 'numbers' });
  await until(page, '综合行政', 'zong1 he2 xing2 zheng4');
  await session.tell('settings.change', { notation: 'zhuyin' });
  await until(page, '综合行政', 'ㄗㄨㄥ ㄏㄜˊ ㄒㄧㄥˊ ㄓㄥˋ');
  // Beside the characters, not over them: the line is no higher than without.
  const heights = await page.evaluate(() => {
    const line = () => document.querySelector('#borders')!.getBoundingClientRect().height;
    const [root] = document.querySelectorAll<HTMLElement>('[data-bianzhu]');
    const shown = root!.getAttribute('data-bianzhu')!;
    const beside = line();
    root!.setAttribute('data-bianzhu', shown.replace('pinyin', ''));
    const none = line();
    root!.setAttribute('data-bianzhu', shown);
    return { beside, none };
  });
  expect(heights.beside).toBeLessThan(heights.none * 1.3);
  await session.tell('settings.change', { notation: 'marks', spoken: true });
  await until(page, '不会', 'bú huì');
  await session.tell('settings.change', { spoken: false });
  await until(page, '不会', 'bù huì');
  expect(await page.evaluate(() => document.body.textContent)).toBe(text);
  expect(errors).toEqual([]);
  await page.close();
});

it('says a number character by character, and a word joined', async () => {
  const { page } = await session.tab('/borders');
  await pointAt(page, '46.16万件');
  expect((await surface(session, page, /461,600/)).replace(/\s+/g, '')).toContain('sìshí4liù6diǎn.yī1liù6wàn万jiàn件');
  await page.keyboard.press('Escape');
  await pointAt(page, '社区');
  expect(await surface(session, page, /shèqū/)).toContain('shè qū');
  await page.close();
});

it('remembers a reading that the reader chose, shows it, and takes it back', async () => {
  const { page } = await session.tab('/borders');
  await until(page, '东西', 'dōng xi');
  await session.tell('reading.keep', { form: '东西', reading: 'dōng xī' });
  await until(page, '东西', 'dōng xī');
  await pointAt(page, '东西');
  await surface(session, page, /You chose this reading/);
  const options = await session.extensionPage('/src/ui/options/options.html');
  await options.waitForFunction(() => document.body.textContent!.includes('东西 dōng xī'));
  await options.evaluate(() =>
    [...document.querySelectorAll('li')]
      .find(item => item.textContent!.includes('东西'))!
      .querySelector('button')!
      .click(),
  );
  await options.waitForFunction(() => !document.body.textContent!.includes('东西'));
  await options.close();
  await until(page, '东西', 'dōng xi');
  expect(session.errors).toEqual([]);
  await page.close();
});
