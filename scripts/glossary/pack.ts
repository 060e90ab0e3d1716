import type { GlossaryEntry } from '../../src/text/glossary/entry.ts';
import {
  aligned,
  checksum,
  HEADER_WORDS,
  headerChecksum,
  MAGIC,
  MAX_FORMS,
  SECTIONS,
  type Section,
  VERSION,
} from '../../src/text/glossary/layout.ts';

interface Node {
  children: Map<number, Node>;
  value: number;
}

/**
 * Packs entries into the layout that `openGlossary` reads.
 * @param folds pairs of traditional and simplified character, one code unit each.
 * @param ordinary words that are no family tokens.
 */
export function pack(entries: GlossaryEntry[], folds: [string, string][], ordinary: string[]): Uint8Array {
  const encoder = new TextEncoder();
  const texts = entries.map(entry => encoder.encode(JSON.stringify(entry)));
  const offsets = [0];
  for (const text of texts) offsets.push(offsets.at(-1)! + text.length);
  const json = new Uint8Array(offsets.at(-1)!);
  texts.forEach((text, i) => {
    json.set(text, offsets[i]!);
  });
  const { chars, children, values } = trieArrays(trieOf(entries));
  return assemble({
    chars: bytesOf(Uint16Array.from(chars)),
    children: bytesOf(Uint32Array.from(children)),
    values: bytesOf(Uint32Array.from(values)),
    folds: bytesOf(Uint16Array.from(folds.flatMap(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]))),
    ordinary: encoder.encode(ordinary.join('\n')),
    offsets: bytesOf(Uint32Array.from(offsets)),
    entries: json,
  });
}

function trieOf(entries: GlossaryEntry[]): Node {
  const root: Node = { children: new Map(), value: 0 };
  entries.forEach((entry, index) => {
    if (entry.forms.length > MAX_FORMS) throw new Error(`${entry.id}: more than ${MAX_FORMS} forms`);
    entry.forms.forEach(({ text }, form) => {
      let node = root;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const next = node.children.get(code) ?? { children: new Map<number, Node>(), value: 0 };
        node.children.set(code, next);
        node = next;
      }
      node.value = ((index << 8) | form) + 1;
    });
  });
  return root;
}

/** Breadth first, so that the children of a node stand side by side. */
function trieArrays(root: Node) {
  const chars = [0];
  const values = [0];
  const children: number[] = [];
  const queue = [root];
  for (let at = 0; at < queue.length; at++) {
    children.push(queue.length);
    for (const [code, node] of [...queue[at]!.children].sort((a, b) => a[0] - b[0])) {
      queue.push(node);
      chars.push(code);
      values.push(node.value);
    }
  }
  children.push(queue.length);
  return { chars, children, values };
}

const bytesOf = (view: Uint16Array | Uint32Array) => new Uint8Array(view.buffer);

function assemble(sections: Record<Section, Uint8Array>): Uint8Array {
  const lengths = SECTIONS.map(name => sections[name].byteLength);
  const total = lengths.reduce((sum, length) => sum + aligned(length), HEADER_WORDS * 4);
  const bytes = new Uint8Array(total);
  let at = HEADER_WORDS * 4;
  for (const name of SECTIONS) {
    bytes.set(sections[name], at);
    at += aligned(sections[name].byteLength);
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, VERSION, total, checksum(words.subarray(HEADER_WORDS)), 0, ...lengths]);
  words[4] = headerChecksum(words.subarray(0, HEADER_WORDS));
  return bytes;
}
