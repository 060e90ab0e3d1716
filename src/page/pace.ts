/** Longest stretch of our work between two chances for the page, ms. A frame at 60 Hz is 16.7 ms. */
const SLICE_MS = 8;

/**
 * Lets long work go on in slices, so that no task on the reader's page is felt.
 *
 * @returns awaited between two pieces of work; gives way to the page where the slice is used up
 */
export function pace(sliceMs = SLICE_MS): () => Promise<void> | undefined {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < sliceMs) return undefined;
    return nextTask().then(() => {
      begun = performance.now();
    });
  };
}

/** Gives way to the page once. */
export const nextTask = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise(resolve => setTimeout(resolve));
};

/** After the next frame, or soon where the tab is hidden and draws none. */
export const nextFrame = (): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, HIDDEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });

/** How long a frame is waited for, ms. */
const HIDDEN_MS = 100;
