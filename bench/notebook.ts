/*
 * Whether highlights are lost, and what keeping one costs: `npx tsx bench/notebook.ts [chrome|firefox] [kept] [kills]`
 * after `npm run build`. Prints JSON; times in ms, from the message to its answer.
 *
 * "add" with so many kept: over pages of twenty, and all on one page. "together": three pages of the extension write 600
 * at once. "kills": the background is ended at a random moment of each burst of writes; what was acknowledged must be
 * there whole, and every list must name what is there. "wake": from a message to an ended background until its answer.
 */

import type { BrowserKind } from '../scripts/browsers.ts';
import { HIGHLIGHT_VERSION, type Highlight, readHighlight } from '../src/notebook/highlight.ts';
import { idsIn, indexesOf } from '../src/notebook/indexes.ts';
import { RECORD } from '../src/notebook/keys.ts';
import { newId } from '../src/notebook/newId.ts';
import { pause, Session } from '../test/e2e/session.ts';

const kind = (process.argv[2] ?? 'chrome') as BrowserKind;
const kept = Number(process.argv[3] ?? 10_000);
const kills = Number(process.argv[4] ?? 200);
const session = await Session.open(kind);
const { control } = session;

const sorted = (values: number[]) => [...values].sort((a, b) => a - b);
const times = (values: number[]) => {
  const all = sorted(values);
  const at = (share: number) => +all[Math.min(all.length - 1, Math.floor(all.length * share))]!.toFixed(1);
  return { least: at(0), median: at(0.5), p95: at(0.95), most: at(1) };
};
const draft = (i: number, url: string) => ({
  url,
  selector: {
    exact: `第${i}条：全县春耕备耕工作有序推进，农资储备充足，农机检修到位`,
    prefix: '本报讯（记者 林一舟）连日来，记者走访多个乡镇看到，'.padEnd(64, '田'),
    suffix: '。各地抢抓农时，加强田间管理，确保全年粮食丰收。'.padEnd(64, '野'),
    start: i,
    end: i + 40,
  },
  citation: { title: '春耕进行时', source: '禾城日报', date: '2025-03-08', edition: '2', authors: ['林一舟'] },
});

function record(i: number, url: string): Highlight {
  const time = new Date(Date.UTC(2025, 0, 1) + i * 60_000).toISOString();
  return {
    ...draft(i, url),
    version: HIGHLIGHT_VERSION,
    id: newId(),
    revision: 1,
    device: '6f1f0c2e-8a55-4f0e-9f2f-0d6f6f1d2a11',
    colour: 'yellow',
    note: '',
    tags: [],
    conflict: null,
    created: time,
    updated: time,
    deleted: null,
  };
}

/** Fills storage with records and their lists, past the extension. */
async function fill(urlOf: (i: number) => string): Promise<void> {
  await control.evaluate(() => chrome.storage.local.clear());
  const lists: Record<string, string[]> = {};
  for (let at = 0; at < kept; at += 1_000) {
    const items: Record<string, unknown> = {};
    for (let i = at; i < Math.min(kept, at + 1_000); i++) {
      const one = record(i, urlOf(i));
      items[RECORD + one.id] = one;
      for (const key of indexesOf(one)) {
        lists[key] ??= [];
        lists[key].push(one.id);
      }
    }
    await control.evaluate(some => chrome.storage.local.set(some), items);
  }
  await control.evaluate(some => chrome.storage.local.set(some), lists);
}

const timed = (name: string, all: unknown[]) =>
  control.evaluate(
    async (name, all) => {
      const took: number[] = [];
      for (const carried of all) {
        const begun = performance.now();
        const answer = (await chrome.runtime.sendMessage({ name, carried })) as { ok: boolean };
        took.push(performance.now() - begun);
        if (!answer.ok) throw new Error('refused');
      }
      return took;
    },
    name,
    all,
  );

/** Everything in storage, checked: damaged records, records that no list names, lists that name nothing. */
async function checked(acknowledged: readonly string[]) {
  const stored = (await control.evaluate(() => chrome.storage.local.get(null))) as Record<string, unknown>;
  const found = new Map(Object.entries(stored).filter(([key]) => key.startsWith(RECORD)));
  const listed = new Set(
    Object.entries(stored).flatMap(([key, list]) => (/^(page|text):/.test(key) ? idsIn(list) : [])),
  );
  return {
    records: found.size,
    lost: acknowledged.filter(id => !found.has(RECORD + id)).length,
    damaged: [...found.values()].filter(one => !readHighlight(one)).length,
    unlisted: [...found.keys()].filter(key => !listed.has(key.slice(RECORD.length))).length,
    dangling: [...listed].filter(id => !found.has(RECORD + id)).length,
  };
}

const page = (i: number) => `https://paper.example/2025-03/08/content_${Math.floor(i / 20)}.htm`;
const many = (count: number, urlOf: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => ({ ...draft(i, urlOf(i)), id: newId() }));

const out: Record<string, unknown> = { browser: await session.browser.version(), kept };

await fill(page);
await timed('highlight.add', many(10, page));
// What a message and its answer cost by themselves, and one call to read and one to write, on this machine just now.
out.message = times(
  await timed(
    'settings.get',
    Array.from({ length: 50 }, () => ({})),
  ),
);
out.storage = times(
  await control.evaluate(async () => {
    const took: number[] = [];
    for (let i = 0; i < 50; i++) {
      const begun = performance.now();
      await chrome.storage.local.get(['settings', `bench${i}`]);
      await chrome.storage.local.set({ [`bench${i}`]: 'x'.repeat(900) });
      took.push(performance.now() - begun);
    }
    return took;
  }),
);
out.add = times(await timed('highlight.add', many(100, page)));
out.change = times(
  await timed(
    'highlight.change',
    Object.keys((await control.evaluate(() => chrome.storage.local.get(null))) as object)
      .filter(key => key.startsWith(RECORD))
      .slice(0, 50)
      .map(key => ({ id: key.slice(RECORD.length), note: '核对' })),
  ),
);
out.ofPage = times(
  await timed(
    'highlights.ofPage',
    Array.from({ length: 50 }, (_, i) => ({ url: page(i * 20) })),
  ),
);
out.all = times(await timed('highlights.all', [{}, {}, {}, {}, {}]));
out.count = times(await timed('notebook.count', [{}, {}, {}, {}, {}]));

const wake = async () => {
  const took: number[] = [];
  for (let i = 0; i < 10; i++) {
    await session.killBackground();
    took.push(...(await timed('settings.get', [{}])));
  }
  return times(took);
};
const full = await wake();

const others = [await session.extensionPage('/src/ui/options/options.html')];
others.push(await session.extensionPage('/src/ui/popup/popup.html?tab=-1'));
await control.evaluate(() => chrome.storage.local.clear());
out.wake = { withThese: full, empty: await wake() };
const writers = [control, ...others].map(writer => ({ writer, drafts: many(200, i => page(i % 40)) }));
const begun = performance.now();
await Promise.all(
  writers.map(({ writer, drafts }) =>
    writer.evaluate(async all => {
      await Promise.all(all.map(carried => chrome.runtime.sendMessage({ name: 'highlight.add', carried })));
    }, drafts),
  ),
);
out.together = {
  ms: Math.round(performance.now() - begun),
  ...(await checked(writers.flatMap(({ drafts }) => drafts.map(({ id }) => id)))),
};

await control.evaluate(() => chrome.storage.local.clear());
const acknowledged: string[] = [];
let sent = 0;
for (let round = 0; round < kills; round++) {
  const drafts = many(12, i => page(i * 7 + round));
  sent += drafts.length;
  const burst = control.evaluate(async all => {
    const answered = await Promise.all(
      all.map(async (carried, i) => {
        await new Promise(resolve => setTimeout(resolve, i * 4));
        // One that dies with the background is not acknowledged; one that is never answered is not either.
        const answer = (await Promise.race([
          chrome.runtime.sendMessage({ name: 'highlight.add', carried }).catch(() => null),
          new Promise(resolve => setTimeout(resolve, 4_000, null)),
        ])) as { ok: boolean } | null;
        return answer?.ok ? carried.id : null;
      }),
    );
    return answered.filter(id => id !== null);
  }, drafts);
  await pause(Math.random() * 60);
  await session.killBackground().catch(() => undefined);
  acknowledged.push(...(await burst));
}
out.kills = { kills, sent, acknowledged: acknowledged.length, ...(await checked(acknowledged)) };

await fill(() => 'https://paper.example/one.htm');
out.addOnOnePage = times(
  await timed(
    'highlight.add',
    many(30, () => 'https://paper.example/one.htm'),
  ),
);
console.log(JSON.stringify(out, null, 1));
await session.close();
