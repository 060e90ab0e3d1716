import { refuse } from './refusal.ts';

/*
 * A small strict reader of XML. The background of Chrome has no DOMParser, and what the packages of this project have
 * (htmlparser2, in the tests only) reads HTML: it mends what is broken, where a word list should be refused with its
 * line. TBX needs elements, attributes and text; a hundred lines do that, with nothing to attack: no document type of
 * its own, no entities but the five of XML and characters by number, nothing fetched, a bounded depth.
 */

/** What stands in the file next. */
export type XmlEvent =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; line: number }
  | { kind: 'close'; name: string; line: number }
  | { kind: 'text'; text: string; line: number };

/** Deeper nesting is no word list. */
const DEEPEST = 64;
const NAME = '[\\p{L}_:][\\p{L}\\p{N}_:.·-]*';
const OPEN = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'uy');
const CLOSE = new RegExp(`</(${NAME})\\s*>`, 'uy');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gu');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a document from its beginning, element by element.
 * @throws FileRefused `broken` or `cut-off` with the line, `entity` where the document type or an entity wants more.
 */
export function* readXml(text: string): Iterable<XmlEvent> {
  const open: string[] = [];
  let line = 1;
  let at = 0;
  let roots = 0;
  const pass = (to: number) => {
    // Within the piece alone: a file of one line has no line feed to look for.
    for (let i = at; i < to; i++) if (text.charCodeAt(i) === 10) line++;
    at = to;
  };
  /** Skips to behind a closing mark. */
  const past = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? refuse(line, 'cut-off') : end + mark.length;
  };
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      const piece = text.slice(at, end);
      if (open.length > 0) yield { kind: 'text', text: plain(piece, line), line };
      else if (piece.trim() !== '') refuse(line, 'broken');
      pass(end);
    } else if (text.startsWith('<!--', at)) pass(past('-->', at + 4));
    else if (text.startsWith('<![CDATA[', at)) {
      const end = past(']]>', at + 9);
      if (open.length === 0) refuse(line, 'broken');
      yield { kind: 'text', text: text.slice(at + 9, end - 3), line };
      pass(end);
    } else if (text.startsWith('<?', at)) pass(past('?>', at + 2));
    else if (text.startsWith('<!DOCTYPE', at)) {
      // The name of a document type is passed over; rules inside it are not read by anyone here.
      const end = past('>', at);
      if (roots > 0 || text.slice(at, end).includes('[')) refuse(line, 'entity', 'DOCTYPE');
      pass(end);
    } else if (text.startsWith('</', at)) {
      CLOSE.lastIndex = at;
      const hit = CLOSE.exec(text);
      if (!hit) refuse(line, text.indexOf('>', at) < 0 ? 'cut-off' : 'broken');
      const name = hit![1]!;
      if (open.pop() !== name) refuse(line, 'broken', `</${name}>`);
      yield { kind: 'close', name, line };
      pass(CLOSE.lastIndex);
    } else {
      OPEN.lastIndex = at;
      const hit = OPEN.exec(text);
      if (!hit) refuse(line, text.indexOf('>', at) < 0 ? 'cut-off' : 'broken', text.slice(at, at + 40));
      const [, name, list, empty] = hit as unknown as [string, string, string, string];
      if (open.length === 0 && ++roots > 1) refuse(line, 'broken', `<${name}>`);
      if (open.length >= DEEPEST) refuse(line, 'broken', `<${name}>`);
      yield { kind: 'open', name, attributes: attributesOf(list, line), line };
      const end = OPEN.lastIndex;
      if (empty) yield { kind: 'close', name, line };
      else open.push(name);
      pass(end);
    }
  }
  if (open.length > 0 || roots === 0) refuse(line, 'cut-off', open.at(-1));
}

function attributesOf(list: string, line: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of list.matchAll(ATTRIBUTE)) {
    if (attributes.has(name!)) refuse(line, 'broken', name);
    attributes.set(name!, plain(double ?? single ?? '', line));
  }
  return attributes;
}

function plain(text: string, line: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][\w.-]*))?;?/g, (whole, hex, decimal, name) => {
    if (!whole.endsWith(';')) return refuse(line, 'broken', '&');
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : refuse(line, 'entity', whole);
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    if (!(code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) return refuse(line, 'broken', whole);
    return String.fromCodePoint(code);
  });
}

/** Text as it stands between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);
}
