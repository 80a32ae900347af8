import { z } from 'zod';
import { importances, noAssistantReasons } from '#regulation/assignment.ts';
import {
  acceptanceGroundIds,
  acceptanceGrounds,
  declineGroundIds,
  declineGrounds,
  tracks,
} from '#regulation/grounds.ts';
import { resolutions } from '#regulation/measures.ts';
import {
  archiveKinds,
  channels,
  collective,
  contactWays,
  merits,
  registrationItems,
} from '#regulation/registers.ts';
import { routes } from '#regulation/routing.ts';
import { event } from './event.ts';
import {
  type Contact,
  comparisonSchema,
  contactSchema,
  contactWay,
  enforcementCaseSchema,
  keysOf,
  materialSchema,
  minutesSchema,
  opinionSchema,
  overruledSchema,
  petitionerSchema,
  recipientSchema,
  sayRecipient,
  staffId,
} from './parts.ts';

const itemKeys = z.array(z.enum(keysOf(registrationItems)));
const sayItems = (keys: z.output<typeof itemKeys>) =>
  keys.map((key) => registrationItems[key].name).join('、');
const sayGroup = ({ headCount = 1, representatives }: Contact) => {
  const group = headCount >= collective.from ? '，集体访' : '';
  const heads = headCount > 1 ? `（${headCount}人${group}）` : '';
  return representatives ? `${heads}，代表${representatives}` : heads;
};
const sayBecause = (reason?: string) => (reason ? `：${reason}` : '');

/** What happens on the main line, from the registration to the closing. */
export const mainLineKinds = {
  registered: event(
    {
      rules: z.string(),
      number: z.string(),
      contact: contactSchema,
      petitioners: z.array(petitionerSchema),
      enforcementCase: enforcementCaseSchema.optional(),
      summary: z.string(),
      proposedOpinion: z.string().optional(),
      accused: z.array(staffId),
      comparisons: z.array(comparisonSchema),
      firstReceiver: staffId,
      late: z.boolean(),
    },
    (e) => `${channels[e.contact.channel]}登记为${e.number}${e.late ? '（补登）' : ''}：${e.summary}`,
  ),
  registrationPassed: event({}, () => '登记审核通过'),
  registrationReturned: event(
    { missing: itemKeys, reason: z.string() },
    (e) => `登记退回补正${e.missing.length ? `（缺${sayItems(e.missing)}）` : ''}：${e.reason}`,
  ),
  registrationStruckOut: event({ reason: z.string() }, (e) => `不属受理范围，剔除：${e.reason}`),
  registrationCompleted: event(
    {
      enforcementCase: enforcementCaseSchema.optional(),
      proposedOpinion: z.string().optional(),
      summary: z.string().optional(),
      note: z.string(),
    },
    (e) => `补充登记：${e.note}`,
  ),
  contactJoined: event(
    { contact: contactSchema, reason: z.string() },
    (e) =>
      `重复${channels[e.contact.channel]}并入本案${sayGroup(e.contact)}：${e.contact.summary}（${e.reason}）`,
  ),
  contactAttempted: event(
    { way: contactWay, note: z.string() },
    (e) => `联系信访人未果（${contactWays[e.way]}）：${e.note}`,
  ),
  explained: event(
    { way: contactWay, to: z.string(), content: z.string() },
    (e) => `向${e.to}释明（${contactWays[e.way]}）：${e.content}`,
  ),
  referred: event(
    { to: z.enum(['discipline', 'procedure']), body: z.string(), note: z.string() },
    (e) => `材料移送${e.body}：${e.note}`,
  ),
  accepted: event(
    {
      grounds: z.array(z.enum(acceptanceGroundIds)).min(1),
      track: z.enum(keysOf(tracks)),
      importance: z.enum(keysOf(importances)),
      repeat: z.boolean(),
      accused: z.array(staffId),
    },
    (e, names) =>
      `受理（${e.grounds.map((id) => acceptanceGrounds[id].short).join('、')}），${tracks[e.track]}${e.importance === 'ordinary' ? '' : `，${importances[e.importance]}案件`}${e.accused.length ? `；反映${e.accused.map(names.staff).join('、')}` : ''}`,
  ),
  declineProposed: event(
    { ground: z.enum(declineGroundIds), reason: z.string() },
    (e) => `提请不予受理${declineGrounds[e.ground].item}${declineGrounds[e.ground].short}：${e.reason}`,
  ),
  declineRejected: event({ reason: z.string() }, (e) => `不同意不予受理：${e.reason}`),
  declined: event(
    { ground: z.enum(declineGroundIds) },
    (e) => `决定不予受理${declineGrounds[e.ground].item}${declineGrounds[e.ground].short}`,
  ),
  defectCured: event({ how: z.string() }, (e) => `不予受理的情形已消除，恢复审查：${e.how}`),
  leadAssigned: event(
    {
      lead: staffId,
      assistant: staffId.optional(),
      noAssistant: z.enum(keysOf(noAssistantReasons)).optional(),
      reason: z.string().optional(),
    },
    (e, names) =>
      `主办院领导${names.staff(e.lead)}${e.assistant ? `，协办法官${names.staff(e.assistant)}` : ''}${e.noAssistant ? `（${noAssistantReasons[e.noAssistant]}，不设协办）` : ''}${sayBecause(e.reason)}`,
  ),
  transferred: event(
    {
      handler: staffId,
      route: z.enum(keysOf(routes)),
      consults: staffId.optional(),
      reason: z.string().optional(),
    },
    (e, names) =>
      `转交承办人${names.staff(e.handler)}${e.consults ? `，会同${names.staff(e.consults)}` : ''}（${routes[e.route].reason}）${sayBecause(e.reason)}`,
  ),
  reassigned: event(
    { handler: staffId, reason: z.string() },
    (e, names) => `改由${names.staff(e.handler)}承办：${e.reason}`,
  ),
  recused: event(
    { officer: staffId, reason: z.string() },
    (e, names) => `${names.staff(e.officer)}回避：${e.reason}`,
  ),
  interviewAttempted: event(
    { way: contactWay, note: z.string() },
    (e) => `约谈未联系上信访人（${contactWays[e.way]}）：${e.note}`,
  ),
  interviewed: event(
    {
      way: contactWay,
      place: z.string(),
      participants: z.string(),
      content: z.string(),
      note: z.string().optional(),
      unsignedReason: z.string().optional(),
    },
    (e) => `约谈信访人（${contactWays[e.way]}，${e.place}）：${e.content}`,
  ),
  opinionProposed: event(
    { opinion: opinionSchema, overruled: overruledSchema.optional() },
    (e) =>
      `提出办理意见：${e.opinion.opinion}${e.overruled ? `（检查提示${e.overruled.warnings.length}条，说明：${e.overruled.reason}）` : ''}`,
  ),
  opinionReturned: event({ reason: z.string() }, (e) => `退回办理意见：${e.reason}`),
  opinionApproved: event({ remark: z.string().optional() }, (e) => `同意办理意见${sayBecause(e.remark)}`),
  opinionDeliberated: event(
    {
      members: z.array(staffId),
      views: z.string(),
      conclusion: z.string(),
      minutes: minutesSchema.optional(),
    },
    (e, names) => `集体研究（${e.members.map(names.staff).join('、')}）同意办理意见：${e.conclusion}`,
  ),
  replied: event(
    { recipients: z.array(recipientSchema) },
    (e, names) =>
      `作出答复，送${e.recipients.map((to) => sayRecipient(to, names)).join('、') || '卷存档（没有可以送达的信访人）'}`,
  ),
  materialAttached: event(
    { material: materialSchema },
    (e) => `收入${archiveKinds[e.material.kind]}：${e.material.name}`,
  ),
  closed: event(
    {
      merit: z.enum(keysOf(merits)),
      hardship: z.boolean(),
      unlawful: z.boolean(),
      resolved: z.boolean(),
      solution: z.string().optional(),
      leaderReason: z.string().optional(),
      /** Since resolution was asked for: which of the three ways (N9). */
      resolution: z.enum(keysOf(resolutions)).optional(),
    },
    (e) =>
      `办结：诉求${merits[e.merit]}，${e.resolved ? '已化解' : '未化解'}${e.resolution ? `（${resolutions[e.resolution].name}）` : ''}${sayBecause(e.solution)}`,
  ),
};
