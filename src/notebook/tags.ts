import { type Highlight, MOST_TAGS } from './highlight.ts';

/**
 * The change that gives a highlight one tag in place of some, where the first of them stood; null where it has none.
 *
 * @param to the tag; '' takes the others off
 */
export function mergedTags(from: readonly string[], to: string): (highlight: Highlight) => { tags: string[] } | null {
  const old = new Set(from.filter(tag => tag !== to));
  return ({ tags }) => {
    if (!tags.some(tag => old.has(tag))) return null;
    const merged = tags.flatMap(tag => (old.has(tag) ? (to ? [to] : []) : [tag]));
    return { tags: [...new Set(merged)].slice(0, MOST_TAGS) };
  };
}
