import type { PageState, ToldFacts } from '../extension/messages.ts';
import type { Settings } from '../extension/settings.ts';
import { type Corrected, withCorrections } from '../notebook/factCorrection.ts';
import type { Citation } from '../notebook/highlight.ts';
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
import type { Line } from '../text/reflow/block.ts';
import { reflow } from '../text/reflow/reflow.ts';
import { pageAddress } from '../ui/article/address.ts';
import { Analyses } from '../ui/article/analyses.ts';
import type { Article as Annotated } from '../ui/article/article.ts';
import { Located } from '../ui/article/located.ts';
import { Painting } from '../ui/article/painting.ts';
import { Readings } from '../ui/article/readings.ts';
import { Selected } from '../ui/article/selected.ts';
import { citationOf } from './citing.ts';
import { Headline, outerHeadline } from './headline.ts';
import { Quiet } from './quiet.ts';

/**
 * One article on its page: its text, what is set over it and painted on it. Everything that is done to the page goes
 * through here and is undone when the signal aborts.
 */
export class Article implements Annotated {
  readonly located: Located;
  readonly analyses: Analyses;
  readonly painting: Painting;
  readonly keepsText = true;
  /** The headline where it stands outside the body. */
  readonly headline: Headline | null;
  private readonly quiet: Quiet;
  private readonly pieces = new Pieces(original => this.quiet.watch(original));
  private readonly rejoining: Rejoining;
  private readonly readings: Readings;
  private readonly plain: boolean;
  private known: PageFacts | null = null;
  /** What the reader set right of what the page tells. */
  corrected: Corrected = {};
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
    const outer = outerHeadline(found);
    this.headline = outer && new Headline(outer, settings, signal, changed);
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

  get address(): string {
    return pageAddress();
  }

  /** What whatever is kept of the article says of it. */
  get citation(): Citation {
    return withCorrections(citationOf(this.facts), this.corrected);
  }

  citationAt(): Citation {
    return this.citation;
  }

  /** What the page tells of its article, and what the reader set right. */
  get told(): ToldFacts {
    return { page: citationOf(this.facts), corrected: this.corrected, origins: this.facts.origins };
  }

  /** Read from the page when it is first asked for. */
  private get facts(): PageFacts {
    this.known ??= readFacts(this.found, this.own, this.located.article);
    return this.known;
  }

  /** The article's own lines as the page breaks them. */
  get lines(): readonly Line[] {
    return this.own.lines;
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
    await Promise.all([this.headline?.annotate(), this.annotateBody()]);
  }

  private async annotateBody(): Promise<void> {
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
    const choices = [
      settings.pinyin && 'pinyin',
      settings.rejoin && 'rejoin',
      settings.notation === 'zhuyin' && 'zhuyin',
      this.plain && 'plain',
    ];
    const shown = choices.filter(Boolean).join(' ');
    this.quiet.run(() => this.located.root.setAttribute(SHOWN, shown));
    this.headline?.show(settings, shown);
    void this.readings.show(settings).then(() => this.follow());
  }

  state(): Pick<PageState, 'title' | 'facts' | 'lines' | 'words' | 'terms' | 'highlights'> {
    const body = this.analyses.counts();
    const head = this.headline?.analyses.counts();
    return {
      title: this.citation.title,
      facts: this.told,
      lines: this.rejoining.joined,
      words: body.words + (head?.words ?? 0),
      terms: body.terms + (head?.terms ?? 0),
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
