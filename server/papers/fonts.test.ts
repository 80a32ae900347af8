import { describe, expect, it } from 'vitest';
import { availableChains, BUNDLED_HEI, BUNDLED_SONG, FONT_CANDIDATES } from './fonts.ts';
import { PaperError } from './paper-error.ts';

function allBut(...present: readonly string[]): ReadonlySet<string> {
  const names = Object.values(FONT_CANDIDATES).flat();
  return new Set(names.filter((name) => !present.includes(name)).map((name) => name.toLowerCase()));
}

describe('P1 the fonts of a paper', () => {
  it('P1 prefers the typefaces of the norm when the court has them', () => {
    const chains = availableChains(
      allBut('FangSong_GB2312', '方正小标宋简体', 'SimHei', BUNDLED_SONG, BUNDLED_HEI),
    );
    expect(chains.body[0]).toBe('FangSong_GB2312');
    expect(chains.title[0]).toBe('方正小标宋简体');
    expect(chains.heading[0]).toBe('SimHei');
  });

  it('P1 keeps the bundled 宋体 at the end of every chain for characters the others lack', () => {
    const chains = availableChains(allBut('FangSong_GB2312', BUNDLED_SONG, BUNDLED_HEI));
    for (const chain of Object.values(chains)) expect(chain.at(-1)).toBe(BUNDLED_SONG);
  });

  it('P1 refuses to print when a font is missing', () => {
    expect(() => availableChains(allBut(BUNDLED_HEI))).toThrow(PaperError);
    expect(() => availableChains(allBut(BUNDLED_SONG))).toThrow(PaperError);
  });
});
