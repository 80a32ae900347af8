/** For tests only: petitions that are, or are asked to be, closed without a reply; and classified ones. */
import type { z } from 'zod';
import { classifyProblems } from './acceptance/classify-problems.ts';
import { closeDirectly } from './archive/close-directly.ts';
import { proposeDirectClosing } from './archive/propose-direct-closing.ts';
import { acceptedCase, days, screenedCase, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';

export const supervised = {
  ground: 'supervisedRepeat',
  reference: '济中法执督〔2026〕8号',
  reason: '同一问题正在上级法院挂网督办',
} as const satisfies z.input<typeof proposeDirectClosing.input>;

export const requestedCase = (history: History = screenedCase()): History =>
  did(history, proposeDirectClosing, supervised, { by: who.petitionTeam, on: days.transferred });

export const closedDirectlyCase = (history: History = transferredCase()): History =>
  did(
    requestedCase(history),
    closeDirectly,
    { result: 'agree' },
    { by: who.teamLeader, on: days.interviewed },
  );

export const directClosingWays = (): readonly History[] => {
  const no = { result: 'reject', reason: '督办的是另一问题' } as const;
  return [
    requestedCase(),
    did(requestedCase(), closeDirectly, no, { by: who.teamLeader, on: days.transferred }),
    closedDirectlyCase(),
    did(
      acceptedCase(),
      classifyProblems,
      { problems: ['searchDelayed', 'saleDelayed'] },
      { by: who.petitionTeam, on: days.accepted },
    ),
  ];
};
