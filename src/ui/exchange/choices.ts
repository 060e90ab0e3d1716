import { say } from '../../extension/say.ts';
import { askBackground } from '../../extension/send.ts';
import type { ColourNames } from '../../notebook/colour.ts';
import { dictionaryWord } from '../../notebook/formats/anki.ts';
import type { Choices, DictionaryWord } from '../../notebook/formats/kept.ts';
import type { KeptWord } from '../../notebook/word.ts';

/** Words that one message asks for. */
const AT_ONCE = 500;

/** What a file needs to know besides the records: what the reader calls the colours, names in the reader's language. */
export async function choicesNow(now: Date): Promise<Choices> {
  const { colourNames } = await askBackground('settings.get', {});
  const colours: ColourNames = {
    yellow: colourNames.yellow || say('colourYellow'),
    green: colourNames.green || say('colourGreen'),
    blue: colourNames.blue || say('colourBlue'),
    pink: colourNames.pink || say('colourPink'),
    purple: colourNames.purple || say('colourPurple'),
  };
  return {
    now,
    colours,
    labels: {
      colour: say('labelColour'),
      paper: say('labelPaper'),
      date: say('labelDate'),
      edition: say('labelEdition'),
      column: say('labelColumn'),
      place: say('labelPlace'),
      authors: say('labelAuthors'),
      address: say('labelAddress'),
      passages: say('labelPassages'),
    },
  };
}

/** What the dictionary says of some words. */
export async function dictionaryOf(words: readonly KeptWord[]): Promise<Map<string, DictionaryWord>> {
  const found = new Map<string, DictionaryWord>();
  for (let at = 0; at < words.length; at += AT_ONCE) {
    const slice = words.slice(at, at + AT_ONCE);
    const { words: cards } = await askBackground('words.explain', { words: slice.map(({ form }) => form) });
    for (const { form, reading } of slice) {
      const known = dictionaryWord(cards[form]?.entries ?? [], reading);
      if (known) found.set(form, known);
    }
  }
  return found;
}
