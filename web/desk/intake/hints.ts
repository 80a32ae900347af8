import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import type { OfficerAnswer } from '#contract/session.ts';
import type { Day } from '#domain/calendar/day.ts';
import { isEnforcement } from '#domain/identifiers/case-number.ts';
import type { Basis } from '#regulation/articles.ts';
import { currentCourtCode, findCourt } from '#regulation/courts.ts';
import { collective, registrationItems } from '#regulation/registers.ts';
import { type Candidate, samePerson } from './likeness.ts';
import { isCollective, type RegistrationForm } from './registration-form.ts';
import type { TypedCase } from './typed-case.ts';

/** Something the clerk should know before registering; never a reason to keep a petition from being registered. */
export type Hint = {
  readonly key: string;
  readonly text: string;
  readonly basis: Basis;
  /** The officer whom one key would note as complained of. */
  readonly accuse?: string;
};

export type HintFacts = {
  readonly form: RegistrationForm;
  readonly reading: TypedCase;
  readonly found: EnforcementCaseAnswer | undefined;
  readonly staff: readonly OfficerAnswer[];
  readonly court: string;
  readonly today: Day;
  /** Earlier petitions of the same person or case. */
  readonly earlier: readonly Candidate[];
  /** The leaders on reception duty today, by name. */
  readonly leaders: readonly string[];
};

/** Whether the number belongs to another court; numbers without a court's letters prove nothing. */
function otherCourt({ reading, found, court }: HintFacts): string | undefined {
  if (reading.kind !== 'read' || found?.ownCourt) return undefined;
  const code = currentCourtCode(reading.value.court);
  if (reading.value.style !== 'current' || code === court) return undefined;
  return findCourt(code)?.name ?? code;
}

function aboutCase(facts: HintFacts): Hint[] {
  const { reading } = facts;
  const court = otherCourt(facts);
  const hints: Hint[] = [];
  if (court)
    hints.push({
      key: 'other-court',
      text: `案号属${court}，不是本院案件。照常登记；审查时可依（六）非本院执行案件、（七）已提级或指定他院执行不予受理，须释明`,
      basis: '15',
    });
  if (reading.kind === 'read' && !isEnforcement(reading.value))
    hints.push({
      key: 'not-enforcement',
      text: `“${reading.value.type}”不是执行案件的类型代字，请核对案号；应走其他法定程序的，审查时依（四）办理`,
      basis: '15',
    });
  return hints;
}

const isHandler = (one: OfficerAnswer): boolean => one.active && one.roles.includes('handler');

/** Officers whom the text names. They may be what the complaint is about, which decides who receives it (D6). */
export function namedOfficers(text: string, staff: readonly OfficerAnswer[]): readonly OfficerAnswer[] {
  return staff.filter((one) => isHandler(one) && one.name.length >= 2 && text.includes(one.name));
}

function aboutConflict({ form, staff }: HintFacts): Hint[] {
  return namedOfficers(form.summary, staff)
    .filter((one) => !form.accused.includes(one.id))
    .map((one) => ({
      key: `named-${one.id}`,
      text: `内容中提到${one.name}。如反映的是其本人的行为，请记为反映对象，本案将不由其接访、承办`,
      basis: 'procedure-47',
      accuse: one.id,
    }));
}

/** The items of article 12 that may still follow, as names. */
export function itemsToFollow(
  form: RegistrationForm,
  found: EnforcementCaseAnswer | undefined,
): readonly string[] {
  const known = {
    caseNumber: form.caseNumber,
    parties: found ? 'known' : form.parties,
    handler: found?.handlerName ?? form.handlerName,
    proposedOpinion: form.proposedOpinion,
  };
  return (Object.keys(known) as (keyof typeof known)[])
    .filter((key) => known[key].trim() === '')
    .map((key) => registrationItems[key].name);
}

function aboutRegister({ form, found, today }: HintFacts): Hint[] {
  const hints: Hint[] = [];
  if (isCollective(form))
    hints.push({
      key: 'collective',
      text: `${collective.from}人以上按集体访登记，请勾选推选的代表，不超过${collective.representatives}人`,
      basis: collective.basis,
    });
  if (form.receivedOn !== '' && form.receivedOn < today)
    hints.push({ key: 'late', text: '来访（件）时间早于今天，将标记为补登', basis: '12' });
  const following = itemsToFollow(form, found);
  if (following.length > 0)
    hints.push({ key: 'follow', text: `可以先登记，转交前补齐：${following.join('、')}`, basis: '12' });
  return hints;
}

/** Whoever comes again is received by a leader, not at the window alone (article 8). */
function aboutRepeat({ form, earlier, leaders }: HintFacts): Hint[] {
  if (form.channel !== 'visit' || !earlier.some((one) => one.strong && samePerson(one))) return [];
  const onDuty = leaders.length > 0 ? `今日值班：${leaders.join('、')}` : '今日未排定值班领导';
  return [
    {
      key: 'leader',
      text: `来访人有在先信访。并入为重复来访的，须由分管副局长或执行局长接待，其他人员不能代替。${onDuty}`,
      basis: '8',
    },
  ];
}

/** What the page points out beside the form, the gravest first, each with the provision it rests on (B2). */
export const findHints = (facts: HintFacts): readonly Hint[] => [
  ...aboutConflict(facts),
  ...aboutRepeat(facts),
  ...aboutCase(facts),
  ...aboutRegister(facts),
];
