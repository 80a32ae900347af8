/** For tests only: petitions that bodies above ask about, and what they are answered. */
import type { z } from 'zod';
import { days, declinedCase, repliedCase, type Told, transferredCase } from './given-cases.ts';
import { anOfficer, aStaff, court, who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { answerSuperior } from './superior/answer-superior.ts';
import { changeNoticeDay } from './superior/change-notice-day.ts';
import { confirmFeedback } from './superior/confirm-feedback.ts';
import { explainMisroute } from './superior/explain-misroute.ts';
import { feedBack } from './superior/feed-back.ts';
import { recordNotice } from './superior/record-notice.ts';
import { recordReturnedFeedback } from './superior/record-returned-feedback.ts';
import { superviseFromAbove } from './superior/supervise-from-above.ts';

export const higherCourt = '鲁01';

/** People of the court above, who see what it assigned, or all. */
export const above = {
  teamLeader: anOfficer({
    id: 's-above',
    court: higherCourt,
    courtName: '济南市中级人民法院',
    below: [court, '鲁0116'],
    roles: ['teamLeader'],
  }),
  president: anOfficer({
    id: 's-above-president',
    court: higherCourt,
    courtName: '济南市中级人民法院',
    below: [court, '鲁0116'],
    roles: ['president'],
  }),
} as const;
export const withAbove = aStaff(...Object.values(above));

/** Assigned by the court above through the system. */
export const assignedBelow: Told = {
  registered: {
    channel: 'assigned',
    notice: {
      body: '济南市中级人民法院',
      documentNumber: '济中法执督〔2026〕8号',
      dueOn: '2026-03-18',
      bodyKind: 'court',
      kind: 'assign',
      requirement: 'result',
    },
  },
  facts: { assigningCourt: higherCourt },
};

export const aNotice = {
  bodyKind: 'politicalLegal',
  body: '钢城区委政法委',
  documentNumber: '钢政法督〔2026〕3号',
  kind: 'supervise',
  means: 'paper',
  receivedOn: days.interviewed,
  requirement: 'progress',
  demand: '报送评估拍卖进度',
  dueOn: '2026-03-16',
} as const satisfies z.input<typeof recordNotice.input>;

export const centre = { by: who.commandCentre, on: days.served };
const team = { by: who.petitionTeam, on: days.interviewed };

/** A committee's paper came while the petition was being handled. */
export const noticedCase = (more: Partial<z.input<typeof recordNotice.input>> = {}): History =>
  did(transferredCase(), recordNotice, { ...aNotice, ...more }, team);

/** The id of the last notice the history tells of. */
export function noticeIn(history: History): string {
  const found = history.findLast((one) => one.type === 'noticeRecorded' || one.type === 'registered');
  if (found?.type === 'noticeRecorded') return found.notice;
  return found?.type === 'registered' ? found.contact.id : '';
}

export const fedBackWith = (history: History) =>
  ({
    notice: noticeIn(history),
    on: days.served,
    way: 'paper',
    documentNumber: '钢法执访报〔2026〕2号',
    content: '已答复信访人，评估已经启动',
  }) as const satisfies z.input<typeof feedBack.input>;

/** Assigned by the court above, replied to, and fed back. */
export function fedBackCase(): History {
  const replied = repliedCase(assignedBelow);
  return did(replied, feedBack, fedBackWith(replied), centre);
}

export const superiorDoes = { by: above.teamLeader.id, on: days.closed, staff: withAbove };

export const superiorWays = (): readonly History[] => {
  const noticed = noticedCase();
  const changed = {
    notice: noticeIn(noticed),
    documentNumber: '钢政法督〔2026〕5号',
    dueOn: '2026-04-10',
  };
  const fedBack = fedBackCase();
  const returned = { notice: noticeIn(fedBack), reason: '未附评估委托书', dueOn: '2026-04-01' };
  const declined = declinedCase(assignedBelow);
  const supervised = did(
    transferredCase(assignedBelow),
    superviseFromAbove,
    { means: 'video', requirement: '一周内报告评估进度', dueOn: '2026-03-27' },
    superiorDoes,
  );
  const supervision = supervised.at(-1);
  const errand = `answerSuperior:${supervision?.type === 'supervisedFromAbove' ? supervision.supervision : ''}`;
  return [
    noticed,
    did(noticed, changeNoticeDay, changed, team),
    fedBack,
    did(fedBack, recordReturnedFeedback, returned, superiorDoes),
    did(fedBack, confirmFeedback, { notice: noticeIn(fedBack) }, superiorDoes),
    did(
      declined,
      explainMisroute,
      {
        notice: noticeIn(declined),
        reason: '该案由莱芜区人民法院执行',
        competent: '济南市莱芜区人民法院',
        documentNumber: '钢法执访函〔2026〕1号',
      },
      { by: who.petitionTeam, on: days.transferred },
    ),
    supervised,
    did(
      supervised,
      answerSuperior,
      { errand, content: '评估机构已选定' },
      { by: who.teamLeader, on: days.closed },
    ),
  ];
};
