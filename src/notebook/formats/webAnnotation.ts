import type { Highlight } from '../highlight.ts';
import { codePointsOf } from './codePoints.ts';
import { guidOf } from './guid.ts';
import { articlesOf, type Choices, type Kept, marked, type Pieces } from './kept.ts';

/*
 * Web Annotation Data Model (W3C Recommendation, 23 February 2017) in JSON-LD: a collection with one page, an
 * annotation for each highlight. Note and tags are bodies, passage and place are selectors; what the model has no
 * place for stands in one member of a name space of our own, which other readers pass over.
 */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** The name under which our own record stands; declared as JSON, so that a processor of JSON-LD leaves it as it is. */
export const RECORD = 'bianzhu:record';
const OWN_CONTEXT = {
  bianzhu: 'https://bianzhu.example/ns#',
  [RECORD]: { '@id': RECORD, '@type': '@json' },
};

/** The highlights as an annotation collection, an annotation a line. */
export function* writeWebAnnotations(kept: Kept, { now }: Choices): Pieces {
  const articles = marked(yield* articlesOf(kept));
  const total = articles.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const collection = guidOf('collection', now.toISOString());
  const head = {
    '@context': [ANNOTATION_CONTEXT, OWN_CONTEXT],
    id: `urn:uuid:${collection}`,
    type: 'AnnotationCollection',
    generator: { type: 'Software', name: 'Bianzhu' },
    generated: now.toISOString(),
    total,
  };
  const page = { id: `urn:uuid:${guidOf('page', collection)}`, type: 'AnnotationPage', startIndex: 0 };
  let before = `${JSON.stringify(head).slice(0, -1)},\n"first": ${JSON.stringify(page).slice(0, -1)},\n"items": [\n`;
  for (const { text, highlights } of articles) {
    const points = text === null ? null : codePointsOf(text);
    for (const highlight of highlights) {
      yield `${before}${JSON.stringify(annotationOf(highlight, text, points))}`;
      before = ',\n';
    }
  }
  yield `${total ? '' : before}\n]}}\n`;
}

function annotationOf(highlight: Highlight, text: string | null, points: ((offset: number) => number) | null) {
  const { id, url, selector, colour, note, tags, created, updated } = highlight;
  const { exact, prefix, suffix, start, end, ...more } = selector;
  const bodies = [
    ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ...tags.map(value => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  // The model counts in code points, so a position can only be told where the text is known, and stands where it did.
  const position =
    points && text?.slice(start, end) === exact
      ? [{ type: 'TextPositionSelector', start: points(start), end: points(end) }]
      : [];
  const { version, revision, device, seen, citation, conflict } = highlight;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: ['highlighting', ...(note === '' ? [] : ['commenting']), ...(tags.length ? ['tagging'] : [])],
    created,
    modified: updated,
    ...(bodies.length && { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: url,
      styleClass: colour,
      selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, ...position],
    },
    [RECORD]: { version, revision, device, seen, colour, selector: { start, end, ...more }, citation, conflict },
  };
}
