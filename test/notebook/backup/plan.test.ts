import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/notebook/backup/canonical.ts';
import type { Keeping, Kept } from '../../../src/notebook/backup/kept.ts';
import { mergePlan } from '../../../src/notebook/backup/plan.ts';
import type { Highlight } from '../../../src/notebook/highlight.ts';
import { revised } from '../../../src/notebook/revision.ts';
import { DEVICES, highlight, IDS, keepingOf, keepings } from './keepings.ts';

const [MINE, HERS, THIRD] = DEVICES as [string, string, string];
const merge = (mine: Keeping, theirs: Keeping): Keeping => new Map([...mine, ...mergePlan(mine, theirs).writes]);
const same = (a: Keeping, b: Keeping) => text(a) === text(b);
const text = (keeping: Keeping) =>
  [...keeping]
    .map(([key, kept]) => `${key} ${canonical(kept)}`)
    .sort()
    .join('\n');
/** What stands under the keys that records were made under: not the versions beside them, nor what is known of devices. */
const winners = (keeping: Keeping): Keeping =>
  new Map(
    [...keeping].flatMap(([key, { record, grave }]) => {
      if ((record as Highlight | undefined)?.conflict) return [];
      const { seen: _, ...rest } = (record ?? grave) as Highlight;
      return [[key, { record: rest as Highlight }]];
    }),
  );
const later = (one: Highlight, change: Partial<Highlight>, device: string) =>
  revised(one, change, device, '2025-05-01T00:00:00.000Z');
const notes = (keeping: Keeping) => [...keeping.values()].map(({ record }) => (record as Highlight).note).sort();

describe('merging any two notebooks', () => {
  it('gives the same whichever is merged into the other', () => {
    fc.assert(
      fc.property(keepings, keepings, (a, b) => same(merge(a, b), merge(b, a))),
      { numRuns: 600 },
    );
  });
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(keepings, keepings, (a, b) => {
        const once = merge(a, b);
        return (
          mergePlan(once, b).writes.size === 0 && mergePlan(once, a).writes.size === 0 && !mergePlan(a, a).writes.size
        );
      }),
      { numRuns: 600 },
    );
  });
  it('lets the same version win in whatever order three are merged', () => {
    fc.assert(
      fc.property(keepings, keepings, keepings, (a, b, c) => {
        const left = merge(merge(a, b), c);
        const right = merge(a, merge(b, c));
        return same(winners(left), winners(right));
      }),
      { numRuns: 600 },
    );
  });
});

describe('of two versions', () => {
  const first = highlight();
  it('the one that builds on the other stays, alone', () => {
    const next = later(first, { note: '后来' }, HERS);
    expect([...merge(keepingOf(first), keepingOf(next))]).toEqual([...keepingOf(next)]);
    expect([...merge(keepingOf(next), keepingOf(first))]).toEqual([...keepingOf(next)]);
  });
  it('made apart both stay, the other marked with the one that it differs from', () => {
    const [mine, hers] = [later(first, { note: '我的' }, MINE), later(first, { note: '她的' }, HERS)];
    const merged = merge(keepingOf(mine), keepingOf(hers));
    expect(notes(merged)).toEqual(['她的', '我的'].sort());
    const other = [...merged.values()].find(({ record }) => (record as Highlight).id !== IDS[0])!.record as Highlight;
    expect(other.conflict).toBe(IDS[0]);
    expect(same(merged, merge(keepingOf(hers), keepingOf(mine)))).toBe(true);
  });
  it('made apart both stay even where one was changed more often', () => {
    const often = later(
      later(later(first, { colour: 'blue' }, MINE), { colour: 'pink' }, MINE),
      { note: '我的' },
      MINE,
    );
    const once = later(first, { note: '她的' }, HERS);
    expect(notes(merge(keepingOf(often), keepingOf(once)))).toEqual(['她的', '我的'].sort());
  });
  it('made apart that say the same, one stays', () => {
    const [mine, hers] = [later(first, { colour: 'blue' }, MINE), later(first, { colour: 'blue' }, HERS)];
    expect(merge(keepingOf(mine), keepingOf(hers)).size).toBe(1);
  });
  it('the one that was not deleted stays where both were changed as often', () => {
    const [gone, noted] = [
      later(first, { deleted: '2025-05-01T00:00:00.000Z' }, MINE),
      later(first, { note: '还要' }, HERS),
    ];
    const merged = merge(keepingOf(gone), keepingOf(noted));
    expect(merged.size).toBe(1);
    expect((merged.get(`highlight:${IDS[0]}`)!.record as Highlight).deleted).toBeNull();
  });
  it('a deletion travels', () => {
    const gone = later(first, { deleted: '2025-05-01T00:00:00.000Z' }, HERS);
    expect(
      (merge(keepingOf(first), keepingOf(gone)).get(`highlight:${IDS[0]}`)!.record as Highlight).deleted,
    ).not.toBeNull();
  });
  it('what was purged elsewhere is gone, unless it was changed since', () => {
    const key = `highlight:${IDS[0]}`;
    const grave: Keeping = new Map<string, Kept>([
      [key, { grave: { revision: 2, device: MINE, deleted: '2025-05-01T00:00:00.000Z' } }],
    ]);
    expect(merge(keepingOf(first), grave).get(key)!.grave).toBeDefined();
    const since = later(later(first, { note: '一' }, HERS), { note: '二' }, HERS);
    expect(merge(grave, keepingOf(since)).get(key)!.record).toBeDefined();
  });
});

it('keeps the sentences of a word that was met on both devices', () => {
  const citation = { title: null, source: null, date: null, edition: null, authors: [] };
  const word = (sentence: string, revision: number) => ({
    version: 1,
    form: '台账',
    reading: 'táizhàng',
    sense: 'ledger',
    meetings: [{ sentence, start: 0, url: 'https://paper.example/', citation, met: '2025-04-01T00:00:00.000Z' }],
    revision,
    created: '2025-04-01T00:00:00.000Z',
    updated: '2025-04-01T00:00:00.000Z',
    deleted: null,
  });
  const merged = merge(keepingOf(word('一。', 3)), keepingOf(word('二。', 1)));
  const [{ record }] = merged.values() as unknown as [{ record: { meetings: unknown[] } }];
  expect(record.meetings).toHaveLength(2);
});

/** What a reader does on one of three devices, or two of them syncing. */
type Step =
  | { what: 'change'; on: number; id: string; note: string }
  | { what: 'delete'; on: number; id: string }
  | { what: 'sync'; on: number; with: number };
const on = fc.integer({ min: 0, max: 2 });
const id = fc.constantFrom(...IDS);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constant('change' as const), on, id, note: fc.string({ minLength: 6, maxLength: 6 }) }),
  fc.record({ what: fc.constant('change' as const), on, id, note: fc.string({ minLength: 6, maxLength: 6 }) }),
  fc.record({ what: fc.constant('delete' as const), on, id }),
  fc.record({ what: fc.constant('sync' as const), on, with: on }),
);

it('brings three devices to the same notebook, and loses no note but by a hand that had seen it', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 14 }), all => {
      const start = keepingOf(...IDS.map(one => highlight({ id: one })));
      const devices: Keeping[] = [start, start, start];
      const written = new Set<string>();
      /** Notes that somebody wrote over or deleted while looking at them. */
      const replaced = new Set<string>();
      all.forEach((step, i) => {
        const here = devices[step.on]!;
        if (step.what === 'sync') {
          devices[step.on] = merge(here, devices[step.with]!);
          return;
        }
        const key = `highlight:${step.id}`;
        const record = here.get(key)!.record as Highlight;
        if (record.deleted) return;
        replaced.add(record.note);
        // Every note is another, so that one that is lost is missed.
        const note = `${i} ${step.what === 'change' ? step.note : ''}`;
        if (step.what === 'change') written.add(note);
        const change = step.what === 'change' ? { note } : { deleted: '2025-05-01T00:00:00.000Z' };
        const time = new Date(Date.UTC(2025, 4, 1) + i * 1_000).toISOString();
        const next = revised(record, change, [MINE, HERS, THIRD][step.on]!, time);
        devices[step.on] = new Map([...here, [key, { record: next }]]);
      });
      for (let round = 0; round < 3; round++)
        for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) devices[a] = merge(devices[a]!, devices[b]!);
      const kept = new Set(
        [...devices[0]!.values()].flatMap(({ record }) => (record?.deleted ? [] : [(record as Highlight).note])),
      );
      const lost = [...written].filter(note => !kept.has(note) && !replaced.has(note));
      return same(devices[0]!, devices[1]!) && same(devices[1]!, devices[2]!) && lost.length === 0;
    }),
    { numRuns: 250 },
  );
});
