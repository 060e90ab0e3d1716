declare module 'pdfjs-dist/build/pdf.mjs' {
  export { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/types/src/display/api.js';
}
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
