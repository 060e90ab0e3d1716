import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { CATEGORIES, type GlossaryEntry } from '../../src/text/glossary/entry.ts';
import { faultsAcross, parseEntries } from './schema.ts';

const FOLDER = new URL('../../src/text/glossary/entries/', import.meta.url);

/**
 * Reads and checks all entries.
 * @throws Error that names file, entry and fault.
 */
export async function loadEntries(): Promise<GlossaryEntry[]> {
  const entries: GlossaryEntry[] = [];
  for (const category of CATEGORIES) {
    const file = `${category}.yaml`;
    const text = await readFile(new URL(file, FOLDER), 'utf8');
    entries.push(...parseEntries(parse(text), category, file));
  }
  const faults = faultsAcross(entries);
  if (faults.length > 0) throw new Error(`glossary:\n${faults.join('\n')}`);
  return entries;
}
