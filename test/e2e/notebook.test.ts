import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers.ts';
import { writeBackup } from '../../src/notebook/backup/file.ts';
import type { Highlight, NewHighlight } from '../../src/notebook/highlight.ts';
import { newId } from '../../src/notebook/newId.ts';
import { highlight, keepingOf } from '../notebook/backup/keepings.ts';
import { DavServer } from '../notebook/sync/server.ts';
import { pause, Session } from './session.ts';

const kind = (process.env.BROWSER ?? 'chrome') as BrowserKind;
const draft = (exact: string, page = 'a'): NewHighlight & { id: string } => ({
  id: newId(),
  url: `https://paper.example/${page}.html`,
  selector: { exact, prefix: '', suffix: '', start: 0, end: exact.length },
  citation: { title: '标题', source: null, date: null, edition: null, authors: [] },
});
const button = (words: string) => `::-p-xpath(//button[normalize-space()="${words}"])`;

/** The browser without what cannot be answered in a test: the question whether a server may be asked. */
let session: Session;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bianzhu-'));
  cpSync(resolve(`dist/${kind}`), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  expect(manifest.host_permissions).toBeUndefined();
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  session = await Session.open(kind, { folder });
});
afterAll(async () => {
  const { errors } = session;
  await session.close();
  rmSync(folder, { recursive: true, force: true });
  expect(errors).toEqual([]);
});
beforeEach(() => session.control.evaluate(() => chrome.storage.local.clear()));

const all = async () => ((await session.tell('highlights.all', {})) as { value: Highlight[] }).value;
/** Ids of those that were acknowledged, null for the others; one that dies with the background may never be answered. */
const add = (page: Page, drafts: NewHighlight[], patience = 30_000) =>
  page.evaluate(
    async (drafts, patience) =>
      Promise.all(
        drafts.map(carried =>
          Promise.race([
            chrome.runtime.sendMessage({ name: 'highlight.add', carried }).catch(() => null),
            new Promise(done => setTimeout(done, patience, null)),
          ]).then(answer => ((answer as { ok?: boolean } | null)?.ok ? (carried.id as string) : null)),
        ),
      ),
    drafts,
    patience,
  );

describe('the notebook', () => {
  it('loses none where three pages write at once', async () => {
    const pages = [session.control, await session.extensionPage('/src/ui/options/options.html')];
    pages.push(await session.extensionPage('/src/ui/popup/popup.html?tab=-1'));
    const answers = await Promise.all(
      pages.map((page, i) =>
        add(
          page,
          Array.from({ length: 40 }, (_, k) => draft(`${i} ${k}`, `${k % 9}`)),
        ),
      ),
    );
    expect(answers.flat()).not.toContain(null);
    expect((await all()).map(({ id }) => id).sort()).toEqual(answers.flat().sort());
    await Promise.all(pages.slice(1).map(page => page.close()));
  });

  it('has what it acknowledged wherever the background was killed, and no half of anything', async () => {
    const acknowledged: (string | null)[] = [];
    for (let round = 0; round < 6; round++) {
      const writing = add(
        session.control,
        Array.from({ length: 15 }, (_, k) => draft(`${round} ${k}`, `${k % 4}`)),
        3_000,
      );
      await pause(round * 7);
      await session.killBackground();
      acknowledged.push(...(await writing));
    }
    const kept = (await all()).map(({ id }) => id);
    expect(acknowledged.filter(id => id !== null && !kept.includes(id))).toEqual([]);
    const stored = (await session.control.evaluate(() => chrome.storage.local.get(null))) as Record<string, unknown>;
    const records = Object.keys(stored).filter(key => key.startsWith('highlight:'));
    expect(records.length).toBe(kept.length);
    const listed = Object.entries(stored).flatMap(([key, list]) => (key.startsWith('page:') ? (list as string[]) : []));
    expect(listed.sort()).toEqual([...kept].sort());
  });

  it('merges a backup on its page, says what was done, and again does nothing', async () => {
    await add(session.control, [draft('先前')]);
    const note = '<img src=x onerror="document.title=1">';
    const backup = join(folder, 'backup.json');
    writeFileSync(backup, writeBackup(keepingOf(highlight({ note })), null, '2025-05-01T00:00:00.000Z'));
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, readFileSync(backup, 'utf8').slice(0, 400));
    const options = await session.extensionPage('/src/ui/options/options.html');
    const choose = async (path: string) => {
      const input = (await options.waitForSelector('.backup input[type=file]'))!;
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    };
    const report = (words: string) =>
      options.waitForFunction(
        wanted => document.querySelector('.backup .report')?.textContent?.includes(wanted),
        {},
        words,
      );
    await choose(damaged);
    await report('ends in the middle');
    await choose(backup);
    await report('1 new');
    await options.click(button('Merge'));
    await report('Merged.');
    const [first, second] = (await all()).sort((a, b) => a.note.length - b.note.length);
    expect(first!.selector.exact).toBe('先前');
    expect(second!.note).toBe(note);
    await choose(backup);
    await report('1 already here');
    await options.close();
  });

  it('syncs with a server of the reader, and forgets it', async () => {
    const server = await DavServer.open();
    const access = { address: server.address, user: '林一舟', password: '密码 1' };
    await add(session.control, [draft('这边')]);
    expect(await session.tell('sync.set', { ...access, password: 'wrong' })).toMatchObject({
      value: { on: true, problem: 'denied' },
    });
    expect(await session.tell('sync.set', access)).toMatchObject({ value: { problem: null, devices: 0 } });
    expect([...server.files.values()][0]!.text).toContain('这边');
    server.put(
      '/dav/bianzhu/11111111-1111-4111-8111-111111111111.json',
      writeBackup(keepingOf(highlight({ note: '那边' })), null, '2025-05-01T00:00:00.000Z'),
    );
    expect(await session.tell('sync.now', {})).toMatchObject({ value: { problem: null, devices: 1 } });
    expect((await all()).map(({ note }) => note).sort()).toEqual(['', '那边']);
    const before = server.asked.length;
    expect(await session.tell('sync.end', {})).toMatchObject({ value: { on: false, address: '' } });
    await session.tell('sync.now', {});
    expect(server.asked.length).toBe(before);
    const stored = await session.control.evaluate(() => chrome.storage.local.get(null));
    expect(JSON.stringify(stored)).not.toContain('密码');
    server.close();
  });
});
