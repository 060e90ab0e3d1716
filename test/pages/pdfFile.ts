import { createHash } from 'node:crypto';

/** A line of text on a page of 600 by 800 points; y grows downwards, as readers count. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const HEIGHT = 800;
const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + state[at]! + key[at % key.length]!) & 255;
    [state[at], state[other]] = [state[other]!, state[at]!];
  }
  let [one, two] = [0, 0];
  return Buffer.from(
    data.map(byte => {
      one = (one + 1) & 255;
      two = (two + state[one]!) & 255;
      [state[one], state[two]] = [state[two]!, state[one]!];
      return byte ^ state[(state[one]! + state[two]!) & 255]!;
    }),
  );
}

/**
 * A PDF file of lines of Chinese, in a font that is not embedded and an encoding that the reader needs a map for. It asks
 * for a script to be run, a program to be launched and an address to be fetched when it is opened.
 *
 * @param pages lines of each
 * @param password locks the file (by the standard's first method, 40 bits)
 */
export function pdfFile(
  pages: readonly (readonly PdfLine[])[],
  { password, address = '' }: { password?: string; address?: string } = {},
): Buffer {
  const kids = pages.map((_, at) => `${10 + 2 * at} 0 R`).join(' ');
  const id = Buffer.from('0123456789abcdef');
  const padded = (text: string): Buffer => Buffer.concat([Buffer.from(text), PAD]).subarray(0, 32);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password ?? ''));
  const allowed = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(password ?? ''), owner, allowed, id).subarray(0, 5);
  const sealed = (number: number, data: Buffer): Buffer =>
    password === undefined ? data : rc4(md5(key, Buffer.from([number, 0, 0, 0, 0])).subarray(0, 10), data);
  const text = (number: number, value: string): string => `<${sealed(number, Buffer.from(value)).toString('hex')}>`;
  const objects = new Map<number, Buffer>();
  const put = (number: number, body: string | Buffer): void => {
    objects.set(number, Buffer.from(body as string));
  };
  put(1, '<< /Type /Catalog /Pages 2 0 R /OpenAction 7 0 R /AA << /WC 7 0 R >> >>');
  put(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put(3, '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>');
  put(
    4,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry ${text(4, 'Adobe')} /Ordering ${text(4, 'GB1')} /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>`,
  );
  put(
    5,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  put(6, `<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI ${text(6, address)} >> >>`);
  put(
    7,
    `<< /S /JavaScript /JS ${text(7, `app.launchURL('${address}'); this.submitForm('${address}');`)} /Next 8 0 R >>`,
  );
  put(8, `<< /S /Launch /F ${text(8, 'calc.exe')} >>`);
  pages.forEach((lines, at) => {
    const number = 10 + 2 * at;
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 ${HEIGHT}] /Resources << /Font << /F 3 0 R >> >> /Annots [6 0 R] /Contents ${number + 1} 0 R >>`,
    );
    const drawn = lines
      .map(({ text: one, x, y, size = 10 }) => {
        const codes = Buffer.from(one, 'utf16le').swap16().toString('hex');
        return `BT /F ${size} Tf ${x} ${HEIGHT - y} Td <${codes}> Tj ET`;
      })
      .join('\n');
    const body = sealed(number + 1, Buffer.from(drawn));
    put(
      number + 1,
      Buffer.concat([Buffer.from(`<< /Length ${body.length} >>\nstream\n`), body, Buffer.from('\nendstream')]),
    );
  });
  if (password !== undefined) {
    put(
      9,
      `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${rc4(key, PAD).toString('hex')}> /P -4 >>`,
    );
  }
  const parts = [Buffer.from('%PDF-1.4\n')];
  const places = new Map<number, number>();
  let length = parts[0]!.length;
  for (const [number, body] of objects) {
    places.set(number, length);
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
  }
  const count = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: count }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const hex = id.toString('hex');
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n${rows.join('')}trailer\n<< /Size ${count} /Root 1 0 R /ID [<${hex}> <${hex}>]${password === undefined ? '' : ' /Encrypt 9 0 R'} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Lets paragraphs flow through columns of a page: lines as the typesetter breaks them. */
export function inColumns(
  paragraphs: readonly string[],
  measure: number,
  columns: readonly [x: number, y: number, lines: number][],
  size = 10,
): PdfLine[] {
  const lines: PdfLine[] = [];
  let column = 0;
  let row = 0;
  const put = (text: string, indent: number): void => {
    const [x, y, most] = columns[column]!;
    lines.push({ text, x: x + indent * size, y: y + row * 1.5 * size, size });
    row = (row + 1) % most;
    if (row === 0) column++;
  };
  for (const paragraph of paragraphs) {
    put(paragraph.slice(0, measure - 2), 2);
    for (let at = measure - 2; at < paragraph.length; at += measure) put(paragraph.slice(at, at + measure), 0);
  }
  return lines;
}
