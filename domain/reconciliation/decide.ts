import { type Refusal, refuse } from '#domain/step.ts';
import {
  matching,
  type RegisterDecision,
  type RegisterStanding,
  registerDecisions,
  registerStandings,
} from '#regulation/reconciliation.ts';

/** An entry as a decision finds it. */
export type DecidedRow = {
  readonly standing: RegisterStanding;
  /** How many decisions there were before. */
  readonly decisions: number;
  /** The last of them that still counts. */
  readonly settled?: RegisterDecision | undefined;
};

export type GivenDecision = {
  readonly kind: RegisterDecision;
  readonly petition?: string | undefined;
  readonly reason?: string | undefined;
  /** How many decisions the person had seen. */
  readonly expected: number;
};

/** Where the entry stands after a decision; undefined where it is compared anew. */
export const standingAfter: Readonly<Record<RegisterDecision, RegisterStanding | undefined>> = {
  same: 'matched',
  registered: 'matched',
  joined: 'matched',
  outside: 'dismissed',
  different: undefined,
  undecided: undefined,
};

const needsPetition: readonly RegisterDecision[] = ['same', 'different', 'registered', 'joined'];
const needsReason: readonly RegisterDecision[] = ['registered', 'joined', 'outside', 'undecided'];

/**
 * Why a decision about an entry cannot be taken (article 12): somebody was quicker, the entry is settled, nothing is
 * there to be taken back, or the petition or the reason is missing.
 */
export function refuseRegisterDecision(row: DecidedRow, given: GivenDecision): Refusal | undefined {
  const { basis } = matching;
  const { kind } = given;
  if (given.expected !== row.decisions)
    return refuse(basis, '这一条刚由他人处理过', { remedy: '请刷新，看过新的情况再办' });
  if (kind === 'undecided' && !row.settled) return refuse(basis, '这一条没有可以撤回的认定');
  if (kind !== 'undecided' && row.settled)
    return refuse(basis, `这一条${registerDecisions[row.settled]}（${registerStandings[row.standing]}）`, {
      remedy: '要改变的，请先撤回认定并写明原因',
    });
  if (needsPetition.includes(kind) && !given.petition)
    return refuse(basis, '没有选定信访件', { field: 'petition', remedy: '请选定要比对的信访件' });
  if (needsReason.includes(kind) && !given.reason?.trim())
    return refuse(basis, '没有写明原因', { field: 'reason', remedy: '请写明原因' });
  return undefined;
}
