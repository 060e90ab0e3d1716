import { describe, expect, it } from 'vitest';
import { FILE_FORMATS, type FormatName } from '../../../src/notebook/formats/formats.ts';
import { literal } from '../../../src/notebook/formats/markdown.ts';
import { writeFile } from '../../../src/notebook/formats/write.ts';
import { rowsOf } from '../../../src/notebook/terms/csv.ts';
import { CHOICES, KEPT, LIVE, many, NOTICE_URL, REPORT_TEXT, REPORT_URL } from './notebook.ts';
import { bytesOf, textOf } from './written.ts';

const NAMES = Object.keys(FILE_FORMATS) as FormatName[];

describe.each(NAMES)('%s', name => {
  it('is the same for the same records, and leaves out what was deleted', async () => {
    const bytes = await bytesOf(name);
    expect(Buffer.from(await bytesOf(name)).equals(Buffer.from(bytes))).toBe(true);
    expect(new TextDecoder().decode(bytes)).not.toContain('in the trash');
  });

  it('is a file where there is nothing to write', async () => {
    expect((await bytesOf(name, { highlights: [], articles: [], words: [] })).length).toBeGreaterThanOrEqual(0);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const kept = name === 'anki' ? { ...KEPT, words: many(600).highlights.map((_, i) => word(i)) } : many(600);
    const format = FILE_FORMATS[name];
    const seen: number[] = [];
    await writeFile(format, kept, CHOICES, { onProgress: (done, total) => seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(50);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    const stop = new AbortController();
    let turns = 0;
    const work = {
      signal: stop.signal,
      onProgress: () => {
        if (++turns === 5) stop.abort();
      },
    };
    await expect(writeFile(format, kept, CHOICES, work)).rejects.toThrow(/abort/i);
    expect(turns).toBe(5);
  });
});

/** Every cell as a spreadsheet reads it: RFC 4180 in one expression, which knows nothing of our own reader. */
const cellsOf = (text: string) =>
  [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
  );

const word = (i: number) => ({ ...KEPT.words[0]!, form: `词${i}` });

describe('Markdown', () => {
  it('has the passages under their articles, each with its citation, in the order of the text', async () => {
    const text = await textOf('markdown');
    const heads = [...text.matchAll(/^## (.*)$/gm)].map(([, head]) => head);
    expect(heads).toEqual([
      '“夏病春治”把烦心事办在前头',
      '关于开展春季市容整治的通知 \\<script\\>alert(1)\\</script\\>',
    ]);
    expect(text).toContain(
      `任晓曾, 单文清. “夏病春治”把烦心事办在前头\\[N/OL\\]. 云溪日报, 2025-04-08(A02)\\[2025-05-01\\]. <${REPORT_URL}>.`,
    );
    const quotes = [...text.matchAll(/^> (.*)$/gm)].map(([, quote]) => quote);
    expect(quotes).toEqual([
      '𬭊城县的老人',
      '“四聚焦”行动启动以来，县里整治背街小巷六十条',
      '\\=HYPERLINK("http://evil.example","点我")',
      '各镇街道：',
      '\\- 一、全面排查',
    ]);
    expect(text).toContain('\n与去年的“三聚焦”比较。\n\n\\# 第二段 \\*不是\\* 标题\n\n\\=SUM(A1)\n');
    expect(text).toContain('\n证据 #基层治理 #four-focuses #a;-b 2025-05-01\n');
  });

  it('lets nothing of a page or a note become markup', async () => {
    const text = await textOf('markdown');
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)/);
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> \\& \\[link\\](javascript:alert(1))');
    for (const line of [
      '1. a',
      '2) a',
      '- a',
      '+ a',
      '# a',
      '===',
      '---',
      '``` x',
      '~~~',
      '| a |',
      '> a',
      '![x](y)',
      '$x$',
    ])
      expect(literal(line)).toMatch(/\\/);
  });
});

describe('CSV', () => {
  it('begins with a byte order mark, has a row for each highlight and lines ended as RFC 4180 wants', async () => {
    const text = await textOf('csv');
    expect(text.startsWith('\ufefftitle,source,date,edition,column,place,authors,quote,')).toBe(true);
    const rows = [...rowsOf(text.slice(1).replaceAll('\r\n', '\n'), ',')].filter(row => 'cells' in row);
    expect(rows.length).toBe(LIVE.length + 1);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(rows[1]!.cells.slice(0, 8)).toEqual([
      '“夏病春治”把烦心事办在前头',
      '云溪日报',
      '2025-04-08',
      'A02',
      '',
      '',
      '任晓曾; 单文清',
      '𬭊城县的老人',
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A1', "'=1"])(
    'lets no spreadsheet reckon with %j',
    async note => {
      const text = await textOf('csv', { ...KEPT, highlights: [{ ...LIVE[0]!, note, tags: [note.trim() || 'x'] }] });
      const [, row] = [...rowsOf(text.slice(1).replace(/\r\n$/, ''), ',')];
      expect('cells' in row! && row.cells[8]).toBe(note);
      const seen = cellsOf(text.slice(1));
      expect(seen).toContain(`'${note}`);
      for (const cell of seen) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    },
  );
});

describe('JSONL', () => {
  it('is a highlight a line, whole', async () => {
    const lines = (await textOf('jsonl')).trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual(LIVE.map(record => ({ type: 'highlight', ...record })));
  });

  it('is an article a line, with its text; of one without text the facts', async () => {
    const lines = (await textOf('articles'))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ url, text }) => [url, text])).toEqual([
      [REPORT_URL, REPORT_TEXT],
      [NOTICE_URL, null],
    ]);
  });
});

describe('W3C Web Annotation', () => {
  it('is a collection of annotations with bodies and selectors by the model', async () => {
    const file = JSON.parse(await textOf('webAnnotation'));
    expect(file['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(file).toMatchObject({ type: 'AnnotationCollection', total: LIVE.length });
    expect(file.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    expect(file.first.items.length).toBe(LIVE.length);
    const annotation = file.first.items.find(({ id }: { id: string }) => id === `urn:uuid:${LIVE[0]!.id}`);
    expect(annotation).toMatchObject({
      type: 'Annotation',
      motivation: ['highlighting', 'commenting', 'tagging'],
      body: [
        { type: 'TextualBody', purpose: 'commenting', value: LIVE[0]!.note },
        ...LIVE[0]!.tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ],
      target: { source: REPORT_URL, selector: [{ type: 'TextQuoteSelector', exact: LIVE[0]!.selector.exact }, {}] },
    });
    for (const { target } of file.first.items) {
      const [{ exact }, position] = target.selector;
      if (target.source === NOTICE_URL) expect(position).toBeUndefined();
      // The model counts code points; the text begins with a character of two units.
      else expect([...REPORT_TEXT].slice(position.start, position.end).join('')).toBe(exact);
    }
  });
});

describe('Hypothesis', () => {
  it('has what its importer takes: quotation, text, tags, address, and whose they are', async () => {
    const file = JSON.parse(await textOf('hypothesis'));
    expect(Object.keys(file)).toEqual(['export_date', 'export_userid', 'client_version', 'annotations']);
    for (const { user, uri, text, tags, target, document, references } of file.annotations) {
      expect(user).toMatch(/^acct:[^@]+@[^@]+$/);
      expect([typeof uri, typeof text]).toEqual(['string', 'string']);
      expect(tags).toBeInstanceOf(Array);
      expect(target[0]).toMatchObject({ source: uri, selector: [{ type: 'TextQuoteSelector' }] });
      expect(document.title.length).toBeLessThan(2);
      expect(references).toBeUndefined();
    }
  });
});
