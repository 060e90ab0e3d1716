const MATCH = 1;
const CHANGE = -1;
const OPEN = -1.6;
const EXTEND = -0.12;
/** Cells of the largest table; beyond it only the ends beside the sure runs are compared. */
const MOST_CELLS = 12_000;
const REACH = 60;

/** Which ends of the two stretches are known to stand opposite each other. */
export type Held = 'both' | 'left' | 'right';

/**
 * Aligns two short stretches between runs that are sure: global, with affine gaps (Gotoh 1982), so that something put
 * in stays one piece. Where only one end is held the alignment ends where it is worth most.
 *
 * @returns for each character of `a` the index in `b` that it stands opposite to, or -1
 */
export function fill(a: string, b: string, held: Held): Int32Array {
  const out = new Int32Array(a.length).fill(-1);
  if (!a || !b) return out;
  if (a.length * b.length > MOST_CELLS) {
    const [m, n] = [Math.min(a.length, REACH), Math.min(b.length, REACH)];
    if (held !== 'right') out.set(fill(a.slice(0, m), b.slice(0, n), 'left'));
    if (held !== 'left') {
      const tail = fill(a.slice(-m), b.slice(-n), 'right');
      // The two ends may both claim the middle: the left one keeps what it has.
      let [freeA, freeB] = [0, 0];
      for (let i = 0; i < a.length; i++)
        if (out[i]! >= 0) {
          freeA = i + 1;
          freeB = out[i]! + 1;
        }
      for (let i = 0; i < m; i++) {
        const at = a.length - m + i;
        const to = tail[i]! < 0 ? -1 : b.length - n + tail[i]!;
        if (at >= freeA && to >= freeB) out[at] = to;
      }
    }
    return out;
  }
  if (held === 'right') {
    const turned = fill(reversed(a), reversed(b), 'left');
    for (let i = 0; i < a.length; i++) if (turned[i]! >= 0) out[a.length - 1 - i] = b.length - 1 - turned[i]!;
    return out;
  }
  trace(a, b, held, out);
  return out;
}

const reversed = (text: string) => text.split('').reverse().join('');

/** Three tables: the last characters stand opposite each other; the last of `a` is missing; the last of `b` is new. */
function trace(a: string, b: string, held: Held, out: Int32Array): void {
  const width = b.length + 1;
  const size = (a.length + 1) * width;
  const met = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
  const gone = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
  const fresh = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
  met[0] = 0;
  let bestAt = 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const k = i * width + j;
      if (i && j) {
        const d = k - width - 1;
        const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? MATCH : CHANGE;
        met[k] = Math.max(met[d]!, gone[d]!, fresh[d]!) + same;
      }
      if (i) gone[k] = Math.max(Math.max(met[k - width]!, fresh[k - width]!) + OPEN, gone[k - width]!) + EXTEND;
      if (j) fresh[k] = Math.max(Math.max(met[k - 1]!, gone[k - 1]!) + OPEN, fresh[k - 1]!) + EXTEND;
      if (met[k]! > met[bestAt]!) bestAt = k;
    }
  }
  let k = held === 'both' ? size - 1 : bestAt;
  let i = Math.floor(k / width);
  let j = k % width;
  let table = top(met[k]!, gone[k]!, fresh[k]!);
  while (i > 0 || j > 0) {
    k = i * width + j;
    if (table === 0) {
      if (!i || !j) break;
      out[i - 1] = j - 1;
      i--;
      j--;
      k = i * width + j;
      table = top(met[k]!, gone[k]!, fresh[k]!);
    } else if (table === 1) {
      const p = k - width;
      const opened = Math.max(met[p]!, fresh[p]!) + OPEN;
      table = gone[p]! >= opened ? 1 : met[p]! >= fresh[p]! ? 0 : 2;
      i--;
    } else {
      const p = k - 1;
      const opened = Math.max(met[p]!, gone[p]!) + OPEN;
      table = fresh[p]! >= opened ? 2 : met[p]! >= gone[p]! ? 0 : 1;
      j--;
    }
  }
}

const top = (met: number, gone: number, fresh: number) => (met >= gone && met >= fresh ? 0 : gone >= fresh ? 1 : 2);
