import { type Draft, formFrom, type Read } from './draft.ts';
import type { OwnForm, OwnTerm } from './own-term.ts';

/** What a comment begins with where the line is a variant of the term above. */
const VARIANT = 'variant of ';

/**
 * Terms as OmegaT's glossary: term, translation, comment, separated by tabs, UTF-8 (OmegaT takes a `.utf8` or `.txt`
 * file). The comment is `[pinyin] note`. Each variant has a line of its own, as OmegaT looks for what stands first.
 *
 * It loses: line breaks and tabs (blanks stand for them), plain explanation, source, sentence, address, category, tags,
 * related terms, glossary, whether it is on, ids and dates.
 */
export function writeOmegat(terms: readonly OwnTerm[]): string {
  const lines: string[] = ['# Bianzhu: term – translation – comment'];
  for (const { forms, sense, note } of terms) {
    const [head, ...variants] = forms;
    lines.push([head!.text, flat(sense), flat(`[${head!.pinyin ?? ''}] ${note}`)].join('\t'));
    for (const { text, pinyin } of variants) {
      lines.push([text, flat(sense), `[${pinyin ?? ''}] ${VARIANT}${head!.text}`].join('\t'));
    }
  }
  return `${lines.join('\n')}\n`;
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The terms of an OmegaT glossary. A line that begins with # is a remark. */
export function* readOmegat(text: string): Iterable<Read> {
  let pending: { draft: Draft } | null = null;
  let line = 0;
  for (const row of linesOf(text)) {
    line++;
    if (row.trim() === '' || row.startsWith('#')) continue;
    const [term = '', sense = '', ...comments] = row.split('\t');
    const { pinyin, note } = commentOf(comments.join(' '));
    const written = formFrom(term);
    const form: OwnForm = { text: written.text, pinyin: pinyin ?? written.pinyin };
    const head: string | undefined = pending?.draft.forms[0]?.text;
    if (pending && head !== undefined && note === VARIANT + head) {
      pending.draft.forms.push(form);
      continue;
    }
    if (pending) yield pending;
    pending = null;
    if (form.text === '') {
      yield { refusal: { line, reason: 'no-term' } };
      continue;
    }
    const fields: Draft['fields'] = {
      ...(sense.trim() !== '' && { sense: sense.trim() }),
      ...(note !== '' && { note }),
    };
    pending = { draft: { line, forms: [form], fields } };
  }
  if (pending) yield pending;
}

function commentOf(comment: string): { pinyin: string | null; note: string } {
  const hit = /^\s*\[([^[\]]*)\]\s?(.*)$/s.exec(comment);
  if (!hit) return { pinyin: null, note: comment.trim() };
  return { pinyin: hit[1]!.trim() || null, note: hit[2]!.trim() };
}

/** One line after another: a file of a hundred thousand is never split as a whole. */
export function* linesOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
  }
}
