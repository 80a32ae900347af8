/**
 * The name a material gets: what was typed, or the file's own, always with the file's extension, without which a
 * downloaded copy would open in nothing.
 */
export function materialName(typed: string, fileName: string): string {
  const name = typed.trim() || fileName;
  const extension = /\.[^.\s]+$/.exec(fileName)?.[0] ?? '';
  return name.toLowerCase().endsWith(extension.toLowerCase()) ? name : `${name}${extension}`;
}
