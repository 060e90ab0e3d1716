import type { Area } from '../../src/notebook/area.ts';

/** Storage as a browser has it: every call takes a turn, and each hands out copies. */
export class Memory implements Area {
  items: Record<string, unknown> = {};
  refuse: Error | null = null;
  refusals = Number.POSITIVE_INFINITY;

  async get(keys: string | string[] | null) {
    await Promise.resolve();
    const wanted = keys === null ? Object.keys(this.items) : [keys].flat();
    return structuredClone(
      Object.fromEntries(wanted.flatMap(key => (key in this.items ? [[key, this.items[key]]] : []))),
    );
  }
  async set(items: Record<string, unknown>) {
    await Promise.resolve();
    if (this.refuse && this.refusals-- > 0) throw this.refuse;
    Object.assign(this.items, structuredClone(items));
  }
  async remove(keys: string | string[]) {
    for (const key of [keys].flat()) delete this.items[key];
  }
}

/** One change at a time, as a lock has it. */
export function lock() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
