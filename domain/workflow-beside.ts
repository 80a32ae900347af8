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
import { joinCampaign } from './ledger/join-campaign.ts';
import { leaveCampaign } from './ledger/leave-campaign.ts';
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

/** What runs beside the main line and after it: superiors, supervision, changes of who petitions, and the end. */
export const besideAndAfter = {
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
