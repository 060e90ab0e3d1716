import { describe, expect, it } from 'vitest';
import { STYLES } from '../../../src/notebook/citation/styles.ts';
import { BARE, MANY, NOTICE, PRINTED, REPORT } from './cited.ts';

const { gbt7714, chicago, apa, mla } = STYLES;

describe('GB/T 7714', () => {
  it('cites a newspaper, in print and online', () => {
    expect(gbt7714.cite(PRINTED)).toBe('任晓曾, 单文清. “夏病春治”把烦心事办在前头[N]. 云溪日报, 2025-04-08(A02).');
    expect(gbt7714.cite(REPORT)).toBe(
      '任晓曾, 单文清. “夏病春治”把烦心事办在前头[N/OL]. 云溪日报, 2025-04-08(A02)[2026-03-01]. http://yxrb.example.cn/html/2025-04/08/content_3141.htm.',
    );
  });
  it('cites a page, under its writer or the body that answers for it', () => {
    expect(gbt7714.cite(NOTICE)).toBe(
      `云溪县人民政府. 关于开展春季市容整治的通知[EB/OL]. (2025-03-20)[2026-03-01]. ${NOTICE.url}.`,
    );
    expect(gbt7714.cite({ ...NOTICE, authors: ['朴宁'] })).toBe(
      `朴宁. 关于开展春季市容整治的通知[EB/OL]//云溪县人民政府. (2025-03-20)[2026-03-01]. ${NOTICE.url}.`,
    );
  });
  it('names three authors and 等', () => {
    expect(gbt7714.cite({ ...PRINTED, authors: MANY })).toMatch(/^任晓曾, 单文清, 区海燕, 等\. /);
  });
  it('leaves out what is not known', () => {
    expect(gbt7714.cite(BARE)).toBe('无题[EB/OL].');
    expect(gbt7714.cite({ ...PRINTED, edition: null, date: null, authors: [] })).toBe(
      '“夏病春治”把烦心事办在前头[N]. 云溪日报.',
    );
  });
});

describe('Chicago', () => {
  it('cites a newspaper', () => {
    expect(chicago.cite(PRINTED)).toBe(
      '任晓曾 and 单文清. “‘夏病春治’把烦心事办在前头.” 云溪日报, April 8, 2025, p. A02.',
    );
    expect(chicago.cite({ ...PRINTED, authors: MANY })).toMatch(/^任晓曾, 单文清, 区海燕, and 解长河\. “/);
  });
  it('cites a page with the day of access', () => {
    expect(chicago.cite(NOTICE)).toBe(
      `“关于开展春季市容整治的通知.” 云溪县人民政府, March 20, 2025. Accessed March 1, 2026. ${NOTICE.url}.`,
    );
    expect(chicago.cite(BARE)).toBe('“无题.”');
  });
});

describe('APA', () => {
  it('cites a newspaper', () => {
    expect(apa.cite(REPORT)).toBe(
      '任晓曾, & 单文清. (2025, April 8). “夏病春治”把烦心事办在前头. 云溪日报, A02. http://yxrb.example.cn/html/2025-04/08/content_3141.htm',
    );
  });
  it('puts the title first where nobody is named, and says where there is no date', () => {
    expect(apa.cite(NOTICE)).toBe(`关于开展春季市容整治的通知. (2025, March 20). 云溪县人民政府. ${NOTICE.url}`);
    expect(apa.cite(BARE)).toBe('无题. (n.d.).');
  });
});

describe('MLA', () => {
  it('cites a newspaper', () => {
    expect(mla.cite(REPORT)).toBe(
      '任晓曾, and 单文清. “‘夏病春治’把烦心事办在前头.” 云溪日报, 8 Apr. 2025, p. A02, http://yxrb.example.cn/html/2025-04/08/content_3141.htm. Accessed 1 Mar. 2026.',
    );
    expect(mla.cite({ ...PRINTED, authors: MANY, date: '2025-07-08' })).toMatch(
      /^任晓曾, et al\. .* 8 July 2025, p\. A02\.$/,
    );
  });
  it('leaves out what is not known', () => {
    expect(mla.cite(BARE)).toBe('“无题.”');
  });
});

it.each(Object.entries(STYLES))('%s keeps every Chinese character', (_name, { cite }) => {
  const han = (text: string) => text.match(/\p{Script=Han}/gu)?.join('') ?? '';
  const cited = cite(REPORT);
  for (const text of [REPORT.title!, REPORT.source!]) expect(han(cited)).toContain(han(text));
  for (const c of han(REPORT.authors.join(''))) expect(cited).toContain(c);
});
