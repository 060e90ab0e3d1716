import fc from 'fast-check';
import { type Keeping, type Kept, readKept } from '../../../src/notebook/backup/kept.ts';
import { COLOURS } from '../../../src/notebook/colour.ts';
import { type Highlight, readHighlight } from '../../../src/notebook/highlight.ts';

export const DEVICES = [1, 2, 3].map(n => `0000000${n}-1111-4111-8111-111111111111`);
export const IDS = [1, 2, 3].map(n => `aaaaaaa${n}-2222-4222-8222-222222222222`);
const TIMES = [1, 2, 3].map(n => `2025-04-0${n}T00:00:00.000Z`);

/** A highlight of a test's own. */
export function highlight(change: Partial<Highlight> = {}): Highlight {
  const one = {
    version: 2,
    id: IDS[0],
    revision: 1,
    device: DEVICES[0],
    url: 'https://paper.example/a.html',
    selector: { exact: '春耕备耕', prefix: '全县', suffix: '有序推进', start: 2, end: 6 },
    citation: { title: '春耕', source: '禾城日报', date: '2025-03-08', edition: '2', authors: [] },
    colour: 'yellow',
    note: '',
    tags: [],
    conflict: null,
    created: TIMES[0],
    updated: TIMES[0],
    deleted: null,
    ...change,
  };
  const read = readHighlight(one);
  if (!read) throw new Error('no highlight');
  return read;
}

/** A notebook that holds some records under their keys. */
export function keepingOf(...records: (Highlight | Record<string, unknown>)[]): Keeping {
  return new Map(
    records.map(record => {
      const key = 'form' in record ? `word:${record.form}` : `highlight:${(record as Highlight).id}`;
      const kept = readKept(key, record);
      if (!kept) throw new Error(`not sound: ${key}`);
      return [key, kept];
    }),
  );
}

const revisions = fc.integer({ min: 1, max: 4 });
const seen = fc.dictionary(fc.constantFrom(...DEVICES), revisions, { maxKeys: 2 });

const highlights: fc.Arbitrary<[string, Kept]> = fc
  .record({
    id: fc.constantFrom(...IDS),
    revision: revisions,
    device: fc.constantFrom(...DEVICES),
    seen: fc.option(seen, { nil: undefined }),
    colour: fc.constantFrom(...COLOURS.slice(0, 2)),
    note: fc.constantFrom('', '一', '二'),
    updated: fc.constantFrom(...TIMES),
    deleted: fc.option(fc.constantFrom(...TIMES), { nil: null }),
  })
  .map(change => [`highlight:${change.id}`, { record: highlight(change as Partial<Highlight>) }]);

const graves: fc.Arbitrary<[string, Kept]> = fc
  .record({
    id: fc.constantFrom(...IDS),
    revision: revisions,
    device: fc.constantFrom(...DEVICES),
    deleted: fc.constantFrom(...TIMES),
  })
  .map(({ id, ...grave }) => [`highlight:${id}`, { grave }]);

const citation = { title: null, source: null, date: null, edition: null, authors: [] };
const words: fc.Arbitrary<[string, Kept]> = fc
  .record({
    form: fc.constantFrom('台账', '攻坚'),
    revision: revisions,
    sense: fc.constantFrom('a', 'b'),
    updated: fc.constantFrom(...TIMES),
    deleted: fc.option(fc.constantFrom(...TIMES), { nil: null }),
    meetings: fc.array(
      fc
        .record({ sentence: fc.constantFrom('一。', '二。', '三。'), met: fc.constantFrom(...TIMES) })
        .map(meeting => ({ ...meeting, start: 0, url: 'https://paper.example/a.html', citation })),
      { maxLength: 3 },
    ),
  })
  .map(word => {
    const record = { version: 1, reading: 'x', created: TIMES[0], ...word };
    const key = `word:${word.form}`;
    return [key, readKept(key, record)!];
  });

/** Any notebook, also such as no history would make. */
export const keepings: fc.Arbitrary<Keeping> = fc
  .array(fc.oneof(highlights, highlights, graves, words), { maxLength: 6 })
  .map(entries => new Map(entries));
