/** How the regulation is read (D). */
import { type Requirement, row } from './requirement.ts';

export const readings: readonly Requirement[] = [
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
