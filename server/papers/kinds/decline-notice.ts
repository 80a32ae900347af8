import { sayDay } from '#domain/calendar/day.ts';
import { cite } from '#regulation/articles.ts';
import { declineGrounds } from '#regulation/grounds.ts';
import { commonOf, ruleName } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { line, optionalProse, prose, text, texts } from '../paper-text.ts';

/** 不予受理告知书, to the petitioners (article 15). Of clues of misconduct it says no more than that they were handed over. */
export const declineNotice = definePaper({
  kind: 'declineNotice',
  title: '不予受理告知书',
  content: {
    basis: text('不予受理依据', line(200)),
    matter: text('反映的问题', prose()),
    grounds: texts('不予受理的事由'),
    explanation: text('情况说明', prose()),
    referral: text('材料移送情况', optionalProse(2000)),
    remedies: texts('解决问题的途径'),
  },
  instances: ({ stage, decline }) =>
    decline !== undefined && ['declined', 'declineProposed', 'closed', 'filed'].includes(stage)
      ? [{ id: '' }]
      : [],
  compose: (source) => {
    const { petition, today } = source;
    const ground = declineGrounds[petition.decline?.ground ?? 'no-jurisdiction'];
    const explained = petition.explanations.map(
      (one) => `${sayDay(one.on)}已向${one.to}释明：${one.content}`,
    );
    return {
      ...commonOf(source, petition.decline?.on ?? today),
      basis: `${ruleName(petition)}${cite('15')}`,
      matter: petition.summary,
      grounds: [`${cite('15')}第${ground.item}项：${ground.text}。`],
      explanation:
        [petition.decline?.reason ?? '', ...explained].filter((one) => one !== '').join('\n') || ground.text,
      ...(petition.referrals.length > 0 ? { referral: '相关材料已移送有权处理的部门。' } : {}),
      remedies: [ground.advice],
    };
  },
});
