/** Papers (P), the public side (W), and what goes beyond (B). */
import { type Requirement, row } from './requirement.ts';

export const papersAndPublic: readonly Requirement[] = [
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

export const beyond: readonly Requirement[] = [
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
