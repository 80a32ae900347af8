/** From a filled template to the blocks of a paper. */
import type { Block, FormRow, Layout } from './block.ts';
import { cellsOf, type Directive, directives, fill, isTableRow, restore, type View } from './template.ts';

/** What the layout prints by itself. */
export type Frame = {
  readonly title: string;
  readonly court: string;
  /** `YYYY-MM-DD`, the day the paper is signed. */
  readonly date: string;
  readonly printedDate: string;
  readonly attachments: readonly string[];
  readonly contact: string;
  readonly copies: readonly string[];
};

/** The paper laid out from its template. */
export function layOut(template: string, view: View, frame: Frame): Layout {
  const blocks = groupLines(withoutEmptySections(fill(template, view)), frame);
  const { title, court, date } = frame;
  return { title, court, date, blocks: keepTogether(leaveRoom(blocks)) };
}

/** Where the sections of a template end and its closing words begin. */
const sectionsEnd = /^-{3,}$/u;

/** A heading with nothing under it is left out, and the numbers close up. */
const withoutEmptySections = (lines: readonly string[]): readonly string[] =>
  lines
    .filter((line, index) => {
      const next = lines[index + 1] ?? '---';
      return !line.startsWith('## ') || !(next.startsWith('## ') || sectionsEnd.test(next));
    })
    .filter((line) => !sectionsEnd.test(line));

const ruleFor: readonly (readonly [mark: string, make: (text: string) => readonly Block[]])[] = [
  ['## ', (text) => [{ type: 'heading', text }]],
  ['>> ', (text) => [{ type: 'right', text }]],
  ['> ', (text) => [{ type: 'flush', text }]],
  ['~ ', (text) => [{ type: 'toSign', labels: text.split(/\s{2,}|　+/u) }]],
];

const paragraphs = (lines: readonly string[]): readonly Block[] =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ type: 'paragraph', text, keep: false }));

/** One item stands alone; several are numbered. */
function itemBlocks(items: readonly string[]): readonly Block[] {
  if (items.length === 1) return paragraphs(restore(items[0] ?? ''));
  return items.flatMap((item, index) => paragraphs(restore(`${index + 1}. ${item}`)));
}

/** With less room than that nobody can write a note by hand. */
const fewestLines = 4;

function directiveBlocks(name: Directive, frame: Frame): readonly Block[] {
  switch (name) {
    case '附件':
      return frame.attachments.length > 0 ? [{ type: 'attachments', names: frame.attachments }] : [];
    case '落款':
      return [{ type: 'signature', court: frame.court, day: frame.printedDate }];
    case '联系方式':
      return frame.contact ? [{ type: 'contact', text: frame.contact }] : [];
    case '书写区':
      return [{ type: 'writing', lines: fewestLines, below: 0 }];
    case '抄送':
      return frame.copies.length > 0 ? [{ type: 'copies', text: `抄送：${frame.copies.join('，')}。` }] : [];
  }
}

function plainBlocks(line: string, frame: Frame): readonly Block[] {
  const name = directives.find((known) => line === `【${known}】`);
  if (name) return directiveBlocks(name, frame);
  for (const [mark, make] of ruleFor)
    if (line.startsWith(mark)) return make(restore(line.slice(mark.length)).join(' ').trim());
  return paragraphs(restore(line));
}

const filledLines = (cell: string): readonly string[] =>
  restore(cell)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function toFormRow(line: string): FormRow {
  const texts = cellsOf(line);
  const cells = Array.from({ length: texts.length / 2 }, (_, index) => ({
    label: filledLines(texts[2 * index] ?? '').join('\n'),
    lines: filledLines(texts[2 * index + 1] ?? ''),
  }));
  return { cells, toSign: line.startsWith('|~'), ...(line.startsWith('|_') ? { toFill: true } : {}) };
}

function tableBlock(lines: readonly string[]): Block {
  const [head, ...rows] = lines;
  if (!head?.startsWith('|=')) return { type: 'form', rows: lines.map(toFormRow) };
  const texts = (line: string) => cellsOf(line).map((cell) => filledLines(cell).join('\n'));
  return { type: 'list', head: texts(head), rows: rows.map(texts) };
}

/** Neighbouring lines that make one block: titles, items, rows of a table. */
const kinOf = (line: string): 'title' | 'item' | 'row' | undefined => {
  if (line.startsWith('# ')) return 'title';
  if (line.startsWith('- ')) return 'item';
  return isTableRow(line) ? 'row' : undefined;
};

function groupLines(lines: readonly string[], frame: Frame): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const kin = kinOf(lines[at] ?? '');
    let end = at + 1;
    while (kin && end < lines.length && kinOf(lines[end] ?? '') === kin && !lines[end]?.startsWith('|='))
      end += 1;
    blocks.push(...groupBlocks(kin, lines.slice(at, end), frame));
    at = end;
  }
  return blocks;
}

function groupBlocks(
  kin: ReturnType<typeof kinOf>,
  lines: readonly string[],
  frame: Frame,
): readonly Block[] {
  const bare = () => lines.map((line) => line.slice(2));
  if (kin === 'title') return [{ type: 'title', lines: bare().map((line) => restore(line).join('')) }];
  if (kin === 'item') return itemBlocks(bare());
  if (kin === 'row') return [tableBlock(lines)];
  return lines.flatMap((line) => plainBlocks(line, frame));
}

/** Lines of a page that a block takes below the room to write. */
const linesOf = (block: Block): number => {
  if (block.type === 'toSign') return 1.5;
  return block.type === 'paragraph' ? Math.ceil((block.text.length + 2) / 28) : 1;
};

/** Room to write knows what stands below it, so that it is signed on the page it is written on. */
const leaveRoom = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) =>
    block.type === 'writing'
      ? { ...block, below: blocks.slice(index + 1).reduce((sum, after) => sum + linesOf(after), 0) }
      : block,
  );

/** Longer paragraphs may break before the closing. */
const shortEnough = 200;

/** Shorter ones only close the paper, as 特此通知 does. */
const realWords = 15;
/** How many paragraphs stay with the signature at least, and at most. */
const [fewestKept, mostKept] = [2, 4] as const;

/** How many of the last paragraphs, last first, stay with the signature: among them one with something to read. */
function countKept(lengths: readonly number[]): number {
  const real = lengths.findIndex((length, index) => index + 1 >= fewestKept && length >= realWords);
  return real < 0 ? fewestKept : Math.min(real + 1, mostKept);
}

/** The last words stay with the signature, and a short paragraph before them, lest those stand on a page alone. */
function keepTogether(blocks: readonly Block[]): readonly Block[] {
  const closing = blocks.findLastIndex(({ type }) => type === 'signature' || type === 'toSign');
  const before = blocks
    .slice(0, Math.max(closing, 0))
    .flatMap((block, index) => (block.type === 'paragraph' ? [{ index, length: block.text.length }] : []))
    .toReversed();
  const kept = new Set(
    before.slice(0, countKept(before.map(({ length }) => length))).map(({ index }) => index),
  );
  return blocks.map((block, index) =>
    block.type === 'paragraph' && kept.has(index) && block.text.length < shortEnough
      ? { ...block, keep: true }
      : block,
  );
}
