import { askBackground } from '../../extension/send.ts';
import type { Kept } from '../../notebook/formats/kept.ts';

/** All that is kept and not deleted. @throws RefusedError */
export async function everything(): Promise<Kept> {
  const [highlights, articles, words] = await Promise.all([
    askBackground('highlights.all', {}),
    askBackground('articles.all', {}),
    askBackground('words.all', {}),
  ]);
  return { highlights, articles, words };
}
