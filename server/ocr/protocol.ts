/** What the program and its reading process say to each other; the file itself goes in by standard input. */

/** How a page's text was had: from the text in the PDF, or read from the picture. */
export type ReadBy = 'layer' | 'ocr';

/** Asks for the text of a page, counted from 1. One at a time. */
export type PageRequest = { readonly page: number };

export type ProcessAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  /** The file cannot be opened, with the reason in Chinese. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'page'; readonly page: number; readonly text: string; readonly by: ReadBy }
  /** The page is a picture and the part that reads pictures is not installed. */
  | { readonly kind: 'notInstalled'; readonly page: number }
  | { readonly kind: 'pageFailed'; readonly page: number; readonly reason: string }
  /** Bytes of memory the process holds, again and again while it lives. */
  | { readonly kind: 'pulse'; readonly memory: number };
