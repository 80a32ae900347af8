/** What a row of the requirements is: its id, its articles, the steps and the rule tables that carry it. */
import type {
  indicatorGroups,
  objectionResults,
  objectionRule,
  subjectKinds,
  timeShares,
} from './appraisal.ts';
import type { approvals, consentLevels, deliberation, opinionChains, opinionCheck } from './approvals.ts';
import type {
  anewItems,
  archiveConditions,
  archiveItems,
  lending,
  paperArchive,
  proposedRetention,
  retentions,
} from './archive.ts';
import type { ArticleId } from './articles.ts';
import type {
  drawing,
  importances,
  leadRotation,
  leapfrogLevels,
  leapfrogSources,
  noAssistantReasons,
} from './assignment.ts';
import type { campaignMarks, targetKinds } from './campaigns.ts';
import type { ageBands, approvalSteps, briefMarks, charts } from './charts.ts';
import type { digestChoices, digestMarks, digestRule } from './digests.ts';
import type { directClosingGrounds } from './direct-closing.ts';
import type { errandRules } from './errands.ts';
import type { acceptanceGrounds, declineGrounds, notReached } from './grounds.ts';
import type { hearingNotice, hearingOpinions, hearingPanel } from './hearing.ts';
import type { credits, indicators, scoredPosts, waitedFor } from './indicators.ts';
import type { investigationWays, investigators } from './investigation.ts';
import type { ledgerColumns, ledgers } from './ledgers.ts';
import type { limits } from './limits.ts';
import type { findingWays, measureResults, measures, propertyFindings, resolutions } from './measures.ts';
import type {
  feedback,
  feedbackWays,
  issuingBodies,
  misrouted,
  noticeRequirements,
  superiorNoticeKinds,
  supervisingPosts,
} from './notices.ts';
import type { gatewayKinds, outgoingDelivery, outgoingOccasions } from './outgoing.ts';
import type { papers } from './papers.ts';
import type { problems } from './problems.ts';
import type { appointmentRules, arrivalStates, leaderReception, rosterRoles } from './reception.ts';
import type {
  matching,
  registerDecisions,
  registerSources,
  registerStandings,
  unregisteredReasons,
} from './reconciliation.ts';
import type {
  anonymousChannels,
  archiveKinds,
  channels,
  collective,
  contactWays,
  merits,
  noticeChannels,
  petitionerKinds,
  registrationItems,
  relations,
  servedPapers,
  serviceMethods,
  supervisionMeans,
} from './registers.ts';
import type { noPropertyPapers, reliefGrounds, reliefLimits, reliefMaterials } from './relief.ts';
import type { complaints, divertedOutcomes, remedies } from './remedies.ts';
import type { fineAmounts, restraintGrounds, restraintKinds, restraintReaders } from './restraint.ts';
import type { roles } from './roles.ts';
import type { routes } from './routing.ts';
import type {
  losses,
  opposed,
  reopenGrounds,
  repeatedLimits,
  withdrawalForms,
  withdrawalPresence,
} from './standing.ts';
import type { backlogRule, clockHours, noticeKinds, rungs, urgeWays } from './supervision.ts';
import type {
  filingResults,
  lastRulings,
  propertyChecks,
  terminationConsent,
  terminationDeciders,
  terminationGrounds,
  terminationMaterials,
  terminationResults,
} from './termination.ts';
import type {
  writeOffConsent,
  writeOffGrounds,
  writeOffItems,
  writeOffPackages,
  writeOffResults,
} from './write-off.ts';

type RuleTables = {
  readonly ageBands: typeof ageBands;
  readonly approvalSteps: typeof approvalSteps;
  readonly briefMarks: typeof briefMarks;
  readonly charts: typeof charts;
  readonly campaignMarks: typeof campaignMarks;
  readonly targetKinds: typeof targetKinds;
  readonly digestChoices: typeof digestChoices;
  readonly digestMarks: typeof digestMarks;
  readonly digestRule: typeof digestRule;
  readonly matching: typeof matching;
  readonly registerDecisions: typeof registerDecisions;
  readonly registerSources: typeof registerSources;
  readonly registerStandings: typeof registerStandings;
  readonly unregisteredReasons: typeof unregisteredReasons;
  readonly writeOffConsent: typeof writeOffConsent;
  readonly writeOffGrounds: typeof writeOffGrounds;
  readonly writeOffItems: typeof writeOffItems;
  readonly writeOffPackages: typeof writeOffPackages;
  readonly writeOffResults: typeof writeOffResults;
  readonly filingResults: typeof filingResults;
  readonly lastRulings: typeof lastRulings;
  readonly propertyChecks: typeof propertyChecks;
  readonly terminationConsent: typeof terminationConsent;
  readonly terminationDeciders: typeof terminationDeciders;
  readonly terminationGrounds: typeof terminationGrounds;
  readonly terminationMaterials: typeof terminationMaterials;
  readonly terminationResults: typeof terminationResults;
  readonly appointmentRules: typeof appointmentRules;
  readonly arrivalStates: typeof arrivalStates;
  readonly leaderReception: typeof leaderReception;
  readonly rosterRoles: typeof rosterRoles;
  readonly acceptanceGrounds: typeof acceptanceGrounds;
  readonly anonymousChannels: typeof anonymousChannels;
  readonly approvals: typeof approvals;
  readonly anewItems: typeof anewItems;
  readonly archiveConditions: typeof archiveConditions;
  readonly archiveItems: typeof archiveItems;
  readonly archiveKinds: typeof archiveKinds;
  readonly channels: typeof channels;
  readonly collective: typeof collective;
  readonly complaints: typeof complaints;
  readonly consentLevels: typeof consentLevels;
  readonly contactWays: typeof contactWays;
  readonly declineGrounds: typeof declineGrounds;
  readonly deliberation: typeof deliberation;
  readonly opinionChains: typeof opinionChains;
  readonly opinionCheck: typeof opinionCheck;
  readonly directClosingGrounds: typeof directClosingGrounds;
  readonly divertedOutcomes: typeof divertedOutcomes;
  readonly findingWays: typeof findingWays;
  readonly drawing: typeof drawing;
  readonly errandRules: typeof errandRules;
  readonly importances: typeof importances;
  readonly leadRotation: typeof leadRotation;
  readonly leapfrogLevels: typeof leapfrogLevels;
  readonly leapfrogSources: typeof leapfrogSources;
  readonly feedback: typeof feedback;
  readonly feedbackWays: typeof feedbackWays;
  readonly issuingBodies: typeof issuingBodies;
  readonly fineAmounts: typeof fineAmounts;
  readonly hearingNotice: typeof hearingNotice;
  readonly hearingOpinions: typeof hearingOpinions;
  readonly hearingPanel: typeof hearingPanel;
  readonly investigationWays: typeof investigationWays;
  readonly investigators: typeof investigators;
  readonly lending: typeof lending;
  readonly credits: typeof credits;
  readonly indicators: typeof indicators;
  readonly indicatorGroups: typeof indicatorGroups;
  readonly objectionResults: typeof objectionResults;
  readonly objectionRule: typeof objectionRule;
  readonly subjectKinds: typeof subjectKinds;
  readonly timeShares: typeof timeShares;
  readonly scoredPosts: typeof scoredPosts;
  readonly waitedFor: typeof waitedFor;
  readonly ledgerColumns: typeof ledgerColumns;
  readonly ledgers: typeof ledgers;
  readonly limits: typeof limits;
  readonly measureResults: typeof measureResults;
  readonly measures: typeof measures;
  readonly merits: typeof merits;
  readonly noAssistantReasons: typeof noAssistantReasons;
  readonly misrouted: typeof misrouted;
  readonly noticeChannels: typeof noticeChannels;
  readonly superiorNoticeKinds: typeof superiorNoticeKinds;
  readonly noticeRequirements: typeof noticeRequirements;
  readonly notReached: typeof notReached;
  readonly petitionerKinds: typeof petitionerKinds;
  readonly paperArchive: typeof paperArchive;
  readonly problems: typeof problems;
  readonly proposedRetention: typeof proposedRetention;
  readonly propertyFindings: typeof propertyFindings;
  readonly retentions: typeof retentions;
  readonly registrationItems: typeof registrationItems;
  readonly relations: typeof relations;
  readonly remedies: typeof remedies;
  readonly resolutions: typeof resolutions;
  readonly noPropertyPapers: typeof noPropertyPapers;
  readonly reliefGrounds: typeof reliefGrounds;
  readonly reliefLimits: typeof reliefLimits;
  readonly reliefMaterials: typeof reliefMaterials;
  readonly restraintGrounds: typeof restraintGrounds;
  readonly restraintKinds: typeof restraintKinds;
  readonly restraintReaders: typeof restraintReaders;
  readonly roles: typeof roles;
  readonly routes: typeof routes;
  readonly papers: typeof papers;
  readonly servedPapers: typeof servedPapers;
  readonly serviceMethods: typeof serviceMethods;
  readonly backlogRule: typeof backlogRule;
  readonly clockHours: typeof clockHours;
  readonly noticeKinds: typeof noticeKinds;
  readonly gatewayKinds: typeof gatewayKinds;
  readonly outgoingOccasions: typeof outgoingOccasions;
  readonly outgoingDelivery: typeof outgoingDelivery;
  readonly rungs: typeof rungs;
  readonly supervisionMeans: typeof supervisionMeans;
  readonly urgeWays: typeof urgeWays;
  readonly losses: typeof losses;
  readonly opposed: typeof opposed;
  readonly reopenGrounds: typeof reopenGrounds;
  readonly repeatedLimits: typeof repeatedLimits;
  readonly withdrawalForms: typeof withdrawalForms;
  readonly withdrawalPresence: typeof withdrawalPresence;
  readonly supervisingPosts: typeof supervisingPosts;
};

/** A table of this folder (`archiveKinds`) or one entry of it (`limits.transfer`); the compiler knows all of them. */
export type RuleEntry = {
  [Table in keyof RuleTables & string]: Table | `${Table}.${keyof RuleTables[Table] & string}`;
}[keyof RuleTables & string];

export type Requirement = {
  readonly id: string;
  /** Articles of the regulation it answers; empty where only rules outside it ask for it. */
  readonly articles: readonly ArticleId[];
  readonly what: string;
  /** Names of the steps that carry it, `register` among them; empty while no step does. */
  readonly steps: readonly string[];
  readonly rules: readonly RuleEntry[];
};

/** A row of the table. */
export const row = (
  id: string,
  articles: readonly ArticleId[],
  what: string,
  steps: readonly string[] = [],
  rules: readonly RuleEntry[] = [],
): Requirement => ({ id, articles, what, steps, rules });
