import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PaperError } from './paper-error.ts';

/** The parts of a paper that GB/T 9704-2012 gives a typeface of their own. */
export type FontRole = 'title' | 'body' | 'heading';
export type FontChains = Readonly<Record<FontRole, readonly string[]>>;

export const BUNDLED_SONG = 'Noto Serif SC';
export const BUNDLED_HEI = 'Noto Sans SC';

/**
 * Family names under which the typefaces of the norm are sold, English and Chinese (a font file answers to
 * one of them only), best first. The bundled families close each chain.
 */
export const FONT_CANDIDATES: FontChains = {
  title: [
    'FZXiaoBiaoSong-B05S',
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05',
    'FZXBSK--GBK1-0',
    '方正小标宋_GBK',
    'FZXBSJW--GB1-0',
    BUNDLED_SONG,
  ],
  body: [
    'FangSong_GB2312',
    '仿宋_GB2312',
    'FangSong',
    '仿宋',
    'FZFangSong-Z02',
    'STFangsong',
    'FandolFang R',
    'FandolFang',
    BUNDLED_SONG,
  ],
  heading: ['SimHei', '黑体', 'FZHei-B01', 'STHeiti', BUNDLED_HEI],
};

function bundledFolder(packageName: string, weight: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return path.join(path.dirname(manifest), weight);
}

/** Folders of the open fonts that come with the installation: 宋体 and 黑体, regular and bold. */
export function bundledFontFolders(): readonly string[] {
  return ['@expo-google-fonts/noto-serif-sc', '@expo-google-fonts/noto-sans-sc'].flatMap((packageName) => [
    bundledFolder(packageName, '400Regular'),
    bundledFolder(packageName, '700Bold'),
  ]);
}

/** The folders to load fonts from, the court's own first. Throws a `PaperError` for a folder that is not there. */
export function fontFolders(fontsDir: string | undefined): readonly string[] {
  if (fontsDir === undefined) return bundledFontFolders();
  if (!existsSync(fontsDir)) {
    throw new PaperError(
      'fontMissing',
      `找不到字体文件夹 ${fontsDir}，文书不能排版。请更正 FONTS_DIR，或者去掉该设置以使用自带的字体。`,
    );
  }
  return [fontsDir, ...bundledFontFolders()];
}

/** The candidates that are loaded, role by role. Throws a `PaperError` when a role is left without a font. */
export function availableChains(unknown: ReadonlySet<string>): FontChains {
  const chain = (role: FontRole): readonly string[] => {
    const families = FONT_CANDIDATES[role].filter((family) => !unknown.has(family.toLowerCase()));
    if (families.length === 0 || unknown.has(BUNDLED_SONG.toLowerCase())) {
      throw new PaperError(
        'fontMissing',
        '缺少排版文书所需的中文字体，文书不能生成。请重新安装程序的依赖，或者在 FONTS_DIR 所指文件夹放入字体。',
      );
    }
    return role === 'heading' ? [...families, BUNDLED_SONG] : families;
  };
  return { title: chain('title'), body: chain('body'), heading: chain('heading') };
}
