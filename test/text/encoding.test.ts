import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding } from '../../src/text/encoding.ts';

const SIMPLIFIED = [
  '今天上午，云溪区召开全区河长制工作会议。',
  '本报讯（记者 陈小河）',
  '云溪早报',
  '（下转二版）',
  '关于印发《云溪区2025年防汛预案》的通知',
  '12345热线',
  '村民老周说，路修好了，桃子不愁卖。',
  '下雨',
];
const TRADITIONAL = [
  '今天上午，雲溪區召開全區河長制工作會議。',
  '本報訊（記者 陳小河）',
  '雲溪早報',
  '關於印發《雲溪區2025年防汛預案》的通知',
  '村民老周說，路修好了，桃子不愁賣。',
  '下雨',
];

describe('the encoding of a text, short ones too', () => {
  const cases = [
    ['gbk', 'gb18030', SIMPLIFIED],
    ['gbk', 'gb18030', TRADITIONAL],
    ['big5', 'big5', TRADITIONAL],
    ['utf8', 'utf-8', [...SIMPLIFIED, ...TRADITIONAL]],
    ['utf16le', 'utf-16le', [...SIMPLIFIED, ...TRADITIONAL]],
    ['utf16be', 'utf-16be', [...SIMPLIFIED, ...TRADITIONAL]],
  ] as const;
  it.each(cases)('%s', (written, told, texts) => {
    for (const text of texts) {
      const bytes = iconv.encode(text, written);
      expect([text, detectEncoding(bytes)]).toEqual([text, told]);
      expect(decodeText(bytes, told)).toBe(text);
    }
  });

  it('goes by a byte order mark, and leaves it out', () => {
    for (const [written, told] of [
      ['utf8', 'utf-8'],
      ['utf16le', 'utf-16le'],
      ['utf16be', 'utf-16be'],
    ] as const) {
      const bytes = iconv.encode('云溪', written, { addBOM: true });
      expect(detectEncoding(bytes)).toBe(told);
      expect(decodeText(bytes, told)).toBe('云溪');
    }
  });

  it('takes a damaged text for what most of it is, and noise for nothing', () => {
    const bytes = Buffer.concat([iconv.encode(SIMPLIFIED.join('\n'), 'utf8'), Buffer.from([0xff, 0x41])]);
    expect(detectEncoding(bytes)).toBe('utf-8');
    const noise = Uint8Array.from({ length: 600 }, (_, i) => (i * 197 + (i >> 3) * 91 + 7) & 0xff);
    expect(detectEncoding(noise)).toBeNull();
  });
});
