import type { Day } from '#domain/calendar/day.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import {
  matching,
  type RegisterSourceId,
  type RegisterStanding,
  registerSourceIds,
  registerStandingIds,
} from '#regulation/reconciliation.ts';

/** All that a month's page says, one entry a fact: figures are counted from it, and it is what a leader signs. */
export type MonthFacts = {
  readonly imports: readonly {
    readonly id: string;
    readonly source: RegisterSourceId;
    /** How many entries of the month it brought. */
    readonly rows: number;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly source: RegisterSourceId;
    readonly standing: RegisterStanding;
    readonly petition?: string | undefined;
    /** The register says that somebody was answered. */
    readonly replied: boolean;
  }[];
  /** Comings registered on a later day than they happened. */
  readonly late: readonly Coming[];
  /** Comings by a way of which a register was imported, that stand in no register. */
  readonly unlisted: readonly Coming[];
  /** Comings by a way of which no register was imported. */
  readonly unsourced: readonly Coming[];
  readonly gaps: readonly {
    readonly source: RegisterSourceId | 'system';
    readonly after: string;
    readonly before: string;
    readonly missing: number;
  }[];
  readonly handlers: readonly string[];
};
type Coming = {
  readonly petition: string;
  readonly on: Day;
  readonly enteredOn: Day;
  readonly channel: string;
};

/** What is counted beside the standings of each register. */
export const monthFigures = {
  repliedOutside: '登记簿记有答复而未登记',
  gaps: '断号',
  late: '事后补登',
  handlers: '本月没有信访件的执行法官',
  unlisted: '系统有、登记簿没有',
  unsourced: '来源没有导入登记簿',
} as const satisfies Record<string, string>;
type MonthFigure = keyof typeof monthFigures;
export type FigureKey = MonthFigure | `${RegisterSourceId}.${RegisterStanding}`;
export type Figures = Readonly<Record<FigureKey, number>>;

/** The figures of a month. Every one is the length of a list that can be opened. */
export function figuresOf(facts: MonthFacts): Figures {
  const count = (source: RegisterSourceId, standing: RegisterStanding) =>
    facts.rows.filter((row) => row.source === source && row.standing === standing).length;
  const standings = registerSourceIds.flatMap((source) =>
    registerStandingIds.map((standing) => [`${source}.${standing}`, count(source, standing)] as const),
  );
  return {
    ...(Object.fromEntries(standings) as Record<`${RegisterSourceId}.${RegisterStanding}`, number>),
    repliedOutside: facts.rows.filter(({ standing, replied }) => replied && standing === 'missing').length,
    gaps: facts.gaps.reduce((sum, { missing }) => sum + missing, 0),
    late: facts.late.length,
    handlers: facts.handlers.length,
    unlisted: facts.unlisted.length,
    unsourced: facts.unsourced.length,
  };
}

/** The facts without what is about these petitions: to those barred from one it does not exist, here neither (D6). */
export function withoutPetitions(facts: MonthFacts, hidden: ReadonlySet<string>): MonthFacts {
  const isShown = ({ petition }: { readonly petition?: string | undefined }) =>
    petition === undefined || !hidden.has(petition);
  return {
    ...facts,
    rows: facts.rows.filter(isShown),
    late: facts.late.filter(isShown),
    unlisted: facts.unlisted.filter(isShown),
    unsourced: facts.unsourced.filter(isShown),
  };
}

export type FigureChange = { readonly figure: FigureKey; readonly signed: number; readonly now: number };

/** Where the month as it is now differs from what was signed. */
export function changesSince(signed: MonthFacts, now: MonthFacts): readonly FigureChange[] {
  const [before, after] = [figuresOf(signed), figuresOf(now)];
  return (Object.keys(after) as FigureKey[])
    .filter((figure) => (before[figure] ?? 0) !== after[figure])
    .map((figure) => ({ figure, signed: before[figure] ?? 0, now: after[figure] }));
}

const isOpen = ({ standing }: MonthFacts['rows'][number]) =>
  standing === 'probable' || standing === 'missing';

/** How many entries nobody has settled yet. */
export const openRows = (facts: MonthFacts): number => facts.rows.filter(isOpen).length;

export type Signature = { readonly remark: string; readonly seen: string };

/**
 * Why a month cannot be signed (article 12): it is not over, no register was imported, it changed under the leader's
 * eyes, or entries are open and nothing is said about what is to be done with them.
 */
export function refuseSignature(
  month: string,
  facts: MonthFacts,
  digest: string,
  given: Signature,
  today: Day,
): Refusal | undefined {
  const { basis } = matching;
  if (month >= today.slice(0, 7))
    return refuse(basis, '本月尚未结束，不能签字确认', { remedy: '请在次月签字' });
  if (facts.imports.length === 0)
    return refuse(basis, '该月没有导入任何登记簿，无从核对', {
      remedy: '请先由执行指挥中心或团队负责人导入',
    });
  if (given.seen !== digest)
    return refuse(basis, '您查看之后数字有变化，没有签字', { remedy: '请刷新，看过新的数字再签' });
  const open = openRows(facts);
  if (open > 0 && given.remark.trim() === '')
    return refuse(basis, `还有${open}条没有处理，签字须写明处理要求`, {
      field: 'remark',
      remedy: '请写明由谁、何时补登或者核实',
    });
  return undefined;
}
