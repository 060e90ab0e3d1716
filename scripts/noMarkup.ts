import type { Plugin } from 'vite';

/**
 * Takes the one way to make markup of a string out of Preact. Nothing here uses it; so a slip cannot either, and the
 * stores' checks find no `innerHTML` in the package.
 *
 * @throws where a new version of Preact no longer has the assignment, so that this is looked at again
 */
export function noMarkup(): Plugin {
  return {
    name: 'bianzhu-no-markup',
    apply: 'build',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact(\.module|\.min)?\.m?js$/.test(id)) return;
      const text = code.replace(/\.innerHTML\s*=(?!=)/g, '.textContent=');
      if (text === code) throw new Error(`${id} no longer assigns innerHTML: see scripts/noMarkup.ts`);
      return { code: text, map: null };
    },
  };
}
