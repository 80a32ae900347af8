/**
 * What the system promises, one row a requirement, in the order of the procedure: readings of the regulation (D),
 * its articles (R), the national rules beside it (N), papers (P), the public side (W), and what goes beyond (B).
 * Tests name the id in their titles; `zhifang conformance` puts both together.
 */
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

const row = (
  id: string,
  articles: readonly ArticleId[],
  what: string,
  steps: readonly string[] = [],
  rules: readonly RuleEntry[] = [],
): Requirement => ({ id, articles, what, steps, rules });

const readings = [
  row('D1', ['6a', '6b'], 'The two articles numbered six are told apart wherever they are cited'),
  row(
    'D2',
    ['13'],
    'Plain days roll over a final rest day; working days follow the published calendar',
    [],
    ['limits.transfer', 'limits.interview', 'limits.reply'],
  ),
  row(
    'D3',
    ['13'],
    'The hand-over clock starts with the court, the meeting and answer clocks with the handler',
    ['transfer'],
    ['limits.transfer', 'limits.interview', 'limits.reply'],
  ),
  row(
    'D4',
    ['13', '14'],
    'A petition shows every clock it is under, binding ones before advisory ones',
    [],
    ['limits'],
  ),
  row(
    'D5',
    ['13', '14'],
    'No clock is paused or prolonged; a later date from above stands beside the first',
    ['joinContact', 'recordNotice', 'changeNoticeDay'],
  ),
  row(
    'D6',
    ['5', '6a'],
    'An accused officer never receives, handles or decides the petition; recusal is always possible',
    ['register', 'accept', 'accuse', 'transfer', 'reassign', 'recuse', 'approve', 'deliberate'],
    ['routes.teamInstead', 'acceptanceGrounds'],
  ),
  row(
    'D7',
    ['15'],
    'Declining is a human choice, open only when the condition of its ground is on file',
    ['attemptContact', 'explain', 'refer', 'proposeDecline', 'decline'],
    ['declineGrounds'],
  ),
  row('D8', ['18'], 'A petition stays under the version of the rules it was registered under', ['register']),
  row(
    'D9',
    ['10'],
    'Restraint is asked for and granted by people on stated facts; nobody is scored',
    ['requestRestraint', 'approveRestraint', 'refuseRestraint'],
    ['restraintKinds', 'restraintGrounds', 'restraintReaders'],
  ),
  row('D10', ['13'], 'Dates resting on an unpublished holiday year are marked and counted again later'),
  row(
    'D11',
    ['1', '12'],
    'Contacts and petitions are two things, and every count says which',
    ['register', 'joinContact', 'addPetitioner', 'mergeInto', 'unmerge'],
    ['opposed'],
  ),
  row(
    'D12',
    ['13'],
    'A missed date stays missed; a new handler gets a fresh meeting duty only',
    ['reassign', 'mergeInto', 'reopen', 'changeNoticeDay'],
    ['repeatedLimits', 'reopenGrounds'],
  ),
  row(
    'D13',
    ['13', '15'],
    'Not reached means enough attempts on enough days by enough ways; the answer is still owed',
    ['attemptContact', 'interview'],
    ['notReached', 'contactWays'],
  ),
  row(
    'D14',
    ['15'],
    'An accusation of an officer is split off and sealed from that officer',
    ['sealAccusation', 'refer'],
    ['roles.disciplineLiaison'],
  ),
  row('D15', ['14', '16'], 'Closed, resolved, written off and terminated are four separate facts', ['close']),
  row('D16', ['4', '5', '13'], 'Original handler, trial judge, lead leader and handler are kept apart', [
    'assignLead',
    'transfer',
  ]),
];

const mainLine = [
  row(
    'R1.1',
    ['1'],
    'Every way to the court and every kind of petitioner, alone, together or unnamed',
    ['register', 'joinContact'],
    ['channels', 'petitionerKinds', 'collective', 'anonymousChannels'],
  ),
  row('R1.2', ['1'], 'How the petitioner stands to the enforcement case', ['register'], ['relations']),
  row(
    'R2.1',
    ['2'],
    'Closing says what was found on four questions, each yes with its act',
    ['close'],
    ['merits'],
  ),
  row('R3.1', ['3'], 'Any contact can be taken down at once and completed later; nothing typed is lost', [
    'register',
    'completeRegistration',
  ]),
  row(
    'R12.1',
    ['12'],
    'A registration holds the eight items, each due by the moment the rules set',
    ['register', 'completeRegistration'],
    ['registrationItems'],
  ),
  row('R12.2', ['12'], 'A case number in any usual spelling brings the case with its people', [
    'register',
    'completeRegistration',
  ]),
  row('R12.3', ['12'], 'The directory of enforcement cases is imported whole or not at all, and searched'),
  row('R12.4', ['12'], 'Petitions are numbered by court and year without a gap', ['register']),
  row('R12.5', ['12'], 'A late registration is allowed, marked and counted', ['register'], ['limits.entry']),
  row(
    'R6a.1',
    ['6a'],
    'Acceptance on one or more grounds, with its track and whether it is a repeat',
    ['accept'],
    ['acceptanceGrounds'],
  ),
  row(
    'R15.1',
    ['15'],
    'Declining: proposed, confirmed, explained, told in writing, and undone when the defect is cured',
    ['explain', 'refer', 'proposeDecline', 'decline', 'cureDefect'],
    ['declineGrounds', 'approvals.decline'],
  ),
  row(
    'R15.2',
    ['15', '16'],
    'A written notice of the outcome, unless there is nobody to send it to',
    ['accept', 'decline', 'serve'],
    ['limits.notice', 'servedPapers.acceptanceNotice', 'servedPapers.declineNotice'],
  ),
  row('R13.1', ['13'], 'Hand-over to the handler in time', ['transfer'], ['limits.transfer']),
  row(
    'R13.2',
    ['13'],
    'The petitioner is met in time; a failed attempt is no meeting',
    ['interview'],
    ['limits.interview'],
  ),
  row(
    'R13.3',
    ['13'],
    'The opinion is proposed by one person and agreed to by another, or by a panel',
    ['propose', 'returnProposal', 'approve', 'deliberate'],
    ['approvals.opinion', 'consentLevels', 'opinionChains', 'deliberation'],
  ),
  row('R13.4', ['13'], 'The answer goes out in time, and only after consent', ['reply'], ['limits.reply']),
  row('R13.5', ['13'], 'Clocks are computed from the history and explain each of their days', [], ['limits']),
  row(
    'R16.1',
    ['16'],
    'Each recipient is served, each attempt with its proof; closing waits for it',
    ['serve', 'mail', 'recordMail', 'announce', 'endAnnouncement', 'close'],
    ['serviceMethods', 'servedPapers'],
  ),
  row(
    'R16.2',
    ['16'],
    'A petition closes, and is filed once its file is whole',
    ['close', 'exemptItem', 'file', 'addSupplement'],
    ['approvals.closing', 'archiveConditions', 'archiveItems', 'anewItems', 'errandRules.filing'],
  ),
  row(
    'R16.3',
    ['16'],
    'Every act is an event that is added and never altered',
    ['withdraw', 'settleFor', 'correctPetitioner', 'recordDeath', 'recordSuccessor'],
    ['withdrawalForms', 'withdrawalPresence', 'losses'],
  ),
];

const leadership = [
  row(
    'R4.1',
    ['4'],
    'A leader leads each accepted petition, the trial judge assists',
    ['assignLead', 'giveAssistance'],
    ['leadRotation', 'noAssistantReasons', 'errandRules.assist'],
  ),
  row(
    'R4.2',
    ['4'],
    'Visits to higher bodies and repeats are recorded, linked and counted',
    ['recordLeapfrog', 'joinContact'],
    ['leapfrogLevels', 'leapfrogSources'],
  ),
  row(
    'R5.1',
    ['5'],
    'Who handles is proposed with its reason, by where the original handler is now',
    ['transfer', 'reassign'],
    ['routes', 'importances'],
  ),
  row(
    'R5.2',
    ['5'],
    'Key petitions are named as such, assigned and supervised by the team leader',
    ['designateKey', 'undesignateKey', 'reassign', 'supervise', 'answerUrge'],
    ['importances'],
  ),
  row('R8.1', ['8'], 'The day at the reception desk, one record a visit', ['receive'], ['arrivalStates']),
  row(
    'R8.2',
    ['8'],
    'Appointments with handlers, from proposal to no-show',
    ['requestAppointment', 'confirmAppointment', 'proposeOtherTime', 'holdAppointment', 'cancelAppointment'],
    ['appointmentRules'],
  ),
  row(
    'R8.3',
    ['8'],
    'Repeat and grave matters are received by a leader and by nobody less',
    ['receive'],
    ['leaderReception', 'rosterRoles'],
  ),
  row('R8.4', ['8'], 'Earlier petitions that look alike are compared before registration', [
    'register',
    'joinContact',
  ]),
  row(
    'R8.5',
    ['8'],
    'Old petitions stand in a ledger of their own and are followed up',
    ['designateBacklog', 'followUp', 'releaseBacklog'],
    ['backlogRule', 'errandRules.followUp'],
  ),
];

const handling = [
  row(
    'R6b.1',
    ['6b'],
    'Property found and measures taken, each with date and paper',
    ['recordFinding', 'recordMeasure', 'stateExhausted'],
    ['propertyFindings', 'findingWays', 'measures', 'measureResults'],
  ),
  row('R6b.2', ['6b'], 'Without property: what was explained, and the undertaking if one was given', [
    'explain',
    'recordUndertaking',
    'close',
  ]),
  row(
    'R7.1',
    ['7'],
    'Review matters go into the procedure the law has for them, and are followed there',
    ['divert', 'recordDivertedCase', 'recordDeclinedDiversion', 'recordDivertedOutcome'],
    ['remedies', 'divertedOutcomes'],
  ),
  row(
    'R9.1',
    ['9'],
    'Statements are asked for and chased; inquiries are recorded',
    ['requestStatement', 'chaseStatement', 'giveStatement', 'investigate'],
    ['investigators', 'investigationWays'],
  ),
  row(
    'R9.2',
    ['9'],
    'Hearings from the notice to the outcome',
    [
      'scheduleHearing',
      'notifyHearing',
      'postponeHearing',
      'replaceMember',
      'holdHearing',
      'giveHearingOpinion',
      'cancelHearing',
    ],
    ['hearingPanel', 'hearingNotice', 'hearingOpinions'],
  ),
  row(
    'R10.1',
    ['10'],
    'Persuasion, the police, and restraint by leave of a court leader',
    [
      'persuade',
      'notifyPolice',
      'requestRestraint',
      'approveRestraint',
      'refuseRestraint',
      'executeRestraint',
      'endRestraint',
    ],
    ['restraintKinds', 'restraintGrounds', 'fineAmounts'],
  ),
  row(
    'R11.1',
    ['11'],
    'Judicial relief from its conditions to the payment',
    ['applyRelief', 'decideRelief', 'payRelief', 'withdrawRelief', 'close'],
    ['reliefGrounds', 'reliefMaterials', 'reliefLimits', 'noPropertyPapers'],
  ),
];

const superiors = [
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

const fileAndCount = [
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
    ['ledgers', 'ledgerColumns'],
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
    ['indicators', 'credits', 'scoredPosts', 'waitedFor'],
  ),
  row('R17.2', ['17'], 'Pictures for leaders, each figure opening its list'),
];

const nationalRules = [
  row('N1', ['12'], 'Repeats are looked for first; a repeat adds a contact, not a petition', [
    'register',
    'joinContact',
    'mergeInto',
    'unmerge',
  ]),
  row(
    'N2',
    ['12'],
    'The head of the team passes, returns or strikes out each registration',
    ['reviewRegistration', 'completeRegistration'],
    ['approvals.registration'],
  ),
  row(
    'N3',
    ['5'],
    'A free choice of handler is drawn by lot that can be drawn again',
    ['drawHandler', 'transfer'],
    ['drawing'],
  ),
  row(
    'N4',
    ['6a'],
    'The national catalogue of problems stands beside the grounds',
    ['classifyProblems'],
    ['problems'],
  ),
  row(
    'N5',
    ['16'],
    'Closing needs the papers on file and the consent of the head',
    ['proposeDirectClosing', 'closeDirectly', 'close'],
    ['approvals.closing', 'approvals.directClosing', 'directClosingGrounds'],
  ),
  row(
    'N6',
    ['14'],
    'Write-off of an assigned petition goes up level by level',
    ['applyWriteOff', 'reviewWriteOff', 'submitWriteOff', 'recordWriteOffOutcome'],
    ['writeOffConsent'],
  ),
  row(
    'N7',
    ['5', '14'],
    'The means by which supervision was exercised are recorded',
    ['supervise', 'recordNotice', 'superviseFromAbove'],
    ['supervisionMeans'],
  ),
  row(
    'N8',
    ['3'],
    'Several courts in one system, each seeing its own and those below',
    ['superviseFromAbove', 'answerSuperior', 'recordReturnedFeedback', 'confirmFeedback'],
    ['supervisingPosts'],
  ),
  row(
    'N9',
    ['2', '6b'],
    'Effectively resolved has its own strict conditions',
    ['close', 'recordSettlement', 'recordUndertaking', 'recordFinding', 'recordMeasure'],
    ['resolutions'],
  ),
  row(
    'N10',
    ['14'],
    'Grounds on which supervision from above ends',
    ['prepareWriteOff'],
    ['writeOffGrounds'],
  ),
  row('N11', ['7'], 'Which complaint belongs into which remedy', ['divert'], ['complaints']),
  row(
    'N12',
    ['14'],
    'Who may terminate, on what papers, and what stays owed afterwards',
    [
      'applyTermination',
      'recordFiling',
      'decideTermination',
      'notifyTermination',
      'checkProperty',
      'enterClue',
      'answerClue',
    ],
    [
      'terminationMaterials',
      'terminationDeciders',
      'lastRulings',
      'terminationConsent',
      'filingResults',
      'propertyChecks',
    ],
  ),
];

const papersAndPublic = [
  row(
    'P1',
    ['13', '15', '16'],
    'Papers are made from the petition itself, laid out as official ones',
    ['accept', 'decline', 'transfer', 'reply', 'issuePaper'],
    ['servedPapers', 'papers'],
  ),
  row(
    'P2',
    ['13'],
    'Messages inside, and outside where the court wants them',
    [],
    ['noticeKinds', 'gatewayKinds', 'outgoingOccasions', 'outgoingDelivery'],
  ),
  row('W1', ['1', '12'], 'People submit, follow, book and rate from a public page', [], ['channels.online']),
  row('W2', ['12'], 'The public page gives nothing away and bears abuse'),
];

const beyond = [
  row('B1', ['13'], 'Every date explains itself and can be recomputed elsewhere', [], ['limits']),
  row('B2', ['3', '12'], 'Every screen, paper and refusal names the rule it rests on'),
  row(
    'B3',
    ['12'],
    'Matters handled outside the system come to light',
    [],
    ['registerSources', 'matching', 'registerStandings', 'registerDecisions', 'unregisteredReasons'],
  ),
  row('B4', ['3'], 'No petition can be stuck: each state has an owner and a way on', [
    'waiveErrand',
    'confirmWithdrawal',
    'endWithoutSuccessor',
    'reopen',
  ]),
  row('B5', ['16'], 'A history that was tampered with is found'),
  row(
    'B6',
    ['13'],
    'An answer is checked against the file before it is agreed to',
    ['propose'],
    ['opinionCheck'],
  ),
  row(
    'B7',
    ['5'],
    'Conflicts of interest are found wherever somebody is chosen',
    [
      'register',
      'accuse',
      'assignLead',
      'drawHandler',
      'transfer',
      'reassign',
      'recuse',
      'approve',
      'deliberate',
      'requestStatement',
    ],
    ['routes.teamInstead'],
  ),
  row('B8', ['17'], 'One definition for each number, wherever it is shown', [], ['indicators']),
];

/** All of them, in the order in which ranges such as `R13.1–R16.2` are read. */
export const requirements: readonly Requirement[] = [
  ...readings,
  ...mainLine,
  ...leadership,
  ...handling,
  ...superiors,
  ...fileAndCount,
  ...nationalRules,
  ...papersAndPublic,
  ...beyond,
];
