import type { ArchiveKind } from '#regulation/registers.ts';

/** A file picked before the petition has a number; it is sent once it has one. */
export type ChosenFile = {
  readonly key: string;
  readonly file: File;
  readonly kind: ArchiveKind;
  /** Stays the same over retries after a broken line, so that the file is not filed twice. */
  readonly commandId: string;
};

/** Papers brought to the desk are evidence unless said otherwise. */
export const usualKind: ArchiveKind = 'evidence';

/** A size as people read it. */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  const kib = bytes / 1024;
  return kib < 1024 ? `${Math.round(kib)} KB` : `${(kib / 1024).toFixed(1)} MB`;
}

/** The form of one file; the fields stand before the file, because the server reads them first. */
export function uploadForm({ file, kind, commandId }: ChosenFile): FormData {
  const form = new FormData();
  form.append('kind', kind);
  form.append('name', file.name);
  form.append('commandId', commandId);
  form.append('file', file, file.name);
  return form;
}
