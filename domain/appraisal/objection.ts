/** 考核异议 · 第十七条：谁能对哪个数字提出异议，谁来审核，成立的怎样更正。算出的数字不改，更正列在旁边。 */
import { hasRole, type Officer, type Staff, type StaffId } from '#domain/access/officer.ts';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import { type ObjectionResult, objectionRule, type SubjectKind } from '#regulation/appraisal.ts';
import { type Indicator, type IndicatorKey, indicators } from '#regulation/indicators.ts';
import { type Role, roles } from '#regulation/roles.ts';
import type { Figure, Period } from './appraise.ts';

const { basis, heads, deciders, standIns } = objectionRule;

/** One figure: which, whose, and of which period. */
export type FigurePlace = {
  readonly by: SubjectKind;
  readonly subject: string;
  readonly indicator: IndicatorKey;
  readonly period: Period;
};

/** What a petition counts for instead, in this figure; null for one that is left out of it. */
export type Correction = { readonly petition: string; readonly amount: number | null };

const isHead = (officer: Officer, kind: SubjectKind): boolean => {
  const posts: Partial<Record<SubjectKind, readonly Role[]>> = heads;
  return hasRole(officer, posts[kind] ?? []);
};

/** Whether somebody may object for this subject: for themselves, or as a head for the team or their own department. */
export function isOwnSubject(officer: Officer, kind: SubjectKind, subject: string): boolean {
  if (kind === 'person') return subject === officer.id;
  if (kind === 'department') return subject === officer.department && isHead(officer, kind);
  return isHead(officer, kind);
}

/** Why somebody may not object for this subject, or undefined. */
export const whyNotObject = (
  officer: Officer,
  { by, subject }: Pick<FigurePlace, 'by' | 'subject'>,
): Refusal | undefined =>
  isOwnSubject(officer, by, subject)
    ? undefined
    : refuse(basis, '只能对本人的考核，或者本人负责的团队、部门的考核提出异议', {
        remedy: '请由被考核的本人或者其负责人提出',
      });

const notIn = (figure: Figure, petitions: readonly string[]): boolean => {
  const counted = new Set(figure.counted.map(({ petition }) => petition));
  return petitions.some((petition) => !counted.has(petition));
};

/**
 * Why an objection cannot be made (article 17): the period still goes on, another one against the same figure is
 * undecided, or a petition is disputed that the figure does not count.
 */
export function refuseObjection(
  { period }: Pick<FigurePlace, 'period'>,
  { petitions }: { readonly petitions: readonly string[] },
  { figure, today, open }: { readonly figure: Figure; readonly today: Day; readonly open: boolean },
): Refusal | undefined {
  if (compareDays(period.until, today) >= 0)
    return refuse(basis, '考核期间尚未结束，数字还会变化', {
      field: 'until',
      remedy: `请在${period.until}以后提出`,
    });
  if (open)
    return refuse(basis, '对这个数字已有一件异议正在审核', { remedy: '请等审核结果，仍有异议的再提出' });
  if (notIn(figure, petitions))
    return refuse(basis, '所选信访件不在这个数字所计的清单中', {
      field: 'petitions',
      remedy: '请打开清单重新选择',
    });
  return undefined;
}

/** An objection as its reviewer finds it. */
export type StandingObjection = {
  readonly indicator: IndicatorKey;
  /** How it ended; undefined while it waits. */
  readonly ended: 'decided' | 'withdrawn' | undefined;
};

export type GivenReview = {
  readonly result: ObjectionResult;
  readonly corrections: readonly Correction[];
};

/** Those who decide, and after them rung by rung who does instead. */
const rungs: readonly (readonly Role[])[] = [deciders, ...standIns.map((post) => [post])];

/**
 * Who is to decide about an objection (article 17, decision 0036): those in office in the posts that decide, without the
 * objector and whoever is barred from a petition it names; where none of them is left, the next up. Empty where nobody is.
 */
export function reviewersOf(
  { court, objector }: { readonly court: string; readonly objector: StaffId },
  staff: Staff,
  isBarred: (id: StaffId) => boolean,
): readonly Officer[] {
  const able = [...staff.values()].filter(
    (one) => one.active && one.court === court && one.id !== objector && !isBarred(one.id),
  );
  const found = rungs.map((posts) => able.filter((one) => hasRole(one, posts)));
  return found.find((some) => some.length > 0) ?? [];
}

const sayPosts = (posts: readonly Role[]): string => posts.map((post) => roles[post]).join('、');

/** What to know and to do where nobody is left who could decide. */
export const nobodyReviews = refuse(
  basis,
  `本院没有可以审核这件异议的人：${sayPosts([...deciders, ...standIns])}或者无人在岗，或者须回避，或者就是提出人`,
  { remedy: '请安全管理员把其中一个岗位授予无须回避的人员，或者由提出人撤回异议' },
);

/** Why somebody may not decide an objection, or undefined: nobody judges their own, nor instead of somebody who can. */
export function whyNotReview(
  officer: Officer,
  { objector }: { readonly objector: StaffId },
  reviewers: readonly Officer[],
): Refusal | undefined {
  if (officer.id === objector)
    return refuse(basis, '不能审核本人提出的异议', { remedy: '请由其他负责人审核' });
  if (reviewers.some(({ id }) => id === officer.id)) return undefined;
  return refuse(
    basis,
    `考核异议由${sayPosts(deciders)}审核，他们都须回避或者就是提出人的，才逐级由上一级审核`,
    {
      remedy: '请由其审核',
    },
  );
}

const alreadyEnded = (ended: 'decided' | 'withdrawn'): Refusal =>
  refuse(basis, ended === 'decided' ? '这件异议已经审核' : '提出人已经撤回这件异议', {
    remedy: '请刷新页面查看',
  });

/** Why somebody may not withdraw an objection (article 17), or undefined: only whoever made it does. */
export const whyNotWithdraw = (
  officer: Officer,
  { objector }: { readonly objector: StaffId },
): Refusal | undefined =>
  officer.id === objector
    ? undefined
    : refuse(basis, '异议只能由提出人撤回', { remedy: '请由提出人撤回，或者由负责人审核' });

/** Why an objection can no longer be withdrawn: it has been decided, or withdrawn before. */
export const refuseWithdrawal = ({ ended }: Pick<StandingObjection, 'ended'>): Refusal | undefined =>
  ended && alreadyEnded(ended);

/** More times a petition than that is a slip of the key. */
const most = 999;

/** Whether an amount can stand in a figure of this kind: 1 or 0 of a rate, whole times, whole working days. */
const isAmount = ({ kind }: Pick<Indicator, 'kind'>, amount: number): boolean =>
  Number.isInteger(amount) && amount >= 0 && amount <= (kind === 'rate' ? 1 : most);

function refuseCorrections(
  indicator: IndicatorKey,
  corrections: readonly Correction[],
  figure: Figure,
): Refusal | undefined {
  const field = 'corrections';
  const petitions = corrections.map(({ petition }) => petition);
  if (new Set(petitions).size !== petitions.length) return refuse(basis, '同一件信访件更正了两次', { field });
  if (notIn(figure, petitions))
    return refuse(basis, '所更正的信访件不在这个数字所计的清单中', {
      field,
      remedy: '请打开清单重新选择',
    });
  if (corrections.some(({ amount }) => amount !== null && !isAmount(indicators[indicator], amount)))
    return refuse(basis, '更正后的数量不合这项指标的计法', {
      field,
      remedy: '比率只能计1或者0，次数和工作日为整数',
    });
  const computed = new Map(figure.counted.map(({ petition, amount }) => [petition, amount]));
  if (corrections.some(({ petition, amount }) => computed.get(petition) === amount))
    return refuse(basis, '更正后与系统计算的相同', { field, remedy: '请只列出要更正的信访件' });
  return undefined;
}

/**
 * Why a decision cannot be taken (article 17): somebody was quicker, it was withdrawn, or what is to be corrected is not
 * in the figure or is no amount of it. Only what is upheld corrects.
 */
export function refuseReview(
  { ended, indicator }: StandingObjection,
  { result, corrections }: GivenReview,
  figure: Figure,
): Refusal | undefined {
  if (ended) return alreadyEnded(ended);
  if (result === 'rejected' && corrections.length > 0)
    return refuse(basis, '异议不成立的，不更正数字', { field: 'corrections' });
  return refuseCorrections(indicator, corrections, figure);
}

/**
 * The figure with what was corrected, later decisions over earlier ones; undefined where nothing of it is in the figure.
 * The computed figure is left as it is.
 */
export function correctFigure(figure: Figure, corrections: readonly Correction[]): Figure | undefined {
  const said = new Map(corrections.map(({ petition, amount }) => [petition, amount]));
  if (!figure.counted.some(({ petition }) => said.has(petition))) return undefined;
  return {
    ...figure,
    counted: figure.counted.flatMap((one) => {
      const amount = said.get(one.petition);
      if (amount === null) return [];
      return [amount === undefined ? one : { ...one, amount }];
    }),
  };
}
