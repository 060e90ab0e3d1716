import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { glossaryBytes } from './glossary/compile.ts';
import { lexiconBytes } from './lexicon/compile.ts';
import { readingsBytes } from './pinyin/bytes.ts';

const textFile = (name: string) => async () => new Uint8Array(await readFile(new URL(`../${name}`, import.meta.url)));

/** Puts lexicon, glossary, trained readings and the licences into the build, and serves them in dev mode. */
export function dataFiles(): Plugin {
  const files: Record<string, () => Promise<Uint8Array>> = {
    'data/lexicon.bin': lexiconBytes,
    'data/glossary.bin': glossaryBytes,
    'data/readings.bin': readingsBytes,
    LICENSE: textFile('LICENSE'),
    'NOTICE.md': textFile('NOTICE.md'),
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
