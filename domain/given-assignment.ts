/** For tests only: petitions led, assisted, drawn by lot, made key, or found to accuse somebody later. */
import { accuse } from './assignment/accuse.ts';
import { assignLead } from './assignment/assign-lead.ts';
import { designateKey } from './assignment/designate-key.ts';
import { drawHandler } from './assignment/draw-handler.ts';
import { giveAssistance } from './assignment/give-assistance.ts';
import { recordLeapfrog } from './assignment/record-leapfrog.ts';
import { sealAccusation } from './assignment/seal-accusation.ts';
import { undesignateKey } from './assignment/undesignate-key.ts';
import { acceptedCase, days, interviewedCase, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';

const head = { by: who.teamLeader, on: days.interviewed };

/** Led by a court leader, with the trial judge asked for an opinion. */
export const assistedCase = (): History =>
  did(transferredCase(), assignLead, { lead: who.courtLeader }, head);

/** The key of the first errand of the assistant. */
export const firstAssist = (history: History): string => {
  const led = history.find(({ type }) => type === 'leadAssigned');
  return `assist:a${led?.seq}`;
};

/** Nobody of article 5 is left but the team, of whom one is drawn. */
export const drawnCase = (): History =>
  did(
    acceptedCase({ accepted: { grounds: ['recusal'], track: 'review' } }),
    drawHandler,
    {},
    { by: who.petitionTeam, on: days.transferred },
  );

export const keyCase = (): History =>
  did(acceptedCase(), designateKey, { reason: '涉及农民工工资，人数众多' }, { ...head, on: days.accepted });

/** The interview shows that the petition is about the handler. */
export const accusedCase = (): History =>
  did(
    interviewedCase(),
    accuse,
    { officers: [who.handler], reason: '约谈时反映承办人拖延' },
    { by: who.petitionTeam, on: days.interviewed },
  );

/** What is said against the handler is sealed away; the rest goes on. */
export const sealedCase = (): History =>
  did(
    transferredCase(),
    sealAccusation,
    { officers: [who.handler], content: '收受申请执行人的宴请' },
    { by: who.petitionTeam, on: days.interviewed },
  );

export const aLeapfrog = {
  on: days.interviewed,
  level: 'province',
  source: 'notice',
  note: '省高院接待',
} as const;

export const leapfroggedCase = (): History =>
  did(transferredCase(), recordLeapfrog, aLeapfrog, { by: who.petitionTeam, on: days.proposed });

export const assignmentWays = (): readonly History[] => {
  const assisted = assistedCase();
  const opinion = { errand: firstAssist(assisted), content: '判项第二项系整体交付，不宜分割执行' };
  return [
    assisted,
    did(assisted, giveAssistance, opinion, { by: who.trialJudge, on: days.proposed }),
    drawnCase(),
    did(keyCase(), undesignateKey, { reason: '已由上级法院提级办理' }, { ...head, on: days.accepted }),
    accusedCase(),
    sealedCase(),
    leapfroggedCase(),
  ];
};
