/** How a file is shown: by the browser itself, or only handed out. */
export type ViewerKind = 'pdf' | 'image' | 'audio' | 'download';

/* Phones of the last decade record AMR, which no browser plays. */
const unplayable = ['audio/amr'];

/** How a file of this type is shown; `pdf` only where this browser has a viewer for it. */
export function viewerFor(mime: string, hasPdfViewer: boolean): ViewerKind {
  if (mime === 'application/pdf') return hasPdfViewer ? 'pdf' : 'download';
  if (mime.startsWith('image/')) return 'image';
  if (mime.startsWith('audio/') && !unplayable.includes(mime)) return 'audio';
  return 'download';
}

/** A size as people read it: `1.2 MB`. */
export function saySize(bytes: number): string {
  const kilobyte = 1024;
  if (bytes < kilobyte) return `${bytes} 字节`;
  if (bytes < kilobyte * kilobyte) return `${Math.round(bytes / kilobyte)} KB`;
  return `${(bytes / kilobyte / kilobyte).toFixed(1)} MB`;
}
