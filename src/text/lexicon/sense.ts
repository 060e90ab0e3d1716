import { toneMarks } from '../pinyin/marks.ts';

/**
 * A sense of CC-CEDICT in print: its references `幹部|干部[gan4 bu4]` as 干部 (gàn bù), its list of measure words
 * (`CL:個|个[ge4],位[wei4]`) as words.
 *
 * @param sense as the dictionary has it
 */
export function printedSense(sense: string): string {
  const words = sense.replace(
    REFERENCE,
    (_, traditional: string, simplified: string | undefined, pinyin: string | undefined) => {
      const reading = pinyin?.split(' ').map(toneMarks).join(' ');
      return `${simplified ?? traditional}${reading ? ` (${reading})` : ''}`;
    },
  );
  const spoken = words.replace(READING, (_, pinyin: string) => pinyin.split(' ').map(toneMarks).join(' '));
  return spoken.startsWith('CL:') ? `measure word: ${spoken.slice(3).split(',').join(', ')}` : spoken;
}

const HAN = '[\\p{Script=Han}·，○]+';
const REFERENCE = new RegExp(`(${HAN})(?:\\|(${HAN}))?(?:\\[([^\\]]*)\\])?`, 'gu');
/** A reading by itself: also pr. [di4]. */
const READING = /\[((?:[A-Za-z:]+[1-5] ?)+)\]/g;
