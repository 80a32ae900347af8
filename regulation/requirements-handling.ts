/** Routing, leadership and reception, and the ways of handling (R4–R11). */
import { type Requirement, row } from './requirement.ts';

export const leadership: readonly Requirement[] = [
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

export const handling: readonly Requirement[] = [
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
