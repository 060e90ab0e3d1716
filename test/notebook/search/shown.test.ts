import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/notebook/colour.ts';
import { pageKey } from '../../../src/notebook/highlight.ts';
import { countsOf, dayOf, isFiltering, NO_FILTER, passes, UNTAGGED } from '../../../src/notebook/search/filter.ts';
import { grouped, ORDERS } from '../../../src/notebook/search/order.ts';
import { shelf } from './shelf.ts';

const { highlights } = shelf(40, 600, '河长 改革 绿色 即墨 群众'.split(' '), 300);
const collate = new Intl.Collator('zh').compare;
const shown = (filter: Partial<typeof NO_FILTER>) =>
  highlights.filter(highlight => passes({ ...NO_FILTER, ...filter }, highlight));

describe('the filter', () => {
  it('shows all while nothing is chosen', () => {
    expect(shown({})).toEqual(highlights);
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, to: '2025-01-01' })).toBe(true);
  });

  it('wants all tags, any of the colours, any of the papers', () => {
    const both = shown({ tags: ['河长制', '医保'], colours: ['blue', 'pink'], papers: ['云溪日报', ''] });
    expect(both.length).toBeGreaterThan(0);
    for (const { tags, colour, citation } of both) {
      expect(tags).toEqual(expect.arrayContaining(['河长制', '医保']));
      expect(['blue', 'pink']).toContain(colour);
      expect(['云溪日报', null]).toContain(citation.source);
    }
    expect(shown({ tags: [UNTAGGED] }).every(({ tags }) => tags.length === 0)).toBe(true);
  });

  it('takes both days in, and the day of keeping where none is printed', () => {
    const days = [...new Set(highlights.map(dayOf))].sort();
    const [from, to] = [days[3]!, days.at(-4)!];
    expect(new Set(shown({ from, to }).map(dayOf))).toEqual(new Set(days.slice(3, -3)));
    const bare = {
      ...highlights[0]!,
      citation: { ...highlights[0]!.citation, date: null },
      created: `${from}T23:00:00Z`,
    };
    expect(passes({ ...NO_FILTER, from, to: from }, bare)).toBe(true);
    const month = { ...bare, citation: { ...bare.citation, date: '2024-05' } };
    expect(passes({ ...NO_FILTER, from: '2024-05-20', to: '2024-05-21' }, month)).toBe(true);
    expect(passes({ ...NO_FILTER, from: '2024-06-01' }, month)).toBe(false);
  });

  it('counts what it offers', () => {
    const { tags, colours, papers } = countsOf(highlights);
    for (const [tag, count] of tags) expect(shown({ tags: [tag] })).toHaveLength(count);
    for (const colour of COLOURS) expect(shown({ colours: [colour] })).toHaveLength(colours.get(colour) ?? 0);
    for (const [paper, count] of papers) expect(shown({ papers: [paper] })).toHaveLength(count);
    expect(tags.map(([, count]) => count)).toEqual(tags.map(([, count]) => count).sort((a, b) => b - a));
  });
});

describe('the order', () => {
  it.each(ORDERS)('by %s holds every highlight', order => {
    const groups = grouped(highlights, order, collate);
    const ids = new Set(groups.flatMap(group => group.highlights.map(({ id }) => id)));
    expect(ids.size).toBe(highlights.length);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    expect(highlights.map(({ created }) => created)).toEqual(highlights.map(({ created }) => created).sort());
  });

  it('stands newest first, by month', () => {
    const groups = grouped(highlights, 'kept', collate);
    const created = groups.flatMap(group => group.highlights.map(one => one.created));
    expect(created).toEqual([...created].sort().reverse());
  });

  it('of an article is that of its text', () => {
    for (const { key, highlights: own } of grouped(highlights, 'article', collate)) {
      expect(own.every(({ url }) => pageKey(url) === key)).toBe(true);
      const starts = own.map(({ selector }) => selector.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('by tag has one with several tags with each, and those without last', () => {
    const groups = grouped(highlights, 'tag', collate);
    for (const { key, highlights: own } of groups)
      expect(own.every(({ tags }) => (key ? tags.includes(key) : tags.length === 0))).toBe(true);
    expect(groups.at(-1)!.key).toBe('');
    expect(groups.reduce((sum, group) => sum + group.highlights.length, 0)).toBeGreaterThan(highlights.length);
  });

  it('by colour is the colours’ own', () => {
    expect(grouped(highlights, 'colour', collate).map(({ key }) => key)).toEqual([...COLOURS]);
  });
});
