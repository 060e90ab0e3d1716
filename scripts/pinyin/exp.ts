import { readFileSync } from 'node:fs';
import { lexiconBytes } from '../lexicon/compile.ts';
import { JIEBA_FILE, parseJieba } from '../lexicon/jieba.ts';
import { CEDICT_FILE, parseCedict } from '../lexicon/cedict.ts';
import { openLexicon } from '../../src/text/lexicon/lexicon.ts';
import { readingsOf } from '../../src/text/lexicon/lookup.ts';
import { parse } from '../../src/text/lexicon/segment.ts';
import { toneMarks } from '../../src/text/pinyin/marks.ts';
import { fit } from './fit.ts';
import { type Context, features, hashOf, PAD } from '../../src/text/pinyin/features.ts';
import { pinyin } from 'pinyin-pro';

const dir = process.argv[2]!;
const opt = Object.fromEntries(process.argv.slice(3).map(a => a.split('=') as [string, string]));
const O = (k: string, d: number) => (opt[k] ? +opt[k]! : d);
const lex = openLexicon(await lexiconBytes());
const fold = new Uint16Array(65536).map((_, i) => i);
for (const e of parseCedict(readFileSync(CEDICT_FILE, 'utf8')))
  if (e.simplified.length === 1 && e.traditional.length === 1 && e.simplified !== e.traditional && !e.proper) {
    const t = e.traditional.charCodeAt(0);
    if (fold[t] === t) fold[t] = e.simplified.charCodeAt(0);
  }
for (let i = 0; i < 10; i++) {
  fold[0x30 + i] = 0x30;
  fold[0xff10 + i] = 0x30;
}
for (let i = 0; i < 26; i++) {
  fold[65 + i] = 65;
  fold[97 + i] = 65;
}
const jieba = parseJieba(readFileSync(JIEBA_FILE, 'utf8'));
const tags = ['?'];
const kindOf = (w: string) => {
  if (/^[0-9０-９]/.test(w)) return 100;
  if (/^[A-Za-z]/.test(w)) return 101;
  if (!/\p{Script=Han}/u.test(w)) return 102 + (w.charCodeAt(0) % 100);
  const t = jieba.get(w)?.tag;
  if (!t) return w.length > 1 ? 1 : 0;
  let k = tags.indexOf(t);
  if (k < 0) {
    k = tags.length;
    tags.push(t);
  }
  return k + 2;
};
export type Row = {
  s: string;
  at: number;
  c: string;
  g: string;
  ctx: Context;
  word: number;
  w: string;
  pos: number;
  dict: string[];
};
const norm = (x: string) => toneMarks(x.replace(/^([jqxy])v/, '$1u').replace(/u:/, 'ü'));
export function context(s: string): Context {
  const codes = new Uint16Array(s.length + 2 * PAD);
  for (let i = 0; i < s.length; i++) codes[i + PAD] = fold[s.charCodeAt(i)]!;
  const { ends } = parse(lex, s);
  const starts = Int32Array.from([0, ...ends]);
  const hashes = Int32Array.from(ends, (e, i) => hashOf(codes, starts[i]! + PAD, e + PAD));
  const kinds = Uint8Array.from(ends, (e, i) => (opt.pos === '0' ? 0 : kindOf(s.slice(starts[i]!, e))));
  return { codes, starts, count: ends.length, hashes, kinds };
}
const cache = new Map<string, Context>();
export function rows(file: string): Row[] {
  return readFileSync(`${dir}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(l => {
      const [s, i, c, g] = l.split('\t') as [string, string, string, string];
      return make(s, +i, c, g);
    });
}
function make(s: string, i: number, c: string, g: string): Row {
  const at = [...s].slice(0, +i).join('').length;
  let ctx = cache.get(s);
  if (!ctx) {
    ctx = context(s);
    cache.set(s, ctx);
  }
  let word = 0;
  while (ctx.starts[word + 1]! <= at) word++;
  const w = s.slice(ctx.starts[word]!, ctx.starts[word + 1]!);
  const n = [...w].length;
  const pos = [...s.slice(ctx.starts[word]!, at)].length;
  const dict = readingsOf(lex, w)
    .map(r => r.toLowerCase().split(' '))
    .filter(r => r.length === n)
    .map(r => r[pos]!);
  return { s, at, c, g: norm(g), ctx, word, w, pos, dict: [...new Set(dict)] };
}
const t0 = Date.now();
const cpp = rows('cpp-dev.tsv'),
  gtrain = rows('g2pl-train.tsv'),
  gdev = rows('g2pl-dev.tsv');
console.log('loaded', Date.now() - t0);
const marked = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap(l => {
      const marked = l.split('\t').at(-1)!;
      let s = '';
      const labels: [number, string, string][] = [];
      for (const m of marked.matchAll(/(\p{Script=Han})([a-zü]+[1-5])|([\s\S])/gu)) {
        if (m[1]) {
          labels.push([[...s].length, m[1], m[2]!]);
          s += m[1];
        } else s += m[3];
      }
      return labels.map(([i, c, g]) => make(s, i, c, g));
    });
const newsRows = marked('test/text/pinyin/local-news.tsv'),
  ownRows = opt.noown ? [] : marked('scripts/pinyin/phrases.txt');
for (const r of ownRows) (r as any).own = true;
const h = (s: string) => {
  let x = 7;
  for (let i = 0; i < s.length; i++) x = Math.imul(x ^ s.charCodeAt(i), 0x9e3779b1) ^ (x >>> 15);
  return x >>> 0;
};
const cppT = cpp.filter(r => h(r.s) % 5 !== 0),
  cppV = cpp.filter(r => h(r.s) % 5 === 0);
const train = [...gtrain, ...cppT, ...ownRows];

// classes
type Char = {
  classes: string[];
  rows: Row[];
  W: Map<number, Float64Array>;
  G: Map<number, Float64Array>;
  b: Float64Array;
  gb: Float64Array;
};
const chars = new Map<string, Char>();
for (const r of train) {
  let c = chars.get(r.c);
  if (!c)
    chars.set(
      r.c,
      (c = { classes: [], rows: [], W: new Map(), G: new Map(), b: new Float64Array(0), gb: new Float64Array(0) }),
    );
  c.rows.push(r);
  if (!c.classes.includes(r.g)) c.classes.push(r.g);
}
if (opt.ced) {
  const per = new Map<string, Row[]>();
  let total = 0;
  const seen = new Set<string>();
  for (const e of parseCedict(readFileSync(CEDICT_FILE, 'utf8'))) {
    const w = [...e.simplified];
    if (w.length < 2 || w.length > 4 || seen.has(e.simplified) || w.length !== e.readings[0]!.length) continue;
    seen.add(e.simplified);
    if (readingsOf(lex, e.simplified).length !== 1) continue;
    const f = jieba.get(e.simplified)?.count ?? 0;
    if (f < O('minf', 3)) continue;
    w.forEach((ch, i) => {
      const c = chars.get(ch);
      if (!c) return;
      const g = e.readings[0]![i]!.toLowerCase();
      if (!c.classes.includes(g)) return;
      const r = make(e.simplified, i, ch, g);
      (r as any).ced = f;
      let l = per.get(ch);
      if (!l) per.set(ch, (l = []));
      l.push(r);
    });
  }
  for (const [ch, l] of per) {
    l.sort((a, b) => (b as any).ced - (a as any).ced);
    const top = l.slice(0, O('maxced', 150));
    total += top.length;
    chars.get(ch)!.rows.push(...top);
  }
  console.log('ced rows', total);
}
const off2 = O('off2', 2.5),
  off3 = O('off3', 4),
  l2 = O('l2', 1),
  wn = O('wc', 1);
const buf = new Int32Array(128),
  sorts = new Uint8Array(128);
const SCALE = new Float64Array(64).fill(1);
for (const k of [5, 6, 17, 18]) SCALE[k] = O('s_far', 0.5);
for (const k of [21, 22, 23, 24, 25, 26, 27]) SCALE[k] = O('s_pos', 1);
for (const k of [30, 33, 34]) SCALE[k] = O('s_bag', 0.3);
for (const k of [31, 32]) SCALE[k] = O('s_bagpos', 0.3);
for (const k of (opt.off ?? '').split(',').filter(Boolean)) SCALE[+k] = 0;
const feats = (r: Row) => {
  const n = features(r.ctx, r.at, r.word, buf, sorts);
  return buf.slice(0, n);
};
for (const [ch, c] of chars)
  for (const r of readingsOf(lex, ch)) {
    const x = r.toLowerCase();
    if (!x.includes(' ') && !c.classes.includes(x)) c.classes.push(x);
  }
function offset(c: Char, r: Row, z: Float64Array) {
  z.fill(0);
  const L = [...r.w].length;
  if (L < 2 || r.dict.length === 0) return;
  const o = L === 2 ? off2 : off3;
  for (const d of r.dict) {
    const k = c.classes.indexOf(d);
    if (k >= 0) z[k]! += r.dict.length === 1 ? o : o * 0.8;
  }
  if (r.dict.length > 1) {
    const k = c.classes.indexOf(r.dict[0]!);
    if (k >= 0) z[k]! += O('first', 0.5);
  }
}
const score = (c: Char, f: Int32Array, r: Row, z: Float64Array) => {
  offset(c, r, z);
  for (let k = 0; k < z.length; k++) z[k]! += c.b[k]!;
  for (const x of f) {
    const w = c.W.get(x);
    if (w) for (let k = 0; k < z.length; k++) z[k]! += w[k]!;
  }
};
const t1 = Date.now();
let big = 0;
for (const c of chars.values()) {
  const K = c.classes.length;
  if (K < 2) continue;
  const index = new Map<number, number>();
  const scale: number[] = [];
  const count: number[] = [];
  const ex = c.rows
    .filter(r => !(opt.drop && [...r.w].length > 1 && r.dict.length === 1))
    .map(r => {
      const n = features(r.ctx, r.at, r.word, buf, sorts);
      const f: number[] = [];
      for (let i = 0; i < n; i++) {
        if (SCALE[sorts[i]!] === 0) continue;
        let x = index.get(buf[i]!);
        if (x === undefined) {
          x = scale.length;
          index.set(buf[i]!, x);
          scale.push(SCALE[sorts[i]!]!);
        }
        f.push(x);
      }
      for (const x of f) count[x] = (count[x] ?? 0) + 1;
      const z = new Float64Array(K);
      offset(c, r, z);
      return {
        features: Int32Array.from(f),
        offset: z,
        right: c.classes.indexOf(r.g),
        weight: (r as any).ced
          ? O('ced', 0.1)
          : ((r as any).own ? O('own', 2) : 1) * ([...r.w].length > 1 && r.dict.length === 1 ? O('dw', 1) : 1),
      };
    });
  const gamma = O('gamma', 0);
  for (let i = 0; i < scale.length; i++) scale[i]! *= (count[i]! / O('unit', 1)) ** -gamma;
  const w = fit(ex, scale.length, K, Float64Array.from(scale), l2);
  c.b = w.slice(scale.length * K);
  for (const [h, i] of index) {
    const x = w.slice(i * K, i * K + K);
    if (x.some(v => Math.abs(v - x[0]!) > O('prune', 0))) {
      c.W.set(h, x);
      big += K - 1;
    }
  }
}
console.log('trained', Date.now() - t1, 'weights', big);
const exc = new Map<string, Map<string, number>>();
for (const r of train)
  if ([...r.w].length > 1 && r.dict.length === 1) {
    const k = r.w + r.pos;
    const m = exc.get(k) ?? new Map();
    exc.set(k, m);
    m.set(r.g, (m.get(r.g) ?? 0) + ((r as any).own ? 2 : 1));
  }
const fixedOf = (r: Row) => {
  const m = exc.get(r.w + r.pos);
  if (!m) return r.dict[0]!;
  let n = 0,
    b = '',
    bn = 0;
  for (const [g, x] of m) {
    n += x;
    if (x > bn) {
      bn = x;
      b = g;
    }
  }
  return b !== r.dict[0] && bn >= O('minexc', 2) && bn / n >= O('share', 0.8) ? b : r.dict[0]!;
};
const predict = (r: Row) => {
  if (opt.keep && [...r.w].length > 1 && r.dict.length === 1) return opt.keep === '2' ? fixedOf(r) : r.dict[0]!;
  const c = chars.get(r.c);
  if (!c) {
    const d = r.dict[0];
    if (d && r.dict.length === 1) return d;
    const p = pinyin(r.c, { type: 'array' })[0]!;
    return r.dict.length ? (r.dict.includes(p) ? p : d!) : p;
  }
  if (c.classes.length === 1) return [...r.w].length > 1 && r.dict.length === 1 ? r.dict[0]! : c.classes[0]!;
  const z = new Float64Array(c.classes.length);
  score(c, feats(r), r, z);
  let b = 0;
  for (let k = 1; k < z.length; k++) if (z[k]! > z[b]!) b = k;
  return c.classes[b]!;
};
for (const [name, set] of [
  ['cppV', cppV],
  ['gdev', gdev],
  ['news', newsRows],
] as const) {
  let ok = 0,
    dictWrong = 0,
    dictOk = 0,
    singleBad = 0;
  const bad = new Map<string, number>();
  for (const r of set) {
    const p = predict(r);
    if (p === r.g) ok++;
    else {
      const L = [...r.w].length > 1;
      const d = L && r.dict.length === 1 && r.dict[0] === r.g;
      if (d) dictWrong++;
      else if (L && r.dict.length === 1 && r.dict[0] === p) dictOk++;
      else if (!L) singleBad++;
      const key = `${r.c}:${r.g}>${p} ${L ? r.w : ''}`;
      bad.set(key, (bad.get(key) ?? 0) + 1);
      if (opt.show && name === opt.show && (!opt.ch || opt.ch.includes(r.c)))
        console.log(
          `  ${r.s.slice(Math.max(0, r.at - 12), r.at)}【${r.c}】${r.s.slice(r.at + 1, r.at + 12)} ${r.g} got ${p} (${r.w})`,
        );
    }
  }
  console.log(
    name,
    set.length,
    ((100 * ok) / set.length).toFixed(2),
    'overrode-right-dict',
    dictWrong,
    'kept-wrong-dict',
    dictOk,
    'single',
    singleBad,
  );
  if (opt.worst && (name === 'news' || opt.all))
    console.log(
      [...bad]
        .sort((a, b) => b[1] - a[1])
        .slice(0, +opt.worst!)
        .map(x => x.join(' '))
        .join(' | '),
    );
}
