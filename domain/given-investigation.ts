/** For tests only: petitions in which somebody was asked to say how things stand. */
import type { z } from 'zod';
import { days, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { giveStatement } from './investigation/give-statement.ts';
import { requestStatement } from './investigation/request-statement.ts';
import { waiveErrand } from './supervision/waive-errand.ts';

export const asksHandler = {
  source: 'handler',
  officer: who.otherHandler,
  questions: '查控何时发起，结果如何',
  dueOn: '2026-03-13',
} as const satisfies z.input<typeof requestStatement.input>;

/** A colleague has been asked, and has not answered yet. */
export const askedCase = (asks: z.input<typeof requestStatement.input> = asksHandler): History =>
  did(transferredCase(), requestStatement, asks, { by: who.petitionTeam, on: days.interviewed });

/** The key of the first errand there is. */
export const firstStatement = (history: History): string =>
  `statement:${history.find((one) => one.type === 'statementRequested')?.statement}`;

export const answeredCase = (): History => {
  const asked = askedCase();
  const answer = { errand: firstStatement(asked), content: '已于二月发起网络查控，冻结账户一个' };
  return did(asked, giveStatement, answer, { by: who.otherHandler, on: days.proposed });
};

export const investigationWays = (): readonly History[] => {
  const asked = askedCase();
  const waived = { errand: firstStatement(asked), reason: '该人员已调离，改由案卷查明' };
  return [asked, answeredCase(), did(asked, waiveErrand, waived, { by: who.teamLeader, on: days.proposed })];
};
