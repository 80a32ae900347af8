import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/* Put there by the build: the court's network reaches no other server. */
const parts = '/pdfjs';

/** Opens a PDF of this site. Without WebAssembly: the content security policy forbids compiling it. */
export const openPdf = (url: string): Promise<PDFDocumentProxy> =>
  getDocument({
    url,
    useWasm: false,
    cMapUrl: `${parts}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${parts}/standard_fonts/`,
    wasmUrl: `${parts}/wasm/`,
    enableXfa: false,
  }).promise;

let last: Promise<unknown> = Promise.resolve();

/** Draws a page into the canvas, its longer side `size` CSS pixels; one page after the other. */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  size: number,
): Promise<void> {
  const turn = last.then(async () => {
    const page = await document.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const scale = (size * window.devicePixelRatio) / Math.max(whole.width, whole.height);
    const viewport = page.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    page.cleanup();
  });
  last = turn.catch(() => undefined);
  return turn;
}
