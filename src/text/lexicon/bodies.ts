import { FACT } from './format.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './path.ts';

/** A public body that a text names: 即墨区综合行政执法局. */
export interface Body extends Span {
  /** The place it belongs to (即墨区), or what stands for it (区, 国家). */
  place: Span;
  /** What it is in charge of (综合行政执法); empty where the name has no such part (区政府). */
  domain: Span;
  /** What kind of body it is (局). */
  office: Span;
  /** The level of administration that the place's name ends in. */
  level: 'state' | 'province' | 'city' | 'county' | 'township' | null;
}

/** Longest first, as 委员会 also ends in 会. Ends that are common words' ends as well (部, 会, 处) are left out. */
const OFFICE =
  /(?:人大常委会|街道办事处|人民检察院|人民法院|人民政府|委员会|管委会|常委会|居委会|村委会|办公室|办事处|指挥部|检察院|派出所|服务中心|管理处|政府|法院|总队|支队|大队|中队|中心|政协|党委|纪委|监委|省委|市委|区委|县委|镇委|总局|分局|局|厅)$/;
/** End in 局 or 中心 and are no bodies. */
const NO_OFFICE = /^(?:结局|格局|布局|大局|全局|政局|战局|开局|时局|僵局|棋局|残局|当局|破局|中心|政府)$/;
/** Stand for the place where a local paper speaks of its own: 区农业农村局. */
const OWN_PLACE = /^(?:国家|中央|全国|省|市|区|县|镇|乡|本市|全市|我市|我区|我县|我省)$/;
/** Words that no body's name goes through. */
const STOP =
  /^(?:的|了|在|是|及|将|对|等|为|从|把|被|以|于|有|也|都|向|到|由|并|就|已|这|那|我|他|她|它|们|开展|召开|组织|举行|进行|来到|走进|按照|通过|成立)$/;
const HAN = /^[\u4e00-\u9fff、]+$/;
/** Joins two domains of one body (自然资源和规划局) where the office follows at once, else two bodies. */
const AND = /^[和与、]$/;
/** A body that the lexicon has as one word with what stands for its place: 区政府, 市委. */
const WHOLE = /^([省市区县镇乡])((?:人民)?政府|(?:纪|党|监)?委|政协|人大|法院|检察院|公安局)$/;
/** Names that are longer are several. */
const MOST_WORDS = 7;
const MOST_UNITS = 18;

const LEVELS: readonly (readonly [RegExp, Body['level']])[] = [
  [/(?:国家|中央|全国)$/, 'state'],
  [/(?:省|自治区|特别行政区)$/, 'province'],
  [/(?:市|州|盟)$/, 'city'],
  [/(?:区|县|旗)$/, 'county'],
  [/(?:镇|乡|街道)$/, 'township'],
];

/**
 * The public bodies named in a text, as place + domain + office.
 *
 * @param ends The text's words, as `segment` gives them (UTF-16 offsets of their ends).
 * @returns Ascending, not overlapping.
 */
export function bodiesIn(lexicon: Lexicon, text: string, ends: readonly number[]): Body[] {
  const bodies: Body[] = [];
  const startOf = (word: number) => (word === 0 ? 0 : ends[word - 1]!);
  for (let first = 0; first < ends.length; first++) {
    const whole = wholeBody(text, startOf(first), ends[first]!);
    if (whole) bodies.push(whole);
    const placeWords = placeAt(lexicon, text, ends, first);
    if (placeWords === 0) continue;
    const place = { start: startOf(first), end: ends[first + placeWords - 1]! };
    const body = bodyAfter(text, ends, first + placeWords, place);
    if (!body) continue;
    bodies.push(body);
    while (first + 1 < ends.length && ends[first + 1]! <= body.end) first++;
  }
  return bodies;
}

/** How many words from one on name a place (山东省 青岛市), or 0. */
function placeAt(lexicon: Lexicon, text: string, ends: readonly number[], first: number): number {
  let count = 0;
  for (let word = first; word < ends.length; word++) {
    const form = text.slice(word === 0 ? 0 : ends[word - 1]!, ends[word]);
    const id = lexicon.find(form);
    if (id >= 0 && (lexicon.facts[id]! & FACT.place) !== 0) count++;
    else return count === 0 && OWN_PLACE.test(form) ? 1 : count;
  }
  return count;
}

function bodyAfter(text: string, ends: readonly number[], from: number, place: Span): Body | null {
  const last = Math.min(ends.length, from + MOST_WORDS);
  for (let word = from; word < last; word++) {
    const form = text.slice(ends[word - 1], ends[word]);
    if (!HAN.test(form) || STOP.test(form) || ends[word]! - place.start > MOST_UNITS) return null;
    const office = OFFICE.exec(form)?.[0];
    if (AND.test(form) && (word === from || !OFFICE.test(text.slice(ends[word], ends[word + 1])))) return null;
    if (!office || (NO_OFFICE.test(form) && (form !== '政府' || word > from))) continue;
    const start = ends[word]! - office.length;
    const domain = { start: place.end, end: start };
    if (domain.start === domain.end && !/政府|委|政协|法院|检察院/.test(office)) continue;
    const name = text.slice(place.start, place.end);
    return {
      start: place.start,
      end: ends[word]!,
      place,
      domain,
      office: { start, end: ends[word]! },
      level: levelOf(name),
    };
  }
  return null;
}

const levelOf = (place: string) => LEVELS.find(([form]) => form.test(place))?.[1] ?? null;

function wholeBody(text: string, start: number, end: number): Body | null {
  const [, place] = WHOLE.exec(text.slice(start, end)) ?? [];
  if (!place) return null;
  const cut = start + place.length;
  return {
    start,
    end,
    place: { start, end: cut },
    domain: { start: cut, end: cut },
    office: { start: cut, end },
    level: levelOf(place),
  };
}
