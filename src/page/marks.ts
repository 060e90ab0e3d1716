/** What is painted by the CSS Custom Highlight API: no element is added, no text is touched. */
export type MarkName = 'bianzhu-term' | HighlightMark | 'bianzhu-word' | 'bianzhu-spoken';

/** One Highlight for each colour; where two lie over each other their colours mix. */
export const HIGHLIGHT_MARKS = {
  yellow: 'bianzhu-highlight',
  green: 'bianzhu-highlight-green',
  blue: 'bianzhu-highlight-blue',
  pink: 'bianzhu-highlight-pink',
  purple: 'bianzhu-highlight-purple',
} as const;
export type HighlightMark = (typeof HIGHLIGHT_MARKS)[keyof typeof HIGHLIGHT_MARKS];

/**
 * Named sets of ranges, each range under a key so that it can be set anew after the text nodes below it were cut.
 */
export class Marks {
  private readonly ranges = new Map<MarkName, Map<string, Range[]>>();

  /** @param priority the highlight named later lies above the one before */
  constructor(private readonly names: readonly MarkName[]) {
    names.forEach((name, priority) => {
      // A word may be marked in an article and beside it: they share the one highlight of that name.
      const highlight = CSS.highlights.get(name) ?? new Highlight();
      highlight.priority = Math.max(highlight.priority, priority);
      CSS.highlights.set(name, highlight);
    });
  }

  /** Paints a mark, in place of what stood under the same key. */
  set(name: MarkName, key: string, ranges: Range[]): void {
    this.delete(name, key);
    const highlight = CSS.highlights.get(name);
    if (!highlight || !ranges.length) return;
    for (const range of ranges) highlight.add(range);
    const keys = this.ranges.get(name) ?? new Map<string, Range[]>();
    this.ranges.set(name, keys.set(key, ranges));
  }

  delete(name: MarkName, key: string): void {
    const keys = this.ranges.get(name);
    for (const range of keys?.get(key) ?? []) CSS.highlights.get(name)?.delete(range);
    keys?.delete(key);
  }

  keys(name: MarkName): string[] {
    return [...(this.ranges.get(name)?.keys() ?? [])];
  }

  /** Takes all marks off the page. */
  clear(): void {
    for (const name of this.names) CSS.highlights.delete(name);
    this.ranges.clear();
  }
}
