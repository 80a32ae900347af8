/** For tests only: petitions in which somebody was asked to say how things stand. */
import type { z } from 'zod';
import { days, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { chaseStatement } from './investigation/chase-statement.ts';
import { giveStatement } from './investigation/give-statement.ts';
import { investigate } from './investigation/investigate.ts';
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

export const laterDay = '2026-03-17';

/** The colleague was reminded, and given a later day beside the first. */
export const chasedCase = (): History => {
  const asked = askedCase();
  const chase = {
    errand: firstStatement(asked),
    way: 'phone',
    note: '正在外地执行',
    dueOn: laterDay,
  } as const;
  return did(asked, chaseStatement, chase, { by: who.petitionTeam, on: days.interviewed });
};

export const anInquiry = {
  on: days.interviewed,
  way: 'institution',
  asked: '钢城区不动产登记中心',
  officers: [who.handler, who.otherMember],
  place: '登记中心窗口',
  findings: '被执行人名下无不动产登记',
} as const satisfies z.input<typeof investigate.input>;

export const investigatedCase = (): History =>
  did(
    transferredCase(),
    investigate,
    { ...anInquiry, officers: [...anInquiry.officers] },
    { by: who.handler, on: days.interviewed },
  );

export const investigationWays = (): readonly History[] => {
  const asked = askedCase();
  const waived = { errand: firstStatement(asked), reason: '该人员已调离，改由案卷查明' };
  return [
    asked,
    answeredCase(),
    chasedCase(),
    investigatedCase(),
    did(asked, waiveErrand, waived, { by: who.teamLeader, on: days.proposed }),
  ];
};
