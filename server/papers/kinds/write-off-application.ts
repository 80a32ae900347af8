import { sayDay } from '#domain/calendar/day.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { writeOffList } from '#domain/petition/write-off-list.ts';
import { writeOffGrounds } from '#regulation/write-off.ts';
import { commonOf, eventAt, forEach } from '../from-petition.ts';
import { PaperError } from '../paper-error.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalLine, prose, rows, text } from '../paper-text.ts';

/** 核销申请表, for one round of the write-off of one notice from above (article 14). */
export const writeOffApplication = definePaper({
  kind: 'writeOffApplication',
  content: {
    body: text('来文单位', line(200)),
    noticeNumber: text('来文文号', optionalLine(100)),
    round: text('申请次数', line(20)),
    ground: text('核销理由', line(200)),
    enforcement: text('判决和执行情况', prose(30_000)),
    handling: text('办理情况', prose(30_000)),
    reason: text('申请说明', prose(30_000)),
    items: rows('核销材料', { name: '材料', state: '情况' }, { name: line(60), state: line(500) }),
    handler: text('承办人', line(60)),
    day: text('申请日期', line(30)),
  },
  instances: forEach('writeOffApplied'),
  compose: (source, id) => {
    const { petition, names } = source;
    const applied = eventAt(source, id, 'writeOffApplied');
    const one = petition.writeOffs.find((known) => known.id === applied.writeOff);
    if (!one) throw new PaperError('paperInvalid', '没有这次核销申请');
    const notice = petition.notices.find((known) => known.id === one.notice);
    return {
      ...commonOf(source, applied.on),
      body: applied.body,
      ...(notice?.documentNumber ? { noticeNumber: notice.documentNumber } : {}),
      round: `第${applied.round}次`,
      ground: writeOffGrounds[one.ground].name,
      enforcement: applied.enforcement,
      handling: applied.handling,
      reason: applied.reason,
      items: writeOffList(petition, one).map(({ name, text: state }) => ({ name, state })),
      handler: names.staff(handlerOf(petition) ?? applied.by),
      day: sayDay(applied.on),
    };
  },
});
