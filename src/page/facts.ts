import type { ArticleText } from '../text/articleText.ts';
import type { Found } from './article.ts';
import { canonicalAddress } from './facts/address.ts';
import { dateOfAddress, type Moment, readDate } from './facts/dates.ts';
import { type Metadata, metadataOf } from './facts/metadata.ts';
import { isName, namesIn } from './facts/names.ts';
import { add, isCredited, nobody, type People, readCredits } from './facts/people.ts';
import { cleaned, isBodyAlone, labelledSource, sourceBesideDate, sourceOfTitle } from './facts/sources.ts';
import { DATE, isBeyond, isDateline, isEdited } from './facts/wording.ts';
import { fold, tidy } from './fold.ts';
import { type Part, partOf } from './platforms/platform.ts';
import { first } from './unclobbered.ts';

/** Where a fact was read: from a platform's own marks, the page's metadata, a printed line beside the article, the article's own text, the address, or the name that the page's title gives to its site. */
export type Origin = 'platform' | 'metadata' | 'page' | 'text' | 'address' | 'title';

/** What a citation needs. A fact that is not sure is null, or an empty list, rather than guessed. */
export interface PageFacts {
  title: string | null;
  /** 引题, over the headline. */
  kicker: string | null;
  /** 副题, under the headline. */
  deck: string | null;
  /** The paper or publishing body; for a reprint the one that it was taken from (来源). */
  source: string | null;
  /** The site that shows it. */
  site: string | null;
  /** YYYY-MM-DD, Beijing time. */
  date: string | null;
  /** HH:MM or HH:MM:SS, Beijing time. */
  time: string | null;
  /** 版次 as printed, without leading zeros of a bare number. */
  edition: string | null;
  /** Name of the page (版名) or column. */
  column: string | null;
  /** Reporters, then correspondents. */
  authors: string[];
  reporters: string[];
  correspondents: string[];
  photographers: string[];
  editors: string[];
  /** Where a report is dated from (本报北京电). */
  place: string | null;
  /** Without tracking parameters. */
  url: string;
  /** Where each fact was read that is there. */
  origins: Partial<Record<FactName, Origin>>;
}
export type FactName =
  | 'title'
  | 'kicker'
  | 'deck'
  | 'source'
  | 'site'
  | 'date'
  | 'edition'
  | 'column'
  | 'authors'
  | 'place';

/** The article's first and last blocks, in which its people and its place are named. */
const FIRST_BLOCKS = 4;
/** A by-line in a line of its own may follow a summary. */
const FIRST_LINES = 8;
/** Lines after the text in which editors and source are named. */
const FOOT_LINES = 12;
const LAST_BLOCKS = 4;

/**
 * Reads what a page tells of its article.
 *
 * @param found the article's parts
 * @param margins lines in the body that are not the article's own: before its text and after it
 * @param article the article's text; its headline serves where the page names none (a text file)
 * @param now dates that lie ahead of it are refused
 */
export function readFacts(
  found: Found,
  margins: { head: readonly string[]; foot: readonly string[] },
  article: ArticleText,
  now = new Date(),
): PageFacts {
  const reading = new Reading(found, margins, article, now);
  return reading.facts();
}

class Reading {
  private readonly metadata: Metadata;
  private readonly marks: Partial<Record<Part, string | null>>;
  private readonly origins: PageFacts['origins'] = {};
  /** Lines between headline and text, and those just above the headline. */
  private readonly head: string[];
  private readonly above: string[];
  private readonly foot: string[];
  private readonly blocks: readonly { text: string; role: string }[];

  constructor(
    private readonly found: Found,
    margins: { head: readonly string[]; foot: readonly string[] },
    article: ArticleText,
    private readonly now: Date,
  ) {
    const { page, platform, before, after, headline } = found;
    this.metadata = metadataOf(page.document);
    this.marks = platform?.read?.(page) ?? {};
    this.blocks = article.blocks;
    const texts = before.map(({ text }) => text);
    const at = headline ? texts.findLastIndex(text => fold(headline.text).includes(fold(text)) && text.length > 3) : -1;
    this.above = texts.slice(at < 0 ? -6 : Math.max(0, at - 6), at < 0 ? texts.length : at);
    this.head = [...(at < 0 ? texts.slice(-3) : texts.slice(at + 1)), ...margins.head];
    const beyond = after.findIndex(({ text, linked }) => (linked && text.length > 8) || isBeyond(text));
    this.foot = [
      ...margins.foot.slice(0, FOOT_LINES),
      ...after.slice(0, beyond < 0 ? FOOT_LINES : Math.min(beyond, FOOT_LINES)).map(({ text }) => text),
    ];
  }

  facts(): PageFacts {
    const people = this.people();
    const moment = this.moment();
    const print = this.print();
    const edition = this.edition(print);
    const title = this.title();
    const source = this.source(print);
    return {
      title,
      kicker: this.mark('kicker'),
      deck: this.mark('deck'),
      source,
      site: this.site(),
      date: moment?.date ?? null,
      time: moment?.time ?? null,
      edition,
      column: this.mark('column'),
      authors: [...people.reporters, ...people.correspondents],
      ...people,
      place: this.place(),
      url: canonicalAddress(this.found.page.document),
      origins: this.origins,
    };
  }

  /** Keeps a fact with where it came from. */
  private from<T>(name: FactName, origin: Origin, fact: T | null): T | null {
    if (fact !== null) this.origins[name] ??= origin;
    return fact;
  }

  /** What the platform's marks say. */
  private marked(part: Part): string | null {
    const { platform, page } = this.found;
    if (!platform) return null;
    return tidy(this.marks[part]) || partOf(platform, part, page);
  }

  private mark(part: 'kicker' | 'deck' | 'column'): string | null {
    return this.from(part, 'platform', this.marked(part));
  }

  private title(): string | null {
    const { headline } = this.found;
    if (headline) return this.from('title', headline.element ? 'page' : 'title', headline.text);
    return this.from('title', 'text', this.blocks.find(({ role }) => role === 'headline')?.text ?? null);
  }

  private moment(): Moment | null {
    const { metadata, now } = this;
    const platform = readDate(this.marked('date') ?? this.marked('dateline'), now);
    if (platform) return this.from('date', 'platform', platform);
    const printed = this.printedDate();
    if (printed) return this.from('date', 'page', printed);
    for (const name of DATE_META) {
      const moment = readDate(metadata.meta(name), now);
      if (moment) return this.from('date', 'metadata', moment);
    }
    const linked = readDate(metadata.linked('datePublished') ?? metadata.linked('pubDate'), now);
    if (linked) return this.from('date', 'metadata', linked);
    const time = first(this.found.page.document, 'time[datetime], [itemprop=datePublished]');
    const timed = readDate(time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent, now);
    if (timed) return this.from('date', 'metadata', timed);
    const address = dateOfAddress(this.found.page.path, now);
    if (address) return this.from('date', 'address', address);
    const foot = this.foot.filter(line => line.length < 60).map(line => readDate(line, now));
    const last = this.blocks.slice(-3).filter(({ text }) => text.replace(DATE, '').length < 4);
    const signed = last.map(({ text }) => readDate(text, now)).find(Boolean) ?? foot.find(Boolean);
    return this.from('date', 'text', signed ?? null);
  }

  /** The date printed under the headline, or just over it; one that says it is the day of issue before any other. */
  private printedDate(): Moment | null {
    const head = this.head.filter(line => isDateline(line) || line.length < 60);
    const issued = head.find(line => /发布|發布|发表|日期|(?<!更新)时间/.test(line) && readDate(line, this.now));
    const lines = [...(issued ? [issued] : []), ...head, ...this.above.toReversed().filter(line => line.length < 60)];
    for (const line of lines) {
      const labelled = /(?:发布|發布|发表)\S{0,6}?[:：\s于]*\s*((?:19|20)\d\d.*)$/.exec(line);
      const moment = readDate(labelled?.[1] ?? line, this.now);
      if (moment) return moment;
    }
    return null;
  }

  /** 《云溪日报》（2025年04月08日 第02版）: how sites say where a reprint was printed. */
  private print(): { source: string; edition: string } | null {
    const lines = [...this.head, ...this.foot, ...this.blocks.slice(-3).map(({ text }) => text)];
    for (const line of lines) {
      const found = PRINTED.exec(line);
      if (found) return { source: tidy(found[1]).replace(/\s+/g, ''), edition: bare(found[2]!) };
    }
    return null;
  }

  private edition(print: { edition: string } | null): string | null {
    const marked = this.marked('edition');
    const number = marked && (EDITION.exec(marked)?.[1] ?? /^([A-Z]?\d{1,3})\b/.exec(marked)?.[1]);
    if (number) return this.from('edition', 'platform', bare(number));
    if (print) return this.from('edition', 'page', print.edition);
    const printed = [...this.head, ...this.above].map(line => line.length < 80 && EDITION.exec(line)).find(Boolean);
    return this.from('edition', 'page', printed ? bare(printed[1]!) : null);
  }

  private source(print: { source: string } | null): string | null {
    const { metadata } = this;
    const marked = cleaned(this.marked('source')?.replace(/^(?:文章)?来源\s*[：:]?/, '') ?? null);
    if (marked) return this.from('source', 'platform', marked);
    const dateline = this.marked('dateline');
    const printed = [...(dateline ? [dateline] : []), ...this.head].map(labelledSource).find(Boolean);
    if (printed) return this.from('source', 'page', printed);
    if (print) return this.from('source', 'page', print.source);
    const meta = cleaned(metadata.meta('contentsource', 'source', 'mediaid', 'article:source'));
    if (meta) return this.from('source', 'metadata', meta);
    const beside = this.head.filter(isDateline).map(sourceBesideDate).find(Boolean);
    if (beside) return this.from('source', 'page', beside);
    const foot = this.foot
      .filter(line => line.length < 60)
      .map(labelledSource)
      .find(Boolean);
    if (foot) return this.from('source', 'page', foot);
    // A name alone in a line beside the date is the account or paper.
    const alone = this.head.find((line, i) => {
      const next = this.head[i + 1] ?? '';
      return isBodyAlone(line) && (isDateline(next) || isDateline(this.head[i - 1] ?? ''));
    });
    if (alone) return this.from('source', 'page', alone);
    const site = this.site();
    if (site) return this.from('source', this.origins.site ?? 'title', site);
    // （中央社記者…）: the agency whose report it is.
    const agency = this.blocks.slice(0, 2).map(({ text }) => AGENCY.exec(text)?.[1]);
    return this.from('source', 'text', agency.find(Boolean) ?? null);
  }

  private site(): string | null {
    const named = tidy(this.metadata.meta('og:site_name', 'sitename', 'application-name'));
    if (named && named.length <= 24) return this.from('site', 'metadata', named);
    const title = first(this.found.page.document, 'title')?.textContent ?? '';
    return this.from('site', 'title', sourceOfTitle(tidy(title)));
  }

  private people(): People {
    const people = nobody();
    const marked = this.marked('authors');
    if (marked && this.readMarked(marked, people)) this.origins.authors = 'platform';
    for (const line of [...this.head, ...this.foot].filter(line => line.length < 120)) {
      if (isEdited(line) || isCredited(line) || isDateline(line)) {
        const before = people.reporters.length;
        readCredits(line.replace(DATE, ' '), people);
        // 云溪快報／范雲溪
        const [, paper, name = ''] = /(\p{Script=Han}{2,8})\s*[／/]\s*(\p{Script=Han}{2,4})(?=\s|$)/u.exec(line) ?? [];
        if (paper && isDateline(line) && !isName(paper) && isName(name)) add(people.reporters, [name]);
        if (people.reporters.length > before) this.origins.authors ??= 'page';
      }
    }
    const editors = this.marked('editors');
    if (editors) add(people.editors, namesIn(editors.replace(/^.*?[：:]/, '')).names);
    if (this.readText(people)) this.origins.authors ??= 'text';
    if (!people.reporters.length && !people.correspondents.length) this.metadataAuthor(people);
    people.correspondents = people.correspondents.filter(name => !people.reporters.includes(name));
    return people;
  }

  /** A platform's element for the writer may hold a name alone, a pen name too. */
  private readMarked(marked: string, people: People): boolean {
    const text = marked.replace(/^(?:作者|记者)\s*[：:]?\s*/, '');
    if (isCredited(text) && readCredits(text, people)) return true;
    const { names, only } = namesIn(text);
    if (names.length && only) return add(people.reporters, names);
    return this.found.platform?.authorInMeta && text.length <= 20 ? add(people.reporters, [text]) : false;
  }

  /** By-lines in the text: （记者 王晓明） near its beginning, （史晓萌） at its end. */
  private readText(people: People): boolean {
    let named = false;
    const texts = this.blocks.map(({ text }) => text);
    for (const text of texts.slice(0, FIRST_LINES))
      if (text.length < 70 && isCredited(text) && !/[。！？]/.test(text)) named = readCredits(text, people) || named;
    for (const text of texts.slice(0, FIRST_BLOCKS)) {
      const begin = text.slice(0, 140);
      for (const [, inside] of begin.matchAll(/[（(]([^（）()]{2,60})[）)]/g))
        if (isCredited(inside!)) named = readCredits(inside!, people) || named;
      const opening =
        /^.{0,16}?(?:讯|訊|电|電)?[\s　]*((?:本报|本网|.{0,6})(?:记者|記者)[^，。；]{2,40}?)(?:报道|報道|摄影|[：:，])/.exec(
          begin,
        );
      if (opening) named = readCredits(opening[1]!, people) || named;
    }
    for (const text of texts.slice(-LAST_BLOCKS)) {
      const tail = text.slice(-90);
      const inside = /[（(]([^（）()]{2,60})[）)]\s*$/.exec(tail)?.[1];
      if (inside && (isCredited(inside) || /文\/图|编译/.test(inside))) named = readCredits(inside, people) || named;
      else if (inside) {
        const { names, only } = namesIn(inside);
        if (only) named = add(people.reporters, names) || named;
      }
      const signed = /(?:采写|撰文|执笔|作者|文)\s*[：:／/|｜丨]\s*(.{2,40})$/.exec(tail);
      if (signed && !/[。！？]/.test(signed[1]!)) named = readCredits(`作者：${signed[1]!}`, people) || named;
      if (text.length < 70 && isCredited(text) && !/[。！？]/.test(text)) named = readCredits(text, people) || named;
    }
    for (const { text, role } of this.blocks) {
      if (role !== 'caption' && !/[摄攝][）)]?$/.test(text)) continue;
      const shot = /(\S{0,12}\s?\S{2,8})\s*(?:摄|攝|摄影)[）)]?$/.exec(text);
      if (shot) readCredits(`${shot[1]} 摄`, people);
    }
    return named;
  }

  /** The author by metadata; on most sites that is the editor, so only a person's name who is not named as that. */
  private metadataAuthor(people: People): void {
    const { metadata } = this;
    const given =
      metadata.meta('author', 'og:article:author', 'byl') ??
      metadata.linked('author') ??
      metadata.meta('article:author');
    if (!given) return;
    const trusted = this.found.platform?.authorInMeta;
    if (trusted === false) return;
    const { names, only } = namesIn(given);
    const writers = names.filter(name => !people.editors.includes(name));
    if (only && writers.length && (trusted || given.length < 30)) add(people.reporters, writers);
    else if (trusted && given.length <= 30) add(people.reporters, [given]);
    if (people.reporters.length) this.origins.authors ??= 'metadata';
  }

  private place(): string | null {
    const opening = this.blocks
      .slice(0, 3)
      .map(({ text }) => PLACE.exec(text)?.[1])
      .find(Boolean);
    return this.from('place', 'text', opening && !isName(opening) ? opening : null);
  }
}

const DATE_META = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'og:time',
  'og:release_date',
  'weibo: article:create_at',
  'firstpublishedtime',
  'publish-date',
  'publish_time',
  'date',
  'dc.date',
  'dc.date.issued',
  'datepublished',
];
const PRINTED =
  /《\s*(\p{Script=Han}[\p{Script=Han}\s]{1,14})\s*》\s*[（(]?\s*(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*,?\s*第?\s*([A-Z]?\d{1,3})\s*版/u;
const EDITION = /第?\s*([A-Z]?\d{1,3})\s*版/;
const PLACE =
  /^[\s\u3000（(]*(?:本报|新华社|中新社|中新网|新华网|人民网|央视网|新华网)\s*(\p{Script=Han}{2,10}?)\s*(?:\d{1,2}月)?\d{1,2}日\s*(?:电|讯|訊|電)/u;

const AGENCY =
  /^[\s\u3000（(【]*(新华社|中新社|中央社|路透社|法新社|\p{Script=Han}{2,6}(?:日报|晚报|早报|晨报|时报|都市报|新闻网))(?:记者|記者|讯|訊|\p{Script=Han}{2,6}\d)/u;

/** 01 is printed for 1; A01 stays. */
const bare = (edition: string) => edition.replace(/^0+(?=\d)/, '');
