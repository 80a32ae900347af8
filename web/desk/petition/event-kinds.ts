import { eventGroups } from '#domain/petition/events.ts';
import type { mainLineKinds } from '#domain/petition/main-line-facts.ts';

/** What a timeline can be filtered by: the parts of the main line, then the rooms beside it. */
const mainLineParts = {
  intake: '登记',
  acceptance: '受理',
  assignment: '交办',
  handling: '约谈与办理',
  approval: '审批',
  reply: '答复',
  material: '材料',
  end: '办结',
} as const satisfies Record<string, string>;
type EventGroup = keyof typeof eventGroups;
export type EventKind = keyof typeof mainLineParts | EventGroup;

const groupIds = Object.keys(eventGroups) as EventGroup[];

export const eventKinds: Readonly<Record<EventKind, string>> = {
  ...mainLineParts,
  ...(Object.fromEntries(groupIds.map((group) => [group, eventGroups[group].title])) as Record<
    EventGroup,
    string
  >),
};

const kinds: { readonly [T in keyof typeof mainLineKinds]: EventKind } = {
  registered: 'intake',
  registrationPassed: 'intake',
  registrationReturned: 'intake',
  registrationStruckOut: 'intake',
  registrationCompleted: 'intake',
  contactJoined: 'intake',
  contactAttempted: 'acceptance',
  explained: 'acceptance',
  referred: 'acceptance',
  accepted: 'acceptance',
  declineProposed: 'acceptance',
  declineRejected: 'acceptance',
  declined: 'acceptance',
  defectCured: 'acceptance',
  leadAssigned: 'assignment',
  transferred: 'assignment',
  reassigned: 'assignment',
  recused: 'assignment',
  interviewAttempted: 'handling',
  interviewed: 'handling',
  opinionProposed: 'approval',
  opinionReturned: 'approval',
  opinionApproved: 'approval',
  opinionDeliberated: 'approval',
  replied: 'reply',
  materialAttached: 'material',
  closed: 'end',
};

/** The kind of an event; `guarded` stands for one of article 10, handling for a kind this desk does not know yet. */
export const kindOf = (type: string): EventKind =>
  (type === 'guarded' ? 'restraint' : undefined) ??
  groupIds.find((group) => type in eventGroups[group].kinds) ??
  kinds[type as keyof typeof kinds] ??
  'handling';
