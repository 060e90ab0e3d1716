import type { FamilyCard } from '../match.ts';
import type { CardContext } from './family.ts';

/** `票根 (ticket stub)`, or the word alone where no meaning is known. */
export function named(word: string, context: CardContext): string {
  const meaning = context.meaning(word);
  return meaning ? `${word} (${meaning})` : word;
}

/** `; here: A, B, C`, or what to do where the article names none. */
export function here(members: string[]): string {
  return members.length > 0 ? `; here: ${members.join(', ')}` : '';
}

/** Puts a card together. */
export function card(
  pattern: string,
  gloss: string,
  explanation: string,
  plain: string,
  members: string[] = [],
): FamilyCard & { gloss: string } {
  return { pattern, gloss, explanation, plain, members };
}
