/** The manifest of a case file: what belongs to it, with its digests, and the history that proves it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { archiveKindIds } from '#regulation/registers.ts';
import { canonicalJson, type JsonObject } from '../store/canonical.ts';
import { absences } from './case-file-job.ts';

export const manifestFormat = 'zhifang-case-file';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
/** A name inside the package: no way out of the folder it is unpacked to. */
const path = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => !/[\\:]|^\/|(^|\/)\.\.?(\/|$)/.test(text), { error: 'path' });

const materialSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(archiveKindIds),
  name: z.string(),
  mime: z.string(),
  size: count,
  digest,
  on: z.string(),
  by: z.string(),
  /** Pages of the case file, numbered as they are stamped. */
  from: count,
  to: count,
  /** Where its content lies in the package; absent when it could not be added. */
  path: path.optional(),
  absence: z.enum(Object.keys(absences) as [keyof typeof absences]).optional(),
});

const toldSchema = z.strictObject({
  seq: count,
  type: z.string(),
  data: z.record(z.string(), z.json()),
  actor: z.string(),
  at: z.string(),
  commandId: z.string(),
  digest,
});

/** What was done under article 10 is not told to everybody: its digest keeps the chain whole. */
const withheldSchema = z.strictObject({ seq: count, withheld: z.literal(true), digest });

const bodySchema = z.strictObject({
  format: z.literal(manifestFormat),
  version: z.literal(1),
  note: z.string(),
  court: z.string(),
  courtName: z.string(),
  petition: z.string(),
  number: z.string(),
  at: z.string(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  /** Digest over the materials and the end of the history, as printed on the closing sheet. */
  contents: digest,
  caseFile: z.strictObject({ path, size: count, digest, pages: count }),
  materials: z.array(materialSchema),
  history: z.array(z.union([withheldSchema, toldSchema])),
});

export const manifestSchema = bodySchema.extend({
  /** SM3 over the canonical text of everything else in the manifest: with it the whole package is named. */
  whole: digest,
});

export type ManifestBody = z.output<typeof bodySchema>;
export type Manifest = z.output<typeof manifestSchema>;
export type ManifestMaterial = Manifest['materials'][number];
export type ManifestEvent = Manifest['history'][number];

const sm3 = (value: JsonObject): string => createHash('sm3').update(canonicalJson(value)).digest('hex');

/** What the closing sheet prints: it names the materials in their order and the last event of the history. */
export function contentsDigest(
  { court, petition, number }: Pick<ManifestBody, 'court' | 'petition' | 'number'>,
  materials: readonly { readonly id: string; readonly digest: string }[],
  end: string,
): string {
  const listed = materials.map(({ id, digest: of }) => ({ id, digest: of }));
  return sm3({ court, petition, number, materials: listed, end });
}

/** The digest of the whole. */
export const wholeDigest = (body: ManifestBody): string => sm3(body as unknown as JsonObject);

/** The text of the manifest as it stands in the package, to the byte. */
export function printManifest(body: ManifestBody): { readonly text: string; readonly whole: string } {
  const whole = wholeDigest(body);
  return { text: canonicalJson({ ...body, whole } as unknown as JsonObject), whole };
}
