/** 归档 · 第十六条：一案一档。哪些材料不适用、何时归档、卷宗在哪里、借给了谁、归档后补了什么。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { type Retention, retentions } from '#regulation/archive.ts';
import { type ArchiveKind, archiveKindIds, archiveKinds } from '#regulation/registers.ts';
import type { Core } from './core.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { keysOf, materialSchema, staffId } from './parts.ts';

const placeSchema = z.object({ room: z.string(), cabinet: z.string(), box: z.string() });
/** Where the paper file stands. */
export type Place = z.output<typeof placeSchema>;

/** Who has the paper file: an officer of the court, or somebody outside by name. */
const borrowerSchema = z.object({ staff: staffId.optional(), outside: z.string().optional() });
export type Borrower = z.output<typeof borrowerSchema>;

/** 档案室 3柜 12盒. */
export const sayPlace = ({ room, cabinet, box }: Place): string => `${room} ${cabinet}柜 ${box}盒`;

/** The borrower by name. */
export const sayBorrower = ({ staff, outside }: Borrower, names: Names): string =>
  staff ? names.staff(staff) : (outside ?? '');

const item = z.enum(archiveKindIds);
const loan = z.string();

export const archiveEventKinds = {
  itemExempted: event({ item, reason: z.string() }, (e) => `${archiveKinds[e.item]}不适用：${e.reason}`),
  filed: event(
    {
      number: z.string(),
      retention: z.enum(keysOf(retentions)),
      volumes: z.number().int(),
      pages: z.number().int(),
      place: placeSchema.optional(),
      remark: z.string().optional(),
    },
    (e) =>
      `归档，档号${e.number}，${e.volumes}卷${e.pages}页，保管期限${retentions[e.retention]}${e.place ? `，存${sayPlace(e.place)}` : '，电子档案'}`,
  ),
  supplementAdded: event(
    { material: materialSchema, reason: z.string() },
    (e) => `补充归档${archiveKinds[e.material.kind]}：${e.material.name}（${e.reason}）`,
  ),
  fileMoved: event(
    { place: placeSchema, reason: z.string() },
    (e) => `纸质卷宗移至${sayPlace(e.place)}：${e.reason}`,
  ),
  fileLent: event(
    { loan, borrower: borrowerSchema, purpose: z.string(), dueOn: daySchema },
    (e, names) => `卷宗借给${sayBorrower(e.borrower, names)}，限${e.dueOn}前归还：${e.purpose}`,
  ),
  loanExtended: event({ loan, dueOn: daySchema, reason: z.string() }, (e) => `续借至${e.dueOn}：${e.reason}`),
  fileReturned: event(
    { loan, remark: z.string().optional() },
    (e) => `卷宗归还${e.remark ? `：${e.remark}` : ''}`,
  ),
};

/** Why a kind of material is not in this archive, and who said so. It holds for one handling of the petition. */
export type Exemption = {
  readonly item: ArchiveKind;
  readonly reason: string;
  readonly by: StaffId;
  readonly on: Day;
  readonly round: number;
};

/** One filing: a petition that was reopened is filed again, as further volumes of the same archive. */
export type Filing = {
  readonly on: Day;
  readonly by: StaffId;
  readonly number: string;
  readonly retention: Retention;
  readonly volumes: number;
  readonly pages: number;
  readonly round: number;
};

/** A material that came after the archive had been closed, and why. */
export type Supplement = { readonly material: string; readonly on: Day; readonly reason: string };

/** A day by which a lent file is to be back; an extension puts another in its place. */
export type LoanDay = { readonly from: Day; readonly dueOn: Day; readonly replacedOn?: Day };

export type Loan = {
  readonly id: string;
  readonly borrower: Borrower;
  readonly purpose: string;
  readonly on: Day;
  readonly days: readonly LoanDay[];
  readonly returnedOn?: Day;
};

export type ArchiveFacts = {
  readonly exemptions: readonly Exemption[];
  readonly filings: readonly Filing[];
  readonly supplements: readonly Supplement[];
  readonly loans: readonly Loan[];
  /** Where the paper file stands when it is not lent; none where the archive is electronic only. */
  readonly place?: Place;
};

export const noArchive: ArchiveFacts = { exemptions: [], filings: [], supplements: [], loans: [] };

type Known = ArchiveFacts & Pick<Core, 'materials'> & { readonly earlier: readonly unknown[] };

/** Which handling of the petition this is: 1 until it is reopened for the first time. */
export const roundOf = ({ earlier }: Pick<Known, 'earlier'>): number => earlier.length + 1;

const change = (
  { loans }: ArchiveFacts,
  id: string,
  how: (loan: Loan) => Loan,
): Pick<ArchiveFacts, 'loans'> => ({ loans: loans.map((one) => (one.id === id ? how(one) : one)) });

export const archiveEvolvers: Evolvers<typeof archiveEventKinds, Known> = {
  itemExempted: (known, { item: kind, reason, by, on }) => ({
    exemptions: [...known.exemptions, { item: kind, reason, by, on, round: roundOf(known) }],
  }),
  filed: (known, { on, by, number, retention, volumes, pages, place }) => ({
    filings: [...known.filings, { on, by, number, retention, volumes, pages, round: roundOf(known) }],
    ...(place ? { place } : {}),
  }),
  supplementAdded: (known, { material, reason, on, by }) => ({
    materials: [...known.materials, { ...material, on, by }],
    supplements: [...known.supplements, { material: material.id, on, reason }],
  }),
  fileMoved: (_, { place }) => ({ place }),
  fileLent: ({ loans }, { loan: id, borrower, purpose, dueOn, on }) => ({
    loans: [...loans, { id, borrower, purpose, on, days: [{ from: on, dueOn }] }],
  }),
  loanExtended: (known, { loan: id, dueOn, on }) =>
    change(known, id, (one) => ({
      ...one,
      days: [
        ...one.days.map((day) => (day.replacedOn ? day : { ...day, replacedOn: on })),
        { from: on, dueOn },
      ],
    })),
  fileReturned: (known, { loan: id, on }) => change(known, id, (one) => ({ ...one, returnedOn: on })),
};

/** The filing of this handling, or undefined: not filed yet, or reopened since. */
export const filingOf = (known: Known): Filing | undefined =>
  known.filings.find(({ round }) => round === roundOf(known));

/** The loan under way, or undefined: the file is in its place. */
export const loanOf = ({ loans }: Pick<ArchiveFacts, 'loans'>): Loan | undefined =>
  loans.find((one) => !one.returnedOn);

/** The day by which a lent file is to be back. */
export const dueBack = ({ days }: Loan): Day => {
  const [last] = days.slice(-1);
  if (!last) throw new Error('a loan without a day');
  return last.dueOn;
};
