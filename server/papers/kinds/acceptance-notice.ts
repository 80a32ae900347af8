import { type Day, sayDay } from '#domain/calendar/day.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { cite } from '#regulation/articles.ts';
import { sayLength } from '#regulation/limits.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import { commonOf, groundsOf, ruleName, toldClocks } from '../from-petition.ts';
import { definePaper, type PaperSource } from '../paper-kind.ts';
import { line, optionalLine, optionalProse, prose, text, texts } from '../paper-text.ts';

/** Whole sentences with the calculated days; before the transfer, the lengths the rules give. */
function sayDeadlines(source: PaperSource): string[] {
  const { limits } = getRuleSet(source.petition.rules);
  const running = toldClocks(source).map(
    (clock, index, { length }) =>
      `${clock.name}，最迟${sayDay(clock.due)}${clock.provisional ? '（节假日安排公布后可能调整）' : ''}${index + 1 < length ? '；' : '。'}`,
  );
  if (running.length > 0) return running;
  return [
    `本院自收到之日起${sayLength(limits.transfer)}内转交承办人；`,
    `承办人自收到之日起${sayLength(limits.interview)}内约谈信访人；`,
    `承办人自收到之日起${sayLength(limits.reply)}内答复办理情况及办理结果。`,
  ];
}

const acceptedOn = ({ petition, today }: PaperSource): Day => petition.acceptance?.on ?? today;

/** 受理告知书, to the petitioners (article 6). */
export const acceptanceNotice = definePaper({
  kind: 'acceptanceNotice',
  title: '受理告知书',
  content: {
    basis: text('受理依据', line(200)),
    matter: text('受理事项', prose()),
    grounds: texts('受理事由'),
    handler: text('承办人', line(60)),
    department: text('承办部门', optionalLine(80)),
    phone: text('承办人电话', optionalLine(60)),
    deadlines: texts('办理期限'),
    rights: texts('权利'),
    inquiry: text('查询方式', optionalProse(1000)),
  },
  instances: ({ acceptance }) => (acceptance ? [{ id: '' }] : []),
  compose: (source) => {
    const { petition, names, department } = source;
    const handler = handlerOf(petition);
    return {
      ...commonOf(source, acceptedOn(source)),
      basis: `${ruleName(petition)}${cite('6a')}`,
      matter: petition.summary,
      grounds: groundsOf(petition),
      handler: handler ? names.staff(handler) : '执行信访团队',
      ...(handler ? { department: department(handler) } : {}),
      deadlines: sayDeadlines(source),
      rights: ['认为承办人应当回避的，可以申请其回避，并说明理由。', '可以补充提交材料。'],
    };
  },
});
