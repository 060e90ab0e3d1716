/** How long work goes on. */
export interface Work {
  signal?: AbortSignal;
  /** How many records are done, and of how many. */
  onProgress?(done: number, total: number): void;
  /** Gives others their turn. */
  pause?(): Promise<void>;
}

/** Milliseconds at a stretch: together with one step's own cost well under 50. */
const STRETCH = 12;

/**
 * Goes through what a generator gives, a stretch at a time.
 *
 * @param take is given every piece
 * @throws the signal's reason where the work was stopped
 */
export async function paced<T>(steps: Iterable<T>, { signal, pause = nextTurn }: Work, take: (step: T) => void) {
  let since = performance.now();
  for (const step of steps) {
    signal?.throwIfAborted();
    take(step);
    if (performance.now() - since < STRETCH) continue;
    await pause();
    since = performance.now();
  }
  signal?.throwIfAborted();
}

const nextTurn = () => new Promise<void>(done => setTimeout(done));
