/** The optional part that reads pictures, as far as it is installed. Used in the reading process. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inReadingOrder, type Line } from './reading-order.ts';

export type Picture =
  | { readonly kind: 'pixels'; readonly data: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: 'encoded'; readonly bytes: Buffer };

export type PictureReader = { readonly read: (picture: Picture) => Promise<string> };

type Engine = { readonly detect: (image: Buffer) => Promise<readonly Line[]> };
type EngineModule = {
  readonly default: { readonly create: (options: object) => Promise<Engine> };
};
type Sharp = typeof import('sharp').default;

const engineName = '@gutenye/ocr-node';

/** Whether the part is installed in that folder. */
export const hasPictureReader = (partDir: string): boolean =>
  existsSync(join(partDir, 'node_modules', engineName, 'package.json'));

type Sides = { readonly longSide: number; readonly shortSide: number };

/** Upright, on white, no larger than needed: memory grows with the picture. */
async function prepare(sharp: Sharp, picture: Picture, { longSide, shortSide }: Sides): Promise<Buffer> {
  if (picture.kind === 'pixels') {
    const { data, width, height } = picture;
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer();
  }
  const upright = sharp(picture.bytes).rotate();
  const { width = 1, height = 1, orientation = 1 } = await sharp(picture.bytes).metadata();
  const lies = orientation >= 5 ? height > width : width > height;
  const [wide, high] = lies ? [longSide, shortSide] : [shortSide, longSide];
  return await upright
    .flatten({ background: '#fff' })
    .resize({ width: wide, height: high, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/**
 * Opens the reader, or undefined when it is not installed. The part brings its own picture library, and only that one
 * is loaded here: two of them in one process get in each other's way.
 */
export async function openPictureReader(partDir: string, sides: Sides): Promise<PictureReader | undefined> {
  if (!hasPictureReader(partDir)) return undefined;
  const part = createRequire(join(partDir, 'package.json'));
  const sharp = part('sharp') as Sharp;
  const { default: engines } = (await import(pathToFileURL(part.resolve(engineName)).href)) as EngineModule;
  // Without its arena the library gives memory back; waiting threads that spin would slow everybody else.
  const onnxOptions = {
    enableCpuMemArena: false,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  };
  const engine = await engines.create({ onnxOptions });
  return {
    read: async (picture) => inReadingOrder(await engine.detect(await prepare(sharp, picture, sides))),
  };
}
