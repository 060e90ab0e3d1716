import type { Block, Line } from '../../text/reflow/block.ts';
import { SourceRefused } from './source.ts';

/** Puts lines together in a worker, portion by portion. */
export class Reflowing {
  private worker: Worker | null = null;
  private waiting: { resolve(blocks: Block[]): void; reject(error: unknown): void }[] = [];

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.end());
  }

  /** Starts the worker while the file is still being read. */
  prepare(): void {
    this.started();
  }

  /**
   * @param base the number of the portion's first article
   * @returns its blocks, articles numbered from `base`, offsets as in the lines
   * @throws SourceRefused where the worker fails; DOMException where the signal ended it
   */
  async portion(lines: readonly Line[], base: number): Promise<Block[]> {
    this.signal.throwIfAborted();
    const blocks = await new Promise<Block[]>((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.started().postMessage(lines);
    });
    if (base) for (const block of blocks) if (block.article !== null) block.article += base;
    return blocks;
  }

  /** Ends the worker; nothing is put together any more. */
  end(): void {
    this.worker?.terminate();
    this.worker = null;
    this.fail(this.signal.reason ?? new SourceRefused('failed'));
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    this.worker = new Worker(new URL('./reflowWorker.ts', import.meta.url), { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<Block[]>) => this.waiting.shift()?.resolve(data);
    this.worker.onerror = () => this.fail(new SourceRefused('failed'));
    return this.worker;
  }

  private fail(reason: unknown): void {
    for (const { reject } of this.waiting.splice(0)) reject(reason);
  }
}
