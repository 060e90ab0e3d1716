import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../src/notebook/backup/collect.ts';
import { readSlice, slicesOf } from '../../../src/notebook/backup/slices.ts';
import { writeMerge } from '../../../src/notebook/backup/write.ts';
import { ownDevice } from '../../../src/notebook/device.ts';
import type { NewHighlight } from '../../../src/notebook/highlight.ts';
import { Notebook } from '../../../src/notebook/store.ts';
import { NO_STATE, type SyncState, syncWith } from '../../../src/notebook/sync/sync.ts';
import type { SyncError } from '../../../src/notebook/sync/transport.ts';
import { webdav } from '../../../src/notebook/sync/webdav.ts';
import { lock, Memory } from '../memory.ts';
import { Apache, noApache } from './apache.ts';
import { DavServer } from './server.ts';

const USER = '林一舟';
const PASSWORD = '密码 1';
const URL = 'https://paper.example/a.html';
const never = new AbortController().signal;
const draft = (exact: string): NewHighlight => ({
  url: URL,
  selector: { exact, prefix: '', suffix: '', start: 0, end: exact.length },
  citation: { title: '标题', source: null, date: null, edition: null, authors: [] },
});

/** A browser with the extension, as far as a sync sees it. */
class Device {
  readonly memory = new Memory();
  readonly notebook = new Notebook(this.memory, lock());
  state: SyncState = NO_STATE;
  changed = true;

  async sync(address: string, { user = USER, password = PASSWORD, signal = never } = {}) {
    const { device, made } = await ownDevice(this.memory);
    await this.memory.set(made);
    const synced = await syncWith(
      webdav({ address, user, password }, fetch),
      {
        device,
        changed: this.changed,
        keeping: () => collect(this.memory),
        merge: async theirs => {
          for (const slice of slicesOf(theirs)) await writeMerge(this.memory, async () => false, readSlice(slice));
        },
        now: () => new Date().toISOString(),
      },
      this.state,
      signal,
    );
    this.state = synced.state;
    this.changed = false;
    return synced;
  }
  async notes() {
    return (await this.notebook.all()).map(({ selector, note }) => `${selector.exact} ${note}`.trim()).sort();
  }
}

const SERVERS = [
  { name: 'a server in memory', missing: null, open: () => DavServer.open() },
  { name: 'Apache', missing: noApache, open: () => Apache.open(USER, PASSWORD) },
] as const;

describe.each(SERVERS)('over $name', ({ missing, open }) => {
  if (missing) {
    it.skip(missing, () => {});
    return;
  }
  let server: DavServer | Apache;
  let [a, b]: [Device, Device] = [new Device(), new Device()];
  beforeEach(async () => {
    server = await open();
    [a, b] = [new Device(), new Device()];
    return () => server.close();
  });

  it('two devices come to have the same, and again nothing is sent', async () => {
    await a.notebook.add(draft('甲'));
    await b.notebook.add(draft('乙'));
    expect(await a.sync(server.address)).toMatchObject({ devices: 0, written: true });
    expect(await b.sync(server.address)).toMatchObject({ devices: 1, read: 1, written: true });
    expect(await a.sync(server.address)).toMatchObject({ read: 1, written: true });
    expect(await a.notes()).toEqual(['甲', '乙'].sort());
    expect(await b.notes()).toEqual(await a.notes());
    await b.sync(server.address);
    expect(await a.sync(server.address)).toMatchObject({ read: 0, written: false });
    a.changed = true;
    expect(await a.sync(server.address)).toMatchObject({ written: false });
  });

  it('keeps both versions of what was changed apart, and carries deletions', async () => {
    const { id } = await a.notebook.add(draft('甲'));
    const other = await a.notebook.add(draft('丙'));
    await a.sync(server.address);
    await b.sync(server.address);
    await a.notebook.change({ id, note: '一边' });
    await b.notebook.change({ id, note: '另一边' });
    await b.notebook.setDeleted(other.id, true);
    for (const device of [a, b, a, b]) {
      device.changed = true;
      await device.sync(server.address);
    }
    expect(await a.notes()).toEqual(['甲 一边', '甲 另一边'].sort());
    expect(await b.notes()).toEqual(await a.notes());
  });

  it('reads its own file where another installation has written it', async () => {
    await a.notebook.add(draft('甲'));
    await a.sync(server.address);
    const copy = new Device();
    copy.memory.items = structuredClone(a.memory.items);
    await copy.notebook.add(draft('丁'));
    await copy.sync(server.address);
    await a.notebook.add(draft('乙'));
    a.changed = true;
    await a.sync(server.address);
    expect(await a.notes()).toEqual(['丁', '乙', '甲'].sort());
  });

  it('says what is wrong', async () => {
    const reason = (address: string, access = {}) =>
      new Device().sync(address, access).then(
        () => null,
        (error: SyncError) => error.reason,
      );
    expect(await reason(server.address, { password: 'wrong' })).toBe('denied');
    expect(await reason(new global.URL('nowhere/', server.address).href)).toBe('not-found');
    expect(await reason('http://127.0.0.1:9/')).toBe('unreachable');
  });
});

describe('whatever the server does', () => {
  let server: DavServer;
  beforeAll(async () => {
    server = await DavServer.open();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.files.clear();
    server.next.length = 0;
    server.beforePut = null;
    server.marks = true;
  });
  const own = async (device: Device) => `/dav/bianzhu/${(await ownDevice(device.memory)).device}.json`;

  it('its faults are told apart', async () => {
    const reasons: Record<number, string> = {
      401: 'denied',
      403: 'denied',
      200: 'not-webdav',
      405: 'not-webdav',
      500: 'server',
      503: 'server',
      507: 'no-room',
    };
    for (const [status, reason] of Object.entries(reasons)) {
      server.next.push(Number(status));
      await expect(new Device().sync(server.address)).rejects.toMatchObject({ reason });
    }
  });

  it('a file that is half there or some other is left alone, and looked at again the next time', async () => {
    const name = '/dav/bianzhu/11111111-1111-4111-8111-111111111111.json';
    server.folders.add('/dav/bianzhu/');
    server.put(name, '{"format":"bianzhu-backup","version":1,"cont');
    server.put('/dav/bianzhu/notes.txt', 'something else');
    const device = new Device();
    await device.notebook.add(draft('甲'));
    expect(await device.sync(server.address)).toMatchObject({ devices: 1, read: 0, unreadable: 1, written: true });
    const other = new Device();
    await other.notebook.add(draft('乙'));
    await other.sync(server.address);
    server.put(name, server.files.get(await own(other))!.text);
    await device.sync(server.address);
    expect(await device.notes()).toEqual(['乙', '甲'].sort());
    expect(server.files.get('/dav/bianzhu/notes.txt')!.text).toBe('something else');
  });

  it('nothing is written over that came between looking and writing', async () => {
    const device = new Device();
    await device.notebook.add(draft('甲'));
    await device.sync(server.address);
    const path = await own(device);
    const copy = new Device();
    copy.memory.items = structuredClone(device.memory.items);
    await copy.notebook.add(draft('丁'));
    let between = 1;
    server.beforePut = () => {
      if (between-- === 1) server.put(path, text);
    };
    const twin = await DavServer.open();
    await copy.sync(twin.address);
    const text = [...twin.files.values()][0]!.text;
    twin.close();
    await device.notebook.add(draft('乙'));
    device.changed = true;
    await device.sync(server.address);
    expect(await device.notes()).toEqual(['丁', '乙', '甲'].sort());
    expect(server.files.get(path)!.text).toContain('丁');
  });

  it('everything is read each time where it gives no marks', async () => {
    server.marks = false;
    const [a, b] = [new Device(), new Device()];
    await a.notebook.add(draft('甲'));
    await a.sync(server.address);
    await b.sync(server.address);
    await a.notebook.add(draft('乙'));
    a.changed = true;
    await a.sync(server.address);
    await b.sync(server.address);
    expect(await b.notes()).toEqual(['乙', '甲'].sort());
  });

  it('it stops at once where it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(new Device().sync(server.address, { signal: stop.signal })).rejects.toThrow(/abort/i);
  });
});
