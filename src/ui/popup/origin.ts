import type { ToldFacts } from '../../extension/messages.ts';
import { type Saying, say } from '../../extension/say.ts';
import type { CorrectedName } from '../../notebook/factCorrection.ts';

const ORIGINS = {
  platform: 'fromPlatform',
  metadata: 'fromMetadata',
  page: 'fromPage',
  text: 'fromText',
  address: 'fromAddress',
  title: 'fromTitle',
} as const satisfies Record<string, Saying>;

/** Where a fact comes from, as a sentence; nothing of one that the page does not tell. */
export function originOf({ corrected, origins }: ToldFacts, name: CorrectedName): string | undefined {
  if (name in corrected) return say('fromReader');
  const origin = origins[name];
  return origin && say(ORIGINS[origin]);
}
