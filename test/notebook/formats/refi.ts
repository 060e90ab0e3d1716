import { Parser } from 'htmlparser2';

/*
 * The rules of the REFI-QDA project schema (version 1.5) for the elements that a project of texts has: what each may
 * hold, in this order, and which attributes it has. `!` is one, `?` at most one, `*` any number.
 */
const GUID = /^[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}$/;
const RULES: Record<string, { holds: string[]; must: string[]; may: string[] }> = {
  Project: {
    holds: ['Users?', 'CodeBook?', 'Variables?', 'Cases?', 'Sources?', 'Notes?', 'Links?', 'Sets?', 'Graphs?'],
    must: ['xmlns', 'name'],
    may: ['origin', 'creatingUserGUID', 'creationDateTime', 'modifyingUserGUID', 'modifiedDateTime', 'basePath'],
  },
  Users: { holds: ['User*'], must: [], may: [] },
  User: { holds: [], must: ['guid'], may: ['name', 'id'] },
  CodeBook: { holds: ['Codes!'], must: [], may: [] },
  Codes: { holds: ['Code*'], must: [], may: [] },
  Code: { holds: ['Description?', 'NoteRef*', 'Code*'], must: ['guid', 'name', 'isCodable'], may: ['color'] },
  Variables: { holds: ['Variable*'], must: [], may: [] },
  Variable: { holds: ['Description?'], must: ['guid', 'name', 'typeOfVariable'], may: [] },
  Sources: { holds: ['TextSource*'], must: [], may: [] },
  ...textSource('TextSource'),
  ...textSource('Note'),
  PlainTextSelection: {
    holds: ['Description?', 'Coding*', 'NoteRef*'],
    must: ['guid', 'startPosition', 'endPosition'],
    may: ['name', 'creatingUser', 'creationDateTime', 'modifyingUser', 'modifiedDateTime'],
  },
  Coding: { holds: ['CodeRef!', 'NoteRef*'], must: ['guid'], may: ['creatingUser', 'creationDateTime'] },
  CodeRef: { holds: [], must: ['targetGUID'], may: [] },
  NoteRef: { holds: [], must: ['targetGUID'], may: [] },
  VariableRef: { holds: [], must: ['targetGUID'], may: [] },
  VariableValue: { holds: ['VariableRef!', 'TextValue?', 'DateValue?'], must: [], may: [] },
  TextValue: { holds: [], must: [], may: [] },
  DateValue: { holds: [], must: [], may: [] },
  PlainTextContent: { holds: [], must: [], may: [] },
  Description: { holds: [], must: [], may: [] },
  Notes: { holds: ['Note*'], must: [], may: [] },
};

function textSource(name: string) {
  return {
    [name]: {
      holds: ['Description?', 'PlainTextContent?', 'PlainTextSelection*', 'Coding*', 'NoteRef*', 'VariableValue*'],
      must: ['guid'],
      may: 'name richTextPath plainTextPath creatingUser creationDateTime modifyingUser modifiedDateTime'.split(' '),
    },
  };
}

export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** The tree of a document; throws where its tags do not close as they opened. */
export function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '', children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)!.text += text;
      },
      onclosetag(name) {
        if (open.pop()!.name !== name) throw new Error(`${name} is not closed`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (open.length !== 1) throw new Error(`${open.at(-1)!.name} is not closed`);
  return root.children.find(({ name }) => name === 'Project')!;
}

/** Every element of a tree, in the order of the document. */
export const every = (element: Element): Element[] => [element, ...element.children.flatMap(every)];

/** What a project breaks of the rules. */
export function breaches(project: Element): string[] {
  const found: string[] = [];
  const all = every(project);
  const guids = all.flatMap(({ attributes: { guid } }) => guid ?? []);
  const codable = new Set(
    all.flatMap(({ name, attributes }) => (name === 'Code' && attributes.isCodable === 'true' ? attributes.guid! : [])),
  );
  const named = (name: string) => new Set(all.flatMap(one => (one.name === name ? one.attributes.guid! : [])));
  const targets: Record<string, Set<string>> = {
    CodeRef: codable,
    NoteRef: named('Note'),
    VariableRef: named('Variable'),
  };
  const users = named('User');
  if (new Set(guids).size !== guids.length) found.push('a GUID stands twice');
  for (const element of all) {
    const { name, attributes, children, text } = element;
    const rule = RULES[name];
    if (!rule) {
      found.push(`${name} is no element`);
      continue;
    }
    for (const key of rule.must) if (attributes[key] === undefined) found.push(`${name} has no ${key}`);
    for (const key of Object.keys(attributes))
      if (![...rule.must, ...rule.may].includes(key)) found.push(`${name} may not have ${key}`);
    const names = children.map(child => child.name).join(' ');
    const grammar = rule.holds.map(one => `(?:${one.slice(0, -1)} )${one.at(-1) === '!' ? '' : one.at(-1)}`).join('');
    if (!new RegExp(`^${grammar}$`).test(names ? `${names} ` : '')) found.push(`${name} holds ${names}`);
    if (rule.holds.length && text.trim()) found.push(`${name} holds text`);
    if (/^(?:Users|Codes|Variables|Sources|Notes)$/.test(name) && !children.length) found.push(`${name} is empty`);
    if (targets[name] && !targets[name].has(attributes.targetGUID!)) found.push(`${name} leads nowhere`);
    for (const [key, value] of Object.entries(attributes)) {
      if (/guid$/i.test(key) || /User$/.test(key)) if (!GUID.test(value)) found.push(`${key} ${value} is no GUID`);
      if (/^(?:creating|modifying)User/.test(key) && !users.has(value)) found.push(`${key} names nobody`);
      if (/DateTime$/.test(key) && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value))
        found.push(`${key} ${value}`);
      if (key === 'color' && !/^#[A-Fa-f\d]{6}$/.test(value)) found.push(`color ${value}`);
      if (key === 'isCodable' && !/^(?:true|false)$/.test(value)) found.push(`isCodable ${value}`);
      if (key === 'typeOfVariable' && !/^(?:Text|Boolean|Integer|Float|Date|DateTime)$/.test(value))
        found.push(`typeOfVariable ${value}`);
      if (/Position$/.test(key) && !/^\d+$/.test(value)) found.push(`${key} ${value}`);
    }
    if (name === 'DateValue' && !/^\d{4}-\d\d-\d\d$/.test(text)) found.push(`DateValue ${text}`);
    if (name === 'TextSource' || name === 'Note') {
      const inline = children.some(child => child.name === 'PlainTextContent');
      if (inline === (attributes.plainTextPath !== undefined)) found.push(`${name} has not one text`);
      // ATLAS.ti refuses a project whose plain text stands as rich text.
      if (attributes.richTextPath !== undefined) found.push(`${name} has a rich text`);
    }
  }
  if (project.attributes.xmlns !== 'urn:QDA-XML:project:1.0') found.push('another name space');
  return found;
}
