import { z } from 'zod';
import { choice, countField, dayField, line, optionalLine, paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import type { Contact } from '#domain/petition/parts.ts';
import { knowsDocument } from '#domain/petition/superior-facts.ts';
import { happen, type Refusal, refuse, refuseDay, step } from '#domain/step.ts';
import { issuingBodies } from '#regulation/notices.ts';
import { channels, collective, noticeChannels } from '#regulation/registers.ts';

const input = z.object({
  channel: z
    .enum(Object.keys(channels) as [keyof typeof channels, ...(keyof typeof channels)[]], {
      error: '请选择来源',
    })
    .meta({ title: '来源', widget: 'choice', options: channels }),
  on: dayField('来访（件）时间'),
  summary: paragraph('本次反映的内容'),
  reason: line('认定为同一事项的理由'),
  headCount: countField('来访人数').optional(),
  representatives: optionalLine('代表人', { hint: '多人来访的，写明推选的代表' }),
  noticeBody: z.string().trim().max(200).optional().meta({ title: '来文单位', widget: 'text' }),
  noticeNumber: z.string().trim().max(200).optional().meta({ title: '来文文号', widget: 'text' }),
  noticeDueOn: dayField('要求反馈日期').optional(),
  noticeBodyKind: choice('来文单位类别', issuingBodies).optional(),
});

type Input = z.output<typeof input>;

/** The body's paper that came with the contact; it takes the body and the number to know one. */
const noticeOf = ({ noticeBody, noticeNumber, noticeDueOn, noticeBodyKind }: Input): Contact['notice'] =>
  noticeBody && noticeNumber
    ? {
        body: noticeBody,
        documentNumber: noticeNumber,
        dueOn: noticeDueOn,
        ...(noticeBodyKind ? { bodyKind: noticeBodyKind } : {}),
      }
    : undefined;

/** A group speaks through its representatives, and not through more of them than article 1 lets it. */
function refuseSpokesmen({ representatives = '' }: Input): Refusal | undefined {
  const named = representatives.split(/[、,，;；\s]+/).filter((name) => name !== '').length;
  if (named <= collective.representatives) return undefined;
  return refuse(collective.basis, `代表人${named}人，超过${collective.representatives}人`, {
    field: 'representatives',
    remedy: '请信访人推选代表',
  });
}

/** 并入重复件 · 流程规范第四条：登记前查重，属重复信访的增加次数，不再另行登记。 */
export const joinContact = step({
  name: 'joinContact',
  title: '并入重复来访（件）',
  basis: 'process-4',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '本案增加一次来访（件），原有期限不变；附有来文期限的另增一项期限。本案已结束的，由负责人决定是否恢复办理。',
  open: ({ stage, ending }) => {
    if (stage === 'struckOut') return refuse('process-4', '本件已剔除，请另行登记');
    return stage === 'merged'
      ? refuse('process-4', `本件已并入${ending?.master?.number}`, { remedy: '请并入该案' })
      : undefined;
  },
  input,
  decide: (petition, given, setting) => {
    const no = refuseDay(petition, given.on, setting) ?? refuseSpokesmen(given);
    if (no) return no;
    const notice = noticeOf(given);
    const needsNotice = noticeChannels.some((one) => one === given.channel);
    if (needsNotice && !notice)
      return refuse('14', '上级交办、转办的须登记来文单位和文号', { field: 'noticeBody' });
    if (notice && knowsDocument(petition, notice.body, notice.documentNumber))
      return refuse('14', `${notice.body}${notice.documentNumber}已经登记`, {
        field: 'noticeNumber',
        remedy: '同一来文不重复登记；信访人再次反映的，按来访、来信等来源并入',
      });
    if (notice && endedOn(petition))
      return refuse('14', '本案已经办结，不能再以本案反馈新的交办、转办', {
        field: 'channel',
        remedy: '已办结的请负责人先“恢复办理”，再并入；或者另行登记，单独反馈',
      });
    return happen({
      type: 'contactJoined',
      on: setting.on,
      reason: given.reason,
      contact: {
        id: setting.newId(),
        channel: given.channel,
        receivedOn: given.on,
        summary: given.summary,
        headCount: given.headCount,
        representatives: given.representatives || undefined,
        notice,
      },
    });
  },
});
