import { sayDay } from '#domain/calendar/day.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { superiorNoticeKinds } from '#regulation/notices.ts';
import { commonOf, eventAt, forEach } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalLine, optionalProse, prose, text } from '../paper-text.ts';

/** 反馈报告, to the body whose paper asked for it (article 14): each feedback as it was given. */
export const feedbackReport = definePaper({
  kind: 'feedbackReport',
  title: '反馈报告',
  content: {
    body: text('来文单位', line(200)),
    noticeNumber: text('来文文号', optionalLine(100)),
    noticeKind: text('来文种类', line(30)),
    reportNumber: text('反馈文号', optionalLine(100)),
    phase: text('报告名称', line(60)),
    matter: text('事项摘要', prose()),
    content: text('办理情况', prose(60_000)),
    reply: text('答复情况', optionalProse()),
    handler: text('承办人', line(60)),
  },
  instances: forEach('fedBack'),
  compose: (source, id) => {
    const { petition, names } = source;
    const given = eventAt(source, id, 'fedBack');
    const notice = petition.notices.find((one) => one.id === given.notice);
    const handler = handlerOf(petition);
    const replied = petition.reply && petition.reply.on <= given.on;
    return {
      ...commonOf(source, given.on),
      body: given.body,
      ...(notice?.documentNumber ? { noticeNumber: notice.documentNumber } : {}),
      noticeKind: notice?.kind ? superiorNoticeKinds[notice.kind] : '来文',
      ...(given.documentNumber ? { reportNumber: given.documentNumber } : {}),
      phase: given.interim ? '阶段性反馈报告' : '反馈报告',
      matter: petition.summary,
      content: given.content,
      ...(replied && petition.reply ? { reply: `已于${sayDay(petition.reply.on)}书面答复信访人。` } : {}),
      handler: handler ? names.staff(handler) : '执行信访团队',
    };
  },
});
