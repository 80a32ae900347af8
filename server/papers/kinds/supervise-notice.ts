import { sayDay } from '#domain/calendar/day.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { cite } from '#regulation/articles.ts';
import { supervisionMeans } from '#regulation/registers.ts';
import { commonOf, eventAt, forEach, ruleName } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalLine, prose, text } from '../paper-text.ts';

/** 督办函, to whoever was supervised (articles 5 and 13); internal. */
export const superviseNotice = definePaper({
  kind: 'superviseNotice',
  title: '督办函',
  content: {
    to: text('被督办人', line(60)),
    department: text('被督办部门', optionalLine(80)),
    means: text('督办方式', line(60)),
    requirement: text('督办要求', prose()),
    due: text('答复期限', line(30)),
    matter: text('事项摘要', prose()),
    basis: text('督办依据', line(200)),
    by: text('督办人', line(60)),
  },
  instances: forEach('supervised'),
  compose: (source, id) => {
    const { petition, names, department } = source;
    const { on, to, means, requirement, dueOn, by } = eventAt(source, id, 'supervised');
    const person = to ?? handlerOf(petition);
    return {
      ...commonOf(source, on),
      to: person ? names.staff(person) : '执行信访团队',
      ...(person ? { department: department(person) } : {}),
      means: supervisionMeans[means],
      requirement,
      due: sayDay(dueOn),
      matter: petition.summary,
      basis: `${ruleName(petition)}${cite('5')}`,
      by: names.staff(by),
    };
  },
});
