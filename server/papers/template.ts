/**
 * The words of a paper: a text a court can read and replace. Names in double braces stand for what the petition says;
 * how a line begins says what it becomes on paper. What users typed is never read as either.
 */
import Mustache from 'mustache';

/** What a template may name: one text, several texts, or rows each with fields of its own. */
export type Vocabulary = { readonly [name: string]: 'text' | 'texts' | readonly string[] };
/** What the names stand for on one paper. A text left out, or empty, prints nothing. */
export type View = {
  readonly [name: string]: string | readonly string[] | readonly Readonly<Record<string, string>>[];
};

/** Parts the layout makes by itself, each on a line of its own. */
export const directives = ['附件', '落款', '联系方式', '抄送', '书写区'] as const;
export type Directive = (typeof directives)[number];

export type TemplateFault = { readonly line: number; readonly message: string };

/** Stand in for line breaks and bars inside what users typed; every value begins with the third. */
const lineBreak = '\uE000';
const bar = '\uE001';
const begin = '\uE002';

/** Names every template may use: what users did not type, such as a line break inside a cell. */
const builtIn = { 换行: '\n' } as const;

const guard = (value: unknown): string =>
  begin + String(value).replaceAll('\n', lineBreak).replaceAll('|', bar);

/** The text as it was typed, one line an entry. */
export const restore = (text: string): readonly string[] =>
  text.replaceAll(begin, '').replaceAll(bar, '|').split(lineBreak);

/** The template with everything filled in: lines to be laid out, what was typed still guarded. Blank lines are left out. */
export function fill(template: string, view: View): readonly string[] {
  return Mustache.render(template, { ...builtIn, ...view }, {}, { escape: guard })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.replaceAll(begin, '') !== '');
}

export const isTableRow = (line: string): boolean => line.startsWith('|');

/** The cells of a row `| a | b |`, without its mark `=`, `~` or `_`. */
export const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\|[=~_]?/u, '')
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => cell.trim());

/** What is wrong with a template, by line, in words for whoever edits it; empty when it can be used. */
export function faultsOf(template: string, vocabulary: Vocabulary): readonly TemplateFault[] {
  const tags = tagFaults(template, vocabulary);
  return tags.length > 0 ? tags : lineFaults(template);
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

type Token = readonly [kind: string, name: string, from: number, to: number, inside?: readonly Token[]];

function tagFaults(template: string, vocabulary: Vocabulary): readonly TemplateFault[] {
  try {
    const tokens = Mustache.parse(template) as unknown as readonly Token[];
    return namesFaults(
      template,
      tokens,
      vocabulary,
      new Set([...Object.keys(vocabulary), ...Object.keys(builtIn)]),
    );
  } catch (cause) {
    return [sayUnreadable(template, cause instanceof Error ? cause.message : String(cause))];
  }
}

/** The parser's own complaint, in words; a section left open is shown where it was opened. */
function sayUnreadable(template: string, complaint: string): TemplateFault {
  const [, kind, name = '', at = '0'] =
    /^(Unclosed section|Unopened section|Unclosed tag)(?: "(.*)")? at (\d+)$/u.exec(complaint) ?? [];
  if (kind === 'Unclosed section')
    return {
      line: lineAt(template, Math.max(0, template.lastIndexOf(`#${name}`), template.lastIndexOf(`^${name}`))),
      message: `{{#${name}}} 没有对应的 {{/${name}}}`,
    };
  const line = lineAt(template, Number(at));
  if (kind === 'Unopened section') return { line, message: `{{/${name}}} 没有对应的 {{#${name}}}` };
  return { line, message: kind ? '{{ 没有对应的 }}' : `无法读取：${complaint}` };
}

const otherTags: Readonly<Record<string, string>> = {
  '&': '不能使用不转义的写法（三重花括号或 &）',
  '>': '不能引用其他模板',
  '=': '不能更改花括号',
};

function namesFaults(
  template: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  known: ReadonlySet<string>,
): readonly TemplateFault[] {
  return tokens.flatMap((token): readonly TemplateFault[] => {
    const [, name, from, , inside] = token;
    const message = tokenFault(token, known);
    if (message) return [{ line: lineAt(template, from), message }];
    if (!Array.isArray(inside)) return [];
    const fields = vocabulary[name];
    const within = Array.isArray(fields) ? new Set([...known, ...fields]) : known;
    return namesFaults(template, inside, vocabulary, within);
  });
}

function tokenFault([kind, name]: Token, known: ReadonlySet<string>): string | undefined {
  const named = kind === 'name' || kind === '#' || kind === '^';
  if (!named) return otherTags[kind];
  return name === '.' || known.has(name) ? undefined : sayUnknown(name, known);
}

const sayUnknown = (name: string, known: ReadonlySet<string>): string =>
  `没有“${name}”这一项，可用的有：${[...known].join('、')}`;

const isTagAlone = (line: string): boolean => /^\{\{[#^/]/u.test(line);

/** How many columns the list above a line has; undefined outside a list. */
function columnsAfter(line: string, before: number | undefined): number | undefined {
  if (line.startsWith('|=')) return cellsOf(line).length;
  return isTableRow(line) || isTagAlone(line) ? before : undefined;
}

function lineFaults(template: string): readonly TemplateFault[] {
  const lines = template.split('\n').map((line) => line.trim());
  const faults: TemplateFault[] = lines.some((line) => line.startsWith('# '))
    ? []
    : [{ line: 1, message: '缺标题（“# ”开头的行）' }];
  let columns: number | undefined;
  for (const [index, line] of lines.entries()) {
    const message = isTableRow(line) ? rowFault(line, columns) : plainFault(line);
    if (message) faults.push({ line: index + 1, message });
    columns = columnsAfter(line, columns);
  }
  return faults;
}

function rowFault(line: string, columns: number | undefined): string | undefined {
  if (!line.endsWith('|')) return '表格的行要以 | 结束';
  const { length } = cellsOf(line);
  if (line.startsWith('|=')) return undefined;
  if (columns !== undefined) return length === columns ? undefined : `表头有${columns}栏，本行有${length}栏`;
  return length === 2 || length === 4 ? undefined : `表格的行须为2栏或4栏（名称、内容），本行有${length}栏`;
}

function plainFault(line: string): string | undefined {
  if (/^#+/u.test(line) && !/^##? \S/u.test(line)) return '标题须写作“# 标题”或“## 小标题”';
  const directive = /^【(.*)】$/u.exec(line)?.[1];
  if (directive === undefined || directives.some((known) => known === directive)) return undefined;
  return `没有【${directive}】这一部分，可用的有：${directives.map((known) => `【${known}】`).join('')}`;
}
