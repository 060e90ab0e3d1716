import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const PREFIX = '\0deferred:';

/**
 * Lets code that runs in a service worker say `await import('some-library')`.
 *
 * A worker of type module may not import dynamically, and a static import runs the library's top level at every
 * wake-up (pinyin-pro: 50 ms of building tables). So the library's CommonJS text goes into a function body inside
 * the worker's own file, and the import becomes a call of that function: the engine skims the body at wake-up and
 * runs it when it is first asked for.
 *
 * @param libraries package names whose `require` entry is one self-contained file
 */
export function deferred(libraries: readonly string[]): Plugin {
  const importOf = new RegExp(`\\bimport\\(\\s*['"](${libraries.join('|')})['"]\\s*\\)`, 'g');
  return {
    name: 'bianzhu-deferred',
    enforce: 'pre',
    apply: 'build',
    resolveId: id => (id.startsWith('deferred:') ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(PREFIX)) return;
      const text = await readFile(require.resolve(id.slice(PREFIX.length)), 'utf8');
      return `let library;
function run() { const module = { exports: {} }; let exports = module.exports; ${text}
return module.exports; }
export const load = () => (library ??= run());`;
    },
    transform(code, id) {
      if (id.includes('/node_modules/')) return;
      const found = new Set([...code.matchAll(importOf)].map(match => match[1]!));
      if (!found.size) return;
      const names = [...found];
      const head = names.map((name, i) => `import { load as deferred${i} } from 'deferred:${name}';`).join('\n');
      const body = code.replace(importOf, (_, name: string) => `Promise.resolve(deferred${names.indexOf(name)}())`);
      return { code: `${head}\n${body}`, map: null };
    },
  };
}
