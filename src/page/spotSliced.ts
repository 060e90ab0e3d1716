import { beginWeighing, candidateOf, type Spotted, spottedOf } from './candidate.ts';

/** Nodes looked at between two chances for the page: about a millisecond. A block weighed at a glance counts as three. */
const NODES_PER_STEP = 2_000;
/**
 * As `spotArticle`, in slices, and without the code that bears a candidate out until there is one. Runs on every page.
 * Between two slices the page may change: what comes of it is looked at again by whoever watches.
 *
 * @param breathe gives way to the page where it is time
 */
export async function spotSliced(
  document: Document,
  breathe: () => Promise<void> | undefined,
): Promise<Spotted | null> {
  const weighing = beginWeighing(document);
  if (!weighing) return null;
  while (!weighing.step(NODES_PER_STEP)) await breathe();
  const candidate = candidateOf(document, weighing.result());
  if (!candidate) return null;
  const { isBorneOut } = await import('./signs.ts');
  return isBorneOut(document, candidate) ? spottedOf(candidate) : null;
}
