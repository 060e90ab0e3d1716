import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, fingerprint, fingerprintInSteps } from '../../../src/text/anchor/fingerprint.ts';

const TEXT = '本报讯（记者 林一舟）昨日，禾城市召开城市管理工作推进会，明确“四聚焦”工作思路。';

describe('the fingerprint of a text', () => {
  it('is the same however the text is spaced, broken or set', () => {
    const same = [
      TEXT.replace('昨日，', '昨\n  日，\n'),
      TEXT.replaceAll('，', ','),
      TEXT.replaceAll('“', '「').replaceAll('”', '」'),
      `\u3000\u3000${TEXT}\u200b`,
    ];
    expect(new Set([TEXT, ...same].map(fingerprint)).size).toBe(1);
  });
  it('is another where one character is', () => {
    expect(fingerprint(TEXT)).not.toBe(fingerprint(TEXT.replace('四', '三')));
    expect(fingerprint(TEXT)).not.toBe(fingerprint(`${TEXT}（完）`));
  });
  it('is the same read in steps, wherever they end', () => {
    for (const text of [TEXT, TEXT.repeat(700), '𠀀ﷺ１'.repeat(5_001), '404']) {
      const steps = fingerprintInSteps(text);
      let count = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) count++;
      expect(step.value).toBe(fingerprint(text));
      expect(count).toBe(Math.ceil(text.length / 8_000));
    }
  });
  it('is none of a text too short to be told from others', () => {
    expect(fingerprint('404 页面不存在')).toBeNull();
  });
  it('stays what it was: records hold it', () => {
    expect(digest('春耕备耕')).toBe('e3c0ca073835c74bc525c06f0d3ccee1');
  });
  it('tells a hundred thousand texts apart', () => {
    const seen = new Set(Array.from({ length: 100_000 }, (_, i) => digest(`第${i}条`)));
    expect(seen.size).toBe(100_000);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (digest(a) === digest(b)) === (a === b)));
  });
});
