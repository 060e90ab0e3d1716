import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { pageLines } from '../../../text/reflow/page/pageLines.ts';
import { type Refusal, SourceRefused } from '../source.ts';
import type { Answered } from './asking.ts';
import { itemsOf, usualTurn } from './items.ts';
import { library } from './library.ts';

/** Up to so many bytes a file is read at once; of a larger one only what its pages need. */
const AT_ONCE = 16 << 20;
const PIECE = 1 << 18;
/** Largest picture, pixels, and largest image within it that is decoded. */
const LARGEST = 16 << 20;
const LARGEST_IMAGE = 100_000_000;

/** A PDF file that is open in a worker. */
export class OpenedPdf {
  private articles = 0;
  private readonly labels: Promise<string[] | null>;

  private constructor(private readonly document: PDFDocumentProxy) {
    this.labels = document.getPageLabels().catch(() => null);
  }

  get pages(): number {
    return this.document.numPages;
  }

  /** @throws what pdf.js throws, for `refusalOf` */
  static async open(file: Blob, password: string | undefined): Promise<OpenedPdf> {
    const { getDocument, resources } = library;
    const data = file.size <= AT_ONCE ? { data: new Uint8Array(await file.arrayBuffer()) } : { range: rangeOf(file) };
    const task = getDocument({
      ...data,
      ...resources,
      ...(password !== undefined && { password }),
      rangeChunkSize: PIECE,
      disableAutoFetch: true,
      disableStream: true,
      enableXfa: false,
      isEvalSupported: false,
      maxImageSize: LARGEST_IMAGE,
      verbosity: 0,
    });
    return new OpenedPdf(await task.promise);
  }

  /** A page's lines, in the order of reading. Articles are numbered through the file. */
  async page(number: number): Promise<Answered['page']> {
    const page = await this.document.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    // A page that is printed sideways is turned, as a reader would turn the paper.
    const upright = page.getViewport({ scale: 1 });
    const turn = usualTurn(itemsOf(content, upright.transform));
    const viewport = turn ? page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turn) % 360 }) : upright;
    this.turns.set(number, viewport.rotation);
    const { width, height } = viewport;
    const lines = pageLines(itemsOf(content, viewport.transform), { width, height }, this.articles);
    for (const { article } of lines) this.articles = Math.max(this.articles, (article ?? -1) + 1);
    page.cleanup();
    return { lines, width, height, label: (await this.labels)?.[number - 1] ?? null };
  }

  private readonly turns = new Map<number, number>();

  /** @param width in device pixels, made less where the page would be too large a picture */
  async picture(number: number, width: number): Promise<ImageBitmap> {
    const page = await this.document.getPage(number);
    const rotation = this.turns.get(number) ?? page.rotate;
    const plain = page.getViewport({ scale: 1, rotation });
    const most = Math.sqrt(LARGEST / (plain.width * plain.height));
    const viewport = page.getViewport({ scale: Math.min(width / plain.width, most), rotation });
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    );
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new SourceRefused('failed');
    // As for print: no frame of a window is waited for, and annotations are not drawn.
    await page.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
      intent: 'print',
      annotationMode: 0,
    }).promise;
    page.cleanup();
    return canvas.transferToImageBitmap();
  }
}

/** Reads of a large file what is asked for. */
function rangeOf(file: Blob) {
  const { PDFDataRangeTransport } = library;
  const transport = new PDFDataRangeTransport(file.size, null);
  transport.requestDataRange = (begin: number, end: number) => {
    file
      .slice(begin, end)
      .arrayBuffer()
      .then(
        bytes => transport.onDataRange(begin, new Uint8Array(bytes)),
        () => transport.abort(),
      );
  };
  return transport;
}

/** What the reader is told where something went wrong. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof SourceRefused) return error.reason;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return (error as { code?: number }).code === 2 ? 'wrong-password' : 'locked';
  if (
    /^(?:InvalidPDFException|MissingPDFException|FormatError|XRefParseException|UnknownErrorException|Error)$/.test(
      name,
    )
  )
    return 'damaged';
  return 'failed';
}
