import { JUMP_BITS } from './format.ts';

/** Bytes written one after the other. */
export class Bytes {
  length = 0;
  private room = new Uint8Array(1 << 16);

  all(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.room.length) {
      const wider = new Uint8Array(Math.max(this.room.length * 2, this.length + bytes.length));
      wider.set(this.room.subarray(0, this.length));
      this.room = wider;
    }
    this.room.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.room.slice(0, this.length);
  }
}

/** The bytes of an array of numbers, as they lie in memory. */
export const raw = (array: Uint8Array | Uint16Array | Uint32Array) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Ascending numbers as a base for every few and a step for each (see format.ts). */
export function jumps(values: readonly number[]): { base: Uint8Array; step: Uint8Array } {
  const base = new Uint32Array(Math.ceil(values.length / (1 << JUMP_BITS)));
  const step = new Uint16Array(values.length);
  values.forEach((value, i) => {
    if ((i & ((1 << JUMP_BITS) - 1)) === 0) base[i >> JUMP_BITS] = value;
    const distance = value - base[i >> JUMP_BITS]!;
    if (!(distance >= 0 && distance < 0x10000)) throw new RangeError('Neighbouring records are too long for a step.');
    step[i] = distance;
  });
  return { base: raw(base), step: raw(step) };
}
