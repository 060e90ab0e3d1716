import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { EVENING } from '../pages/news.ts';
import { boxOf, painted, pasted, select, surface } from './look.ts';
import { pause, Session, type Tab } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const SENTENCE = '问题集中，说明功夫要下在平时。';

interface Stored {
  id: string;
  selector: { exact: string };
  citation: { title: string | null; source: string | null; date: string | null; edition: string | null };
}

const ofPage = async (session: Session, path: string) =>
  ((await session.tell('highlights.ofPage', { url: session.site.url(path) })) as { value: Stored[] }).value;
const highlight = (session: Session, { id }: Tab) =>
  session.ask(id, 'page.highlight', {}) as Promise<{ value: { outcome: string } }>;
const clear = (session: Session) => session.control.evaluate(() => chrome.storage.local.clear());

describe('highlights', () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.open(kind);
  });
  afterAll(async () => {
    const { errors } = session;
    await session.close();
    expect(errors).toEqual([]);
  });
  beforeEach(() => clear(session));

  it('is kept, painted, and there again after a reload', async () => {
    const tab = await session.tab('/br');
    await select(tab.page, SENTENCE, SENTENCE);
    expect((await highlight(session, tab)).value.outcome).toBe('kept');
    await surface(session, tab.page, /^Highlighted$/);
    expect((await painted(tab.page)).highlights).toBeGreaterThan(0);
    const [stored] = await ofPage(session, '/br');
    expect(stored!.selector.exact).toBe(SENTENCE);
    expect(stored!.citation.title).toBe(EVENING.headline);
    await tab.page.reload();
    await session.settled(tab.id);
    expect((await painted(tab.page)).highlights).toBeGreaterThan(0);
    expect(tab.errors).toEqual([]);
    await tab.page.close();
  });

  it('keeps a selection across two paragraphs as what it is', async () => {
    const tab = await session.tab('/p');
    await select(tab.page, '三月起就挨家挨户', '春天先治。”');
    expect((await highlight(session, tab)).value.outcome).toBe('kept');
    expect((await ofPage(session, '/p'))[0]!.selector.exact).toBe('三月起就挨家挨户上门服务。\n“夏天的病，春天先治。”');
    await tab.page.close();
  });

  it('holds when pinyin and joined lines are off, and on another page with the same text', async () => {
    const tab = await session.tab('/br');
    await select(tab.page, SENTENCE, SENTENCE);
    await highlight(session, tab);
    await session.tell('settings.change', { pinyin: false, rejoin: false });
    await tab.page.reload();
    await session.settled(tab.id);
    expect((await painted(tab.page)).highlights).toBeGreaterThan(0);
    expect((await painted(tab.page)).words).toBe(0);
    await tab.page.close();
  });

  it('is kept on a page that forbids selecting', async () => {
    const tab = await session.tab('/locked');
    await select(tab.page, SENTENCE, SENTENCE);
    expect((await highlight(session, tab)).value.outcome).toBe('kept');
    expect((await ofPage(session, '/locked'))[0]!.selector.exact).toBe(SENTENCE);
    await tab.page.close();
  });

  it('says so when nothing is selected, and keeps nothing', async () => {
    const tab = await session.tab('/br');
    expect((await highlight(session, tab)).value.outcome).toBe('nothing-selected');
    await surface(session, tab.page, /^Nothing is selected/);
    expect(await ofPage(session, '/br')).toEqual([]);
    await tab.page.close();
  });

  it('is kept although the background was killed a moment ago', async () => {
    const tab = await session.tab('/br');
    await select(tab.page, SENTENCE, SENTENCE);
    await session.killBackground();
    expect((await highlight(session, tab)).value.outcome).toBe('kept');
    await session.killBackground();
    expect((await ofPage(session, '/br')).map(({ selector }) => selector.exact)).toEqual([SENTENCE]);
    expect(tab.errors).toEqual([]);
    await tab.page.close();
  });

  it('loses none of many that are kept at once', async () => {
    const tab = await session.tab('/whole');
    const other = await session.tab('/br');
    const draft = (tabs: Tab, i: number) => ({
      url: session.site.url(tabs === tab ? '/whole' : '/br'),
      selector: { exact: `第${i}条`, prefix: '', suffix: '', start: i, end: i + 3 },
      citation: { title: null, source: null, date: null, edition: null, authors: [] },
    });
    const drafts = Array.from({ length: 60 }, (_, i) => draft(i % 2 ? tab : other, i));
    await session.control.evaluate(async all => {
      await Promise.all(all.map(carried => chrome.runtime.sendMessage({ name: 'highlight.add', carried })));
    }, drafts);
    expect((await ofPage(session, '/whole')).length + (await ofPage(session, '/br')).length).toBe(60);
    await tab.page.close();
    await other.page.close();
  });

  it('by the keyboard command and by the menu', async () => {
    const tab = await session.tab('/br');
    await tab.page.bringToFront();
    await select(tab.page, SENTENCE, SENTENCE);
    if (kind === 'chrome') {
      await session.worker(
        `chrome.tabs.get(${tab.id}).then(tab => chrome.commands.onCommand.dispatch('highlight', tab))`,
      );
    } else {
      await session.privileged(
        `[...document.querySelectorAll('keyset[id^="ext-keyset"] key')].find(key => key.getAttribute('key')?.toUpperCase() === 'H').doCommand()`,
      );
    }
    await surface(session, tab.page, /^Highlighted$/);
    await select(tab.page, '刚柔并济', '心里服气');
    if (kind === 'chrome') {
      await session.worker(
        `chrome.tabs.get(${tab.id}).then(tab => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'highlight' }, tab))`,
      );
    } else {
      const { x, y } = await boxOf(tab.page, '心里服气');
      await tab.page.mouse.click(x + 5, y + 8, { button: 'right' });
      await pause(500);
      await session.privileged(`(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        [...menu.querySelectorAll('menuitem')].find(item => item.label === 'Highlight with Bianzhu').doCommand();
        menu.hidePopup();
      })()`);
    }
    for (let i = 0; i < 30 && (await ofPage(session, '/br')).length < 2; i++) await pause(100);
    expect((await ofPage(session, '/br')).map(({ selector }) => selector.exact)).toEqual([
      SENTENCE,
      '刚柔并济，心里服气',
    ]);
    await tab.page.close();
  });
});

describe('the popup', () => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.open(kind);
  });
  afterAll(() => session.close());
  beforeEach(() => clear(session));

  const button = (words: string) => `::-p-xpath(//button[normalize-space()="${words}"])`;

  it('keeps the selection, shows it, deletes it, takes that back, exports it', async () => {
    const tab = await session.tab('/newspaper');
    await select(tab.page, SENTENCE, SENTENCE);
    const popup = await session.extensionPage(`/src/ui/popup/popup.html?tab=${tab.id}`);
    await popup.waitForSelector('.counts');
    expect(await popup.$eval('.counts', element => element.textContent)).toMatch(
      /^\d+ lines rejoined · \d+ words · \d+ terms$/,
    );
    await popup.click(button('Highlight selection'));
    await popup.waitForSelector('.quote');
    expect(await popup.$eval('.quote', element => element.textContent)).toBe(SENTENCE);
    expect((await painted(tab.page)).highlights).toBeGreaterThan(0);

    await popup.bringToFront();
    // A headless tab that was just brought to the front may not have the focus yet, which the clipboard asks for.
    await popup.waitForFunction(() => document.hasFocus());
    await popup.click(button('Copy'));
    // By frames: waiting for a selector does not see a text node's change.
    await popup.waitForFunction(() =>
      [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Copied'),
    );
    expect(await pasted(session)).toBe(SENTENCE);
    await popup.bringToFront();

    await popup.click(button('Delete'));
    await popup.waitForSelector('.gone');
    expect(await ofPage(session, '/newspaper')).toEqual([]);
    await tab.page.waitForFunction(() => CSS.highlights.get('bianzhu-highlight')?.size === 0);
    await popup.click(button('Undo'));
    await popup.waitForSelector('.quote');
    expect((await ofPage(session, '/newspaper')).length).toBe(1);
    await tab.page.waitForFunction(() => CSS.highlights.get('bianzhu-highlight')!.size > 0);

    await tab.page.evaluate(() => window.scrollTo(0, 4_000));
    await popup.click('.quote');
    await pause(300);
    await tab.page.bringToFront();
    const top = await tab.page.evaluate(
      () =>
        [...(CSS.highlights.get('bianzhu-highlight') as unknown as Iterable<Range>)][0]!.getBoundingClientRect().top,
    );
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);

    const file = (await session.tell('highlights.export', {})) as { value: { json: string; count: number } };
    expect(file.value.count).toBe(1);
    const parsed = JSON.parse(file.value.json) as { format: string; highlights: Stored[] };
    expect(parsed.format).toBe('bianzhu-highlights');
    expect(parsed.highlights[0]!.citation).toMatchObject({ title: EVENING.headline, date: '2025-04-08', edition: '2' });
    await popup.bringToFront();
    await popup.click(button('Export all as JSON'));
    await popup.waitForFunction(() => document.querySelector('footer [role=status]')?.textContent === '1 exported');
    await popup.close();
    await tab.page.close();
  });

  it('switches a site off and on, and remembers it', async () => {
    const tab = await session.tab('/br');
    const popup = await session.extensionPage(`/src/ui/popup/popup.html?tab=${tab.id}`);
    await popup.waitForSelector('header input');
    await popup.click('header input');
    await tab.page.waitForFunction(() => !document.querySelector('ruby[data-bianzhu-word]'));
    await tab.page.reload();
    await pause(700);
    expect((await painted(tab.page)).words).toBe(0);
    await popup.bringToFront();
    await popup.click('header input');
    await tab.page.bringToFront();
    await tab.page.waitForFunction(() => document.querySelector('ruby[data-bianzhu-word]'));
    await popup.close();
    await tab.page.close();
  });

  it('offers to read a page that is no article', async () => {
    const tab = await session.tab('/search', { annotated: false });
    await session.ask(tab.id, 'page.state', {});
    const popup = await session.extensionPage(`/src/ui/popup/popup.html?tab=${tab.id}`);
    await popup.click(button('Annotate it anyway'));
    await tab.page.bringToFront();
    await tab.page.waitForFunction(() => document.querySelector('ruby[data-bianzhu-word]'));
    await popup.close();
    await tab.page.close();
  });
});

describe('full storage', () => {
  let session: Session;
  let folder: string;
  beforeAll(async () => {
    // The shipped extension asks for unlimited storage; without that the browser's own limit is in reach of a test.
    folder = mkdtempSync(join(tmpdir(), 'bianzhu-'));
    cpSync(resolve(`dist/${kind}`), folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { permissions: string[] };
    manifest.permissions = manifest.permissions.filter(name => name !== 'unlimitedStorage');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    session = await Session.open(kind, {
      folder,
      preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': 12_000 },
    });
  });
  afterAll(async () => {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells the reader, keeps what there was, and keeps the selection', async () => {
    const tab = await session.tab('/br');
    await select(tab.page, SENTENCE, SENTENCE);
    expect((await highlight(session, tab)).value.outcome).toBe('kept');
    await session.control.evaluate(async () => {
      // Down to the last kilobyte, so that the small record no longer fits.
      for (let size = 4 << 20, i = 0; size >= 64; ) {
        try {
          await chrome.storage.local.set({
            [`filler${i++}`]: Array.from({ length: size }, () => String.fromCharCode(33 + Math.random() * 90)).join(''),
          });
        } catch {
          size >>= 1;
        }
        if (i > 400) throw new Error('storage has no limit here');
      }
    });
    // A browser's files have some slack: a few small records may still fit.
    let kept = 1;
    let outcome = '';
    while (outcome !== 'storage-full' && kept < 200) {
      await select(tab.page, '刚柔并济', '心里服气');
      outcome = (await highlight(session, tab)).value.outcome;
      if (outcome === 'kept') kept++;
      else expect(outcome).toBe('storage-full');
    }
    expect(outcome).toBe('storage-full');
    await surface(session, tab.page, /^Storage is full/);
    expect(await tab.page.evaluate(() => getSelection()!.toString())).toBe('刚柔并济，心里服气');
    const stored = await ofPage(session, '/br');
    expect(stored.length).toBe(kept);
    expect(stored[0]!.selector.exact).toBe(SENTENCE);
    // The one that there was no room for is on the page and in the export.
    const file = (await session.tell('highlights.export', {})) as { value: { count: number } };
    expect(file.value.count).toBe(kept + 1);
    const before = (await painted(tab.page)).highlights;
    await tab.page.reload();
    await session.settled(tab.id);
    expect((await painted(tab.page)).highlights).toBe(before);
    await select(tab.page, '刚柔并济', '心里服气');
    // One by one, and more than once: removing wants more room than a full storage has, and Firefox then removes nothing
    // and says nothing.
    const left = await session.control.evaluate(async () => {
      const fillers = async () =>
        Object.keys(await chrome.storage.local.get(null)).filter(key => key.startsWith('filler'));
      for (let tries = 0; tries < 20 && (await fillers()).length; tries++)
        for (const key of await fillers()) await chrome.storage.local.remove(key);
      return fillers();
    });
    expect(left).toEqual([]);
    expect((await highlight(session, tab)).value.outcome).toBe('kept');
    // It is written now that there is room.
    await session.tell('trash.empty', {});
    expect((await ofPage(session, '/br')).length).toBe(kept + 2);
    expect((await session.tell('highlights.unsaved', {})) as object).toEqual({ ok: true, value: [] });
    expect(tab.errors).toEqual([]);
    await tab.page.close();
  });
});
