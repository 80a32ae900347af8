import { sayDay } from '#domain/calendar/day.ts';
import { cite } from '#regulation/articles.ts';
import { commonOf, groundsOf, toldClocks } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalLine, optionalProse, prose, text, texts } from '../paper-text.ts';

/** 转办单, from the petition team to the handler (article 13); internal, not for petitioners. */
export const transferSlip = definePaper({
  kind: 'transferSlip',
  title: '转办单',
  content: {
    phone: text('联系电话', optionalLine(60)),
    source: text('信访来源', line(200)),
    parties: text('案件当事人', optionalProse(4000)),
    summary: text('反映事项摘要', prose()),
    grounds: texts('受理事由'),
    proposal: text('拟办意见', optionalProse()),
    deadlines: texts('办理期限'),
    materials: texts('随附材料', line()),
    sender: text('转办人', line(60)),
    senderDepartment: text('转办部门', line(80)),
    handler: text('承办人', line(60)),
    handlerDepartment: text('承办部门', line(80)),
  },
  instances: ({ assignments }) => (assignments.length > 0 ? [{ id: '' }] : []),
  compose: (source) => {
    const { petition, people, names, department } = source;
    const assignment = petition.assignments.at(-1);
    const handler = assignment?.handler ?? '';
    const notices = petition.contacts.flatMap(({ notice }) =>
      notice ? [`${notice.body}${notice.documentNumber}`] : [],
    );
    const sentOn = assignment?.from ?? source.today;
    const phone = people.find((person) => person.phone)?.phone;
    const { parties = [] } = petition.enforcementCase ?? {};
    return {
      ...commonOf(source, sentOn),
      ...(phone ? { phone } : {}),
      source: notices.join('；') || '本院接收',
      ...(parties.length > 0 ? { parties: parties.join('、') } : {}),
      summary: petition.summary,
      grounds: groundsOf(petition),
      ...(petition.proposedOpinion ? { proposal: petition.proposedOpinion } : {}),
      deadlines: toldClocks(source).map(
        ({ name, due, provisional, basis }) =>
          `${name}：${sayDay(due)}前${provisional ? '（暂定）' : ''}（${cite(basis)}）`,
      ),
      // A reprint says what the first print said: what came later was not sent along.
      materials: petition.materials.filter(({ on }) => on <= sentOn).map(({ name }) => name),
      sender: '执行信访团队',
      senderDepartment: '执行局',
      handler: names.staff(handler),
      handlerDepartment: department(handler),
    };
  },
});
