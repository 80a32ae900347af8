const leastCharacters = 20;
const readable = /[\p{Script=Han}\p{L}\p{N}\p{P}]/u;
const mostUnreadable = 0.3;

/**
 * Whether the text a PDF carries for a page is the page's text. Scanners leave a line of advertisement, and fonts
 * without their table of characters leave signs nobody can read: such pages are read from their picture.
 */
export function isTextLayer(text: string): boolean {
  const characters = [...text.replaceAll(/\s/gu, '')];
  if (characters.length < leastCharacters) return false;
  const strange = characters.filter((one) => !readable.test(one) || /[\p{Co}\uFFFD]/u.test(one));
  return strange.length <= characters.length * mostUnreadable;
}
