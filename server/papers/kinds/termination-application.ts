import { sayDay } from '#domain/calendar/day.ts';
import { terminationDeciders, terminationGrounds, terminationMaterials } from '#regulation/termination.ts';
import { commonOf, eventAt, forEach } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, prose, text, texts } from '../paper-text.ts';

/** 信访终结申请表, to the court that decides (article 14). */
export const terminationApplication = definePaper({
  kind: 'terminationApplication',
  content: {
    decider: text('报请法院', line(60)),
    ground: text('终结理由', line(500)),
    reason: text('申请说明', prose(30_000)),
    matter: text('事项摘要', prose()),
    history: texts('信访经过', line()),
    materials: texts('随附材料', line()),
    by: text('申请人', line(60)),
    day: text('申请日期', line(30)),
  },
  instances: forEach('terminationApplied'),
  compose: (source, id) => {
    const { petition, names } = source;
    const applied = eventAt(source, id, 'terminationApplied');
    return {
      ...commonOf(source, applied.on),
      decider: terminationDeciders[applied.decider].name,
      ground: terminationGrounds[applied.ground].name,
      reason: applied.reason,
      matter: petition.summary,
      history: petition.contacts.map(({ receivedOn, summary }) =>
        `${sayDay(receivedOn)}：${summary}`.slice(0, 400),
      ),
      materials: Object.values(terminationMaterials),
      by: names.staff(applied.by),
      day: sayDay(applied.on),
    };
  },
});
