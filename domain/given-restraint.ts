/** For tests only: petitions in which something is done under article 10. */
import type { z } from 'zod';
import { days, interviewedCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { approveRestraint } from './restraint/approve-restraint.ts';
import { endRestraint } from './restraint/end-restraint.ts';
import { executeRestraint } from './restraint/execute-restraint.ts';
import { notifyPolice } from './restraint/notify-police.ts';
import { persuade } from './restraint/persuade.ts';
import { refuseRestraint } from './restraint/refuse-restraint.ts';
import { requestRestraint } from './restraint/request-restraint.ts';

const handler = { by: who.handler, on: days.interviewed };
const leader = { by: who.courtLeader, on: days.interviewed };

export const persuadedCase = (history: History = interviewedCase()): History =>
  did(
    history,
    persuade,
    { on: days.interviewed, person: 'p-1', way: 'meeting', content: '说明进展，劝其依法表达诉求' },
    handler,
  );

export const aRequest = {
  person: 'p-1',
  kind: 'admonition',
  ground: 'disorder',
  on: days.interviewed,
  conduct: '在法庭内高声哄闹，经制止不停',
  validFor: 2,
} satisfies z.input<typeof requestRestraint.input>;

/** The handler asked for leave to reprimand; a court leader has not answered yet. */
export const requestedCase = (
  asked: Partial<z.input<typeof requestRestraint.input>> = {},
  history: History = persuadedCase(),
): History => did(history, requestRestraint, { ...aRequest, ...asked }, handler);

/** The key under which the last request waits. */
export const requestKey = (history: History): string =>
  `restraint:${history.findLast((one) => one.type === 'restraintRequested')?.restraint}`;

/** Granted for two validFor: that day and the next, a Saturday. */
export const allowedCase = (history: History = requestedCase()): History =>
  did(history, approveRestraint, { errand: requestKey(history) }, leader);

export const anExecution = {
  person: 'p-1',
  documentNumber: '（2026）鲁0117司惩1号',
  reconsiderationTold: true,
  note: '当场训诫，其表示接受',
} satisfies z.input<typeof executeRestraint.input>;

export const executedCase = (): History => did(allowedCase(), executeRestraint, anExecution, handler);

export const restraintWays = (): readonly History[] => {
  const requested = requestedCase();
  const reason = '情节轻微，继续做思想工作';
  const office = '钢城公安分局某派出所';
  return [
    persuadedCase(),
    requested,
    requestedCase({ kind: 'detention', validFor: 5 }),
    allowedCase(),
    executedCase(),
    did(requested, refuseRestraint, { errand: requestKey(requested), reason }, leader),
    did(allowedCase(), endRestraint, { person: 'p-1', reason: '其已悔过' }, leader),
    did(
      persuadedCase(),
      notifyPolice,
      { on: days.interviewed, office, way: 'phone', content: '请协助维护来访秩序' },
      handler,
    ),
  ];
};
