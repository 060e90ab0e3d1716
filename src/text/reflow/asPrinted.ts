import type { Block } from './block.ts';

/**
 * A block in the source's own characters: where the block's text has the ideograph (日) for a radical code point (⽇),
 * this has what the source has. For whoever must give every character back as it came.
 *
 * @param source the text that the block's runs point into
 */
export function asPrinted({ text, runs }: Block, source: string): string {
  let printed = '';
  let at = 0;
  for (const run of runs) {
    printed += text.slice(at, run.at) + source.slice(run.from, run.from + run.length);
    at = run.at + run.length;
  }
  return printed + text.slice(at);
}
