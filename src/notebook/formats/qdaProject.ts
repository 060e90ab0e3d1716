import { guidOf } from './guid.ts';
import { type Choices, citableOf, type Labels } from './kept.ts';
import { cut, type Source } from './qdaSources.ts';
import { openTag, tag } from './xml.ts';

/* The parts of `project.qde`, in the order in which they stand there. */
const NAMESPACE = 'urn:QDA-XML:project:1.0';
const USER = guidOf('user');
/** The colours as they are painted on white. */
const RGB = { yellow: '#FFD652', green: '#9BD770', blue: '#7FC4F2', pink: '#F7A3C0', purple: '#C3A2EA' } as const;
const COLOUR_GROUP = guidOf('colours');
const colourGuid = (colour: string) => guidOf('colour', colour);
const tagGuid = (name: string) => guidOf('tag', name);

/** All before the sources: the codes of tags and colours, the variables of the articles' facts. */
export function headOf(sources: readonly Source[], { now, colours, labels }: Choices): string {
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

/** The beginning of a source; its passages follow. */
export function openSource({ guid, name, article }: Source): string {
  return openTag('TextSource', {
    guid,
    name,
    plainTextPath: `internal://${guid}.txt`,
    creatingUser: USER,
    creationDateTime: article.read,
  });
}

/**
 * A passage with its codes and its note.
 *
 * @param points gives the code points before a UTF-16 offset of the source's text
 */
export function selectionOf({ highlight, start, end }: Source['passages'][number], points: (offset: number) => number) {
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

/** What follows a source's passages: the facts of its article. */
export function closeSource({ article }: Source): string {
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

/** The notes, one by one; none has passages of its own. */
export function* notesOf(sources: readonly Source[]): Iterable<string> {
  for (const { passages } of sources) {
    for (const { highlight } of passages) {
      const { id, note, selector, created, updated } = highlight;
      if (note === '') continue;
      const by = { creatingUser: USER, creationDateTime: created, modifyingUser: USER, modifiedDateTime: updated };
      yield tag('Note', { guid: noteGuid(id), name: cut(selector.exact), ...by }, [tag('PlainTextContent', {}, note)]);
    }
  }
}
