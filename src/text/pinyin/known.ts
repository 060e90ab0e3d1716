import type { Lexicon } from '../lexicon/lexicon.ts';
import { readingsOf } from '../lexicon/lookup.ts';
import { hashOf } from './features.ts';
import type { Model } from './model.ts';
import { isHan } from './syllables.ts';

/** What is known of a word's readings, wherever it stands. */
export interface Known {
  /** Its reading where it has one only; else null. */
  fixed: string | null;
  /** The readings of a word of several characters, the dictionary's order. */
  options: string[][];
  /** For a single character that is weighed: its place in the model, else -1. */
  head: number;
}

/** Words kept as known; beyond it the store is emptied: an article has a few hundred, the whole dictionary 170,000. */
const MOST_KNOWN = 20_000;

/** What lexicon and readings file say of words, remembered word by word. */
export class KnownWords {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: Model,
  ) {}

  of(word: string): Known {
    const kept = this.known.get(word);
    if (kept) return kept;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const known = this.find(word);
    this.known.set(word, known);
    return known;
  }

  private find(word: string): Known {
    const { lexicon, model } = this;
    const characters = [...word];
    const han = characters.map(character => isHan(character.codePointAt(0)!));
    const folded = Uint16Array.from(word, (_, i) => model.fold[word.charCodeAt(i)]!);
    const own = model.word(hashOf(folded, 0, folded.length), characters.length);
    const joined = (syllables: readonly string[]) => syllables.filter((_, i) => han[i]).join(' ');
    if (own) return { fixed: joined(own), options: [], head: -1 };
    const options = [...new Set(readingsOf(lexicon, word).map(reading => reading.toLowerCase()))]
      .map(reading => reading.split(' '))
      .filter(syllables => syllables.length === characters.length);
    if (characters.length > 1) {
      const fixed = options.length === 1 ? joined(options[0]!) : null;
      return { fixed, options, head: -1 };
    }
    const head = word.length === 1 ? model.head(folded[0]!) : -1;
    if (head < 0) {
      const fixed = options[0]?.[0] ?? (model.rareReading(word.codePointAt(0)!) || this.plain(word));
      return { fixed, options: [], head };
    }
    return { fixed: null, options, head };
  }

  /** The reading of a compatibility character or a radical sign: that of the ideograph it stands for. */
  private plain(character: string): string {
    const plain = character.normalize('NFKC');
    if (plain === character || [...plain].length > 1) return '';
    const { fixed, options, head } = this.find(plain);
    const first = head < 0 ? 0 : this.model.classes[this.model.headAt[head]!]!;
    return fixed ?? (head < 0 ? (options[0]?.[0] ?? '') : (this.model.syllables()[first] ?? ''));
  }
}
