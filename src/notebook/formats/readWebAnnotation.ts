import { listed, member, recordOf, type Said, text, withRecord } from './foreign.ts';
import { RECORD } from './webAnnotation.ts';

/**
 * An annotation of the W3C's model, our own or anyone's. Bodies that are texts become note and tags, by their purpose;
 * a quotation is looked for in the first target that has one.
 *
 * @returns the fields of a record, unchecked, and whether it is one of ours that comes back
 */
export function readWebAnnotation(value: unknown, now: string): { fields: object; own: boolean } {
  const motivations = listed(member(value, 'motivation'));
  const notes: string[] = [];
  const tags: unknown[] = [];
  const take = (body: unknown) => {
    const content = typeof body === 'string' ? undefined : (member(body, 'value') ?? member(body, 'chars'));
    for (const part of listed(member(body, 'items'))) take(part);
    if (typeof content !== 'string') return;
    const purposes = listed(member(body, 'purpose'));
    const tagging = purposes.length ? purposes.includes('tagging') : only(motivations, 'tagging');
    if (tagging) tags.push(content);
    else if (content !== '') notes.push(content);
  };
  for (const body of listed(member(value, 'body'))) take(body);
  const bodyValue = member(value, 'bodyValue');
  if (typeof bodyValue === 'string' && bodyValue !== '') notes.push(bodyValue);
  const target = quotedTarget(listed(member(value, 'target')));
  const source = member(target.target, 'source') ?? member(target.target, 'scope') ?? target.target;
  const { quote, position } = target;
  const said: Said = {
    id: member(value, 'id') ?? member(value, '@id'),
    url: typeof source === 'string' ? source : (member(source, 'id') ?? member(source, '@id')),
    exact: member(quote, 'exact'),
    prefix: member(quote, 'prefix'),
    suffix: member(quote, 'suffix'),
    start: member(position, 'start'),
    note: notes.join('\n\n'),
    tags,
    colour: member(target.target, 'styleClass'),
    title: member(source, 'title') ?? member(source, 'dc:title') ?? member(source, 'dcterms:title'),
    created: member(value, 'created'),
    updated: member(value, 'modified'),
  };
  const fields = recordOf(said, now);
  return withRecord(fields, member(value, RECORD));
}

const only = (list: readonly unknown[], one: string) => list.length > 0 && list.every(name => name === one);

interface Target {
  target: unknown;
  quote: unknown;
  position: unknown;
}

/** The first target with a quotation, else the first. */
function quotedTarget(targets: readonly unknown[]): Target {
  let first: Target | undefined;
  for (const target of targets) {
    const found: Target = { target, quote: undefined, position: undefined };
    for (const selector of listed(member(target, 'selector'))) look(selector, found);
    if (found.quote) return found;
    first ??= found;
  }
  return first ?? { target: undefined, quote: undefined, position: undefined };
}

/** Selectors refine each other: the innermost quotation is the passage. */
function look(selector: unknown, found: Target): void {
  const kind = text(member(selector, 'type') ?? member(selector, '@type'));
  if (kind.endsWith('TextQuoteSelector')) found.quote = selector;
  if (kind.endsWith('TextPositionSelector')) found.position = selector;
  for (const inner of listed(member(selector, 'refinedBy'))) look(inner, found);
  for (const inner of listed(member(selector, 'items'))) look(inner, found);
}
