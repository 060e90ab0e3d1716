import { type Opener, type Refusal, SourceRefused } from '../source.ts';
import type { Answer, Answered, Asked, Kind } from './asking.ts';

/** Longest time, milliseconds, that a page may take; a file that keeps the worker busy longer is made to. */
const PATIENCE = 60_000;

/**
 * Opens a PDF page by page. All of it happens in a worker: parsing, finding the articles, drawing. Scripts, forms, links
 * and attachments of the file are never looked at.
 */
export const openPdf: Opener = async function* (file, signal, onProgress, options) {
  const worker = new PdfWorker(signal);
  const { pages } = await worker.ask('open', { file, password: options?.password });
  if (pages === 0) throw new SourceRefused('empty');
  let from = 0;
  let read = 0;
  for (let number = 1; number <= pages && !signal.aborted; number++) {
    const { lines, width, height, label } = await worker.ask('page', { number });
    if (signal.aborted) return;
    for (const line of lines) {
      line.from += from;
      read += line.text.length;
    }
    const last = lines.at(-1);
    if (last) from = last.from + last.text.length + 1;
    if (lines[0]) lines[0].fence = true;
    onProgress({ done: number, of: pages });
    yield {
      number,
      lines,
      size: { width, height },
      ...(label && { label }),
      picture: async (wide, wanted) => {
        wanted.throwIfAborted();
        const { bitmap } = await worker.ask('picture', { number, width: wide });
        if (!wanted.aborted) return bitmap;
        bitmap.close();
        throw wanted.reason;
      },
    };
  }
  if (read === 0 && !signal.aborted) throw new SourceRefused('no-text-layer');
};

/** The worker that holds one file. It ends with the signal; pictures can be had of it until then. */
class PdfWorker {
  private readonly worker = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, { resolve(answer: never): void; reject(error: unknown): void }>();
  private asked = 0;

  constructor(private readonly signal: AbortSignal) {
    this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const asker = this.waiting.get(data.id);
      if (!asker) return;
      this.waiting.delete(data.id);
      if ('refusal' in data) asker.reject(new SourceRefused(data.refusal));
      else asker.resolve(data.answer as never);
    };
    this.worker.onerror = () => this.end('failed');
    signal.addEventListener('abort', () => this.end('failed'), { once: true });
  }

  /** @throws SourceRefused with the worker's reason, or where it takes too long */
  ask<K extends Kind>(kind: K, asked: Asked[K]): Promise<Answered[K]> {
    this.signal.throwIfAborted();
    const id = ++this.asked;
    const patience = setTimeout(() => this.end('damaged'), PATIENCE);
    return new Promise<Answered[K]>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, kind, ...asked });
    }).finally(() => clearTimeout(patience));
  }

  private end(reason: Refusal): void {
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new SourceRefused(reason));
    this.waiting.clear();
  }
}
