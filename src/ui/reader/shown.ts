import { askBackground } from '../../extension/send.ts';
import type { Settings } from '../../extension/settings.ts';
import type { Citation } from '../../notebook/highlight.ts';
import { Bars } from '../article/bars.ts';
import type { OpenedText } from './openedText.ts';
import { ReaderArticle } from './readerArticle.ts';
import { inScript } from './script.ts';
import { Sheet } from './sheet.ts';
import { headTexts, setHead } from './sheetHead.ts';

/** A text as it is shown now: its sheet, what is set over it, and the portions that are still to come. */
export class Shown {
  readonly sheet: Sheet;
  readonly article: ReaderArticle;
  readonly bars: Bars;
  /** It is being written in the other script, which takes a second at first. */
  writing = false;
  private readonly written = new Map<string, string>();
  /** Portions that stand in the sheet. */
  private set = 0;
  private filling: Promise<void> = Promise.resolve();

  /**
   * @param place where the sheet is set, in the stead of what is there
   * @param seen the block that shall stand at the window's head, once it is there
   * @param changed told when there is something new to show around it
   * @param bars what the bar of highlights asks: the settings now, and that the card makes room
   */
  constructor(
    place: HTMLElement,
    private readonly text: OpenedText,
    private readonly settings: Settings,
    citation: Citation,
    private seen: number,
    private readonly signal: AbortSignal,
    private readonly changed: () => void,
    bars: { settings: () => Settings; opening: () => void },
  ) {
    const root = place.ownerDocument.createElement('div');
    root.className = 'sheet';
    root.lang = settings.reader.script === 'traditional' ? 'zh-Hant' : 'zh-Hans';
    place.replaceChildren(root);
    this.sheet = new Sheet(root, block => this.written.get(block) ?? block);
    this.article = new ReaderArticle(this.sheet, settings, citation, signal, changed, text.analyses ?? undefined);
    text.analyses = this.article.analyses;
    this.bars = new Bars(place.ownerDocument, this.article, bars.settings, bars.opening, signal);
    this.fill();
  }

  /** Sets the portions that have come since the last time. */
  fill(): void {
    const { script } = this.settings.reader;
    if (script === 'own') {
      this.setPortions();
      return;
    }
    // One run at a time: writing takes a while, and more portions may come meanwhile.
    this.filling = this.filling.then(async () => {
      const head = this.set ? [] : headTexts(this.text.source.citation);
      const texts = [...head, ...this.text.portions.slice(this.set).flatMap(blocks => blocks.map(({ text }) => text))];
      if (texts.length && !this.signal.aborted) {
        this.writing = true;
        this.changed();
        // Where it cannot be written in the other script it is shown as it is.
        const shown = await inScript(texts, script, this.signal).catch(() => texts);
        for (const [i, text] of texts.entries()) this.written.set(text, shown[i] ?? text);
        this.writing = false;
      }
      if (this.signal.aborted) return;
      this.setPortions();
      this.changed();
    });
  }

  /** Paints what is kept of the text. */
  async refresh(): Promise<void> {
    const { article } = this;
    if (!article.address) return;
    const fingerprint = await article.readFingerprint();
    if (this.signal.aborted) return;
    const highlights = await askBackground('highlights.ofPage', {
      url: article.address,
      unsaved: true,
      ...(fingerprint && { fingerprint }),
    }).catch(() => null);
    if (!highlights || this.signal.aborted) return;
    await article.painting.setHighlights(highlights);
    this.changed();
  }

  private setPortions(): void {
    const { sheet, article, text } = this;
    const fresh = text.portions.slice(this.set);
    this.set += fresh.length;
    const first = this.set === fresh.length;
    for (const portion of fresh) sheet.append(portion);
    if (first && fresh.length) setHead(sheet, text.source.citation, line => this.written.get(line) ?? line);
    if (fresh.length) article.extend();
    const seen = this.seen ? sheet.shown[this.seen] : undefined;
    if (seen) {
      seen.element.scrollIntoView();
      this.seen = 0;
    }
    if (text.done && !article.address && this.set === text.portions.length) {
      article.address = text.address;
      void this.refresh();
    }
  }
}
