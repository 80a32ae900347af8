import type { Recorded } from '#domain/petition/events.ts';
import { commonOf, eventAt, forEach, sayMoment } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, prose, text } from '../paper-text.ts';

/** The appointment an agreed time belongs to, as it was asked for. */
const asked = (history: readonly Recorded[], appointment: string) =>
  history.find(
    (one): one is Recorded<'appointmentRequested'> =>
      one.type === 'appointmentRequested' && one.appointment === appointment,
  );

/** The place as it stood when the time was agreed: another one may have been proposed on the way. */
const placeOf = (
  history: readonly Recorded[],
  { appointment, seq }: Recorded<'appointmentConfirmed'>,
): string =>
  history.findLast(
    (one): one is Recorded<'otherTimeProposed'> =>
      one.type === 'otherTimeProposed' && one.appointment === appointment && one.seq < seq,
  )?.place ??
  asked(history, appointment)?.place ??
  '本院诉讼服务中心';

/** 预约接访通知书, to the petitioners, once a time is agreed (article 8). */
export const appointmentNotice = definePaper({
  kind: 'appointmentNotice',
  title: '预约接访通知书',
  content: {
    time: text('接访时间', line(60)),
    place: text('接访地点', line(200)),
    receiver: text('接访人员', line(60)),
    department: text('接访部门', line(80)),
    matter: text('接访事项', prose()),
  },
  instances: forEach('appointmentConfirmed'),
  compose: (source, id) => {
    const { history, names, department } = source;
    const agreed = eventAt(source, id, 'appointmentConfirmed');
    const request = asked(history, agreed.appointment);
    const receiver = request?.receiver ?? '';
    return {
      ...commonOf(source, agreed.on),
      time: sayMoment(agreed.day, agreed.time),
      place: placeOf(history, agreed),
      receiver: names.staff(receiver),
      department: department(receiver) || '执行局',
      matter: request?.matter ?? source.petition.summary,
    };
  },
});
