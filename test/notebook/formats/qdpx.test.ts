import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/notebook/terms/zip.ts';
import { ARTICLES, HIGHLIGHTS, highlightOf, KEPT, LIVE, many, REPORT_TEXT, REPORT_URL } from './notebook.ts';
import { breaches, type Element, every, parse } from './refi.ts';
import { bytesOf } from './written.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function project(kept = KEPT) {
  const files = unzipSync(await bytesOf('qdpx', kept));
  const xml = decoder.decode(files['project.qde']!);
  return { files, xml, root: parse(xml) };
}

/** Each passage as a program sees it: the code points of its source's file between its positions. */
function passages(root: Element, files: Record<string, Uint8Array>) {
  return every(root)
    .filter(({ name }) => name === 'TextSource')
    .flatMap(source => {
      const text = decoder.decode(files[source.attributes.plainTextPath!.replace('internal://', 'Sources/')]!);
      expect(text).not.toMatch(/^\ufeff|\r/);
      return source.children
        .filter(({ name }) => name === 'PlainTextSelection')
        .map(({ attributes }) => ({
          guid: attributes.guid!,
          source,
          words: [...text].slice(Number(attributes.startPosition), Number(attributes.endPosition)).join(''),
        }));
    });
}

describe('REFI-QDA', () => {
  it('keeps to the rules of the schema', async () => {
    const { xml, root } = await project();
    expect(breaches(root)).toEqual([]);
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
    // The rules find something: an element in the wrong place, a reference to nothing, a GUID that is none.
    const broken = (from: string | RegExp, to: string) => breaches(parse(xml.replace(from, to))).length;
    expect(broken(/<NoteRef [^>]*>/, '')).toBe(0);
    expect(broken(/(<Coding [\s\S]*?<\/Coding>\n)(<NoteRef [^>]*>)/, '$2$1')).toBeGreaterThan(0);
    expect(broken(/CodeRef targetGUID="[^"]*"/, 'CodeRef targetGUID="00000000-0000-0000-0000-000000000000"')).toBe(1);
    expect(broken(/User guid="/, 'User guid="{')).toBeGreaterThan(0);
    expect(broken('urn:QDA-XML:project:1.0', 'urn:other')).toBe(1);
  });

  it('has a file for each source and no other, every one of which our own reader of zips takes', async () => {
    const { files, root } = await project();
    const paths = every(root).flatMap(({ attributes }) => attributes.plainTextPath ?? []);
    expect(Object.keys(files)).toEqual(['project.qde', ...paths.map(path => path.replace('internal://', 'Sources/'))]);
    for (const { name, read } of openZip(await bytesOf('qdpx'))) expect(read()).toEqual(files[name]);
  });

  it('has every passage at its place, by code points, with its codes, note and facts', async () => {
    const { files, root } = await project();
    const found = passages(root, files);
    expect(found.map(({ guid }) => guid).sort()).toEqual(LIVE.map(({ id }) => id).sort());
    for (const { guid, words } of found) expect(words).toBe(LIVE.find(({ id }) => id === guid)!.selector.exact);
    const codes = new Map(
      every(root).flatMap(({ name, attributes: { guid, name: own } }) => (name === 'Code' ? [[guid!, own!]] : [])),
    );
    const notes = new Map(
      every(root).flatMap(({ name, attributes, children }) =>
        name === 'Note' ? [[attributes.guid!, children[0]!.text]] : [],
      ),
    );
    const first = every(root).find(({ attributes }) => attributes.guid === LIVE[0]!.id)!;
    const refs = (element: Element) => every(element).flatMap(({ attributes }) => attributes.targetGUID ?? []);
    expect(refs(first).map(guid => codes.get(guid) ?? notes.get(guid))).toEqual([
      '基层治理',
      'four focuses',
      'a; b',
      '证据',
      LIVE[0]!.note,
    ]);
    const values = every(found.find(({ guid }) => guid === LIVE[0]!.id)!.source)
      .filter(({ name }) => /Value$/.test(name) && name !== 'VariableValue')
      .map(({ text }) => text);
    expect(values).toEqual(['云溪日报', '2025-04-08', 'A02', '任晓曾, 单文清', REPORT_URL]);
  });

  it('keeps a passage that its text no longer has, in a text of its own beside', async () => {
    const { exact: _, ...place } = HIGHLIGHTS[0]!.selector;
    const lost = highlightOf({
      id: '0f0d3a7e-2f6b-4a53-9b39-55b8a5a1c009',
      selector: { ...place, exact: '这里早已改写成完全不同的一段话，再也找不到了\r\n第二行' },
    });
    const { files, root } = await project({ ...KEPT, highlights: [...HIGHLIGHTS, lost] });
    expect(breaches(root)).toEqual([]);
    const found = passages(root, files).find(({ guid }) => guid === lost.id)!;
    expect(found.words.replace(/\n+/, '\n')).toBe(lost.selector.exact.replace('\r\n', '\n'));
    expect(found.source.attributes.name).toMatch(/^Passages: 2025-04-08 云溪日报 A02/);
  });

  it('writes what XML cannot hold as a sign that something was there', async () => {
    const note = 'a\u0000b\u000bc\ud83dd\ufffe "&<>\'';
    const { root } = await project({
      ...KEPT,
      highlights: [highlightOf({ id: LIVE[0]!.id, note, tags: ['<b>&"\n'] })],
    });
    expect(breaches(root)).toEqual([]);
    const texts = every(root).map(({ text }) => text);
    expect(texts).toContain('a\ufffdb\ufffdc\ufffdd\ufffd "&<>\'');
    expect(every(root).map(({ attributes }) => attributes.name)).toContain('<b>&"\n');
  });

  it('has no two sources of one name', async () => {
    const { root } = await project(many(40));
    const names = every(root).flatMap(({ name, attributes }) => (name === 'TextSource' ? attributes.name! : []));
    expect(names.length).toBe(4);
    expect(new Set(names).size).toBe(4);
    expect(ARTICLES[0]!.text).toBe(REPORT_TEXT);
  });
});
