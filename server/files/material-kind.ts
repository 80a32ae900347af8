const MEGABYTE = 1024 * 1024;

/** A kind of material the court takes in: what its content must be, whatever the file is called. */
export type MaterialKind = {
  /** Word for the refusals. */
  readonly name: string;
  /** The type recorded and sent out. */
  readonly mime: string;
  /** Extensions a file of this kind may bear, without the dot. */
  readonly extensions: readonly string[];
  /** What the detector of content may answer for it (its `ext`). */
  readonly detected: readonly string[];
  readonly maxBytes: number;
};

const DOCUMENT_LIMIT = 50 * MEGABYTE;
const AUDIO_LIMIT = 200 * MEGABYTE;

/** Kinds that stay readable for the decades of the archive, and the recordings petitioners bring. */
const MATERIAL_KINDS: readonly MaterialKind[] = [
  { name: 'PDF', mime: 'application/pdf', extensions: ['pdf'], detected: ['pdf'], maxBytes: DOCUMENT_LIMIT },
  {
    name: 'JPEG 图片',
    mime: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    detected: ['jpg'],
    maxBytes: DOCUMENT_LIMIT,
  },
  {
    name: 'PNG 图片',
    mime: 'image/png',
    extensions: ['png'],
    detected: ['png', 'apng'],
    maxBytes: DOCUMENT_LIMIT,
  },
  {
    name: 'Word 文档',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    detected: ['docx', 'zip'],
    maxBytes: DOCUMENT_LIMIT,
  },
  { name: 'MP3 录音', mime: 'audio/mpeg', extensions: ['mp3'], detected: ['mp3'], maxBytes: AUDIO_LIMIT },
  // Recorders of many phones write M4A under the general MP4 or 3GP brand.
  {
    name: 'M4A 录音',
    mime: 'audio/mp4',
    extensions: ['m4a'],
    detected: ['m4a', 'mp4', '3gp', '3g2'],
    maxBytes: AUDIO_LIMIT,
  },
  { name: 'WAV 录音', mime: 'audio/wav', extensions: ['wav'], detected: ['wav'], maxBytes: AUDIO_LIMIT },
  { name: 'AMR 录音', mime: 'audio/amr', extensions: ['amr'], detected: ['amr'], maxBytes: AUDIO_LIMIT },
  {
    name: 'OGG 录音',
    mime: 'audio/ogg',
    extensions: ['ogg', 'oga', 'opus'],
    detected: ['ogg', 'oga', 'opus', 'spx'],
    maxBytes: AUDIO_LIMIT,
  },
  { name: 'AAC 录音', mime: 'audio/aac', extensions: ['aac'], detected: ['aac'], maxBytes: AUDIO_LIMIT },
];

/** Every extension taken in, for the refusals. */
export const ALLOWED_EXTENSIONS: readonly string[] = MATERIAL_KINDS.flatMap((kind) => kind.extensions);

/** The kind a file claims to be by its extension (lower case, no dot), or undefined when it is not taken in. */
export function findKindByExtension(extension: string): MaterialKind | undefined {
  return MATERIAL_KINDS.find((kind) => kind.extensions.includes(extension));
}

/** The kind of a recorded type, or undefined when none is taken in. */
export const findKindByType = (mime: string): MaterialKind | undefined =>
  MATERIAL_KINDS.find((kind) => kind.mime === mime);

/** A limit in words: 200 MB. */
export function printedSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / 1024)} KB`;
  return `${Number((bytes / MEGABYTE).toFixed(1))} MB`;
}
