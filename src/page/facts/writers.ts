import { tidy } from '../fold.ts';
import { isName, namesIn } from './names.ts';
import { add, isCredited, nobody, type People, readCredits } from './people.ts';
import type { Reading } from './reading.ts';
import { DATE, isDateline, isEdited } from './wording.ts';

/** The article's first and last blocks, in which its people and its place are named. */
const FIRST_BLOCKS = 4;
const LAST_BLOCKS = 4;
/** A by-line in a line of its own may follow a summary. */
const FIRST_LINES = 8;

/** Those whom page and text name for the article. */
export function peopleOf(reading: Reading): People {
  const people = nobody();
  const marked = reading.marked('authors');
  if (marked && readMarked(reading, marked, people)) {
    reading.origins.authors = 'platform';
    reading.byline = marked;
  }
  for (const line of [...reading.head, ...reading.foot].filter(line => line.length < 120)) {
    if (isEdited(line) || isCredited(line) || isDateline(line)) {
      const before = people.reporters.length;
      readCredits(line.replace(DATE, ' '), people);
      // 云溪快報／范雲溪
      const [, paper, name = ''] = /(\p{Script=Han}{2,8})\s*[／/]\s*(\p{Script=Han}{2,4})(?=\s|$)/u.exec(line) ?? [];
      if (paper && isDateline(line) && !isName(paper) && isName(name)) add(people.reporters, [name]);
      if (people.reporters.length > before) {
        reading.origins.authors ??= 'page';
        reading.byline ??= tidy(line.replace(DATE, ' '));
      }
    }
  }
  const editors = reading.marked('editors');
  if (editors) add(people.editors, namesIn(editors.replace(/^.*?[：:]/, '')).names);
  if (readText(reading, people)) reading.origins.authors ??= 'text';
  if (!people.reporters.length && !people.correspondents.length) metadataAuthor(reading, people);
  people.correspondents = people.correspondents.filter(name => !people.reporters.includes(name));
  return people;
}

/** A platform's element for the writer may hold a name alone, a pen name too. */
function readMarked(reading: Reading, marked: string, people: People): boolean {
  const text = marked.replace(/^(?:作者|记者)\s*[：:]?\s*/, '');
  if (isCredited(text) && readCredits(text, people)) return true;
  const { names, only } = namesIn(text);
  if (names.length && only) return add(people.reporters, names);
  return reading.found.platform?.authorInMeta && text.length <= 20 ? add(people.reporters, [text]) : false;
}

/** By-lines in the text: （记者 王晓明） near its beginning, （史晓萌） at its end. */
function readText(reading: Reading, people: People): boolean {
  const { blocks } = reading;
  let named = false;
  const texts = blocks.map(({ text }) => text);
  const read = (credit: string, printed = credit) => {
    const writers = () => people.reporters.length + people.correspondents.length;
    const before = writers();
    named = readCredits(credit, people) || named;
    if (writers() > before) reading.byline ??= tidy(printed);
  };
  for (const text of texts.slice(0, FIRST_LINES))
    if (text.length < 70 && isCredited(text) && !/[。！？]/.test(text)) read(text);
  for (const text of texts.slice(0, FIRST_BLOCKS)) {
    const begin = text.slice(0, 140);
    for (const [, inside] of begin.matchAll(/[（(]([^（）()]{2,60})[）)]/g)) if (isCredited(inside!)) read(inside!);
    const opening =
      /^.{0,16}?(?:讯|訊|电|電)?[\s　]*((?:本报|本网|.{0,6})(?:记者|記者)[^，。；]{2,40}?)(?:报道|報道|摄影|[：:，])/.exec(
        begin,
      );
    if (opening) read(opening[1]!);
  }
  for (const text of texts.slice(-LAST_BLOCKS)) {
    const tail = text.slice(-90);
    const inside = /[（(]([^（）()]{2,60})[）)]\s*$/.exec(tail)?.[1];
    if (inside && (isCredited(inside) || /文\/图|编译/.test(inside))) read(inside);
    else if (inside) {
      const { names, only } = namesIn(inside);
      if (only && add(people.reporters, names)) {
        named = true;
        reading.byline ??= tidy(inside);
      }
    }
    const signed = /(?:采写|撰文|执笔|作者|文)\s*[：:／/|｜丨]\s*(.{2,40})$/.exec(tail);
    if (signed && !/[。！？]/.test(signed[1]!)) read(`作者：${signed[1]!}`, signed[0]);
    if (text.length < 70 && isCredited(text) && !/[。！？]/.test(text)) read(text);
  }
  for (const { text, role } of blocks) {
    if (role !== 'caption' && !/[摄攝][）)]?$/.test(text)) continue;
    const shot = /(\S{0,12}\s?\S{2,8})\s*(?:摄|攝|摄影)[）)]?$/.exec(text);
    if (shot) readCredits(`${shot[1]} 摄`, people);
  }
  return named;
}

/** The author by metadata; on most sites that is the editor, so only a person's name who is not named as that. */
function metadataAuthor(reading: Reading, people: People): void {
  const { metadata } = reading;
  const given =
    metadata.meta('author', 'og:article:author', 'byl') ?? metadata.linked('author') ?? metadata.meta('article:author');
  if (!given) return;
  const trusted = reading.found.platform?.authorInMeta;
  if (trusted === false) return;
  const { names, only } = namesIn(given);
  const writers = names.filter(name => !people.editors.includes(name));
  if (only && writers.length && (trusted || given.length < 30)) add(people.reporters, writers);
  else if (trusted && given.length <= 30) add(people.reporters, [given]);
  if (people.reporters.length) reading.origins.authors ??= 'metadata';
}

/** Where the report is dated from: 本报北京4月8日电. */
export function placeOf({ blocks }: Reading): string | null {
  const opening = blocks
    .slice(0, 3)
    .map(({ text }) => PLACE.exec(text)?.[1])
    .find(Boolean);
  return opening && !isName(opening) ? opening : null;
}

const PLACE =
  /^[\s\u3000（(]*(?:本报|新华社|中新社|中新网|新华网|人民网|央视网|新华网)\s*(\p{Script=Han}{2,10}?)\s*(?:\d{1,2}月)?\d{1,2}日\s*(?:电|讯|訊|電)/u;
