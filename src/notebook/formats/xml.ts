// Characters that XML 1.0 has no way to write, and halves of pairs.
const UNWRITABLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MARKS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Any string as text of a document; what cannot be written becomes U+FFFD. */
const content = (text: string) => text.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, mark => MARKS[mark]!);
const attribute = (text: string) => text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\t\n\r]/g, mark => MARKS[mark]!);

type Attributes = Record<string, string | number | boolean>;

const opened = (name: string, attributes: Attributes) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
    .join('')}`;

/** The beginning of an element; names are written as they are. */
export const openTag = (name: string, attributes: Attributes): string => `${opened(name, attributes)}>\n`;

/** An element with text, with elements that are written already, or empty. */
export function tag(name: string, attributes: Attributes, inner?: string | readonly string[]): string {
  const within = typeof inner === 'string' ? content(inner) : (inner ?? []).join('');
  if (!within) return `${opened(name, attributes)}/>\n`;
  return `${opened(name, attributes)}>${typeof inner === 'string' ? '' : '\n'}${within}</${name}>\n`;
}
