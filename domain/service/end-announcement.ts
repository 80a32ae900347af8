import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { errandField, materialField, optionalLine } from '#domain/form.ts';
import { errandId, openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Service } from '#domain/petition/service-facts.ts';
import { happen, type Refusal, refuse, type Setting, step } from '#domain/step.ts';
import { noticePlaces, publicNoticePeriod, serviceRules } from '#regulation/service.ts';
import { refuseProof } from './owed.ts';
import { attemptOf } from './record-mail.ts';

const { basis } = serviceRules.publicNotice;

/** The last day of the period, by the calendar as it is known now (D10). */
const endOf = ({ startedOn, on }: Service, { calendar }: Setting): Day =>
  dueDay(calendar, startedOn ?? on, publicNoticePeriod).due;

/** Not before the period is over: it is, once its last day has passed. */
function refuseRunning(one: Service, setting: Setting, field?: string): Refusal | undefined {
  const until = endOf(one, setting);
  return setting.on > until
    ? undefined
    : refuse(basis, `公告期至${until}，尚未届满`, {
        ...(field ? { field } : {}),
        remedy: `${until}之后登记；其间用其他方式送达的，直接办理“送达”`,
      });
}

const announcedIn = (petition: Petition): readonly Service[] =>
  openErrands(petition).flatMap((errand) =>
    errand.kind === 'publicNotice' ? petition.services.filter((one) => one.id === errandId(errand)) : [],
  );

/** 登记公告期满 · 《民事诉讼法》第九十五条：公告期满，即视为送达；送达日期是期满之日。 */
export const endAnnouncement = step({
  name: 'endAnnouncement',
  title: '登记公告期满',
  basis,
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'receptionClerk'],
  next: '期满之日记为送达日期；全部送达后可以办结。',
  open: (petition, setting) => {
    const announced = announcedIn(petition);
    const refusals = announced.map((one) => refuseRunning(one, setting));
    return refusals.some((no) => no === undefined)
      ? undefined
      : (refusals[0] ?? refuse(basis, '没有正在公告的文书', { remedy: '请先办理“公告送达”' }));
  },
  input: z.object({
    errand: errandField('哪一项公告', ['publicNotice']),
    proof: optionalLine('凭证的说明', { hint: '如报纸的日期和版面、网址' }),
    material: materialField('公告凭证'),
  }),
  decide: (petition, { errand: key, proof, material }, setting) => {
    const announced = attemptOf(petition, key, 'publicNotice');
    if (!announced)
      return refuse(basis, '所选公告不在待登记之列', { field: 'errand', remedy: '请刷新后重选' });
    const { id: attempt, paper, recipient, method, places = [], startedOn } = announced;
    const no = refuseRunning(announced, setting, 'errand') ?? refuseProof(petition, paper, material);
    if (no) return no;
    const until = endOf(announced, setting);
    const where = places.map((one) => noticePlaces[one]).join('、');
    return happen({
      type: 'served',
      on: until,
      paper,
      recipient,
      method,
      proof: `${where}公告，自${startedOn}至${until}期满${proof ? `，${proof}` : ''}`,
      attempt,
      material,
    });
  },
});
