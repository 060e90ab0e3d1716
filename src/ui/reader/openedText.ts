import type { Block, Line } from '../../text/reflow/block.ts';
import { portionsOf } from '../../text/reflow/portions.ts';
import type { Analyses } from '../article/analyses.ts';
import { openerOf } from './openers.ts';
import { Reflowing } from './reflowing.ts';
import { type OpenOptions, type ReaderSource, type Refusal, type SourcePage, SourceRefused } from './source.ts';

/** What the reader was given. */
export type Given =
  | { file: Blob; name: string }
  | (Pick<ReaderSource, 'name' | 'kind' | 'lines'> & Partial<Pick<ReaderSource, 'citation' | 'url'>>);

/** A text that is open in the reader, or being opened: its source, and its blocks as they come. */
export class OpenedText {
  readonly source: ReaderSource;
  /** What has been put together so far, portion by portion. */
  readonly portions: Block[][] = [];
  /** Why it could not be opened. */
  refusal: Refusal | null = null;
  done = false;
  /** Under which what is kept of it is kept; '' until all of it is there. */
  address = '';
  /** The analysis of its text, kept while another text is shown. */
  analyses: Analyses | null = null;
  private stopping = new AbortController();

  constructor(private readonly given: Given) {
    this.source =
      'file' in given
        ? { name: given.name, kind: 'text', lines: [], progress: { done: 0, of: given.file.size } }
        : { ...given, lines: [], progress: { done: 0, of: 1 } };
  }

  /** Whether it can be read again in another encoding. */
  get isFile(): boolean {
    return 'file' in this.given && this.source.kind !== 'pdf';
  }

  /**
   * Opens it. Never throws: what went wrong stands in `refusal`.
   *
   * @param grown told after each portion, and at the end
   */
  async open(grown: () => void, options: OpenOptions = {}): Promise<void> {
    this.stopping.abort();
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    this.source.lines.length = 0;
    delete this.source.pages;
    this.portions.length = 0;
    this.refusal = null;
    this.done = false;
    this.analyses = null;
    const reflowing = new Reflowing(signal);
    try {
      reflowing.prepare();
      await this.takeIn(reflowing, signal, grown, options);
      if (signal.aborted) return;
      if (!this.portions.length) throw new SourceRefused('empty');
      this.address = this.source.url ?? (await addressOf(this.source.lines));
      this.done = true;
    } catch (error) {
      if (signal.aborted) return;
      this.refusal = error instanceof SourceRefused ? error.reason : 'failed';
    } finally {
      reflowing.end();
    }
    if (!signal.aborted) grown();
  }

  close(): void {
    this.stopping.abort();
  }

  private async takeIn(
    reflowing: Reflowing,
    signal: AbortSignal,
    grown: () => void,
    options: OpenOptions,
  ): Promise<void> {
    let waiting: Line[] = [];
    let articles = 0;
    const flush = async () => {
      for (const lines of portionsOf(waiting)) {
        const blocks = await reflowing.portion(lines, articles);
        if (signal.aborted) return;
        for (const { article } of blocks) articles = Math.max(articles, (article ?? -1) + 1);
        if (blocks.length) this.portions.push(blocks);
        grown();
      }
      waiting = [];
    };
    for await (const page of this.pages(signal, options)) {
      // A page that does not run on from the one before is put together by itself.
      if (page.lines[0]?.fence) await flush();
      // One by one: a call takes no hundred thousand arguments.
      for (const line of page.lines) {
        waiting.push(line);
        this.source.lines.push(line);
      }
      if (page.encoding) this.source.encoding = page.encoding;
      if (page.citation) this.source.citation ??= page.citation;
      if (this.source.kind === 'pdf') {
        this.source.pages ??= [];
        this.source.pages.push(page);
        // A page is a whole, and its layout has told its articles: it is shown as soon as it is there.
        await flush();
      }
      if (signal.aborted) return;
    }
    await flush();
  }

  private async *pages(signal: AbortSignal, options: OpenOptions): AsyncIterable<SourcePage> {
    if (!('file' in this.given)) {
      yield { number: 1, lines: this.given.lines };
      return;
    }
    const { file, name } = this.given;
    const { kind, open } = await openerOf(file, name);
    this.source.kind = kind;
    yield* open(
      file,
      signal,
      progress => {
        this.source.progress = progress;
      },
      options,
    );
  }
}

/**
 * The address under which a text is known that has none of its own: made of its characters, so that the same text is
 * known again under another file name, in another encoding, and broken into other lines.
 */
export async function addressOf(lines: readonly Line[]): Promise<string> {
  const text = lines.map(line => line.text.replace(/\s+/g, '')).join('');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `bianzhu-text:${[...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
}
