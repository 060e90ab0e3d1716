/** Pauses before each look at a page that grew, ms: late text comes within seconds; a chat window never ends. */
const PAUSES = [600, 1_500, 3_000, 6_000, 15_000];
const HAN = /[\u3400-\u9fff]/;

/**
 * Looks again for highlights that were not found, each time the page has grown and come to rest; ends when all are
 * found, or after some looks in vain.
 *
 * @param look says whether all are found now
 */
export function whileMissing(document: Document, look: () => Promise<boolean>, signal: AbortSignal): void {
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watching = new MutationObserver(records => {
    const grown = records.some(({ addedNodes }) => [...addedNodes].some(node => HAN.test(node.textContent ?? '')));
    if (!grown) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      looks++;
      if ((await look()) || looks >= PAUSES.length) watching.disconnect();
    }, PAUSES[looks]);
  });
  watching.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    watching.disconnect();
    clearTimeout(timer);
  });
}
