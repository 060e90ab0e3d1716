import { say } from '../extension/say.ts';
import { askBackground, RefusedError } from '../extension/send.ts';
import type { NewWord } from '../notebook/word.ts';
import type { Span } from '../text/lexicon/segment.ts';
import { sentenceAt } from '../text/sentenceAt.ts';
import type { CardActions } from '../ui/card/content.ts';
import { pageAddress } from './address.ts';
import { copyText } from './clipboard.ts';
import { notify } from './notify.ts';
import type { Passage } from './passage.ts';

/**
 * What the buttons of a card do: a word is kept with the sentence, the page and the date, through the background.
 *
 * @param shown the stretch that the card is about
 * @param kept the forms that the reader keeps; changed as the store answers
 */
export function cardActions(
  document: Document,
  passage: Passage,
  shown: Span,
  kept: Set<string>,
  citation: () => NewWord['meeting']['citation'],
): CardActions {
  return {
    async keep(form, reading, sense) {
      const { text, start } = sentenceAt(passage.text, shown.start, shown.end);
      const within = text.indexOf(form, Math.max(0, start - form.length));
      const meeting = { sentence: text, start: Math.max(0, within), url: pageAddress(), citation: citation() };
      const keeping = !kept.has(form);
      try {
        if (keeping) await askBackground('word.keep', { form, reading, sense: sense.slice(0, MOST_SENSE), meeting });
        else await askBackground('word.delete', { form, deleted: true });
        if (keeping) kept.add(form);
        else kept.delete(form);
        notify(say(keeping ? 'wordKept' : 'wordForgotten', form));
      } catch (error) {
        notify(say(error instanceof RefusedError && error.refusal === 'storage-full' ? 'storageFull' : 'failed'));
      }
      return kept.has(form);
    },
    copy: text => void copyText(document, text),
    correct(form, ends) {
      const words = ends.map((end, i) => form.slice(i ? ends[i - 1] : 0, end));
      askBackground('correction.keep', { form, ends }).then(
        () => notify(say('cutKept', words.join(' | '))),
        () => notify(say('failed')),
      );
    },
  };
}

/** As the store takes it, UTF-16 units. */
const MOST_SENSE = 500;
