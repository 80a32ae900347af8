/** For tests only: what a willing officer types when it is their turn, so that a petition gets on. */
import { explainDay, shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, type Day, yearOf } from '#domain/calendar/day.ts';
import { missingInArchive } from '#domain/petition/completeness.ts';
import { errandId, findErrand } from '#domain/petition/errands.ts';
import { pendingHearing } from '#domain/petition/hearing-facts.ts';
import { recipientKey } from '#domain/petition/parts.ts';
import { isBarred, isDeclined, type Petition } from '#domain/petition/petition.ts';
import { isUnderWay, unserved } from '#domain/petition/service.ts';
import { standing } from '#domain/petition/standing.ts';
import { isWithHandler } from '#domain/petition/write-off-facts.ts';
import { isWrittenOffAbove } from '#domain/petition/write-off-list.ts';
import { remedies } from '#regulation/remedies.ts';
import { proposeRoute } from './assignment/route.ts';
import { aFiling } from './given-archive.ts';
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

/** The notice a feedback or an explanation is owed to: the middle of `superior:<id>:2`. */
const noticeOf = (errand: string) => errand.split(':')[1];
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
  transfer: (petition) => ({ handler: proposeRoute(petition, aStaff()).handlers[0], reason: '熟悉案情' }),
  reassign: (petition) => ({
    handler: proposeRoute({ ...petition, route: 'team' }, aStaff()).handlers.at(-1),
    reason: '接替',
  }),
  assignLead: (petition) => ({
    lead: isBarred(petition, who.courtLeader) ? who.president : who.courtLeader,
  }),
  interview: (_, on) => ({ ...heldInterview, on }),
  giveAssistance: (_, __, errand) => ({ errand, content: '判项以判决书第一项为准' }),
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
  answerUrge: (_, __, errand) => ({
    errand,
    content: '已再次查控，正在核对结果',
    plan: '本周内提出办理意见',
  }),
  followUp: (_, on) => ({ on, way: 'phone', content: '信访人情绪平稳，已告知进展' }),
  confirmWithdrawal: () => ({ result: 'goOn', unlawful: false, reason: '依职权查清' }),
  recordSuccessor: ({ losses }) => ({
    person: losses.find((one) => !one.settledOn)?.person,
    name: '刘小芳',
    phone: '13900000000',
    ground: '子女，提交户口簿',
  }),
  notifyHearing: (petition, on) => ({ on, persons: pendingHearing(petition)?.toNotify, way: 'phone' }),
  holdHearing: () => ({
    present: '刘芳、听证组',
    statements: '各方陈述完毕',
    unrecordedReason: '录音代笔录',
  }),
  giveHearingOpinion: (_, __, errand) => ({ errand, result: 'partly', opinion: '应当加快处置' }),
  decideRelief: (petition, on, errand) => ({
    errand,
    result: 'granted',
    on,
    decidedBy: '济南市中级人民法院',
    documentNumber: '（2026）鲁01司救执1号',
    amount: petition.reliefs.at(-1)?.amount,
  }),
  payRelief: (petition, on, errand) => ({
    errand,
    on,
    amount: petition.reliefs.at(-1)?.decision?.amount,
    receipt: '领条1号',
  }),
  approveRestraint: (_, __, errand) => ({ errand }),
  propose: () => anOpinion,
  approve: () => ({}),
  reply: () => ({}),
  serve: (petition, on, errand) => {
    const failed = petition.services.find(({ id }) => errand === `serviceAgain:${id}`);
    const paper = failed?.paper ?? (petition.stage === 'declined' ? 'declineNotice' : 'reply');
    const to =
      failed?.recipient ?? unserved(petition, paper).find((one) => !isUnderWay(petition, paper, one));
    const recipient = to && recipientKey(to);
    const signedBy = 'agent';
    return { paper, recipient, method: 'direct', on, result: 'served', signedBy, signer: '代理人' };
  },
  recordMail: (_, on, errand) => ({ errand, result: 'delivered', on }),
  endAnnouncement: (_, __, errand) => ({ errand }),
  feedBack: (petition, on, errand) => ({
    notice: noticeOf(errand),
    on,
    way: 'paper',
    content: '已答复信访人，情况如上',
    interim: !petition.reply && !petition.closing && !isDeclined(petition),
  }),
  explainMisroute: (_, __, errand) => ({ notice: noticeOf(errand), reason: '案件由他院执行' }),
  answerSuperior: (_, __, errand) => ({ errand, content: '已安排约谈并启动评估' }),
  attach: (petition) => {
    const [missing] = missingInArchive(petition);
    const digest = String(petition.materials.length).padEnd(64, '0');
    return { kind: missing?.kind, name: '扫描件', digest, size: 9, mime: 'application/pdf' };
  },
  file: () => aFiling,
  returnFile: (_, on) => ({ on }),
  prepareWriteOff: ({ notices }) => ({
    notice: notices.find(isWrittenOffAbove)?.id,
    ground: 'fullyEnforced',
  }),
  applyWriteOff: (petition) => ({
    notice: petition.writeOffs.find(isWithHandler)?.notice,
    enforcement: '判决已部分执行',
    handling: '约谈、查控、答复',
    reason: '符合核销条件',
  }),
  reviewWriteOff: (_, __, errand) => ({ errand, result: 'agree' }),
  submitWriteOff: (_, __, errand) => ({
    errand,
    to: '济南市中级人民法院',
    inPackage: { id: 'package-1', number: '钢执核〔2026〕1号' },
  }),
  recordWriteOffOutcome: (_, __, errand) => ({ errand, result: 'accepted' }),
  reviewTermination: () => ({ result: 'agree' }),
  reportTermination: () => ({ to: '济南市中级人民法院', documentNumber: '钢法执终〔2026〕1号' }),
  decideTermination: (_, on) => ({
    result: 'rejected',
    decidedOn: on,
    documentNumber: '鲁高法终〔2026〕5号',
    reason: '尚可化解',
  }),
  notifyTermination: (petition) => ({
    persons: standing(petition).flatMap(({ named, person }) => (named ? [person] : [])),
    proof: '签收',
  }),
  checkProperty: () => ({ result: 'none', content: '五项查询均无财产' }),
  answerClue: (_, __, errand) => ({ errand, resumed: false, content: '车辆已转让，查无财产' }),
  close: () => ({
    merit: 'undetermined',
    hardship: false,
    unlawful: false,
    resolved: false,
    leaderReason: '送达凭证存纸质卷',
  }),
};
