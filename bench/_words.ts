import { readFileSync } from 'node:fs';
import { openEngine } from './engine.ts';
import { syllable } from '../scripts/pinyin/labelled.ts';
const e = await openEngine();
for (const f of process.argv.slice(2)) { let n = 0, bad: string[] = []; for (const l of readFileSync(f, 'utf8').split('\n')) { const [w, ...p] = l.trim().split(/\s+/); if (!w || w.startsWith('#')) continue; n++; const want = p.map(syllable).join(' '); const got = e.pinyin(w).join(' '); if (got !== want) bad.push(`${w} ${want} | ${got}`); } console.log(f, n, 'differ', bad.length); console.log(bad.join('\n')); }
