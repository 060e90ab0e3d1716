import type { Settings } from '../extension/settings.ts';
import type { Found } from '../page/article.ts';
import { linesOf } from '../page/lines.ts';
import { Pieces } from '../page/pieces.ts';
import { readText } from '../page/readText.ts';
import { SHOWN } from '../page/style.ts';
import { ArticleText } from '../text/articleText.ts';
import { reflow } from '../text/reflow/reflow.ts';
import { Analyses } from '../ui/article/analyses.ts';
import { Located } from '../ui/article/located.ts';
import { Painting } from '../ui/article/painting.ts';
import { Readings } from '../ui/article/readings.ts';
import { Selected } from '../ui/article/selected.ts';
import { Quiet } from './quiet.ts';

/** The element of a headline that stands outside the body; null where there is none, or the body holds it. */
export function outerHeadline({ headline, root }: Found): Element | null {
  const element = headline?.element ?? null;
  return element && !root.contains(element) && !element.contains(root) && HAN.test(headline!.text) ? element : null;
}

const HAN = /\p{Script=Han}/u;

/**
 * A headline outside the body: read, painted and looked up as the body is, in offsets of its own, so that those in which
 * the body's highlights are kept do not move. Its lines are left as they are.
 */
export class Headline {
  readonly located: Located;
  readonly analyses: Analyses;
  readonly painting: Painting;
  private readonly quiet: Quiet;
  private readonly readings: Readings;

  /** @param changed called when the page has changed the headline's text */
  constructor(
    private readonly element: Element,
    private settings: Settings,
    private readonly signal: AbortSignal,
    changed: () => void,
  ) {
    const view = readText(element);
    const article = new ArticleText(reflow(linesOf(view).map(line => ({ ...line, role: 'headline' as const }))));
    this.quiet = new Quiet(element, changed, signal);
    const pieces = new Pieces(original => this.quiet.watch(original));
    this.located = new Located(element, view, article, pieces);
    this.analyses = new Analyses(article);
    this.painting = new Painting(this.located, this.analyses);
    const selected = new Selected(this.located, signal);
    this.readings = new Readings(
      this.located,
      pieces,
      this.analyses,
      work => this.quiet.run(() => selected.keep(work)),
      (start, end) => this.painting.repaint(start, end),
      signal,
    );
    signal.addEventListener('abort', () => {
      this.quiet.run(() => {
        this.painting.clear();
        pieces.restore();
        element.removeAttribute(SHOWN);
      });
    });
  }

  get text(): string {
    return this.located.article.text;
  }

  /** Analyses and reads it, and fetches what its words mean. */
  async annotate(): Promise<void> {
    await this.analyses.load(this.signal, () => undefined);
    if (this.signal.aborted) return;
    this.painting.repaint();
    this.readings.followWindow(() => this.follow());
    await this.follow();
    await this.analyses.explainAll(this.signal);
  }

  /** @param shown as the body's attribute says it */
  show(settings: Settings, shown: string): void {
    this.settings = settings;
    this.quiet.run(() => this.element.setAttribute(SHOWN, shown));
    void this.readings.show(settings).then(() => this.follow());
  }

  private async follow(): Promise<void> {
    if (this.settings.pinyin) await this.readings.setNear();
  }
}
