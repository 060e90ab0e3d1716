import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs';

// Both halves of pdf.js in one worker: where its own half is at hand, it starts no other thread.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = { WorkerMessageHandler };

// Chrome has it from 140 on; pdf.js asks for the file's fingerprint by it.
const bytes = Uint8Array.prototype as Uint8Array & { toHex?: () => string };
bytes.toHex ??= function (this: Uint8Array) {
  return Array.from(this, byte => byte.toString(16).padStart(2, '0')).join('');
};

// pdf.js inflates each stream by this where it is there, asynchronously. Chromium prints each glyph of a Chinese font as a
// stream of its own, thousands a page: inflated by pdf.js itself they cost less processor time (1.3 s for 1.8 s in Node, once).
Object.assign(globalThis, { DecompressionStream: undefined });

/** Canvases of a worker, which has no elements. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy(made: { canvas: OffscreenCanvas | null; context: unknown }): void {
    if (made.canvas) {
      made.canvas.width = 0;
      made.canvas.height = 0;
    }
    made.canvas = null;
    made.context = null;
  }
}

/** Filters are elements of SVG: without them a few transfer functions are not applied. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy(): void {}
}

const at = (folder: string): string => new URL(`/pdfjs/${folder}/`, self.location.href).href;

/** pdf.js as the reader uses it: its character maps and symbol fonts are files of the extension, fetched when a file needs them. */
export const library = {
  getDocument,
  PDFDataRangeTransport,
  resources: {
    cMapUrl: at('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: at('fonts'),
    // The extension's policy lets no WebAssembly run.
    useWasm: false,
    useWorkerFetch: true,
    useSystemFonts: true,
    ownerDocument: { fonts: (self as unknown as { fonts: FontFaceSet }).fonts } as unknown as HTMLDocument,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
  },
};
