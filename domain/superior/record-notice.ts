import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { choice, countField, dayField, line, optionalLine, optionalParagraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { knowsDocument } from '#domain/petition/superior-facts.ts';
import { happen, type Refusal, refuse, type Setting, step } from '#domain/step.ts';
import { type Unit, units } from '#regulation/limits.ts';
import {
  issuingBodies,
  noticeRequirements,
  superiorNoticeKinds,
  supervisingKinds,
} from '#regulation/notices.ts';
import { supervisionMeans } from '#regulation/registers.ts';

/** Longer than any body gives; a slip of the pen is noticed. */
const longest = 1000;

const input = z.object({
  bodyKind: choice('来文单位类别', issuingBodies),
  body: line('来文单位'),
  documentNumber: optionalLine('来文文号'),
  kind: choice('来文性质', superiorNoticeKinds),
  means: choice('督办方式', supervisionMeans).optional(),
  receivedOn: dayField('收到日期'),
  requirement: choice('反馈要求', noticeRequirements).optional(),
  demand: optionalParagraph('具体要求'),
  dueOn: dayField('要求反馈日期').optional(),
  length: countField('反馈期限（数）', { hint: '来文只写“收到后若干日”的填写' }).optional(),
  unit: choice('期限单位', units).optional(),
});
type Input = z.output<typeof input>;

const supervises = ({ kind }: Input): boolean => supervisingKinds.some((one) => one === kind);
/** Only what is said by word of mouth has no number. */
const isWritten = (given: Input): boolean =>
  !supervises(given) || given.means === 'paper' || given.means === 'bulletin';

function refuseDays(petition: Petition, given: Input, { on }: Setting): Refusal | undefined {
  const { receivedOn, dueOn, length, unit } = given;
  const at = (field: string, reason: string, remedy: string) => refuse('14', reason, { field, remedy });
  if (receivedOn > on) return at('receivedOn', `收到日期${receivedOn}在今天之后`, '请填写实际收到的日期');
  if (receivedOn < petition.receivedOn)
    return at('receivedOn', `收到日期${receivedOn}早于本案收件日${petition.receivedOn}`, '请核对日期');
  if (dueOn && length)
    return at('length', '反馈日期与期限只填一项', '来文写明日期的填日期，写若干日的填期限');
  if (dueOn && dueOn < receivedOn) return at('dueOn', `反馈日期${dueOn}早于收到日期`, '请核对来文');
  if (length && !unit) return at('unit', '请选择期限单位', '来文未写明工作日的按日计算');
  if (length && length > longest) return at('length', `期限${length}过长，请核对`, '请核对来文');
  return undefined;
}

function refusePaper(petition: Petition, given: Input): Refusal | undefined {
  const { body, documentNumber } = given;
  if (supervises(given) && !given.means)
    return refuse('process-14', '督办、催办须记明方式', { field: 'means', remedy: '请选择督办方式' });
  if (isWritten(given) && !documentNumber)
    return refuse('14', '书面来文须登记文号', { field: 'documentNumber', remedy: '请照来文填写文号' });
  if (documentNumber && knowsDocument(petition, body, documentNumber))
    return refuse('14', `${body}${documentNumber}已经登记`, {
      field: 'documentNumber',
      remedy: '变更反馈日期的请用“变更反馈日期”',
    });
  return undefined;
}

/** The day the paper names, or counted from the day it came. */
function dayOf({ receivedOn, dueOn, length, unit }: Input, { calendar }: Setting): Day | undefined {
  if (dueOn || !length || !unit) return dueOn;
  return dueDay(calendar, receivedOn, { length, unit: unit satisfies Unit }).due;
}

/** 登记来文 · 第十四条：上级法院交办，党委、政府、人大等转办、督办、催办的来文，逐件登记，各按其要求反馈。 */
export const recordNotice = step({
  name: 'recordNotice',
  title: '登记来文',
  basis: '14',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'commandCentre'],
  next: '本件来文单独计算反馈期限，与已有期限并列；由执行指挥中心汇总反馈。',
  open: (petition) =>
    endedOn(petition)
      ? refuse('14', '本案已经办结或剔除，新的来文不能再记入', { remedy: '请另行登记，单独反馈' })
      : undefined,
  input,
  decide: (petition, given, setting) => {
    const no = refuseDays(petition, given, setting) ?? refusePaper(petition, given);
    if (no) return no;
    const { body, bodyKind, kind, means, requirement, demand, receivedOn } = given;
    const dueOn = dayOf(given, setting);
    return happen({
      type: 'noticeRecorded',
      on: setting.on,
      notice: setting.newId(),
      receivedOn,
      text: {
        body,
        bodyKind,
        documentNumber: given.documentNumber ?? '',
        kind,
        ...(requirement ? { requirement } : {}),
        ...(demand ? { demand } : {}),
        ...(dueOn ? { dueOn } : {}),
      },
      means: supervises(given) ? means : undefined,
    });
  },
});
