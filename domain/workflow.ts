import { accept } from './acceptance/accept.ts';
import { attemptContact } from './acceptance/attempt-contact.ts';
import { classifyProblems } from './acceptance/classify-problems.ts';
import { cureDefect } from './acceptance/cure-defect.ts';
import { decline } from './acceptance/decline.ts';
import { explain } from './acceptance/explain.ts';
import { proposeDecline } from './acceptance/propose-decline.ts';
import { refer } from './acceptance/refer.ts';
import { addSupplement } from './archive/add-supplement.ts';
import { arrangeMaterials } from './archive/arrange-materials.ts';
import { attach } from './archive/attach.ts';
import { close } from './archive/close.ts';
import { closeDirectly } from './archive/close-directly.ts';
import { exemptItem } from './archive/exempt-item.ts';
import { extendLoan } from './archive/extend-loan.ts';
import { file } from './archive/file.ts';
import { issuePaper } from './archive/issue-paper.ts';
import { lendFile } from './archive/lend-file.ts';
import { moveFile } from './archive/move-file.ts';
import { proposeDirectClosing } from './archive/propose-direct-closing.ts';
import { reclassifyMaterial } from './archive/reclassify-material.ts';
import { returnFile } from './archive/return-file.ts';
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
import { joinCampaign } from './ledger/join-campaign.ts';
import { leaveCampaign } from './ledger/leave-campaign.ts';
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
import { addPetitioner } from './standing/add-petitioner.ts';
import { confirmWithdrawal } from './standing/confirm-withdrawal.ts';
import { correctPetitioner } from './standing/correct-petitioner.ts';
import { endWithoutSuccessor } from './standing/end-without-successor.ts';
import { mergeInto } from './standing/merge-into.ts';
import { recordDeath } from './standing/record-death.ts';
import { recordSuccessor } from './standing/record-successor.ts';
import { reopen } from './standing/reopen.ts';
import { settleFor } from './standing/settle-for.ts';
import { unmerge } from './standing/unmerge.ts';
import { withdraw } from './standing/withdraw.ts';
import type { Step } from './step.ts';
import { answerSuperior } from './superior/answer-superior.ts';
import { changeNoticeDay } from './superior/change-notice-day.ts';
import { confirmFeedback } from './superior/confirm-feedback.ts';
import { explainMisroute } from './superior/explain-misroute.ts';
import { feedBack } from './superior/feed-back.ts';
import { recordNotice } from './superior/record-notice.ts';
import { recordReturnedFeedback } from './superior/record-returned-feedback.ts';
import { superviseFromAbove } from './superior/supervise-from-above.ts';
import { answerUrge } from './supervision/answer-urge.ts';
import { designateBacklog } from './supervision/designate-backlog.ts';
import { followUp } from './supervision/follow-up.ts';
import { releaseBacklog } from './supervision/release-backlog.ts';
import { supervise } from './supervision/supervise.ts';
import { urge } from './supervision/urge.ts';
import { waiveErrand } from './supervision/waive-errand.ts';
import { answerClue } from './termination/answer-clue.ts';
import { applyTermination } from './termination/apply-termination.ts';
import { checkProperty } from './termination/check-property.ts';
import { decideTermination } from './termination/decide-termination.ts';
import { enterClue } from './termination/enter-clue.ts';
import { notifyTermination } from './termination/notify-termination.ts';
import { recordFiling } from './termination/record-filing.ts';
import { reportTermination } from './termination/report-termination.ts';
import { reviewTermination } from './termination/review-termination.ts';
import { applyWriteOff } from './write-off/apply-write-off.ts';
import { prepareWriteOff } from './write-off/prepare-write-off.ts';
import { recordWriteOffOutcome } from './write-off/record-write-off-outcome.ts';
import { reviewWriteOff } from './write-off/review-write-off.ts';
import { submitWriteOff } from './write-off/submit-write-off.ts';

/**
 * The court's work on a petition, in the order of the procedure: the table of contents of the system.
 * Registration comes before it (`intake/register.ts`): it makes the petition these steps act on.
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
  superior: {
    title: '上级来文与反馈',
    steps: [
      recordNotice,
      changeNoticeDay,
      explainMisroute,
      feedBack,
      recordReturnedFeedback,
      confirmFeedback,
      superviseFromAbove,
      answerSuperior,
    ],
  },
  supervision: {
    title: '催督办',
    steps: [urge, supervise, answerUrge, designateBacklog, followUp, releaseBacklog, waiveErrand],
  },
  ledger: { title: '专项行动', steps: [joinCampaign, leaveCampaign] },
  standing: {
    title: '信访人与案件变动',
    steps: [
      addPetitioner,
      correctPetitioner,
      recordDeath,
      recordSuccessor,
      endWithoutSuccessor,
      settleFor,
      withdraw,
      confirmWithdrawal,
      mergeInto,
      unmerge,
      reopen,
    ],
  },
  'write-off': {
    title: '核销',
    steps: [prepareWriteOff, applyWriteOff, reviewWriteOff, submitWriteOff, recordWriteOffOutcome],
  },
  termination: {
    title: '信访终结',
    steps: [
      applyTermination,
      reviewTermination,
      reportTermination,
      recordFiling,
      decideTermination,
      notifyTermination,
      checkProperty,
      enterClue,
      answerClue,
    ],
  },
  archive: {
    title: '材料、办结与归档',
    steps: [
      attach,
      reclassifyMaterial,
      arrangeMaterials,
      issuePaper,
      exemptItem,
      proposeDirectClosing,
      closeDirectly,
      close,
      file,
      addSupplement,
      moveFile,
      lendFile,
      extendLoan,
      returnFile,
    ],
  },
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
