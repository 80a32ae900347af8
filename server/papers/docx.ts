/**
 * The editable copy of a paper, for Word and WPS: the same blocks, in named styles, with the typefaces the court's
 * machines have. The printed PDF is the record; this never is.
 */
import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, FormRow, Layout } from './block.ts';

const face = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });
const fangSong = face('仿宋_GB2312');
const songTitle = face('方正小标宋简体');
const hei = face('黑体');
const song = face('宋体');

/** Millimetres and points as Word counts them, in twentieths of a point. */
const mm = (length: number) => Math.round((length * 1440) / 25.4);
const pt = (length: number) => Math.round(length * 20);

/** 22 lines on 225 mm, which at 29 pt would lose the last; 28 characters of 16 pt on 156 mm, each set a little closer. */
const exactLine = { lineRule: LineRuleType.EXACT } as const;
const pitch = 28.95;
const closer = -5;
/** Two characters: with 640 the first line would lose one. */
const twoCharacters = 630;
const textWidth = mm(156);

const styles = [
  {
    id: 'PaperTitle',
    name: '公文标题',
    run: { font: songTitle, size: 44 },
    line: 36,
    align: AlignmentType.CENTER,
  },
  { id: 'PaperHeading', name: '公文一级标题', run: { font: hei, size: 32 }, line: pitch, indent: true },
  { id: 'PaperBody', name: '公文正文', run: { font: fangSong, size: 32 }, line: pitch, indent: true },
  { id: 'PaperFlush', name: '公文顶格', run: { font: fangSong, size: 32 }, line: pitch },
  { id: 'PaperCell', name: '公文表格', run: { font: fangSong, size: 24 }, line: 18 },
] as const;

const paragraphStyles = styles.map((style) => ({
  id: style.id,
  name: style.name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { ...style.run, characterSpacing: style.id === 'PaperTitle' || style.id === 'PaperCell' ? 0 : closer },
  paragraph: {
    ...('align' in style ? { alignment: style.align } : {}),
    spacing: { ...exactLine, line: pt(style.line) },
    ...('indent' in style ? { indent: { firstLine: twoCharacters } } : {}),
  },
}));

type StyleId = (typeof styles)[number]['id'];

type More = {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly keepNext?: boolean;
  readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
};

const said = (style: StyleId, text: string, more: More = {}): Paragraph =>
  new Paragraph({ style, children: [new TextRun(text)], ...more });

type CellLook = {
  readonly width: number;
  readonly span?: number;
  readonly label?: boolean;
  /** What stands where nothing does. */
  readonly empty?: string;
  /** On one page with the row below. */
  readonly keepNext?: boolean;
};

const cell = (
  lines: readonly string[],
  { width, span = 1, label = false, empty = '—', keepNext = false }: CellLook,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    children: (lines.length > 0 ? lines : [empty]).map(
      (line) =>
        new Paragraph({
          style: 'PaperCell',
          keepNext,
          ...(label ? { alignment: AlignmentType.CENTER } : {}),
          children: [new TextRun({ text: line, ...(label ? { font: hei } : {}) })],
        }),
    ),
  });

const labelWidth = mm(27);
/** More lines may break before what is signed under them. */
const keptLines = 8;

function formRow({ cells, toSign, toFill }: FormRow, index: number, rows: readonly FormRow[]): TableRow {
  const span = cells.length === 1 ? 3 : 1;
  const width = span === 1 ? textWidth / 2 - labelWidth : textWidth - labelWidth;
  const keepNext = rows[index + 1]?.toSign === true && cells.every(({ lines }) => lines.length <= keptLines);
  return new TableRow({
    cantSplit: toSign,
    children: cells.flatMap(({ label, lines }) => [
      cell(label.split('\n'), { width: labelWidth, label: true, keepNext }),
      cell(toSign ? [...lines, '签名：', ''] : lines, { width, span, empty: toFill ? '' : '—', keepNext }),
    ]),
  });
}

/** The free edges of a cell, in characters. */
const cellEdges = 2;
/** A row of a few lines stays whole; a speech may run on. */
const wholeRow = 300;

function listTable(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const longest = head.map((name, index) =>
    Math.min(24, Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0), 4) + cellEdges),
  );
  const total = longest.reduce((sum, length) => sum + length, 0);
  const widths = longest.map((length) => Math.round((textWidth * length) / total));
  const toRow = (texts: readonly string[], label: boolean) =>
    new TableRow({
      tableHeader: label,
      cantSplit: texts.every((text) => text.length <= wholeRow),
      children: texts.map((text, index) => cell(text.split('\n'), { width: widths[index] ?? 0, label })),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [toRow(head, true), ...rows.map((row) => toRow(row, false))],
  });
}

const formTable = (rows: readonly FormRow[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, textWidth / 2 - labelWidth, labelWidth, textWidth / 2 - labelWidth],
    rows: rows.map(formRow),
  });

const chineseOrdinals = '一二三四五六七八九十';
const ordinal = (index: number): string =>
  index < 10 ? (chineseOrdinals[index] ?? '') : `十${chineseOrdinals[index - 10] ?? ''}`;

type Drawn = readonly (Paragraph | Table)[];

/** Right of the middle, the date four characters from the edge, as the norm places the court's name and the day. */
const signature = (court: string, day: string, keepNext: boolean): Drawn => [
  said('PaperFlush', '', { keepNext: true }),
  said('PaperFlush', '', { keepNext: true }),
  said('PaperFlush', court, { alignment: AlignmentType.RIGHT, keepNext: true, indent: { right: pt(32) } }),
  said('PaperFlush', day, { alignment: AlignmentType.RIGHT, keepNext, indent: { right: pt(64) } }),
];

const attachments = (names: readonly string[]): Drawn => [
  said('PaperBody', '', { keepNext: true }),
  ...names.map((name, index) => {
    const number = names.length === 1 ? '' : `${index + 1}.`;
    return said('PaperBody', index === 0 ? `附件：${number}${name}` : `　　　${number}${name}`, {
      keepNext: names.length <= 5 || index + 1 === names.length,
    });
  }),
];

/** Characters of a line, one less than the norm's: other typefaces are wider. */
const lineLength = 27;

/** Each label with a stroke behind it, as long as the line allows. */
function linesToSign(labels: readonly string[]): string {
  const said = labels.join('').length + labels.length + 2 * (labels.length - 1);
  const stroke = '＿'.repeat(Math.max(3, Math.floor((lineLength - said) / labels.length)));
  return labels.map((label) => `${label}：${stroke}`).join('　　');
}

function draw(block: Block, heading: number, next: Block | undefined): Drawn {
  switch (block.type) {
    case 'title':
      return block.lines.map((line) => said('PaperTitle', line));
    case 'right':
      return [said('PaperFlush', block.text, { alignment: AlignmentType.RIGHT })];
    case 'flush':
      return [said('PaperFlush', block.text)];
    case 'paragraph':
      return [said('PaperBody', block.text, { keepNext: block.keep })];
    case 'heading':
      return [said('PaperHeading', `${ordinal(heading)}、${block.text}`, { keepNext: true })];
    case 'form':
      // Two tables without anything between them become one.
      return next?.type === 'list' ? [formTable(block.rows), said('PaperCell', '')] : [formTable(block.rows)];
    case 'list':
      return [listTable(block.head, block.rows)];
    case 'writing':
      return Array.from({ length: block.lines }, () => said('PaperBody', ''));
    case 'toSign':
      return [said('PaperFlush', linesToSign(block.labels), { keepNext: next?.type === 'toSign' })];
    case 'attachments':
      return attachments(block.names);
    case 'signature':
      return signature(block.court, block.day, next?.type === 'contact');
    case 'contact':
      return [said('PaperBody', `（${block.text}）`)];
    case 'copies':
      return [said('PaperFlush', block.text)];
  }
}

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [new TextRun({ font: song, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

const page: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) },
  },
  // The lines keep the pitch by themselves: on a grid some programs give a line of a table the room of two.
  grid: { type: 'default', linePitch: pt(pitch) },
};

/** The paper as .docx, for Word and WPS. */
export async function toDocx({ title, court, blocks }: Layout): Promise<Uint8Array> {
  let headings = 0;
  const children = blocks.flatMap((block, index) =>
    draw(block, block.type === 'heading' ? headings++ : headings, blocks[index + 1]),
  );
  const document = new Document({
    title,
    creator: court,
    evenAndOddHeaderAndFooters: true,
    styles: { paragraphStyles: [...paragraphStyles] },
    sections: [
      {
        properties: page,
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
