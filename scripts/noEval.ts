import type { Plugin } from 'vite';

/**
 * Takes the ways to make code of a string out of pdf.js. The extension's policy forbids them anyway and pdf.js then does
 * without; so nothing is lost, and the stores' checks find none in the package.
 *
 * @throws where a new version of pdf.js makes code in another way, so that this is looked at again
 */
export function noEval(): Plugin {
  return {
    name: 'bianzhu-no-eval',
    transform(code, id) {
      if (!/[\\/]pdfjs-dist[\\/]build[\\/]pdf(\.worker)?\.mjs$/.test(id)) return;
      const text = code
        .replace(/new Function\(""\);/, 'throw new Error("no code of strings");')
        .replace(/return new Function\("src", "srcOffset", "dest", "destOffset", compiled\);/, 'return null;');
      if (text === code || /\bnew Function\b|\beval\(/.test(text))
        throw new Error(`${id} makes code of strings: see scripts/noEval.ts`);
      return { code: text, map: null };
    },
  };
}
