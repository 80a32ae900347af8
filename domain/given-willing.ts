/** For tests only: what a willing officer types when it is their turn, so that a petition gets on. */
import { explainDay, shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, type Day, yearOf } from '#domain/calendar/day.ts';
import { errandId, findErrand } from '#domain/petition/errands.ts';
import { recipientKey } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import { remedies } from '#regulation/remedies.ts';
import { proposeRoute } from './assignment/route.ts';
import { anOpinion, heldInterview } from './given-cases.ts';
import { aStaff, who } from './given-court.ts';
import { aReception, aTime } from './given-reception.ts';
import type { StepName } from './workflow.ts';

type Willing = (petition: Petition, on: Day, errand: string) => Record<string, unknown>;

/** A number that fits the remedy of the diversion the errand belongs to, and no other in the petition. */
function newCaseNumber({ diversions, ...petition }: Petition, on: Day, key: string): string {
  const errand = findErrand({ diversions, ...petition }, key);
  const id = errand && errandId(errand);
  const index = diversions.findIndex((one) => one.id === id);
  const { letters } = remedies[diversions[index]?.remedy ?? 'conductObjection'];
  return `（${yearOf(on)}）鲁01${letters[0]}${100 + index}号`;
}

const workingDayFrom = (day: Day): Day =>
  explainDay(shippedCalendar, day).working ? day : workingDayFrom(addDays(day, 1));

/** Every step that is somebody's duty, and every step an errand is done by, has its entry. */
export const willing: Partial<Record<StepName, Willing>> = {
  reviewRegistration: () => ({ result: 'pass' }),
  completeRegistration: () => ({
    caseNumber: '（2025）鲁0117执5号',
    parties: '刘芳、某某公司',
    handlerName: '张强',
    proposedOpinion: '建议转承办人',
    note: '补齐',
  }),
  accept: () => ({ grounds: ['delay'], track: 'implementation' }),
  decline: () => ({ result: 'agree' }),
  transfer: (petition) => ({ handler: proposeRoute(petition, aStaff()).handlers[0] }),
  reassign: (petition) => ({
    handler: proposeRoute({ ...petition, route: 'team' }, aStaff()).handlers.at(-1),
    reason: '接替',
  }),
  assignLead: (petition) => ({
    lead: petition.recused.includes(who.courtLeader) ? who.president : who.courtLeader,
  }),
  interview: (_, on) => ({ ...heldInterview, on }),
  receive: (_, on) => ({ ...aReception, on, receiver: who.deputyDirector }),
  confirmAppointment: () => ({}),
  holdAppointment: () => ({ result: 'held', said: '询问进展', outcome: '已说明查控情况' }),
  proposeOtherTime: (_, on) => ({ ...aTime, day: workingDayFrom(on), reason: '另约' }),
  giveStatement: (_, __, errand) => ({ errand, content: '已两次查控，未发现可供执行的财产' }),
  recordDivertedCase: (petition, on, errand) => ({
    errand,
    on,
    caseNumber: newCaseNumber(petition, on, errand),
  }),
  recordDivertedOutcome: (_, on, errand) => ({ errand, on, outcome: 'withdrawn', document: '准许撤回' }),
  closeDirectly: () => ({ result: 'reject', reason: '继续办理' }),
  propose: () => anOpinion,
  approve: () => ({}),
  reply: () => ({}),
  serve: (petition, on) => {
    const paper = petition.stage === 'declined' ? 'declineNotice' : 'reply';
    const [to] = unserved(petition, paper);
    return { paper, recipient: to && recipientKey(to), method: 'post', on, result: 'served', proof: '邮单' };
  },
  close: () => ({
    merit: 'undetermined',
    hardship: false,
    unlawful: false,
    resolved: false,
    leaderReason: '送达凭证存纸质卷',
  }),
};
