/** Finds words of a page that a reader cannot read to their end. */
import type { Page } from 'playwright-core';

/**
 * Runs in the page. Cut is a text that goes over the left or right edge of what clips it, or out of its own box onto
 * its neighbour. Not cut is what ends in dots, and what can be scrolled to: an inline child of a box that draws dots
 * is shortened by them, a block or a button inside it is not.
 */
const findCut = (): readonly string[] => {
  const tolerance = 1;
  const styleOf = (element: Element) => getComputedStyle(element);
  const isInline = (element: Element) => styleOf(element).display === 'inline';
  // The library moves the columns of a virtual table with a scroll bar of its own.
  const scrolls = (element: Element) =>
    ['auto', 'scroll'].includes(styleOf(element).overflowX) || element.matches('.ant-table-virtual');
  const clips = (element: Element) => ['hidden', 'clip'].includes(styleOf(element).overflowX);

  /** The nearest box around the text that clips it, and whether it draws dots for this text; none where it scrolls. */
  const clipperOf = (element: Element, dots = true): { box: Element; dots: boolean } | undefined => {
    if (scrolls(element)) return undefined;
    if (clips(element)) return { box: element, dots: dots && styleOf(element).textOverflow === 'ellipsis' };
    return element.parentElement ? clipperOf(element.parentElement, dots && isInline(element)) : undefined;
  };
  const isOver = (inner: DOMRect, outer: DOMRect) =>
    inner.right > outer.right + tolerance || inner.left < outer.left - tolerance;
  const runsOver = (element: Element) => {
    let box = element;
    while (isInline(box) && box.parentElement) box = box.parentElement;
    return styleOf(box).overflowX === 'visible' && box.scrollWidth > box.clientWidth + tolerance;
  };
  const isCut = (element: Element, text: Text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = range.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    // What is meant for screen readers alone lies in a box of one pixel; what measures a table has no height.
    if (place.width === 0 || width <= 1 || height <= 1 || !element.checkVisibility()) return false;
    const clipper = clipperOf(element);
    if (clipper && !clipper.dots && isOver(place, clipper.box.getBoundingClientRect())) return true;
    return runsOver(element);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const element = text.parentElement;
    if (!element || !text.data.trim() || element.closest('.ant-table-measure-row, script, style')) continue;
    if (isCut(element, text)) found.push(`${element.localName}.${element.className}: ${text.data.trim()}`);
  }
  const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return beyond > 0 ? [...found, `the page is ${beyond} px too wide`] : found;
};

/** What is cut on the page as it stands, each with its element and its words; empty where everything can be read. */
export const cutTexts = (page: Page): Promise<readonly string[]> => page.evaluate(findCut);
