/** The templates of all kinds of papers, the court's own before those that come along. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PaperKind } from '#domain/step.ts';
import { paperKinds } from './kinds.ts';
import { PaperError } from './paper-error.ts';
import { faultsOf } from './template.ts';

export type Templates = Readonly<Record<PaperKind, string>>;

/** Where the templates that come along lie: one text file a kind, to be copied and changed. */
export const ownTemplates = path.join(import.meta.dirname, 'templates');

const isKind = (name: string): name is PaperKind => Object.hasOwn(paperKinds, name);

/** Files of the court's folder that are no template: a misspelt name would silently change nothing. */
function strangers(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && !isKind(file.slice(0, -4)))
    .map((file) => `${file}：没有这种文书，文件名应为 ${Object.keys(paperKinds).join('、')} 之一加 .txt`);
}

function faultsIn(file: string, kind: PaperKind): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return faultsOf(text, paperKinds[kind].vocabulary).map(
    ({ line, message }) => `${path.basename(file)} 第 ${line} 行：${message}`,
  );
}

/**
 * All templates. Throws a `PaperError` that names every fault with its file and line, since a paper printed from a
 * broken template would go out with a gap in it.
 */
export function loadTemplates(folder: string | undefined): Templates {
  if (folder !== undefined && !existsSync(folder))
    throw new PaperError(
      'templateInvalid',
      `找不到文书模板文件夹 ${folder}。请更正 TEMPLATES_DIR，或者去掉该设置以使用自带的模板。`,
    );
  const fileOf = (kind: PaperKind): string => {
    const own = path.join(folder ?? ownTemplates, `${kind}.txt`);
    return existsSync(own) ? own : path.join(ownTemplates, `${kind}.txt`);
  };
  const kinds = Object.keys(paperKinds) as PaperKind[];
  const faults = [
    ...(folder ? strangers(folder) : []),
    ...kinds.flatMap((kind) => faultsIn(fileOf(kind), kind)),
  ];
  if (faults.length > 0)
    throw new PaperError('templateInvalid', `文书模板有误，请改正后重新启动：\n${faults.join('\n')}`);
  return Object.fromEntries(kinds.map((kind) => [kind, readFileSync(fileOf(kind), 'utf8')])) as Templates;
}
