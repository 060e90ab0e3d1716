import { useEffect, useMemo, useState } from 'preact/hooks';
import { say } from '../../extension/say.ts';
import { Marks } from '../../page/marks.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Desk } from './desk.ts';
import type { Shown } from './shown.ts';
import { chineseVoice, Speaking, type Speech, type Spoken } from './speaking.ts';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
/** Browsers list their voices a moment after they are first asked, ms. */
const VOICES_MS = 1_500;

const speech: Speech = {
  synthesis: speechSynthesis,
  utterance: text => new SpeechSynthesisUtterance(text),
};

/** Reads the shown text aloud, from the selection or from what is in the window; the sentence is marked as it is said. */
export function AloudBar({ desk, shown, close }: { desk: Desk; shown: Shown; close: () => void }) {
  const voice = useVoice();
  const [, setTurn] = useState(0);
  const { article } = shown;
  const speaking = useMemo(() => {
    if (!voice) return null;
    const marks = new Marks(['bianzhu-spoken']);
    let split = { text: '', sentences: sentencesOf('') };
    const sentences = () => {
      if (split.text !== article.text) split = { text: article.text, sentences: sentencesOf(article.text) };
      return split.sentences;
    };
    const mark = (spoken: Spoken | null) => {
      if (spoken) {
        const { start, end } = spoken.sentence;
        article.painting.reveal(start, end);
        marks.set('bianzhu-spoken', 'sentence', article.located.ranges(start, end));
        markWord(shown, spoken.word);
      } else {
        marks.clear();
        article.painting.unmark();
      }
      setTurn(turn => turn + 1);
    };
    return new Speaking(speech, () => article.text, sentences, voice, mark, desk.settings.reader.speed);
  }, [voice, article]);
  useEffect(() => () => speaking?.stop(), [speaking]);
  if (voice === undefined) return null;
  if (!speaking)
    return (
      <section class="aloud" aria-label={say('readerAloud')}>
        <p role="status">{say('readerAloudNone')}</p>
        <button type="button" class="quiet" onClick={close}>
          {say('close')}
        </button>
      </section>
    );
  const play = () => {
    if (speaking.state === 'speaking') speaking.pause();
    else if (speaking.state === 'paused') speaking.resume();
    else speaking.from(startOf(shown));
  };
  const { speed } = desk.settings.reader;
  return (
    <section class="aloud" aria-label={say('readerAloud')}>
      <button type="button" class="quiet" onClick={() => speaking.step(-1)}>
        {say('readerAloudBack')}
      </button>
      <button type="button" onClick={play}>
        {say(speaking.state === 'speaking' ? 'readerAloudPause' : 'readerAloudPlay')}
      </button>
      <button type="button" class="quiet" onClick={() => speaking.step(1)}>
        {say('readerAloudOn')}
      </button>
      <label>
        {say('readerAloudSpeed')}
        <select
          value={speed}
          onChange={event => {
            const chosen = Number(event.currentTarget.value);
            speaking.setSpeed(chosen);
            void desk.change({ reader: { speed: chosen } });
          }}
        >
          {SPEEDS.map(one => (
            <option key={one} value={one}>
              {one} ×
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="quiet" onClick={close}>
        {say('readerAloudStop')}
      </button>
      {speaking.failed && <p role="status">{say('readerAloudFailed')}</p>}
    </section>
  );
}

/** The voice; null where there is none, undefined while the browser has not told. */
function useVoice(): SpeechSynthesisVoice | null | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null | undefined>(
    () => chineseVoice(speechSynthesis.getVoices()) ?? undefined,
  );
  useEffect(() => {
    if (voice) return;
    const look = () => setVoice(chineseVoice(speechSynthesis.getVoices()));
    const timer = setTimeout(look, VOICES_MS);
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => {
      clearTimeout(timer);
      speechSynthesis.removeEventListener('voiceschanged', look);
    };
  }, [voice]);
  return voice;
}

/** Where reading begins: at the selection, else at the first block in the window. */
function startOf({ article }: Shown): number {
  const { located } = article;
  const selection = located.document.getSelection();
  const node = selection?.anchorNode;
  const chosen = node && located.root.contains(node) ? located.offset(node, selection.anchorOffset) : null;
  return chosen ?? located.article.starts[article.firstSeen()] ?? 0;
}

function markWord({ article }: Shown, word: number | null): void {
  const place = word === null ? null : article.analyses.placeOf(word);
  if (!place) {
    article.painting.unmark();
    return;
  }
  const { block, base, index } = place;
  article.painting.mark(base + (block.ends[index - 1] ?? 0), base + block.ends[index]!);
}
