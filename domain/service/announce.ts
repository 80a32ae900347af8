import { z } from 'zod';
import { dueDay } from '#domain/calendar/period.ts';
import { choice, choices, dayField, materialField, paragraph } from '#domain/form.ts';
import type { Recipient } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { isAwaited, unserved } from '#domain/petition/service.ts';
import { happen, type Refusal, refuse, refuseDay, step } from '#domain/step.ts';
import { type ServedPaper, servedPapers } from '#regulation/registers.ts';
import {
  noticeGrounds,
  noticePlaces,
  publicNoticePeriod,
  publicNoticeRecorded,
  recordedPlaces,
  serviceRules,
} from '#regulation/service.ts';
import {
  addressedFields,
  attemptsAt,
  findRecipient,
  refuseBeforePaper,
  refuseNothingOwed,
  refuseNotOwed,
  refuseProof,
} from './owed.ts';

const { basis } = serviceRules.publicNotice;

const input = z.object({
  ...addressedFields,
  ground: choice('公告送达的情形', noticeGrounds),
  reason: paragraph('原因和经过', { hint: '如何查找、用过哪些方式；公告须写明原因' }),
  places: choices('公告的地方', noticePlaces),
  on: dayField('公告日期', { hint: '几处公告的，填最后一处的日期' }),
  material: materialField('公告的照片、截图或者报样'),
});

/** Nobody can write to them, for no address is known. */
function isUnknown(recipient: Recipient, { petitioners }: Petition): boolean {
  if (recipient.kind === 'body') return false;
  return petitioners.find((one) => one.person === recipient.person)?.hasAddress !== true;
}

/** The last resort: refused for a body, twice at once, and while no other way has failed and an address is known. */
function refuseTooEarly(
  petition: Petition,
  { paper, on, ground }: z.output<typeof input>,
  recipient: Recipient,
): Refusal | undefined {
  if (recipient.kind === 'body')
    return refuse(basis, `${recipient.name}是单位，不得公告送达`, {
      field: 'recipient',
      remedy: '请直接送达或者邮寄送达',
    });
  const attempts = attemptsAt(petition, paper, recipient);
  const running = attempts.find((one) => one.until && isAwaited(petition, one));
  if (running)
    return refuse(basis, `${servedPapers[paper]}正在公告，至${running.until}`, { field: 'recipient' });
  const failed = attempts.find(({ outcome }) => outcome === 'failed');
  if (!failed && (ground === 'otherWaysFailed' || !isUnknown(recipient, petition)))
    return refuse(basis, '没有用其他方式送达未成的记录，不得公告送达', {
      field: 'ground',
      remedy: '请先用直接、邮寄等方式送达；未送达的记入“送达”后再公告',
    });
  return failed && on < failed.on
    ? refuse(basis, `公告日期${on}早于用其他方式送达未成的${failed.on}`, {
        field: 'on',
        remedy: '请核对日期',
      })
    : undefined;
}

/** Put up at somebody's home, it is photographed or filmed. */
const refuseUnrecorded = ({ places, material }: z.output<typeof input>): Refusal | undefined =>
  !material && places.some((one) => recordedPlaces.includes(one))
    ? refuse('interpretation-138', '在受送达人住所地张贴公告的，须有拍照、录像的记录', {
        field: 'material',
        remedy: '请先上传照片或者录像，再选为凭证',
      })
    : undefined;

/** Whether a public notice can be thought of: another way has failed, or no address is known; never for a body. */
export const mayBeAnnounced = (petition: Petition, paper: ServedPaper, recipient: Recipient): boolean =>
  recipient.kind !== 'body' &&
  (isUnknown(recipient, petition) ||
    attemptsAt(petition, paper, recipient).some(({ outcome }) => outcome === 'failed'));

const anybody = (petition: Petition): boolean =>
  (Object.keys(servedPapers) as ServedPaper[]).some((paper) =>
    unserved(petition, paper).some((one) => mayBeAnnounced(petition, paper, one)),
  );

/** 公告送达 · 《民事诉讼法》第九十五条：下落不明或者用其他方式无法送达的，公告送达，期满视为送达。 */
export const announce = step({
  name: 'announce',
  title: '公告送达',
  basis,
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '公告期间开始计算；期满后在待办中登记送达，期满之日为送达日期。',
  open: (petition) =>
    refuseNothingOwed(petition) ??
    (anybody(petition)
      ? undefined
      : refuse(basis, '没有下落不明、也没有用其他方式送达未成的受送达人', {
          remedy: '请先用其他方式送达；未送达的记入“送达”',
        })),
  input,
  decide: (petition, given, setting) => {
    const { paper, recipient: key, ground, reason, places, on, material } = given;
    const no = refuseDay(petition, on, setting) ?? refuseBeforePaper(petition, paper, on);
    if (no) return no;
    const recipient = findRecipient(petition, paper, key);
    if (!recipient) return refuseNotOwed(paper);
    const early =
      refuseTooEarly(petition, given, recipient) ??
      refuseProof(petition, paper, material) ??
      refuseUnrecorded(given);
    if (early) return early;
    const until = dueDay(setting.calendar, on, publicNoticePeriod).due;
    return happen({
      type: 'announced',
      on,
      attempt: setting.newId(),
      paper,
      recipient,
      ground,
      reason,
      places,
      until,
      recordBy: dueDay(setting.calendar, until, publicNoticeRecorded).due,
      material,
    });
  },
});
