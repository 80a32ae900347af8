import type { MaterialAnswer } from '#contract/file.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import type { OfficerAnswer } from '#contract/session.ts';

/** What a form needs to know of the petition and the court, to offer only what can be chosen. */
export type FormContext = {
  readonly today: string;
  readonly receivedOn: string;
  readonly staff: readonly OfficerAnswer[];
  /** The accused and the recused: listed, but not to be chosen (D6). */
  readonly barred: readonly string[];
  readonly materials: readonly MaterialAnswer[];
  readonly owed: PetitionAnswer['owedServices'];
  readonly errands: PetitionAnswer['errands'];
  readonly notices: PetitionAnswer['notices'];
  readonly papers: PetitionAnswer['papers'];
  readonly petitioners: PetitionAnswer['petitioners'];
  /** Special campaigns of the court, and whether the petition belongs to each. */
  readonly campaigns?: PetitionAnswer['campaigns'];
  readonly route?: PetitionAnswer['route'];
  /** What the history has to say to who does a step. */
  readonly advice?: PetitionAnswer['advice'];
  /** Implementation or review, once it is accepted. */
  readonly track?: string;
  readonly leadAdvice?: PetitionAnswer['leadAdvice'];
  /** What the file says, to check an opinion against while it is written. */
  readonly opinionFile?: PetitionAnswer['opinionFile'];
};

/** The context of a petition's forms. */
export const contextOf = (petition: PetitionAnswer, staff: readonly OfficerAnswer[]): FormContext => ({
  today: petition.today,
  receivedOn: petition.receivedOn,
  staff,
  barred: [...petition.accused, ...petition.recused].map((one) => one.id),
  materials: petition.materials,
  owed: petition.owedServices,
  errands: petition.errands,
  notices: petition.notices,
  papers: petition.papers,
  petitioners: petition.petitioners,
  campaigns: petition.campaigns,
  advice: petition.advice,
  ...(petition.acceptance ? { track: petition.acceptance.track } : {}),
  ...(petition.route ? { route: petition.route } : {}),
  ...(petition.opinionFile ? { opinionFile: petition.opinionFile } : {}),
  ...(petition.leadAdvice ? { leadAdvice: petition.leadAdvice } : {}),
});
