import type { Located } from './located.ts';

/** Keeps the reader's selection through work that cuts text nodes: it would drop one that begins or ends in them. */
export class Selected {
  /** Asking for a selection makes the browser lay out the page: so it is only asked for where there is one. */
  private some = false;

  constructor(
    private readonly located: Located,
    signal: AbortSignal,
  ) {
    const { document } = located;
    const look = () => {
      this.some = document.getSelection()?.isCollapsed === false;
    };
    document.addEventListener('selectionchange', look, { signal });
    look();
  }

  /** Does some work, and puts the selection back where the work lost it. */
  keep(work: () => void): void {
    const { document, places } = this.located;
    const selection = this.some ? document.getSelection() : null;
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
    if (!selection || selection.isCollapsed || !anchorNode || !focusNode) {
      work();
      return;
    }
    const anchor = places.offset(anchorNode, anchorOffset);
    const focus = places.offset(focusNode, focusOffset);
    work();
    if (anchor === null || focus === null || (anchorNode.isConnected && focusNode.isConnected)) return;
    const from = places.point(anchor, anchor > focus);
    const to = places.point(focus, focus > anchor);
    if (from && to) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }
}
