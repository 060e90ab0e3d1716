import { Zip, ZipDeflate } from 'fflate';
import { codePointsOf } from './codePoints.ts';
import { articlesOf, type Choices, type Kept, marked, type Pieces } from './kept.ts';
import { closeSource, headOf, notesOf, openSource, selectionOf } from './qdaProject.ts';
import { type Source, sourcesOf, unlike } from './qdaSources.ts';

/*
 * REFI-QDA 1.5, the project that programs for qualitative analysis exchange (qdasoftware.org): a zip of `project.qde`
 * and the texts. Elements stand in the order of the standard's schema, positions count code points of the plain text,
 * texts are UTF-8 without a byte order mark, with line feeds alone. Every GUID is made of what it names, so that a
 * later export into the same project names the same things.
 */

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
