import { z } from 'zod';
import { dayField, line, optionalParagraph, paragraph, staffsField } from '#domain/form.ts';
import { petitionerInput, refusePetitioner, toPetitioner } from '#domain/newcomer.ts';
import { type Contact, type EnforcementCase, keysOf } from '#domain/petition/parts.ts';
import { type Decision, happen, type Refusal, refuse, type Setting } from '#domain/step.ts';
import { issuingBodies, noticeRequirements, superiorNoticeKinds } from '#regulation/notices.ts';
import {
  anonymousChannels,
  type Channel,
  channelIds,
  collective,
  noticeChannels,
} from '#regulation/registers.ts';
import { ruleSetOn } from '#regulation/rule-set.ts';

const optionalText = (title: string) =>
  z
    .string()
    .trim()
    .max(200, { error: `${title}不超过200字` })
    .optional()
    .meta({ title });

/** What a clerk types at the desk: who, which case, what (article 12). */
export const registerInput = z.object({
  channel: z.enum(channelIds, { error: '请选择案件来源' }).meta({ title: '案件来源' }),
  receivedOn: dayField('来访（件）时间'),
  headCount: z.number().int().min(1).max(10_000).optional().meta({ title: '来访人数' }),
  notice: z
    .object({
      body: line('交办（转办）单位'),
      documentNumber: line('来文文号'),
      dueOn: dayField('要求反馈日期').optional(),
      bodyKind: z.enum(keysOf(issuingBodies)).optional().meta({ title: '来文单位类别' }),
      kind: z.enum(keysOf(superiorNoticeKinds)).optional().meta({ title: '来文性质' }),
      requirement: z.enum(keysOf(noticeRequirements)).optional().meta({ title: '反馈要求' }),
      demand: optionalParagraph('具体要求'),
    })
    .optional()
    .meta({ title: '来文' }),
  anonymous: z.boolean().default(false).meta({ title: '匿名' }),
  petitioners: z.array(petitionerInput).max(500),
  caseNumber: optionalText('执行案号'),
  parties: z.array(z.string().trim().min(1).max(200)).max(200).default([]).meta({ title: '案件当事人' }),
  handlerName: optionalText('案件承办人'),
  summary: paragraph('内容摘要'),
  proposedOpinion: optionalParagraph('拟办意见'),
  accused: staffsField('反映的执行人员', ['handler']).default([]),
  comparisons: z
    .array(z.object({ petition: z.string(), same: z.literal(false), reason: line('不是同一事项的理由') }))
    .default([]),
});
export type RegisterInput = z.output<typeof registerInput>;

/** Who registers, on which day: all that a registration needs of its surroundings. */
export type RegisterSetting = Omit<Setting, 'calendar' | 'time'>;

/** What the world outside the form knows: the case found, earlier petitions that look alike, and the new number. */
export type RegisterFacts = {
  readonly number: string;
  readonly enforcementCase?: EnforcementCase;
  readonly candidates: readonly { readonly petition: string; readonly number: string }[];
  /** One id a petitioner, in the order of the input. */
  readonly people: readonly string[];
  /** Code of the court above that assigns it through the system; never what somebody typed. */
  readonly assigningCourt?: string;
};

const isOneOf = (channel: Channel, list: readonly Channel[]) => list.includes(channel);

function refusePeople(input: RegisterInput): Refusal | undefined {
  if (input.anonymous) {
    if (isOneOf(input.channel, anonymousChannels)) return undefined;
    return refuse('1', '只有来信、来电可以匿名登记', {
      field: 'anonymous',
      remedy: '请询问并填写信访人姓名',
    });
  }
  if (input.petitioners.length === 0)
    return refuse('12', '缺信访人', { field: 'petitioners.0.name', remedy: '请至少填写一名信访人' });
  const spokesmen = input.petitioners.filter((one) => one.representative).length;
  if (spokesmen > collective.representatives)
    return refuse(collective.basis, `代表人${spokesmen}人，超过${collective.representatives}人`, {
      field: 'petitioners',
      remedy: '请信访人推选代表',
    });
  return input.petitioners
    .map((one, index) => refusePetitioner(one, `petitioners.${index}.`))
    .find((refusal) => refusal !== undefined);
}

function refuseFrame(input: RegisterInput, setting: RegisterSetting): Refusal | undefined {
  if (input.accused.includes(setting.by.id))
    return refuse('procedure-47', '您是本件反映的人员，不得接访登记', {
      field: 'accused',
      remedy: '请由其他接访人员登记',
    });
  if (input.receivedOn > setting.on)
    return refuse('12', `来访（件）时间${input.receivedOn}在今天之后`, {
      field: 'receivedOn',
      remedy: '请填写实际收到的日期',
    });
  if (isOneOf(input.channel, noticeChannels) && !input.notice)
    return refuse('14', '上级交办、转办的信访件须登记来文单位和文号', {
      field: 'notice.body',
      remedy: '请填写来文单位、文号和要求反馈的日期',
    });
  return undefined;
}

function refuseUncompared(input: RegisterInput, facts: RegisterFacts): Refusal | undefined {
  const compared = new Set(input.comparisons.map((one) => one.petition));
  const open = facts.candidates.find((one) => !compared.has(one.petition));
  if (!open) return undefined;
  return refuse('process-4', `与${open.number}疑似同一事项，登记前须查重`, {
    field: 'comparisons',
    remedy: '请比对后选择：是同一事项的并入该案，不是的写明理由',
  });
}

const noticeOf = ({ notice }: RegisterInput, { assigningCourt }: RegisterFacts): Contact['notice'] =>
  notice && assigningCourt ? { ...notice, court: assigningCourt } : notice;

/**
 * Registers a contact as a new petition (article 12). Refuses a missing name or phone without reason, an anonymous
 * visit, a future day, a superior's paper without number, and candidates for the same matter that were not compared
 * (process rule 4). The case number, the parties and the proposed opinion may follow before the transfer.
 */
export function register(input: RegisterInput, facts: RegisterFacts, setting: RegisterSetting): Decision {
  const no = refuseFrame(input, setting) ?? refusePeople(input) ?? refuseUncompared(input, facts);
  if (no) return no;
  const people = input.anonymous ? [] : input.petitioners;
  return happen({
    type: 'registered',
    on: setting.on,
    rules: ruleSetOn(input.receivedOn).version,
    number: facts.number,
    contact: {
      id: setting.newId(),
      channel: input.channel,
      receivedOn: input.receivedOn,
      summary: input.summary,
      headCount: input.headCount,
      notice: noticeOf(input, facts),
    },
    petitioners: people.map((one, index) => toPetitioner(one, facts.people[index] ?? setting.newId())),
    enforcementCase: facts.enforcementCase,
    summary: input.summary,
    proposedOpinion: input.proposedOpinion || undefined,
    accused: input.accused,
    comparisons: input.comparisons,
    firstReceiver: setting.by.id,
    late: input.receivedOn < setting.on,
  });
}
