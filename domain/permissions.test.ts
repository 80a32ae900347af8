import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Capacity, capacitiesIn } from '#domain/access/capacity.ts';
import type { Officer } from '#domain/access/officer.ts';
import { maySee } from '#domain/access/visibility.ts';
import { isBarred } from '#domain/petition/petition.ts';
import { whyNotMine } from '#domain/step.ts';
import { administrators, type Role, roles } from '#regulation/roles.ts';
import { closedCase } from './given-cases.ts';
import { anOfficer, court, who } from './given-court.ts';
import { petitionOf } from './given-history.ts';
import { higherCourt } from './given-superior.ts';
import { walks } from './given-walks.ts';
import { capacities, type PermissionRow, permissionTable } from './permissions.ts';
import { allSteps } from './workflow.ts';

/**
 * The posts of the court, in the order of `roles`: 登记员 团队成员 团队负责人 承办法官 审判法官 副局长 局长 院领导 院长
 * 指挥中心 档案员 纪检联络员 系统 安全 审计管理员; then in this petition 承办人 主办院领导 协办法官 被问的人 上级法院的人.
 * ● may, · may not; 全 sees the whole court, 己 only their own petitions, 无 none.
 */
const expected = `
                          登团负承审副局院长指档纪系安计 承主协问上
  reviewRegistration      ··●··●●········ ·····
  completeRegistration    ●●●············ ·····
  joinContact             ●●●············ ·····
  attemptContact          ●●●············ ·····
  explain                 ●●●············ ●●···
  refer                   ·●●············ ·····
  accept                  ·●●············ ·····
  classifyProblems        ·●●············ ●····
  proposeDecline          ●●············· ·····
  decline                 ··●··●●········ ·····
  cureDefect              ●●●············ ·····
  designateKey            ··●············ ·····
  undesignateKey          ··●············ ·····
  assignLead              ··●··●●·●······ ·····
  giveAssistance          ··············· ··●··
  drawHandler             ·●●············ ·····
  transfer                ·●●··●●········ ·····
  reassign                ··●··●●········ ·····
  recuse                  ··●··●●·●······ ·····
  accuse                  ●●●··●●········ ●●···
  sealAccusation          ●●●············ ·····
  recordLeapfrog          ●●●············ ●●···
  receive                 ●●●··●●●●······ ●····
  requestAppointment      ●●●············ ●····
  confirmAppointment      ●●●············ ···●·
  proposeOtherTime        ●●●············ ···●·
  holdAppointment         ●●●············ ···●·
  cancelAppointment       ●●●············ ···●·
  interview               ··············· ●····
  requestStatement        ·●●············ ●●···
  chaseStatement          ·●●············ ●●···
  giveStatement           ·●●············ ···●·
  investigate             ·●●············ ●····
  recordFinding           ·●●············ ●····
  recordMeasure           ·●●············ ●····
  stateExhausted          ··●············ ●····
  recordSettlement        ·●●············ ●····
  recordUndertaking       ·●●············ ●····
  divert                  ·●●············ ●····
  recordDivertedCase      ·●●············ ●····
  recordDeclinedDiversion ·●●············ ●····
  recordDivertedOutcome   ·●●············ ●····
  scheduleHearing         ·●●··●●········ ●●···
  notifyHearing           ·●●············ ●····
  postponeHearing         ·●●············ ●····
  replaceMember           ·●●··●●········ ●····
  holdHearing             ·●●············ ···●·
  giveHearingOpinion      ·●●············ ···●·
  cancelHearing           ·●●············ ●●···
  applyRelief             ·●●············ ●····
  decideRelief            ··●······●····· ·····
  payRelief               ··●······●····· ·····
  withdrawRelief          ·●●············ ●····
  persuade                ··●··●●········ ●····
  notifyPolice            ··●··●●········ ●····
  requestRestraint        ··●············ ●····
  approveRestraint        ·······●●······ ·····
  refuseRestraint         ·······●●······ ·····
  executeRestraint        ··●············ ●····
  endRestraint            ··●····●●······ ●····
  propose                 ··············· ●····
  returnProposal          ··●··●●········ ·●···
  approve                 ··●··●●········ ·●···
  deliberate              ··●··●●········ ·●···
  reply                   ··············· ●····
  serve                   ●●●············ ●····
  mail                    ●●●············ ●····
  recordMail              ●●●············ ●····
  announce                ·●●············ ●····
  endAnnouncement         ●●●············ ●····
  recordNotice            ●●●······●····· ·····
  changeNoticeDay         ·●●······●····· ·····
  explainMisroute         ·●●······●····· ·····
  feedBack                ·●●······●····· ·····
  recordReturnedFeedback  ·●●······●····· ····●
  confirmFeedback         ·●●······●····· ····●
  superviseFromAbove      ··············· ····●
  answerSuperior          ··●··●●········ ·····
  urge                    ·●●··●●··●····· ·●···
  supervise               ··●··●●●●······ ·●···
  answerUrge              ·●●············ ●··●·
  designateBacklog        ··●··●●··●····· ·····
  followUp                ·●●············ ●····
  releaseBacklog          ··●··●●··●····· ·····
  waiveErrand             ··●··●●········ ·····
  joinCampaign            ··●··●●●●●····· ·····
  leaveCampaign           ··●··●●●●●····· ·····
  addPetitioner           ●●●············ ·····
  correctPetitioner       ●●●············ ●····
  recordDeath             ●●●············ ●····
  recordSuccessor         ●●●············ ●····
  endWithoutSuccessor     ··●··●●········ ·····
  settleFor               ·●●············ ●····
  withdraw                ●●●············ ●····
  confirmWithdrawal       ··●··●●········ ·····
  mergeInto               ··●············ ·····
  unmerge                 ··●··●●········ ·····
  reopen                  ··●··●●········ ·····
  prepareWriteOff         ·●●············ ●····
  applyWriteOff           ·●●············ ●····
  reviewWriteOff          ······●●●······ ·····
  submitWriteOff          ·········●····· ·····
  recordWriteOffOutcome   ·········●····· ····●
  applyTermination        ·●●············ ●····
  reviewTermination       ······●●●······ ·····
  reportTermination       ·········●····· ·····
  recordFiling            ·········●····· ····●
  decideTermination       ·········●····· ····●
  notifyTermination       ·●●············ ●····
  checkProperty           ·●●············ ●····
  enterClue               ●●●············ ●····
  answerClue              ·●●············ ●····
  attach                  ●●●······●●···· ●●●··
  reclassifyMaterial      ●●●······●●···· ●●●··
  arrangeMaterials        ●●●······●●···· ●●●··
  issuePaper              ●●●······●····· ●····
  exemptItem              ··●··●●········ ●····
  proposeDirectClosing    ·●●············ ●····
  closeDirectly           ··●··●●········ ·····
  close                   ··●··●●········ ·····
  file                    ·●········●···· ·····
  addSupplement           ●●●······●●···· ●●●··
  moveFile                ··········●···· ·····
  lendFile                ··········●···· ·····
  extendLoan              ··········●···· ·····
  returnFile              ··········●···· ·····
  registerPetition        ●●●············ ·····
  searchDirectory         ●●●●·●●●●●●···· ·····
  assignDown              ·●●··●●●●●····· ·····
  seeReception            ●●●··●●●●······ ·····
  keepReception           ●●●············ ·····
  keepRoster              ··●············ ·····
  importDirectory         ··●······●····· ·····
  seeArchive              ·●●··●●··●●···· ·····
  seeSupervision          ··●··●●●●●····· ·····
  manageAssignment        ··●··●●········ ·····
  seeContactCounts        ··●··●●●●······ ·····
  seeWriteOffs            ·●●··●●●●●····· ·····
  packWriteOffs           ·········●····· ·····
  seeReconciliation       ·●●··●●●●●····· ·····
  keepReconciliation      ··●······●····· ·····
  signReconciliation      ·····●●●●······ ·····
  readSealed              ··●········●··· ·····
  exportLedger            ·●●··●●●●●●···· ·····
  exportUnmasked          ··●······●····· ·····
  arrangeLedgers          ··●······●····· ·····
  keepCampaigns           ··●··●●●●●····· ·····
  seeDashboard            ··●··●●●●●····· ·····
  seeAppraisal            ··●··●●●●······ ·····
  seeOwnAppraisal         ●●●●·●●●●······ ·····
  objectAppraisal         ●●●●·●●········ ·····
  decideObjection         ··●··●●●●······ ·····
  seeAccounts             ············●●● ·····
  manageAccounts          ············●·· ·····
  appointFirst            ············●·· ·····
  grantRoles              ·············●· ·····
  manageGateways          ············●·· ·····
  seeSessions             ·············●· ·····
  keepCalendar            ············●·· ·····
  readAudit               ··············● ·····
  see                     全全全己己全全全全全全己无无无 己己己己己
`;
const lines = expected.split('\n').filter((line) => line.trim() !== '');
const marks = { true: '●', false: '·', court: '全', own: '己', none: '无' } as const;
const toMarks = ({ cells }: PermissionRow) => capacities.map((one) => marks[`${cells[one]}`]);
const rowsOf = (line: string) => {
  const [what = '', posts = '', parts = ''] = line.trim().split(/\s+/);
  return [what, [...posts, ...parts]] as const;
};

const runs = { numRuns: 60, endOnFailure: true };
const someRoles = fc.subarray(Object.keys(roles) as Role[], { minLength: 1 });
/** Anyone: known to the petition or not, in any posts, in office or not, of this court or another. */
const anyone: fc.Arbitrary<Officer> = fc
  .record({
    id: fc.constantFrom(...Object.values(who), 's-new'),
    roles: someRoles,
    active: fc.boolean(),
    inEnforcement: fc.boolean(),
    court: fc.constantFrom(court, '鲁0116', higherCourt),
  })
  .map((one) => anOfficer({ ...one, below: one.court === higherCourt ? [court, '鲁0116'] : [] }));
const whatTheyMay = (officer: Officer, petition: ReturnType<typeof petitionOf>) =>
  allSteps.filter((step) => !whyNotMine(step, petition, officer)).map((step) => step.name as string);

describe('who may do and see what', { timeout: 60_000 }, () => {
  test.each(lines.slice(1).map(rowsOf))('%s', (what, cells) => {
    const row = permissionTable().find((one) => one.what === what);
    expect(row && toMarks(row)).toEqual(cells);
  });

  test('the table above leaves nothing out, and stands in the order of the procedure', () => {
    expect(permissionTable().map((row) => row.what)).toEqual(lines.slice(1).map((line) => rowsOf(line)[0]));
    for (const { title } of permissionTable()) expect(title).toMatch(/\p{Script=Han}/u);
  });

  test('三员分立 an administrator has nothing of the business, and nobody else anything of the administration', () => {
    const administration: readonly string[] = [
      'seeAccounts',
      'manageAccounts',
      'appointFirst',
      'grantRoles',
      'manageGateways',
      'seeSessions',
      'keepCalendar',
      'readAudit',
    ];
    const isAdministrator = (one: Capacity) => administrators.some((admin) => admin === one);
    for (const { what, cells } of permissionTable().filter((row) => row.what !== 'see')) {
      const mixed = capacities.filter(
        (one) => cells[one] && isAdministrator(one) !== administration.includes(what),
      );
      expect([what, mixed]).toEqual([what, []]);
    }
  });

  test('what the program lets anyone do is what the table says of the capacities they hold', () => {
    const table = new Map<string, PermissionRow>(permissionTable().map((row) => [row.what, row]));
    fc.assert(
      fc.property(walks(25), anyone, ({ history }, officer) => {
        const petition = petitionOf(history);
        const held = [...capacitiesIn(petition, officer)];
        const allowed = allSteps
          .map((step) => step.name)
          .filter((name) => held.some((one) => table.get(name)?.cells[one]));
        expect(whatTheyMay(officer, petition)).toEqual(allowed);
      }),
      runs,
    );
  });

  test('D6 the accused and the recused, who left and who is of a sister court do nothing and see nothing', () => {
    fc.assert(
      fc.property(walks(25), anyone, ({ history }, officer) => {
        const petition = petitionOf(history);
        const isOut = isBarred(petition, officer.id) || !officer.active || officer.court === '鲁0116';
        if (!isOut) return;
        expect(whatTheyMay(officer, petition)).toEqual([]);
        expect(maySee(officer, petition)).toBe(false);
      }),
      { ...runs, numRuns: 150 },
    );
  });

  test('nobody acts on a petition they may not see', () => {
    fc.assert(
      fc.property(walks(25), anyone, ({ history }, officer) => {
        const petition = petitionOf(history);
        if (whatTheyMay(officer, petition).length > 0) expect(maySee(officer, petition)).toBe(true);
      }),
      runs,
    );
  });

  test('the barred are told why, and what to do', () => {
    const petition = { ...petitionOf(closedCase()), accused: [who.handler] };
    for (const step of allSteps)
      expect(whyNotMine(step, petition, anOfficer({ id: who.handler }))).toMatchObject({
        basis: 'procedure-47',
        remedy: expect.stringContaining('另行指定'),
      });
  });
});
