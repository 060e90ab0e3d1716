// Holds the house's one rule: imports run one way. `npm run check` and the tests call it; it prints each breach.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What each room may know of besides itself. */
const MAY_KNOW: Record<string, readonly string[]> = {
  text: [],
  page: ['text'],
  notebook: ['text'],
  extension: ['text', 'notebook'],
  ui: ['text', 'page', 'notebook', 'extension'],
  content: ['text', 'page', 'notebook', 'extension', 'ui'],
  background: ['text', 'notebook', 'extension'],
};
/** Rooms that run anywhere: no browser API, no DOM, no Node. */
const PACKAGES: Record<string, readonly RegExp[]> = {
  text: [/^approx-string-match$/],
  page: [],
  notebook: [/^valibot$/, /^fflate$/, /^uuid$/],
};
const GLOBALS: Record<string, RegExp> = {
  text: /\b(document|window|browser|chrome|process|localStorage)\s*[.[]/,
  page: /\b(browser|chrome|process)\s*[.[]/,
  notebook: /\b(document|window|browser|chrome|process)\s*[.[]/,
};
/** Page text and imports are data: nothing makes markup of a string, nothing is written to the console. */
const NOWHERE =
  /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|console\.(log|info|debug|warn|error)/;

const src = resolve(import.meta.dirname, '../src');
const breaches: string[] = [];
for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))) {
  const room = file.split(/[\\/]/)[0]!;
  const path = join(src, file);
  const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  for (const [, named] of code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    if (!named!.startsWith('.')) {
      const allowed = PACKAGES[room];
      if (allowed && !allowed.some(pattern => pattern.test(named!)))
        breaches.push(`src/${file} imports the package ${named}`);
      continue;
    }
    const other = relative(src, resolve(dirname(path), named!)).split(/[\\/]/)[0]!;
    if (other === 'public') continue;
    if (other !== room && !MAY_KNOW[room]?.includes(other)) breaches.push(`src/${file} imports from ${other}`);
  }
  if (GLOBALS[room]?.test(code.replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "''")))
    breaches.push(`src/${file} uses a global that its room must not know`);
  if (NOWHERE.test(code)) breaches.push(`src/${file} makes markup of a string or writes to the console`);
}
for (const breach of breaches) console.error(breach);
if (breaches.length) process.exit(1);
console.log('Imports run one way.');
