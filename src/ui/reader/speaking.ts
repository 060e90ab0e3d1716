import type { Stretch } from '../../text/sentences.ts';

/** What of the browser's speech is used; a test brings its own. */
export interface Speech {
  synthesis: Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;
  utterance(text: string): SpeechSynthesisUtterance;
}

/** What is being read aloud. */
export interface Spoken {
  sentence: Stretch;
  /** Offset at which the word begins that is being said, where the voice tells. */
  word: number | null;
}

export type SpeakingState = 'silent' | 'speaking' | 'paused';

/**
 * A Chinese voice that speaks on this computer. Voices of a service would send the text away, so they are not used.
 * Mandarin comes before the others.
 */
export function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const own = voices.filter(({ localService, lang }) => localService && /^(?:zh|cmn)(?:[-_]|$)/i.test(lang));
  const mandarin = own.filter(({ lang }) => !/(?:HK|yue|MO)/i.test(lang));
  return mandarin.find(({ lang }) => /CN|Hans/i.test(lang)) ?? mandarin[0] ?? own[0] ?? null;
}

/**
 * Reads a text aloud, one sentence an utterance: a voice that stops in the middle loses one sentence, and another speed
 * holds from the next one on. Pausing ends the utterance and begins its sentence anew, for not every voice can pause.
 */
export class Speaking {
  state: SpeakingState = 'silent';
  /** The voice stopped by itself. */
  failed = false;
  private at = 0;
  /** Counts utterances: what an earlier one still reports is not heard. */
  private turn = 0;

  /**
   * @param sentences of the text, ascending, as they are now: a text may still be growing
   * @param changed told of each sentence and word; null when nothing is said any more
   */
  constructor(
    private readonly speech: Speech,
    private readonly text: () => string,
    private readonly sentences: () => readonly Stretch[],
    private readonly voice: SpeechSynthesisVoice,
    private readonly changed: (spoken: Spoken | null) => void,
    public speed: number,
  ) {}

  /** Begins with the sentence at an offset, or the first after it. */
  from(offset: number): void {
    const sentences = this.sentences();
    const at = sentences.findIndex(({ end }) => end > offset);
    this.at = at < 0 ? Math.max(0, sentences.length - 1) : at;
    this.say();
  }

  pause(): void {
    if (this.state !== 'speaking') return;
    this.silence();
    this.state = 'paused';
    this.changed({ sentence: this.sentences()[this.at]!, word: null });
  }

  resume(): void {
    if (this.state === 'paused') this.say();
  }

  /** Goes some sentences on or back. */
  step(by: number): void {
    this.at = Math.min(Math.max(0, this.at + by), this.sentences().length - 1);
    if (this.state === 'speaking') this.say();
    else if (this.state === 'paused') this.changed({ sentence: this.sentences()[this.at]!, word: null });
  }

  /** Another speed; the sentence that is being said is begun anew in it. */
  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.state === 'speaking') this.say();
  }

  stop(): void {
    this.silence();
    this.state = 'silent';
    this.changed(null);
  }

  private silence(): void {
    this.turn++;
    this.speech.synthesis.cancel();
  }

  private say(): void {
    const sentence = this.sentences()[this.at];
    if (!sentence) {
      this.stop();
      return;
    }
    this.silence();
    const { turn } = this;
    this.state = 'speaking';
    this.failed = false;
    const utterance = this.speech.utterance(this.text().slice(sentence.start, sentence.end));
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = this.speed;
    utterance.onboundary = ({ charIndex }) => {
      if (turn === this.turn) this.changed({ sentence, word: sentence.start + charIndex });
    };
    utterance.onend = () => {
      if (turn !== this.turn) return;
      this.at++;
      this.say();
    };
    utterance.onerror = () => {
      if (turn !== this.turn) return;
      this.turn++;
      this.failed = true;
      this.state = 'paused';
      this.changed({ sentence, word: null });
    };
    this.changed({ sentence, word: null });
    this.speech.synthesis.speak(utterance);
  }
}
