import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { boxOf, select, surface, surfaces } from './look.ts';
import { pause, Session, type Tab } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const SENTENCE = '问题集中，说明功夫要下在平时。';

interface Stored {
  id: string;
  colour: string;
  note: string;
  tags: string[];
  selector: { exact: string };
}

describe('the bar', () => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await Session.open(kind);
    tab = await session.tab('/br');
  });
  afterAll(async () => {
    const { errors } = session;
    await session.close();
    expect(errors).toEqual([]);
  });

  const stored = async () =>
    ((await session.tell('highlights.ofPage', { url: session.site.url('/br') })) as { value: Stored[] }).value;
  /** Waits until the store's highlights are as wanted. */
  const settled = async (wanted: (highlights: Stored[]) => boolean) => {
    for (let i = 0; i < 40 && !wanted(await stored()); i++) await pause(80);
    return stored();
  };
  const press = async (...keys: ('Tab' | 'Enter' | 'Escape')[]) => {
    for (const key of keys) await tab.page.keyboard.press(key);
  };
  /** Waits for the bar; it says nothing in words until there is a note. */
  const opened = async () => {
    for (let i = 0; i < 40 && !(await surfaces(session, tab.page)).length; i++) await pause(80);
    expect(await surfaces(session, tab.page)).toHaveLength(1);
  };
  const closed = async () => {
    for (let i = 0; i < 40 && (await surfaces(session, tab.page)).length; i++) await pause(80);
    expect(await surfaces(session, tab.page)).toEqual([]);
  };
  const click = async (words: string) => {
    await boxOf(tab.page, words);
    // Reading what the scrolling brought near moves the words.
    await pause(400);
    const { x, y, height } = await boxOf(tab.page, words);
    await tab.page.mouse.click(x + 6, y + height / 2);
  };

  it('comes by a selection and keeps it in the colour that is chosen by keyboard', async () => {
    await tab.page.bringToFront();
    await select(tab.page, SENTENCE, SENTENCE);
    await opened();
    await press('Tab', 'Tab', 'Enter');
    expect((await settled(all => all.length === 1))[0]).toMatchObject({
      colour: 'green',
      selector: { exact: SENTENCE },
    });
    await closed();
    expect(await tab.page.evaluate(() => CSS.highlights.get('bianzhu-highlight-green')!.size)).toBeGreaterThan(0);
  });

  it('opens beside a highlight that is clicked, and takes a note, tags and another colour', async () => {
    await click(SENTENCE);
    await opened();
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await settled(([first]) => first?.colour === 'purple');
    await press('Tab', 'Tab', 'Tab');
    await tab.page.keyboard.type('to check');
    await press('Tab');
    await tab.page.keyboard.type('claim, 2025');
    await press('Escape');
    await closed();
    expect((await settled(([first]) => first?.tags.length === 2))[0]).toMatchObject({
      colour: 'purple',
      note: 'to check',
      tags: ['claim', '2025'],
    });
  });

  it('deletes, and takes that back', async () => {
    await click(SENTENCE);
    await opened();
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await surface(session, tab.page, /^Deleted/);
    expect(await stored()).toEqual([]);
    await press('Tab', 'Enter');
    expect(await settled(all => all.length === 1)).toHaveLength(1);
    await closed();
  });

  it('attaches an orphan to what is selected', async () => {
    const [first] = await stored();
    const selector = { exact: '这一句在网页上已经找不到了，无处可寻', prefix: '', suffix: '', start: 0, end: 18 };
    await session.tell('highlight.change', { id: first!.id, selector });
    await tab.page.reload();
    await session.settled(tab.id);
    const orphans = async () =>
      ((await session.ask(tab.id, 'page.state', {})) as { value: { highlights: { found: boolean }[] } }).value
        .highlights;
    expect((await orphans()).map(({ found }) => found)).toEqual([false]);
    await select(tab.page, SENTENCE, SENTENCE);
    expect(await session.ask(tab.id, 'page.attach', { id: first!.id })).toMatchObject({ value: { outcome: 'kept' } });
    expect((await orphans()).map(({ found }) => found)).toEqual([true]);
    expect((await stored())[0]).toMatchObject({ note: 'to check', selector: { exact: SENTENCE } });
    expect(tab.errors).toEqual([]);
  });
});
