import { articleKind } from '../article.ts';
import { correctionKind } from '../correction.ts';
import { factsKind } from '../factCorrection.ts';
import { type Highlight, pageKey, readHighlight } from '../highlight.ts';
import { RECORD } from '../keys.ts';
import { ownReadingKind } from '../ownReading.ts';
import type { Shelved } from '../shelf.ts';
import { ownTermKind } from '../terms/kept-terms.ts';
import type { OwnTerm } from '../terms/own-term.ts';
import { wordKind } from '../word.ts';
import { versionsOfHighlight, versionsOfTerm, versionsOfWord } from './versions.ts';

/** What a merge makes of two versions of a record: the one that stays, and another to be kept beside it. */
export interface Joined<T extends Shelved> {
  stays: T;
  beside: T | null;
}

/** How records of one kind are named, read and merged. */
export interface Kind<T extends Shelved = Shelved> {
  /** In a backup. */
  name: 'highlights' | 'words' | 'corrections' | 'readings' | 'terms' | 'facts' | 'articles';
  prefix: string;
  /** The key of the shelf's list of names; null where there is none. */
  list: string | null;
  read(stored: unknown): T | null;
  keyOf(record: T): string;
  /** `first` is the version that wins (see `order.ts`), `second` the other. */
  join(first: T, second: T): Joined<T>;
}

const alone = <T extends Shelved>(first: T): Joined<T> => ({ stays: first, beside: null });
const kind = <T extends Shelved>(one: Kind<T>) => one as unknown as Kind;

/** All kinds of records that a notebook holds. */
export const KINDS: readonly Kind[] = [
  kind<Highlight>({
    name: 'highlights',
    prefix: RECORD,
    list: null,
    read: readHighlight,
    keyOf: ({ id }) => RECORD + id,
    join: versionsOfHighlight,
  }),
  kind({
    name: 'words',
    prefix: wordKind.prefix,
    list: wordKind.index,
    read: stored => wordKind.read(stored),
    keyOf: ({ form }) => wordKind.prefix + form,
    join: versionsOfWord,
  }),
  kind({
    name: 'corrections',
    prefix: correctionKind.prefix,
    list: correctionKind.index,
    read: stored => correctionKind.read(stored),
    keyOf: ({ form }) => correctionKind.prefix + form,
    join: alone,
  }),
  kind({
    name: 'readings',
    prefix: ownReadingKind.prefix,
    list: ownReadingKind.index,
    read: stored => ownReadingKind.read(stored),
    keyOf: ({ form }) => ownReadingKind.prefix + form,
    join: alone,
  }),
  kind({
    name: 'facts',
    prefix: factsKind.prefix,
    list: factsKind.index,
    read: stored => factsKind.read(stored),
    keyOf: ({ url }) => factsKind.prefix + pageKey(url),
    join: alone,
  }),
  kind<OwnTerm>({
    name: 'terms',
    prefix: ownTermKind.prefix,
    list: ownTermKind.index,
    read: stored => ownTermKind.read(stored),
    keyOf: ({ id }) => ownTermKind.prefix + id,
    join: versionsOfTerm,
  }),
  kind({
    name: 'articles',
    prefix: articleKind.prefix,
    list: articleKind.index,
    read: stored => articleKind.read(stored),
    keyOf: ({ url }) => articleKind.prefix + pageKey(url),
    join: alone,
  }),
];
