import * as v from 'valibot';
import { ANKI_TAG, ankiFields, FIELDS, type Field } from '../formats/anki.ts';
import type { DictionaryWord } from '../formats/kept.ts';
import type { KeptWord } from '../word.ts';
import { type AnkiCall, AnkiError, comeIn } from './connect.ts';

/** The deck and the kind of note that the words get; both are made where they are not there. */
export const DECK = 'Bianzhu 边注';
export const NOTE_TYPE = 'Bianzhu word';
/** Words sent at once: Anki holds up its own window meanwhile. */
const AT_ONCE = 50;

export interface AnkiReport {
  added: number;
  /** There already: Anki knows a note by its first field. */
  known: number;
}

export interface AnkiWork {
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/**
 * Sends words to Anki, those that it does not have yet. What was sent stays there when it is stopped.
 *
 * @throws AnkiError, or the signal's reason
 */
export async function sendWords(
  call: AnkiCall,
  words: readonly KeptWord[],
  dictionary: ReadonlyMap<string, DictionaryWord>,
  { signal, onProgress }: AnkiWork = {},
): Promise<AnkiReport> {
  await comeIn(call);
  await call('createDeck', { deck: DECK });
  await makeNoteType(call);
  const live = words.filter(({ deleted }) => deleted === null);
  const report: AnkiReport = { added: 0, known: 0 };
  for (let at = 0; at < live.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const notes = live.slice(at, at + AT_ONCE).map(word => noteOf(word, dictionary.get(word.form)));
    // Some versions of the add-on add none of a batch in which one is there already: they are asked first.
    const fresh = flags(await call('canAddNotes', { notes }), notes.length);
    const wanted = notes.filter((_, i) => fresh[i]);
    if (wanted.length) await call('addNotes', { notes: wanted });
    report.added += wanted.length;
    report.known += notes.length - wanted.length;
    onProgress?.(Math.min(at + AT_ONCE, live.length), live.length);
  }
  return report;
}

function noteOf(word: KeptWord, known: DictionaryWord | undefined) {
  const fields = ankiFields(word, known);
  return {
    deckName: DECK,
    modelName: NOTE_TYPE,
    fields: Object.fromEntries(FIELDS.map(name => [name, escaped(fields[name])])) as Record<Field, string>,
    tags: [ANKI_TAG],
    options: { allowDuplicate: false },
  };
}

/** Anki's fields are HTML, and what pages wrote is text. */
const escaped = (text: string) => text.replace(/[&<>]/g, c => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

async function makeNoteType(call: AnkiCall): Promise<void> {
  const names = v.safeParse(v.array(v.string()), await call('modelNames'));
  if (!names.success) throw new AnkiError('strange');
  if (names.output.includes(NOTE_TYPE)) return;
  await call('createModel', {
    modelName: NOTE_TYPE,
    inOrderFields: FIELDS,
    isCloze: false,
    css: CARD_CSS,
    cardTemplates: [{ Name: 'Word', Front: FRONT, Back: BACK }],
  });
}

function flags(result: unknown, length: number): boolean[] {
  const parsed = v.safeParse(v.pipe(v.array(v.boolean()), v.length(length)), result);
  if (!parsed.success) throw new AnkiError('strange');
  return parsed.output;
}

const CARD_CSS = `.card { font: 18px/1.6 sans-serif; text-align: center; }
.word { font: 40px/1.4 serif; }
.sentence { font-family: serif; }
.source { opacity: 0.6; font-size: 14px; }`;
const FRONT = `<div class="word" lang="zh">{{Word}}</div>
<div class="sentence" lang="zh">{{Sentence}}</div>`;
const BACK = `{{FrontSide}}<hr id="answer">
<div>{{Pinyin}} {{#Traditional}}<span lang="zh">{{Traditional}}</span>{{/Traditional}}</div>
<div>{{Senses}}</div>
<div class="source" lang="zh">{{Source}} {{Date}}</div>`;
