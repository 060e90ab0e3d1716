import { Inflate, zipSync } from 'fflate';
import { refuse } from './refusal.ts';

/** How much a packed file may unpack to: a dictionary of twenty thousand terms with long notes. */
export const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_FILES = 2_000;
/** A piece that goes into the inflater at a time: deflate makes a thousand bytes of one at most. */
const PIECE = 4_096;

/** A file in a packed file, not unpacked yet. */
export interface Packed {
  name: string;
  /** What the directory says that it unpacks to, in bytes. */
  size: number;
  /** Unpacks it. @throws FileRefused where it is more than it says, cut off, or damaged. */
  read(): Uint8Array;
}

/**
 * Lists a zip by its central directory.
 *
 * The sizes that the directory declares are added up before anything is unpacked, and what comes out is counted: a
 * file that declares little and unpacks to much is stopped at what it declared.
 * @throws FileRefused
 */
export function openZip(bytes: Uint8Array): Packed[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) refuse(0, 'zip-kind', 'zip64');
  if (count > MOST_FILES) refuse(0, 'zip-bomb', String(count));
  const files: Packed[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuse(0, 'broken', 'zip');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const [sum, packed, size] = [
      view.getUint32(at + 16, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
    ];
    const [nameLength, extra, comment] = [28, 30, 32].map(o => view.getUint16(at + o, true)) as [
      number,
      number,
      number,
    ];
    const header = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1 || (method !== 0 && method !== 8)) refuse(0, 'zip-kind', name);
    total += size;
    if (total > MOST_UNPACKED) refuse(0, 'zip-bomb', name);
    files.push({ name, size, read: () => unpacked(bytes, view, { name, header, method, packed, size, sum }) });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** The end of central directory record, which a comment of up to 65,535 bytes may follow. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return refuse(0, 'cut-off', 'zip');
}

interface Place {
  name: string;
  header: number;
  method: number;
  packed: number;
  size: number;
  sum: number;
}

function unpacked(bytes: Uint8Array, view: DataView, { name, header, method, packed, size, sum }: Place): Uint8Array {
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) refuse(0, 'broken', name);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (from + packed > bytes.length) refuse(0, 'cut-off', name);
  const data = bytes.subarray(from, from + packed);
  const out = method === 0 ? data : inflated(data, size, name);
  if (out.length !== size) refuse(0, 'zip-bomb', name);
  if (crc32(out) !== sum) refuse(0, 'broken', name);
  return out;
}

function inflated(data: Uint8Array, size: number, name: string): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate(chunk => {
    if (length + chunk.length > size) refuse(0, 'zip-bomb', name);
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += PIECE) {
      inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'FileRefused') throw error;
    refuse(0, 'broken', name);
  }
  return out.subarray(0, length);
}

let table: Uint32Array | undefined;

function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, i) => {
    let c = i;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    return c;
  });
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = table[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** Packs files. The date within is fixed: same files, same bytes. */
export function packZip(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { level: 6, mtime: '1980-01-01T12:00:00' });
}
