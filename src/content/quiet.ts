/**
 * Watches an article for changes by the page's own scripts, and keeps our own out of what it sees.
 *
 * Only changes of Chinese text count: an advertisement or a counter inside the article is no reason to read it anew.
 */
export class Quiet {
  private readonly observer: MutationObserver;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param changed called once the page has been still for a moment
   */
  constructor(
    private readonly root: Element,
    private readonly changed: () => void,
    signal: AbortSignal,
  ) {
    this.observer = new MutationObserver(records => this.see(records));
    this.observer.observe(root.ownerDocument, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  /** Does something to the page that is not to be taken for a change by the page. */
  run(work: () => void): void {
    this.see(this.observer.takeRecords());
    work();
    this.observer.takeRecords();
  }

  /** Watches a text node that stands aside while its copies are shown: what a script writes to it counts. */
  watch(original: Text): void {
    this.observer.observe(original, { characterData: true });
  }

  private see(records: readonly MutationRecord[]): void {
    const ours = records.some(
      ({ type, target, addedNodes, removedNodes }) =>
        !this.root.isConnected ||
        (type === 'characterData' &&
          HAN.test((target as CharacterData).data) &&
          (this.root.contains(target) || !target.isConnected)) ||
        (type === 'childList' &&
          this.root.contains(target) &&
          [...addedNodes, ...removedNodes].some(node => HAN.test(node.textContent ?? ''))),
    );
    if (!ours) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.changed, STILL_MS);
  }
}

const HAN = /[\u3400-\u9fff]/;
/** A page that is being built changes many times; it is read again when it has been still for so long. */
const STILL_MS = 400;
