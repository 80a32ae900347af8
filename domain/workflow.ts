import { accept } from './acceptance/accept.ts';
import { attemptContact } from './acceptance/attempt-contact.ts';
import { classifyProblems } from './acceptance/classify-problems.ts';
import { cureDefect } from './acceptance/cure-defect.ts';
import { decline } from './acceptance/decline.ts';
import { explain } from './acceptance/explain.ts';
import { proposeDecline } from './acceptance/propose-decline.ts';
import { refer } from './acceptance/refer.ts';
import { accuse } from './assignment/accuse.ts';
import { assignLead } from './assignment/assign-lead.ts';
import { designateKey } from './assignment/designate-key.ts';
import { drawHandler } from './assignment/draw-handler.ts';
import { giveAssistance } from './assignment/give-assistance.ts';
import { reassign } from './assignment/reassign.ts';
import { recordLeapfrog } from './assignment/record-leapfrog.ts';
import { recuse } from './assignment/recuse.ts';
import { sealAccusation } from './assignment/seal-accusation.ts';
import { transfer } from './assignment/transfer.ts';
import { undesignateKey } from './assignment/undesignate-key.ts';
import { divert } from './diversion/divert.ts';
import { recordDeclinedDiversion } from './diversion/record-declined-diversion.ts';
import { recordDivertedCase } from './diversion/record-diverted-case.ts';
import { recordDivertedOutcome } from './diversion/record-diverted-outcome.ts';
import { cancelHearing } from './hearing/cancel-hearing.ts';
import { giveHearingOpinion } from './hearing/give-hearing-opinion.ts';
import { holdHearing } from './hearing/hold-hearing.ts';
import { notifyHearing } from './hearing/notify-hearing.ts';
import { postponeHearing } from './hearing/postpone-hearing.ts';
import { replaceMember } from './hearing/replace-member.ts';
import { scheduleHearing } from './hearing/schedule-hearing.ts';
import { completeRegistration } from './intake/complete-registration.ts';
import { joinContact } from './intake/join-contact.ts';
import { reviewRegistration } from './intake/review-registration.ts';
import { chaseStatement } from './investigation/chase-statement.ts';
import { giveStatement } from './investigation/give-statement.ts';
import { investigate } from './investigation/investigate.ts';
import { requestStatement } from './investigation/request-statement.ts';
import { recordFinding } from './measures/record-finding.ts';
import { recordMeasure } from './measures/record-measure.ts';
import { recordSettlement } from './measures/record-settlement.ts';
import { recordUndertaking } from './measures/record-undertaking.ts';
import { stateExhausted } from './measures/state-exhausted.ts';
import { cancelAppointment } from './reception/cancel-appointment.ts';
import { confirmAppointment } from './reception/confirm-appointment.ts';
import { holdAppointment } from './reception/hold-appointment.ts';
import { interview } from './reception/interview.ts';
import { proposeOtherTime } from './reception/propose-other-time.ts';
import { receive } from './reception/receive.ts';
import { requestAppointment } from './reception/request-appointment.ts';
import { applyRelief } from './relief/apply-relief.ts';
import { decideRelief } from './relief/decide-relief.ts';
import { payRelief } from './relief/pay-relief.ts';
import { withdrawRelief } from './relief/withdraw-relief.ts';
import { approve } from './reply/approve.ts';
import { deliberate } from './reply/deliberate.ts';
import { propose } from './reply/propose.ts';
import { reply } from './reply/reply.ts';
import { returnProposal } from './reply/return-proposal.ts';
import { approveRestraint } from './restraint/approve-restraint.ts';
import { endRestraint } from './restraint/end-restraint.ts';
import { executeRestraint } from './restraint/execute-restraint.ts';
import { notifyPolice } from './restraint/notify-police.ts';
import { persuade } from './restraint/persuade.ts';
import { refuseRestraint } from './restraint/refuse-restraint.ts';
import { requestRestraint } from './restraint/request-restraint.ts';
import { announce } from './service/announce.ts';
import { endAnnouncement } from './service/end-announcement.ts';
import { mail } from './service/mail.ts';
import { recordMail } from './service/record-mail.ts';
import { serve } from './service/serve.ts';
import type { Step } from './step.ts';
import { besideAndAfter } from './workflow-beside.ts';

/**
 * The court's work on a petition, in the order of the procedure: the table of contents of the system.
 * Registration comes before it (`intake/register.ts`): it makes the petition these steps act on. What runs beside the
 * main line, and after it, stands in `workflow-beside.ts`.
 */
export const chapters = {
  intake: {
    title: '登记',
    steps: [reviewRegistration, completeRegistration, joinContact],
  },
  acceptance: {
    title: '受理',
    steps: [attemptContact, explain, refer, accept, classifyProblems, proposeDecline, decline, cureDefect],
  },
  assignment: {
    title: '交办',
    steps: [
      designateKey,
      undesignateKey,
      assignLead,
      giveAssistance,
      drawHandler,
      transfer,
      reassign,
      recuse,
      accuse,
      sealAccusation,
      recordLeapfrog,
    ],
  },
  reception: {
    title: '接访',
    steps: [
      receive,
      requestAppointment,
      confirmAppointment,
      proposeOtherTime,
      holdAppointment,
      cancelAppointment,
      interview,
    ],
  },
  investigation: { title: '调查核实', steps: [requestStatement, chaseStatement, giveStatement, investigate] },
  measures: {
    title: '执行实施',
    steps: [recordFinding, recordMeasure, stateExhausted, recordSettlement, recordUndertaking],
  },
  diversion: {
    title: '诉访分离',
    steps: [divert, recordDivertedCase, recordDeclinedDiversion, recordDivertedOutcome],
  },
  hearing: {
    title: '听证',
    steps: [
      scheduleHearing,
      notifyHearing,
      postponeHearing,
      replaceMember,
      holdHearing,
      giveHearingOpinion,
      cancelHearing,
    ],
  },
  relief: { title: '司法救助', steps: [applyRelief, decideRelief, payRelief, withdrawRelief] },
  restraint: {
    title: '秩序处置',
    steps: [
      persuade,
      notifyPolice,
      requestRestraint,
      approveRestraint,
      refuseRestraint,
      executeRestraint,
      endRestraint,
    ],
  },
  reply: { title: '审批答复', steps: [propose, returnProposal, approve, deliberate, reply] },
  service: { title: '送达', steps: [serve, mail, recordMail, announce, endAnnouncement] },
  ...besideAndAfter,
} as const;

export type Chapter = keyof typeof chapters;
type ChapterSteps = { [C in Chapter]: (typeof chapters)[C]['steps'][number] };

/** All steps, in the order of the procedure. */
export const workflow: readonly ChapterSteps[Chapter][] = Object.values(chapters).flatMap(
  (chapter): readonly ChapterSteps[Chapter][] => chapter.steps,
);

export type StepName = ChapterSteps[Chapter]['name'];

const byName = new Map<string, Step>(workflow.map((one) => [one.name, one as unknown as Step]));

/** The step with this name, or undefined: the name came from outside. */
export const findStep = (name: string): Step | undefined => byName.get(name);

/** All steps with their inputs untyped, for those who derive something from every step. */
export const allSteps: readonly Step[] = [...byName.values()];

/** The chapter of the procedure a step stands in. */
export const chapterOf = (name: StepName): Chapter =>
  (Object.keys(chapters) as Chapter[]).find((chapter) =>
    chapters[chapter].steps.some((one) => one.name === name),
  ) ?? 'archive';
