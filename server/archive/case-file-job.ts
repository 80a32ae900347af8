/** What the process that makes a case file is told and what it answers. */
import type { ArchiveKind } from '#regulation/registers.ts';

/** A material as it goes into the case file. */
export type FiledMaterial = {
  readonly id: string;
  readonly kind: ArchiveKind;
  readonly name: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
  /** SM3, 64 hexadecimal digits. */
  readonly digest: string;
  /** Where its content lies on this machine. */
  readonly file: string;
};

/** A group of the catalogue, with a heading of its own among the bookmarks. */
export type FiledGroup = { readonly name: string; readonly materials: readonly FiledMaterial[] };

export type CaseFileJob = {
  /** Stamped on every page: the number of the petition. */
  readonly number: string;
  readonly title: string;
  readonly author: string;
  /** UTC instant at which the case file is made. */
  readonly at: string;
  readonly groups: readonly FiledGroup[];
  /** Materials at which the process died before: they are named and not opened. */
  readonly skip: readonly string[];
  /** Pages are made of so many bytes of materials; what is beyond is named and stays an electronic attachment. */
  readonly mostBytes: number;
  /** The file the PDF is written to. */
  readonly out: string;
};

/** Why a material stands in the case file by its name only; `electronic` and `tooMuch` are in order, the others are not. */
export const absences = {
  electronic: '该格式不能转为页面，见电子附件',
  tooMuch: '卷宗文件过大，本材料不再转为页面，见电子附件',
  vanished: '文件已不在磁盘上',
  unreadable: '文件读不出，读取时出错或长时间没有反应',
  altered: '文件内容与收入时登记的摘要不符，曾被改动',
  encrypted: '文件带有密码或使用限制，打不开',
  damaged: '文件不完整或已损坏，打不开',
} as const;
export type Absence = keyof typeof absences;

/** Whether the absence is something wrong with the file, which somebody has to look after. */
export const isProblem = (absence: Absence): boolean => absence !== 'electronic' && absence !== 'tooMuch';

/** Whether the content that was recorded can still be had, and so go into the package. */
export const isThere = ({ absence }: Pick<Placement, 'absence'>): boolean =>
  absence !== 'vanished' && absence !== 'unreadable' && absence !== 'altered';

/** Where a material stands: on these pages, numbered from 1 over all materials. */
export type Placement = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Why its one page is a slip that names it. */
  readonly absence?: Absence;
};

/** The pages that need to know where everything is, each a PDF. `slips` has one page for each absent material. */
export type FrontPages = {
  readonly cover: Uint8Array;
  readonly catalogue: Uint8Array;
  readonly closing: Uint8Array;
  readonly slips?: Uint8Array;
};

export type Told =
  | { readonly type: 'place'; readonly job: CaseFileJob }
  | { readonly type: 'finish'; readonly front: FrontPages }
  | { readonly type: 'pack'; readonly order: PackOrder };

/** A file that goes into the package under a name. */
export type PackedFile = { readonly path: string; readonly file: string };

export type PackOrder = {
  readonly manifest: string;
  readonly files: readonly PackedFile[];
  readonly out: string;
};

export type Answered =
  | { readonly type: 'opening'; readonly id: string }
  | { readonly type: 'placed'; readonly placements: readonly Placement[] }
  | { readonly type: 'finished'; readonly made: MadePdf }
  | { readonly type: 'packed'; readonly size: number }
  | { readonly type: 'failed'; readonly message: string; readonly diskFull: boolean };

export type MadePdf = {
  /** All pages, cover, catalogue and closing sheet among them. */
  readonly pages: number;
  readonly size: number;
  readonly digest: string;
  /** Most memory the process held, in bytes. */
  readonly peakMemory: number;
};
