import type { Plugin } from 'vite';
import { glossaryBytes } from './glossary/compile.ts';
import { lexiconBytes } from './lexicon/compile.ts';
import { readingsBytes } from './pinyin/bytes.ts';

/** Puts the compiled lexicon and glossary and the trained readings into the build, and serves them in dev mode. */
export function dataFiles(): Plugin {
  const files: Record<string, () => Promise<Uint8Array>> = {
    'data/lexicon.bin': lexiconBytes,
    'data/glossary.bin': glossaryBytes,
    'data/readings.bin': readingsBytes,
  };
  return {
    name: 'bianzhu-data',
    async buildStart() {
      if (this.meta.watchMode) return;
      for (const [fileName, bytes] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: await bytes() });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const make = files[request.url?.slice(1).split('?')[0] ?? ''];
        if (!make) return next();
        response.end(await make());
      });
    },
  };
}
