import type { PageState } from '../extension/messages.ts';
import type { Settings } from '../extension/settings.ts';
import { type Found, findArticle } from '../page/article.ts';
import { type ArticleLines, allLines, articleLines } from '../page/articleLines.ts';
import { type PageFacts, readFacts } from '../page/facts.ts';
import { nextTask, pace } from '../page/pace.ts';
import { Pieces } from '../page/pieces.ts';
import { setBlocks } from '../page/plainBlocks.ts';
import { readText } from '../page/readText.ts';
import { Rejoining } from '../page/rejoin.ts';
import { adoptStyle, SHOWN } from '../page/style.ts';
import type { TextView } from '../page/textView.ts';
import { nameOf } from '../page/unclobbered.ts';
import { fingerprint } from '../text/anchor/fingerprint.ts';
import { ArticleText } from '../text/articleText.ts';
import { reflow } from '../text/reflow/reflow.ts';
import { Analyses } from './analyses.ts';
import { Located } from './located.ts';
import { Painting } from './painting.ts';
import { Quiet } from './quiet.ts';
import { Readings } from './readings.ts';
import { Selected } from './selected.ts';

/**
 * One article on its page: its text, what is set over it and painted on it. Everything that is done to the page goes
 * through here and is undone when the signal aborts.
 */
export class Article {
  readonly located: Located;
  readonly analyses: Analyses;
  readonly painting: Painting;
  private readonly quiet: Quiet;
  private readonly pieces = new Pieces(original => this.quiet.watch(original));
  private readonly rejoining: Rejoining;
  private readonly readings: Readings;
  private readonly plain: boolean;
  private known: PageFacts | null = null;
  private print: { of: string | null } | null = null;

  /**
   * Reads the page's article, in tasks: reading and rejoining a long one takes 20 ms each on a slow machine.
   *
   * @param spotted what the spotter took for its body; the page's own body where all of it is to be read
   * @param changed called when the page has changed the article's text
   */
  static async open(spotted: Element, settings: Settings, signal: AbortSignal, changed: () => void): Promise<Article> {
    const found = findArticle(spotted.ownerDocument, spotted);
    await nextTask();
    const view = readText(found.root);
    await nextTask();
    const own = nameOf(spotted) === 'BODY' ? allLines(view) : articleLines(view, found);
    const article = new ArticleText(reflow(own.lines));
    await nextTask();
    return new Article(found, own, view, article, settings, signal, changed);
  }

  private constructor(
    private readonly found: Found,
    private readonly own: ArticleLines,
    view: TextView,
    article: ArticleText,
    private settings: Settings,
    private readonly signal: AbortSignal,
    changed: () => void,
  ) {
    const { root } = found;
    this.plain = root.ownerDocument.contentType === 'text/plain';
    this.quiet = new Quiet(root, changed, signal);
    this.located = new Located(root, view, article, this.pieces);
    this.rejoining = new Rejoining(this.located.places, this.pieces);
    this.analyses = new Analyses(article);
    this.painting = new Painting(this.located, this.analyses);
    const selected = new Selected(this.located, signal);
    this.readings = new Readings(
      this.located,
      this.pieces,
      this.analyses,
      work => this.quiet.run(() => selected.keep(work)),
      (start, end) => this.painting.repaint(start, end),
      signal,
    );
    const removeStyle = adoptStyle(root.ownerDocument);
    signal.addEventListener('abort', () => {
      this.quiet.run(() => {
        this.painting.clear();
        this.rejoining.restore();
        this.pieces.restore();
        root.removeAttribute(SHOWN);
      });
      removeStyle();
    });
    this.show(settings);
  }

  /** The article's whole text. */
  get text(): string {
    return this.located.article.text;
  }

  /** What a citation needs; read from the page when it is first asked for. */
  get facts(): PageFacts {
    this.known ??= readFacts(this.found, this.own, this.located.article);
    return this.known;
  }

  /** What tells the text from others at whatever address; null for a very short one. */
  get fingerprint(): string | null {
    this.print ??= { of: fingerprint(this.text) };
    return this.print.of;
  }

  /** Whether the page now shows joined lines. */
  get rejoined(): boolean {
    return this.settings.rejoin;
  }

  /** Rejoins, analyses and reads. Settles when everything near the window has been set; goes on with the eye. */
  async annotate(): Promise<void> {
    await this.rejoin();
    if (this.signal.aborted) return;
    this.painting.repaint();
    await this.analyses.load(this.signal, () => this.follow());
    if (this.signal.aborted) return;
    this.painting.repaint();
    this.readings.followWindow(() => this.follow());
    await this.follow();
  }

  /** Shows or hides readings and joined lines, at once. */
  show(settings: Settings): void {
    this.settings = settings;
    const shown = [settings.pinyin && 'pinyin', settings.rejoin && 'rejoin', this.plain && 'plain'];
    this.quiet.run(() => this.located.root.setAttribute(SHOWN, shown.filter(Boolean).join(' ')));
    void this.follow();
  }

  state(): Pick<PageState, 'title' | 'lines' | 'words' | 'terms' | 'highlights'> {
    return {
      title: this.facts.title,
      lines: this.rejoining.joined,
      ...this.analyses.counts(),
      highlights: this.painting.highlights(),
    };
  }

  private async follow(): Promise<void> {
    if (this.settings.pinyin) await this.readings.setNear();
  }

  private async rejoin(): Promise<void> {
    const breathe = pace();
    const { article, view, places } = this.located;
    this.quiet.run(() => {
      for (const gap of view.gaps) this.rejoining.hide(gap);
    });
    for (const block of article.blocks) {
      this.quiet.run(() => {
        // The block's own span first: what is set later goes inside it.
        if (this.plain) setBlocks(places, this.pieces, this.rejoining, block);
        for (const { start, end } of article.breaksOf(block)) this.rejoining.join(start, end);
      });
      await breathe();
      if (this.signal.aborted) return;
    }
  }
}
