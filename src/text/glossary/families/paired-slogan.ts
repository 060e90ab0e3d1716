import type { Family } from './family.ts';
import { card, named } from './wording.ts';

const SHAPE =
  /^(\p{Script=Han}{3,8})([、，,·\s])(\p{Script=Han}{3,8})(?:\2(\p{Script=Han}{3,8}))?(?:\2(\p{Script=Han}{3,8}))?$/u;

// Three or more pairs of characters with one in common: 减油、减盐、减糖, 包教、包会、包用.
const SHORT = /^(\p{Script=Han}{2})([、，,·\s])(\p{Script=Han}{2})\2(\p{Script=Han}{2})(?:\2(\p{Script=Han}{2}))?$/u;

function shared(inside: string): RegExpExecArray | null {
  const hit = SHORT.exec(inside);
  const halves = hit ? [hit[1]!, hit[3]!, hit[4]!, hit[5]].filter(half => half !== undefined) : [];
  const same = [0, 1].some(at => halves.every(half => half.charAt(at) === halves[0]!.charAt(at)));
  return same ? hit : null;
}

const CLASSICAL = /[之其也矣兮焉乃尔吾汝]/;
const SPEECH = /[的了是你我他她它这那在吗呢吧啊就着过没]/;

/** Quoted “A、B” of equal length: 千村示范、万村整治; 治顽疾、拔钉子. */
export const pairedSlogan: Family = {
  id: 'paired-slogan',
  *find(_, quotes) {
    for (const { start, end, text: inside } of quotes) {
      const hit = SHAPE.exec(inside) ?? shared(inside);
      if (!hit) continue;
      // A comma joins the halves of a sentence too: speech has persons and particles, a slogan has none.
      if (/[，,]/.test(hit[2]!) && (SPEECH.test(inside) || CLASSICAL.test(inside))) continue;
      const halves = [hit[1], hit[3], hit[4], hit[5]].filter(half => half !== undefined);
      if (halves.some(half => half.length !== halves[0]!.length)) continue;
      // Fives and sevens are verse, unless 、 joins them: 拨弦警火凤，交扇拂天鹅.
      if (/[，,\s]/.test(hit[2]!) && (halves[0]!.length === 5 || halves[0]!.length === 7)) continue;
      const step = halves[0]!.length + 1;
      yield {
        start,
        end,
        yields: halves.map((_, i) => [start + i * step, start + i * step + step - 1] as const),
        card: context =>
          card(
            'A、B',
            `paired slogan: ${halves.map(half => named(half, context)).join(' / ')}`,
            'Parts of equal length, made to be chanted or hung on a wall. Read each by itself: they name two halves of one task, or a change from the first to the second.',
            '字数相等的并列口号，每一半说一件事。',
            halves,
          ),
      };
    }
  },
};
