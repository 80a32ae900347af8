import path from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { availableChains, FONT_CANDIDATES, fontFolders } from './fonts.ts';
import { PaperError } from './paper-error.ts';

/** A paper's layout as JSON. */
export type TypesetJob = { readonly json: string };

/** Turns jobs into PDF/A-2b, synchronously: it belongs in a thread of its own. */
export type Typesetter = {
  /** Names of the typefaces in use, best first, for the operator's log. */
  readonly fonts: string;
  /** The PDF; throws a `PaperError` when a glyph or a font is missing or the template fails. */
  typeset(job: TypesetJob): Uint8Array;
};

const UNKNOWN_FONT = /^unknown font family: (.+)$/;
const MISSING_GLYPH = /the text `\\?"(.+?)\\?"` could not be displayed/g;
/** Results of older papers kept by the compiler, and how often it is told to forget. */
const CACHE_AGE = 10;
const PAPERS_PER_EVICTION = 10;

type Compiled = ReturnType<NodeCompiler['compile']>;

function messages(compiler: NodeCompiler, error: NodeError | null): readonly string[] {
  if (error === null) return [];
  return compiler.fetchDiagnostics(error).map((diagnostic: { message: string }) => diagnostic.message);
}

function unknownFonts(compiler: NodeCompiler, compiled: Compiled): ReadonlySet<string> {
  const found = messages(compiler, compiled.takeWarnings()).map((message) => UNKNOWN_FONT.exec(message)?.[1]);
  return new Set(found.filter((family) => family !== undefined));
}

/** Asks the compiler itself which candidates it has: it knows the names inside the font files. */
function probe(compiler: NodeCompiler): ReadonlySet<string> {
  const families = [...new Set(Object.values(FONT_CANDIDATES).flat())];
  const source = families.map((family) => `#text(font: ${JSON.stringify(family)})[x]`).join('\n');
  return unknownFonts(compiler, compiler.compile({ mainFileContent: source }));
}

function readable(escaped: string): string {
  const text = escaped.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const codes = [...text].map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
  return `“${text}”（${codes.join(' ')}）`;
}

function exportError(error: unknown): PaperError {
  const text = error instanceof Error ? error.message : String((error as { code?: unknown })?.code ?? error);
  const missing = [...new Set([...text.matchAll(MISSING_GLYPH)].map((match) => readable(match[1] ?? '')))];
  if (missing.length === 0)
    return new PaperError('typesetterBroken', `文书未能输出为 PDF/A：${text.slice(0, 500)}`);
  return new PaperError(
    'characterMissing',
    `现有字体中没有这些字：${missing.join('、')}，印出来会是空框。请在 FONTS_DIR 所指文件夹放入含有这些字的字体，或者改写后再生成文书。`,
  );
}

/** Loads the fonts. Throws a `PaperError` when a font the papers need is not there. */
export function openTypesetter(fontsDir: string | undefined): Typesetter {
  const workspace = import.meta.dirname;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontFolders(fontsDir)] }] });
  const chains = availableChains(probe(compiler));
  const fonts = JSON.stringify(chains);
  let printed = 0;

  const compile = (job: TypesetJob) => {
    const compiled = compiler.compile({
      mainFilePath: path.join(workspace, 'paper.typ'),
      inputs: { paper: job.json, fonts },
    });
    const failed = messages(compiler, compiled.takeError());
    if (compiled.result === null)
      throw new PaperError('typesetterBroken', `文书未能排版：${failed.join('；')}`);
    const missing = [...unknownFonts(compiler, compiled)];
    if (missing.length > 0)
      throw new PaperError('fontMissing', `排版要用的字体没有安装：${missing.join('、')}。`);
    return compiled.result;
  };

  return {
    fonts: `标题 ${chains.title[0]}，正文 ${chains.body[0]}，黑体 ${chains.heading[0]}`,
    typeset(job) {
      const document = compile(job);
      printed += 1;
      try {
        return compiler.pdf(document, { pdfStandard: 'a-2b' });
      } catch (error) {
        throw exportError(error);
      } finally {
        if (printed % PAPERS_PER_EVICTION === 0) compiler.evictCache(CACHE_AGE);
      }
    },
  };
}
