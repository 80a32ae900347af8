/** A petition's papers, as words ready to print. The facts come from the petition; nothing is typed again. */
import type { Calendar } from '#domain/calendar/calendar.ts';
import { type Day, sayDay } from '#domain/calendar/day.ts';
import { type Clock, clocksOf } from '#domain/petition/clocks.ts';
import type { Names } from '#domain/petition/event.ts';
import { handlerOf, type Petition, superiors } from '#domain/petition/petition.ts';
import type { PaperKind } from '#domain/step.ts';
import { cite } from '#regulation/articles.ts';
import { acceptanceGrounds, declineGrounds } from '#regulation/grounds.ts';
import { sayLength } from '#regulation/limits.ts';
import { channels } from '#regulation/registers.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import type { Person } from '../store/person.ts';
import type { Paper } from './paper.ts';

export type PaperSource = {
  readonly courtName: string;
  readonly petition: Petition;
  readonly people: readonly Person[];
  readonly calendar: Calendar;
  readonly names: Names;
  readonly department: (staff: string) => string;
  /** For papers whose step has not been done yet. */
  readonly today: Day;
};

const mostAddressees = 10;

/** Ten names at most stand in a letter's head; further ones are counted in the last. */
function addressees(people: readonly Person[]): string[] {
  const names = people.map((person) => person.name);
  if (names.length === 0) return ['信访人'];
  if (names.length <= mostAddressees) return names;
  return [...names.slice(0, mostAddressees - 1), `${names[mostAddressees - 1]}等${names.length}人`];
}

const ruleName = (petition: Petition): string => {
  const { document, title } = getRuleSet(petition.rules);
  return `《${title}》（${document}）`;
};

function letterOf({ courtName, petition, people }: PaperSource, date: Day) {
  const contact = petition.contacts[0];
  return {
    court: courtName,
    number: petition.number,
    date,
    receivedOn: petition.receivedOn,
    channel: contact ? channels[contact.channel] : '来访',
    caseNumbers: petition.enforcementCase?.number ? [petition.enforcementCase.number] : [],
    addressees: addressees(people),
    ...(people.length === 1 && people[0]?.kind !== 'natural' && people[0]
      ? { addressedAs: '你单位' as const }
      : {}),
    attachments: [],
  };
}

const groundsOf = (petition: Petition): string[] =>
  (petition.acceptance?.grounds ?? []).map((id) => {
    const ground = acceptanceGrounds[id];
    return `${cite(ground.basis)}第${ground.item}项：${ground.text}。`;
  });

/** The dates a paper tells: those of interview and reply, kept or not, so that a reprint says what the first print said. */
function toldClocks({ petition, calendar }: PaperSource): readonly Clock[] {
  return clocksOf(petition, calendar).filter(
    ({ limit, lapsedOn }) => !lapsedOn && (limit === 'interview' || limit === 'reply'),
  );
}

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

function acceptanceNotice(source: PaperSource): Paper {
  const { petition, names, department, today } = source;
  const handler = handlerOf(petition);
  return {
    kind: 'acceptanceNotice',
    ...letterOf(source, petition.acceptance?.on ?? today),
    basis: `${ruleName(petition)}${cite('6a')}`,
    matter: petition.summary,
    grounds: groundsOf(petition),
    handler: handler
      ? { name: names.staff(handler), department: department(handler) }
      : { name: '执行信访团队' },
    deadlines: sayDeadlines(source),
    rights: ['认为承办人应当回避的，可以申请其回避，并说明理由。', '可以补充提交材料。'],
  };
}

function declineNotice(source: PaperSource): Paper {
  const { petition, today } = source;
  const ground = declineGrounds[petition.decline?.ground ?? 'no-jurisdiction'];
  const explained = petition.explanations.map((one) => `${sayDay(one.on)}已向${one.to}释明：${one.content}`);
  const referred = petition.referrals.length > 0;
  return {
    kind: 'declineNotice',
    ...letterOf(source, petition.decline?.on ?? today),
    basis: `${ruleName(petition)}${cite('15')}`,
    matter: petition.summary,
    grounds: [`${cite('15')}第${ground.item}项：${ground.text}。`],
    explanation:
      [petition.decline?.reason ?? '', ...explained].filter((text) => text !== '').join('\n') || ground.text,
    ...(referred ? { referral: '相关材料已移送有权处理的部门。' } : {}),
    remedies: [ground.advice],
  };
}

function transferSlip(source: PaperSource): Paper {
  const { petition, people, names, department } = source;
  const assignment = petition.assignments.at(-1);
  const handler = assignment?.handler ?? '';
  const notices = petition.contacts.flatMap(({ notice }) =>
    notice ? [`${notice.body}${notice.documentNumber}`] : [],
  );
  const sentOn = assignment?.from ?? source.today;
  const { attachments: _, addressees: __, ...common } = letterOf(source, sentOn);
  const phone = people.find((person) => person.phone)?.phone;
  return {
    kind: 'transferSlip',
    ...common,
    petitioners: addressees(people),
    ...(phone ? { petitionerPhone: phone } : {}),
    source: notices.join('；') || '本院接收',
    ...(petition.enforcementCase?.parties.length
      ? { caseParties: petition.enforcementCase.parties.join('、') }
      : {}),
    summary: petition.summary,
    grounds: groundsOf(petition),
    ...(petition.proposedOpinion ? { proposal: petition.proposedOpinion } : {}),
    deadlines: toldClocks(source).map((clock) => ({
      what: clock.name,
      due: `${sayDay(clock.due)}前${clock.provisional ? '（暂定）' : ''}`,
      article: cite(clock.basis),
    })),
    /* A reprint says what the first print said: what came later was not sent along. */
    materials: petition.materials.filter(({ on }) => on <= sentOn).map(({ name }) => name),
    sender: { name: '执行信访团队', department: '执行局' },
    handler: { name: names.staff(handler), department: department(handler) },
  };
}

function reply(source: PaperSource): Paper {
  const { petition, today } = source;
  const { proposal } = petition;
  const remedies =
    proposal?.remedies ||
    '对本答复不服的，可以依法向上一级人民法院反映；涉及执行异议、复议、监督的，依照民事诉讼法规定的期限和程序提出。';
  return {
    kind: 'reply',
    ...letterOf(source, petition.reply?.on ?? today),
    demands: [proposal?.demand ?? petition.summary],
    facts: proposal?.findings ?? '',
    opinion: proposal?.opinion ?? '',
    legalBasis: proposal ? [proposal.law] : [],
    remedies: [remedies],
    copies: [...superiors(petition)],
  };
}

const composers: { readonly [K in PaperKind]: (source: PaperSource) => Paper } = {
  acceptanceNotice,
  declineNotice,
  transferSlip,
  reply,
};

/** The paper of a petition. Which ones there are says `papersOf`. */
export const composePaper = (kind: PaperKind, source: PaperSource): Paper => composers[kind](source);
