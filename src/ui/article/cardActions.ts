import { say } from '../../extension/say.ts';
import { askBackground, RefusedError } from '../../extension/send.ts';
import type { Citation } from '../../notebook/highlight.ts';
import type { Span } from '../../text/lexicon/segment.ts';
import { sentenceAt } from '../../text/sentenceAt.ts';
import type { CardActions } from '../card/content.ts';
import { pageAddress } from './address.ts';
import type { Article } from './article.ts';
import type { Cards } from './cards.ts';
import { copyText } from './clipboard.ts';
import { meetingOf } from './draftTerm.ts';
import { keepArticle } from './keepArticle.ts';
import { notify } from './notify.ts';
import type { Passage } from './passage.ts';

/** What the buttons of a card work with. */
export interface CardPlace {
  document: Document;
  passage: Passage;
  /** The stretch that the card is about. */
  shown: Span;
  /** The forms that the reader keeps; changed as the store answers. */
  kept: Set<string>;
  article: Article | null;
  cards: Cards;
}

/** As the store takes it, UTF-16 units. */
const MOST_SENSE = 500;

/** What the buttons of a card do. What is kept is kept with the sentence, the page and the date, by the background. */
export function cardActions({ document, passage, shown, kept, article, cards }: CardPlace): CardActions {
  const sentence = () => sentenceAt(passage.text, shown.start, shown.end);
  const address = () => article?.address ?? pageAddress();
  const citation = (): Citation => article?.factsAt(shown.start) ?? untold(document);
  return {
    async keep(form, reading, sense) {
      const { text, start } = sentence();
      const within = text.indexOf(form, Math.max(0, start - form.length));
      const meeting = { sentence: text, start: Math.max(0, within), url: address(), citation: citation() };
      const keeping = !kept.has(form);
      try {
        if (keeping) {
          await askBackground('word.keep', { form, reading, sense: sense.slice(0, MOST_SENSE), meeting });
          kept.add(form);
          if (article) void keepArticle(article);
        } else {
          await askBackground('word.delete', { form, deleted: true });
          kept.delete(form);
        }
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
    edit(forms, sense, more) {
      askBackground('term.draft', {
        forms: forms.map(({ text, pinyin }) => ({ text, pinyin: pinyin || null })),
        sense,
        note: more.note ?? '',
        plain: more.plain ?? '',
        ...meetingOf(citation(), sentence().text, address()),
      }).catch(() => notify(say('failed')));
    },
    terms: ids => askBackground('terms.cards', { ids: ids.slice(0, 200) }).catch(() => []),
    goTo: offset => void cards.goTo(passage, offset),
  };
}

/** Of a page without an article only its title is known. */
const untold = ({ title }: Document): Citation => ({
  title: title.slice(0, 500) || null,
  source: null,
  date: null,
  edition: null,
  authors: [],
});
