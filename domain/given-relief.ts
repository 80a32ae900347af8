/** For tests only: petitions in which relief is applied for. */
import type { z } from 'zod';
import { days, interviewedCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { applyRelief } from './relief/apply-relief.ts';
import { decideRelief } from './relief/decide-relief.ts';
import { payRelief } from './relief/pay-relief.ts';
import { withdrawRelief } from './relief/withdraw-relief.ts';

export const anApplication = {
  person: 'p-1',
  ground: 'support',
  hardship: '独自抚养两名未成年子女，无固定收入',
  noProperty: true,
  findingDocument: 'termination',
  findingNumber: '（2025）鲁0117执123号之一',
  findingOn: '2026-02-10',
  relievedBefore: false,
  materials: ['application', 'identity', 'hardship', 'loss', 'judgment'],
  unpaid: '80000',
  amount: '30000',
} satisfies z.input<typeof applyRelief.input>;

const head = (on: string) => ({ by: who.teamLeader, on });

export const appliedCase = (history: History = interviewedCase()): History =>
  did(history, applyRelief, anApplication, { by: who.handler, on: days.interviewed });

const reliefId = (history: History): string | undefined =>
  history.find((one) => one.type === 'reliefApplied')?.relief;
export const decisionKey = (history: History): string => `reliefDecision:${reliefId(history)}`;
export const paymentKey = (history: History): string => `reliefPayment:${reliefId(history)}`;

export const aGrant = {
  result: 'granted',
  on: days.proposed,
  decidedBy: '济南市中级人民法院',
  documentNumber: '（2026）鲁01司救执8号',
  amount: '20000',
} satisfies Omit<z.input<typeof decideRelief.input>, 'errand'>;

export const grantedCase = (history: History = appliedCase()): History =>
  did(history, decideRelief, { ...aGrant, errand: decisionKey(history) }, head(days.proposed));

export const refusedCase = (history: History = appliedCase()): History =>
  did(
    history,
    decideRelief,
    {
      ...aGrant,
      errand: decisionKey(history),
      result: 'refused',
      amount: undefined,
      reason: '已由民政部门救助',
    },
    head(days.proposed),
  );

export const aPayment = { on: days.approved, amount: '20000', receipt: '领条12号' } satisfies Omit<
  z.input<typeof payRelief.input>,
  'errand'
>;

export const paidCase = (): History => {
  const granted = grantedCase();
  return did(granted, payRelief, { ...aPayment, errand: paymentKey(granted) }, head(days.approved));
};

export const withdrawnCase = (history: History = appliedCase()): History =>
  did(
    history,
    withdrawRelief,
    { errand: decisionKey(history), reason: '被执行人已履行' },
    { by: who.handler, on: days.proposed },
  );

export const reliefWays = (): readonly History[] => [
  appliedCase(),
  grantedCase(),
  refusedCase(),
  paidCase(),
  withdrawnCase(),
];
