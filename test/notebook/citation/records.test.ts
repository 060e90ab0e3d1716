import { describe, expect, it } from 'vitest';
import { STYLES } from '../../../src/notebook/citation/styles.ts';
import { BARE, NOTICE, REPORT } from './cited.ts';

const { bibtex, ris, cslJson } = STYLES;

describe('BibTeX', () => {
  it('cites a newspaper', () => {
    expect(bibtex.cite(REPORT).split('\n').slice(1)).toEqual([
      '  author = {任晓曾 and 单文清},',
      '  title = {{“夏病春治”把烦心事办在前头}},',
      '  journal = {云溪日报},',
      '  year = {2025},',
      '  month = apr,',
      '  day = {8},',
      '  pages = {A02},',
      '  url = {http://yxrb.example.cn/html/2025-04/08/content_3141.htm},',
      '  urldate = {2026-03-01},',
      '  langid = {chinese},',
      '}',
    ]);
  });
  it('has one key for one article, of plain letters', () => {
    const key = (text: string) => /^@\w+\{([^,]*),/.exec(text)?.[1];
    expect(key(bibtex.cite(REPORT))).toMatch(/^zh20250408[a-z\d]+$/);
    expect(key(bibtex.cite({ ...REPORT, accessed: '2026-05-05' }))).toBe(key(bibtex.cite(REPORT)));
    expect(key(bibtex.cite({ ...REPORT, title: '另一篇' }))).not.toBe(key(bibtex.cite(REPORT)));
  });
  it('lets no title become a command', () => {
    const cited = bibtex.cite({ ...NOTICE, title: '} \\input{x} 100% & #1_$2' });
    expect(cited).toContain('title = {{\\} \\textbackslash{}input\\{x\\} 100\\% \\& \\#1\\_\\$2}},');
    expect(cited).toMatch(/^@online\{/);
    expect(cited).toContain(`url = {${NOTICE.url}},`);
  });
});

describe('RIS', () => {
  it('cites a newspaper and a page', () => {
    expect(ris.cite(REPORT).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - 任晓曾',
      'AU  - 单文清',
      'TI  - “夏病春治”把烦心事办在前头',
      'T2  - 云溪日报',
      'PY  - 2025',
      'DA  - 2025/04/08',
      'SP  - A02',
      'UR  - http://yxrb.example.cn/html/2025-04/08/content_3141.htm',
      'Y2  - 2026/03/01',
      'LA  - zh',
      'ER  - ',
    ]);
    expect(ris.cite(NOTICE)).toMatch(/^TY {2}- ELEC\r\nTI {2}- /);
  });
  it('keeps a record on its own lines', () => {
    expect(ris.cite({ ...BARE, title: '上半\nTY  - BOOK' }).split('\r\n')).toHaveLength(4);
  });
});

describe('CSL-JSON', () => {
  it('cites a newspaper, names in two parts', () => {
    const [item] = JSON.parse(
      cslJson.cite({ ...REPORT, authors: ['任晓曾', '欧阳海', '阿依努尔·买买提', '溪上客lin'] }),
    );
    expect(item).toMatchObject({
      type: 'article-newspaper',
      title: REPORT.title,
      author: [
        { family: '任', given: '晓曾' },
        { family: '欧阳', given: '海' },
        { literal: '阿依努尔·买买提' },
        { literal: '溪上客lin' },
      ],
      'container-title': '云溪日报',
      issued: { 'date-parts': [[2025, 4, 8]] },
      page: 'A02',
      URL: REPORT.url,
      accessed: { 'date-parts': [[2026, 3, 1]] },
      language: 'zh',
    });
  });
  it('leaves out what is not known', () => {
    expect(Object.keys(JSON.parse(cslJson.cite(BARE))[0])).toEqual(['id', 'type', 'title', 'language']);
  });
});
