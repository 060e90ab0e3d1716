import * as v from 'valibot';
import type { Area } from './area.ts';
import { UNKNOWN_DEVICE } from './device.ts';
import { type Highlight, type NewHighlight, newHighlightSchema, pageKey } from './highlight.ts';
import { storedUnder } from './keys.ts';
import { newId } from './newId.ts';
import { newHighlight } from './revision.ts';

const PREFIX = 'unsaved:';
const schema = v.object({ draft: newHighlightSchema, time: v.pipe(v.string(), v.isoTimestamp()) });

/** A highlight that storage would not take, and when the reader made it. */
export interface UnsavedHighlight {
  draft: NewHighlight;
  time: string;
}

/**
 * Highlights that storage had no room for. They live as long as the browser runs: shown and exported like the others,
 * and written as soon as there is room.
 */
export class Unsaved {
  /** @param area memory that outlives a background which sleeps: `storage.session` */
  constructor(private readonly area: Area) {}

  /** Holds one. Where even memory is full it is lost, and the page still has its words selected. */
  async hold(draft: NewHighlight, time: string): Promise<void> {
    const id = draft.id ?? newId();
    await this.area.set({ [PREFIX + id]: { draft: { ...draft, id }, time } }).catch(() => undefined);
  }

  /** All that are held, oldest first. */
  async all(): Promise<UnsavedHighlight[]> {
    return Object.values(await storedUnder(this.area, PREFIX))
      .flatMap(stored => {
        const parsed = v.safeParse(schema, stored);
        return parsed.success ? parsed.output : [];
      })
      .sort((a, b) => a.time.localeCompare(b.time));
  }

  /** As the highlights that they would be. */
  async highlights(): Promise<Highlight[]> {
    return (await this.all()).map(({ draft, time }) => newHighlight(draft, UNKNOWN_DEVICE, time));
  }

  /** Those of one page or one text. */
  async ofPage(url: string, fingerprint?: string): Promise<Highlight[]> {
    const key = pageKey(url);
    return (await this.highlights()).filter(
      one => pageKey(one.url) === key || (fingerprint && one.selector.fingerprint === fingerprint),
    );
  }

  async release(ids: readonly string[]): Promise<void> {
    if (ids.length) await this.area.remove(ids.map(id => PREFIX + id));
  }
}
