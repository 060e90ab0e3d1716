import browser from 'webextension-polyfill';
import { askBackground } from '../../extension/send.ts';
import { readSettings, SETTINGS_KEY, type Settings, type SettingsChange } from '../../extension/settings.ts';
import { MOST_ARTICLE } from '../../notebook/article.ts';
import type { Citation } from '../../notebook/highlight.ts';
import { LookUp } from '../article/lookUp.ts';
import { type Given, OpenedText } from './openedText.ts';
import { Shown } from './shown.ts';
import type { OpenOptions } from './source.ts';

const UNKNOWN: Citation = { title: null, source: null, date: null, edition: null, authors: [] };

/** What lies on the reader's desk: the texts that are open, the one that is shown, and what is done with it. */
export class Desk {
  readonly texts: OpenedText[] = [];
  current: OpenedText | null = null;
  shown: Shown | null = null;
  private readonly citations = new WeakMap<OpenedText, Citation>();
  private readonly lookUp: LookUp;
  private showing = new AbortController();

  /**
   * @param place where texts are shown
   * @param kept forms of the words that the reader keeps
   * @param changed told when there is something new to show around the text
   */
  constructor(
    private readonly place: HTMLElement,
    public settings: Settings,
    kept: readonly string[],
    private readonly changed: () => void,
  ) {
    this.lookUp = new LookUp(
      place.ownerDocument,
      () => this.shown?.article ?? null,
      inTextOnly(settings),
      kept,
      () => this.shown?.bars ?? null,
    );
    browser.storage.onChanged.addListener((changes, area) => {
      if (area === 'local') this.hear(changes);
    });
  }

  /** Puts texts on the desk and shows the first of them. */
  add(given: readonly Given[]): void {
    const fresh = given.map(one => new OpenedText(one));
    this.texts.push(...fresh);
    if (fresh[0]) this.show(fresh[0]);
  }

  /** Shows a text; opens it where it is not open yet. */
  show(text: OpenedText, options?: OpenOptions): void {
    this.current = text;
    if (options || (!text.done && !text.portions.length)) void text.open(() => this.grown(text), options);
    this.set();
  }

  close(text: OpenedText): void {
    text.close();
    const at = this.texts.indexOf(text);
    this.texts.splice(at, 1);
    if (this.current === text) {
      const next = this.texts[Math.min(at, this.texts.length - 1)];
      this.current = next ?? null;
      if (next) this.show(next);
      else this.set();
    }
    this.changed();
  }

  /** What is known of the shown text for a citation. */
  get citation(): Citation {
    const { current, shown } = this;
    if (!current) return UNKNOWN;
    const articles = shown?.sheet.articles ?? [];
    const title = (articles.length === 1 && articles[0]!.headline) || current.source.name;
    return this.citations.get(current) ?? { ...UNKNOWN, title, ...given(current.source.citation) };
  }

  /** Keeps the shown text in the library, with what the reader knows of it. @throws RefusedError */
  async keep(citation: Citation): Promise<void> {
    const { current, shown } = this;
    if (!current || !shown?.article.address) return;
    this.citations.set(current, citation);
    shown.article.citation = citation;
    const { address, text } = shown.article;
    await askBackground('article.keep', { url: address, citation, text: text.slice(0, MOST_ARTICLE) });
  }

  async change(wish: SettingsChange): Promise<void> {
    const next = await askBackground('settings.change', wish).catch(() => null);
    if (next) this.apply(next);
  }

  /** Goes through the text by keyboard; false where there is none. */
  walk(): Promise<boolean> {
    return this.shown ? this.lookUp.walk(this.shown.article) : Promise.resolve(false);
  }

  private grown(text: OpenedText): void {
    if (text === this.current) {
      this.shown?.fill();
      if (this.shown) this.shown.article.citation = this.citation;
    }
    this.changed();
  }

  /** Shows the current text anew. @param seen the block that shall stand at the window's head */
  private set(seen = 0): void {
    this.showing.abort();
    this.showing = new AbortController();
    this.lookUp.close();
    const { current, settings, citation, place } = this;
    this.shown = null;
    if (!current) place.replaceChildren();
    else
      this.shown = new Shown(place, current, settings, citation, seen, this.showing.signal, () => this.changed(), {
        settings: () => this.settings,
        opening: () => this.lookUp.closeCard(),
      });
    this.changed();
  }

  private hear(changes: Record<string, { newValue?: unknown }>): void {
    const keys = Object.keys(changes);
    const change = changes[SETTINGS_KEY];
    if (change) this.apply(readSettings(change.newValue));
    if (keys.some(key => key.startsWith('highlight:'))) void this.shown?.refresh();
    if (keys.some(key => /^(?:correction|reading|own-term):/.test(key))) this.analyseAnew();
    for (const key of keys) if (key.startsWith('word:')) this.lookUp.hear(key.slice(5), changes[key]?.newValue);
  }

  private apply(settings: Settings): void {
    const before = this.settings;
    if (JSON.stringify(before) === JSON.stringify(settings)) return;
    this.settings = settings;
    this.lookUp.settings = inTextOnly(settings);
    if (before.glossariesOff.join('\n') !== settings.glossariesOff.join('\n')) this.analyseAnew();
    else if (before.reader.script !== settings.reader.script) this.set(this.shown?.article.firstSeen());
    else this.shown?.article.show(settings);
    this.changed();
  }

  private analyseAnew(): void {
    for (const text of this.texts) text.analyses = null;
    this.set(this.shown?.article.firstSeen());
  }
}

/** Words are looked up in the text only: what the reader's own buttons say is no reading matter. */
const inTextOnly = (settings: Settings): Settings => ({ ...settings, elsewhere: 'off' });

/** The parts of a citation that say something. */
const given = (citation: Partial<Citation> | undefined): Partial<Citation> =>
  Object.fromEntries(Object.entries(citation ?? {}).filter(([, value]) => value !== null));
