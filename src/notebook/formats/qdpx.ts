import { Zip, ZipDeflate } from 'fflate';
import { Anchoring } from '../../text/anchor/anchor.ts';
import type { Highlight } from '../highlight.ts';
import { codePointsOf } from './codePoints.ts';
import { guidOf } from './guid.ts';
import {
  articlesOf,
  type Choices,
  type CitedArticle,
  citableOf,
  type Kept,
  type Labels,
  marked,
  type Pieces,
} from './kept.ts';
import { openTag, tag } from './xml.ts';

/*
 * REFI-QDA 1.5, the project that programs for qualitative analysis exchange (qdasoftware.org): a zip of `project.qde`
 * and the texts. Elements stand in the order of the standard's schema, positions count code points of the plain text,
 * texts are UTF-8 without a byte order mark, with line feeds alone. Every GUID is made of what it names, so that a
 * later export into the same project names the same things.
 */
const NAMESPACE = 'urn:QDA-XML:project:1.0';
const USER = guidOf('user');
/** The colours as they are painted on white. */
const RGB = { yellow: '#FFD652', green: '#9BD770', blue: '#7FC4F2', pink: '#F7A3C0', purple: '#C3A2EA' } as const;
const COLOUR_GROUP = guidOf('colours');
const colourGuid = (colour: string) => guidOf('colour', colour);
const tagGuid = (name: string) => guidOf('tag', name);
/** Longest name of a source or a passage, in code points: longer ones break the lists of the programs. */
const MOST_NAME = 100;

interface Source {
  guid: string;
  name: string;
  article: CitedArticle;
  text: string;
  /** UTF-16 offsets in the text. */
  passages: { highlight: Highlight; start: number; end: number }[];
}

/** The articles that have highlights as a project: a text each, with its passages coded by tags and colours. */
export function* writeQdpx(kept: Kept, choices: Choices): Pieces {
  const articles = marked(yield* articlesOf(kept));
  let out: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    out.push(piece);
  });
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    // As elsewhere: the same records are the same bytes.
    file.mtime = '1980-01-01T12:00:00';
    zip.add(file);
    return file;
  };
  const taken = function* (): Pieces {
    const pieces = out;
    out = [];
    yield joined(pieces);
  };
  const encoder = new TextEncoder();
  const sources: Source[] = [];
  const names = new Set<string>();
  for (const article of articles) {
    for (const source of sourcesOf(article, choices.labels)) {
      sources.push({ ...source, name: unlike(names, source.name) });
    }
    yield '';
  }
  const project = open('project.qde');
  project.push(encoder.encode(headOf(sources, choices)));
  for (const source of sources) {
    project.push(encoder.encode(openSource(source)));
    const points = codePointsOf(source.text);
    for (const passage of source.passages) {
      project.push(encoder.encode(selectionOf(passage, points)));
      yield* taken();
    }
    project.push(encoder.encode(closeSource(source)));
  }
  if (sources.length) project.push(encoder.encode('</Sources>\n'));
  let notes = '';
  for (const note of notesOf(sources)) {
    project.push(encoder.encode(notes ? note : `<Notes>\n${note}`));
    notes = '</Notes>\n';
    yield '';
  }
  project.push(encoder.encode(`${notes}</Project>\n`), true);
  for (const { guid, text } of sources) {
    open(`Sources/${guid}.txt`).push(encoder.encode(text), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The texts of an article: its own with the passages that are found in it; and, where the text was not kept or has
 * changed under them, one of the other passages alone, a paragraph each.
 */
function sourcesOf(article: CitedArticle, labels: Labels): Source[] {
  const { key, citation, highlights } = article;
  const facts = [citation.date, citation.source, citation.edition, citation.title ?? article.url];
  const name = cut(facts.filter(Boolean).join(' '));
  const sources: Source[] = [];
  const lost: Highlight[] = [];
  if (article.text === null) lost.push(...highlights);
  else {
    const passages: Source['passages'] = [];
    const anchoring = new Anchoring(article.text);
    for (const highlight of highlights) {
      const place = anchoring.find(highlight.selector);
      if (place) passages.push({ highlight, ...place });
      else lost.push(highlight);
    }
    // A carriage return would be counted by some programs and not by others.
    const text = article.text.replaceAll('\r', '\n');
    sources.push({ guid: guidOf('source', key), name, article, text, passages });
  }
  if (lost.length) {
    let text = '';
    const passages = lost.map(highlight => {
      const start = text.length;
      const exact = highlight.selector.exact.replaceAll('\r', '\n');
      text += `${exact}\n\n`;
      return { highlight, start, end: start + exact.length };
    });
    const own = article.text === null ? name : cut(`${labels.passages}: ${name}`);
    sources.push({ guid: guidOf('passages', key), name: own, article, text, passages });
  }
  return sources;
}

/** A name that no other source has, as the programs want it. */
function unlike(names: Set<string>, name: string): string {
  let one = name;
  for (let i = 2; names.has(one); i++) one = `${name} (${i})`;
  names.add(one);
  return one;
}

const cut = (text: string) => {
  const points = [...text.replace(/\s+/g, ' ').trim()];
  return points.length > MOST_NAME ? `${points.slice(0, MOST_NAME - 1).join('')}…` : points.join('');
};

function headOf(sources: readonly Source[], { now, colours, labels }: Choices): string {
  const highlights = sources.flatMap(({ passages }) => passages.map(({ highlight }) => highlight));
  const tags = [...new Set(highlights.flatMap(highlight => highlight.tags))].sort();
  const used = (Object.keys(RGB) as (keyof typeof RGB)[]).filter(colour =>
    highlights.some(highlight => highlight.colour === colour),
  );
  const codes = [
    ...tags.map(name => tag('Code', { guid: tagGuid(name), name, isCodable: true })),
    used.length
      ? tag(
          'Code',
          { guid: COLOUR_GROUP, name: labels.colour, isCodable: false },
          used.map(colour =>
            tag('Code', { guid: colourGuid(colour), name: colours[colour], isCodable: true, color: RGB[colour] }),
          ),
        )
      : '',
  ];
  const variables = VARIABLES.map(({ label, type }) =>
    tag('Variable', { guid: variableGuid(label), name: labels[label], typeOfVariable: type }),
  );
  const time = now.toISOString();
  const about = { name: 'Bianzhu', origin: 'Bianzhu', creatingUserGUID: USER, creationDateTime: time };
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    openTag('Project', { xmlns: NAMESPACE, ...about, modifiedDateTime: time }),
    tag('Users', {}, [tag('User', { guid: USER, name: 'Bianzhu' })]),
    codes.join('') && tag('CodeBook', {}, [tag('Codes', {}, codes)]),
    tag('Variables', {}, variables),
    sources.length ? openTag('Sources', {}) : '',
  ].join('');
}

function openSource({ guid, name, article }: Source): string {
  return openTag('TextSource', {
    guid,
    name,
    plainTextPath: `internal://${guid}.txt`,
    creatingUser: USER,
    creationDateTime: article.read,
  });
}

function selectionOf({ highlight, start, end }: Source['passages'][number], points: (offset: number) => number) {
  const { id, selector, note, tags, colour, created, updated } = highlight;
  const coding = (code: string) =>
    tag('Coding', { guid: guidOf('coding', id, code), creatingUser: USER, creationDateTime: created }, [
      tag('CodeRef', { targetGUID: code }),
    ]);
  return tag(
    'PlainTextSelection',
    {
      guid: id,
      name: cut(selector.exact),
      startPosition: points(start),
      endPosition: points(end),
      creatingUser: USER,
      creationDateTime: created,
      modifyingUser: USER,
      modifiedDateTime: updated,
    },
    [
      ...tags.map(name => coding(tagGuid(name))),
      coding(colourGuid(colour)),
      note === '' ? '' : tag('NoteRef', { targetGUID: noteGuid(id) }),
    ],
  );
}

const noteGuid = (id: string) => guidOf('note', id);
const variableGuid = (label: string) => guidOf('variable', label);

const VARIABLES: readonly {
  label: Exclude<keyof Labels, 'colour' | 'passages'>;
  type: 'Text' | 'Date';
  of(cited: ReturnType<typeof citableOf>): string | null | undefined;
}[] = [
  { label: 'paper', type: 'Text', of: ({ source }) => source },
  // The schema's date is a whole one.
  { label: 'date', type: 'Date', of: ({ date }) => /^\d{4}-\d\d-\d\d$/.exec(date ?? '')?.[0] },
  { label: 'edition', type: 'Text', of: ({ edition }) => edition },
  { label: 'column', type: 'Text', of: ({ column }) => column },
  { label: 'place', type: 'Text', of: ({ place }) => place },
  { label: 'authors', type: 'Text', of: ({ authors }) => authors.join(', ') },
  { label: 'address', type: 'Text', of: ({ url }) => url },
];

function closeSource({ article }: Source): string {
  const cited = citableOf(article);
  const values = VARIABLES.map(({ label, type, of }) => {
    const value = of(cited);
    if (!value) return '';
    return tag('VariableValue', {}, [
      tag('VariableRef', { targetGUID: variableGuid(label) }),
      tag(`${type}Value`, {}, value),
    ]);
  });
  return `${values.join('')}</TextSource>\n`;
}

function* notesOf(sources: readonly Source[]): Iterable<string> {
  for (const { passages } of sources) {
    for (const { highlight } of passages) {
      const { id, note, selector, created, updated } = highlight;
      if (note === '') continue;
      const by = { creatingUser: USER, creationDateTime: created, modifyingUser: USER, modifiedDateTime: updated };
      yield tag('Note', { guid: noteGuid(id), name: cut(selector.exact), ...by }, [tag('PlainTextContent', {}, note)]);
    }
  }
}
