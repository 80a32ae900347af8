/** Superiors, the archive, ledgers and figures (R14, R16, R17). */
import { type Requirement, row } from './requirement.ts';

export const superiors: readonly Requirement[] = [
  row(
    'R14.1',
    ['14'],
    'Papers from above with their own dates, several to a petition, each answered',
    [
      'register',
      'joinContact',
      'recordNotice',
      'changeNoticeDay',
      'feedBack',
      'recordReturnedFeedback',
      'confirmFeedback',
    ],
    [
      'noticeChannels',
      'issuingBodies',
      'superiorNoticeKinds',
      'noticeRequirements',
      'feedbackWays',
      'feedback',
    ],
  ),
  row(
    'R14.2',
    ['14'],
    'What is not ours is explained and sent back',
    ['explainMisroute', 'explain', 'refer'],
    ['misrouted'],
  ),
  row(
    'R14.3',
    ['14'],
    'Write-off: the materials are gathered, sent up and answered',
    ['prepareWriteOff', 'applyWriteOff', 'submitWriteOff', 'recordWriteOffOutcome'],
    ['writeOffItems', 'writeOffResults', 'writeOffPackages'],
  ),
  row(
    'R14.4',
    ['14'],
    'Termination by the higher court, and life after it',
    ['applyTermination', 'reviewTermination', 'reportTermination', 'decideTermination'],
    ['terminationGrounds', 'terminationResults'],
  ),
];

export const fileAndCount: readonly Requirement[] = [
  row(
    'R16.4',
    ['16'],
    'One petition, one file, ten kinds of material in order',
    ['attach', 'reclassifyMaterial', 'arrangeMaterials', 'moveFile', 'lendFile', 'extendLoan', 'returnFile'],
    ['archiveKinds', 'retentions', 'proposedRetention', 'paperArchive', 'lending', 'errandRules.lentFile'],
  ),
  row('R16.5', ['16'], 'The file as one document that proves itself off-line', ['attach'], ['archiveKinds']),
  row(
    'R16.6',
    ['8', '14', '16'],
    'Ledgers on screen and as spreadsheets',
    ['joinCampaign', 'leaveCampaign'],
    ['ledgers', 'ledgerColumns', 'campaignMarks', 'targetKinds'],
  ),
  row(
    'R5.3',
    ['5', '14'],
    'Reminders and supervision by clock and by hand, up the ladder, once each',
    ['urge', 'supervise', 'answerUrge'],
    ['rungs', 'clockHours', 'urgeWays', 'errandRules.answerUrge', 'errandRules.answerSupervision'],
  ),
  row(
    'R17.1',
    ['17'],
    'Appraisal figures that open the list behind them and never drift',
    [],
    [
      'indicators',
      'credits',
      'scoredPosts',
      'waitedFor',
      'subjectKinds',
      'indicatorGroups',
      'timeShares',
      'objectionRule',
      'objectionResults',
    ],
  ),
  row(
    'R17.2',
    ['4', '17'],
    'Pictures and a digest for leaders, each figure opening its list',
    [],
    ['charts', 'briefMarks', 'ageBands', 'approvalSteps', 'digestRule', 'digestMarks', 'digestChoices'],
  ),
];
