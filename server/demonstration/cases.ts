/** The invented enforcement cases of the demonstration court, as its directory would hold them. */
import { addDays, type Day, dayOf, daysBetween, yearOf } from '#domain/calendar/day.ts';
import { formatCaseNumber, parseCaseNumber } from '#domain/identifiers/case-number.ts';
import type { CaseRow } from '../directory/case-row.ts';
import { saveCases } from '../directory/save-cases.ts';
import { readStaffLinks } from '../directory/staff-links.ts';
import type { Workplace } from '../store/perform.ts';
import { inTransaction } from '../store/transaction.ts';
import { organisationName, personName } from './people.ts';
import { idOf, type Random } from './random.ts';
import { type RosterEntry, roster } from './roster.ts';

export type Party = { readonly kind: 'natural' | 'legal'; readonly name: string };

export type InventedCase = {
  readonly number: string;
  readonly own: boolean;
  readonly filedOn: Day;
  readonly cause: string;
  readonly applicant: readonly Party[];
  readonly debtor: readonly Party[];
  readonly others: readonly Party[];
  readonly amountFen: number;
  readonly state: string;
  readonly handlerName: string;
  readonly trialJudgeName: string | undefined;
  readonly trialCaseNumber: string | undefined;
  readonly executingCourt: string;
};

const causes = {
  民间借贷纠纷: 20,
  买卖合同纠纷: 14,
  金融借款合同纠纷: 10,
  追索劳动报酬纠纷: 11,
  机动车交通事故责任纠纷: 10,
  建设工程施工合同纠纷: 7,
  房屋租赁合同纠纷: 5,
  离婚后财产纠纷: 4,
  抚养费纠纷: 3,
  提供劳务者受害责任纠纷: 6,
  承揽合同纠纷: 4,
  追偿权纠纷: 4,
  健康权纠纷: 2,
} as const;

const states = {
  执行中: 44,
  终结本次执行程序: 26,
  恢复执行中: 10,
  '已结案（执行完毕）': 9,
  '执行和解，履行中': 6,
  中止执行: 3,
  指定其他法院执行: 2,
} as const;

/** Other courts of the city whose cases people bring here. */
const otherCourts = {
  鲁0116: '济南市莱芜区人民法院',
  鲁0112: '济南市历城区人民法院',
  鲁0102: '济南市历下区人民法院',
  鲁01: '济南市中级人民法院',
} as const;
type OtherCourt = keyof typeof otherCourts;

const oneCourt = '济南市钢城区人民法院';
const earliest = dayOf(2016, 2, 1);
/** From then on the district belongs to Jinan and its numbers begin with 鲁0117. */
const renamedOn = dayOf(2019, 3, 1);
/** Numbers of two generations with different residues never meet. */
const residues = 7;
export const fillResidue = 0;
/** A residue for a generation that must not meet the first filling. */
export const loadResidue = (random: Random): number => random.int(1, residues - 1);

const inEnforcement: readonly RosterEntry[] = roster.filter((one) => one.enforced && !one.left);
const gone: readonly RosterEntry[] = roster.filter((one) => one.enforced && one.left);
const judges: readonly RosterEntry[] = roster.filter(
  ({ roles, enforced }) => roles.includes('trialJudge') && !enforced,
);

function partyOf(random: Random, firms: number): Party {
  return random.chance(firms)
    ? { kind: 'legal', name: organisationName(random) }
    : { kind: 'natural', name: personName(random) };
}

function partiesOf(random: Random, cause: string): Pick<InventedCase, 'applicant' | 'debtor' | 'others'> {
  const personal = /劳动|劳务|抚养|离婚|健康/.test(cause);
  const debtors = cause.includes('劳动') ? 1 : random.weighted({ one: 68, two: 32 }) === 'two' ? 2 : 1;
  return {
    applicant: [partyOf(random, personal ? 0 : 0.3)],
    debtor: Array.from({ length: debtors }, () => partyOf(random, cause.includes('劳动') ? 1 : 0.35)),
    others: random.chance(0.06) ? [partyOf(random, 0.4)] : [],
  };
}

function handlerOn(random: Random, filedOn: Day): RosterEntry {
  const before = gone.filter(({ left }) => left && filedOn < left.on);
  const old = before.length > 0 && random.chance(0.24);
  return random.pick(old ? before : inEnforcement);
}

type Numbered = { readonly court: string; readonly type: string };

function courtOf(random: Random, filedOn: Day): Numbered {
  if (random.chance(0.04)) return { court: random.pick(Object.keys(otherCourts)), type: '执' };
  const type = random.weighted({ 执: 78, 执恢: 15, 执异: 7 });
  return { court: filedOn < renamedOn ? '鲁1203' : '鲁0117', type };
}

function amountOf(random: Random, cause: string): number {
  const [least, decades] = cause === '抚养费纠纷' ? [6000, 1] : [8000, 2.4];
  return Math.round(least * 10 ** (decades * random.next())) * 100;
}

function trialOf(random: Random, filedOn: Day, court: string) {
  const foreign = court !== '鲁0117' && court !== '鲁1203';
  if (foreign || random.chance(0.18)) return { trialJudgeName: undefined, trialCaseNumber: undefined };
  const year = random.chance(0.7) ? yearOf(filedOn) : yearOf(filedOn) - 1;
  const number = random.int(20, 2600);
  const trialCaseNumber = formatCaseNumber({ style: 'current', year, court, type: '民初', number });
  return { trialJudgeName: random.pick(judges).name, trialCaseNumber };
}

function inventCase(random: Random, filedOn: Day, serial: (series: string) => number): InventedCase {
  const { court, type } = courtOf(random, filedOn);
  const year = yearOf(filedOn);
  const cause = random.weighted(causes);
  const other = court in otherCourts;
  return {
    number: formatCaseNumber({
      style: 'current',
      year,
      court,
      type,
      number: serial(`${year}${court}${type}`),
    }),
    own: !other,
    filedOn,
    cause,
    ...partiesOf(random, cause),
    amountFen: amountOf(random, cause),
    state: random.weighted(states),
    handlerName: handlerOn(random, filedOn).name,
    ...trialOf(random, filedOn, court),
    executingCourt: other ? otherCourts[court as OtherCourt] : oneCourt,
  };
}

/** Invents cases filed up to a day, oldest first; numbers of a series ascend with the days of filing. */
export function inventCases(
  random: Random,
  { count, until, residue }: { readonly count: number; readonly until: Day; readonly residue: number },
): readonly InventedCase[] {
  const span = daysBetween(earliest, until);
  const filed = Array.from({ length: count }, () =>
    addDays(earliest, Math.floor(span * random.next())),
  ).sort();
  const last = new Map<string, number>();
  const step = Math.max(1, Math.floor(1800 / count));
  const serial = (series: string): number => {
    const next = (last.get(series) ?? residue) + residues * random.int(1, step);
    last.set(series, next);
    return next;
  };
  return filed.map((filedOn) => inventCase(random, filedOn, serial));
}

function rowOf(one: InventedCase): CaseRow {
  const parsed = parseCaseNumber(one.number);
  if (!parsed.ok) throw new Error(`${one.number}: ${parsed.problem}`);
  const names = (parties: readonly Party[]) => parties.map(({ name }) => name);
  return {
    caseKey: parsed.value.canonical,
    printedNumber: one.number,
    caseNumber: parsed.value,
    executingCourt: one.executingCourt,
    filedOn: one.filedOn,
    cause: one.cause,
    applicant: names(one.applicant),
    debtor: names(one.debtor),
    others: names(one.others),
    handlerName: one.own ? one.handlerName : undefined,
    trialJudgeName: one.trialJudgeName,
    trialCaseNumber: one.trialCaseNumber,
    state: one.state,
    amountFen: one.amountFen,
    formerNumbers: [],
  };
}

/** Writes the cases into the court's directory; a case that stands there already stays as it is. */
export async function saveInventedCases(
  { db }: Workplace,
  court: string,
  cases: readonly InventedCase[],
  now: string,
): Promise<void> {
  const links = await readStaffLinks(db, court);
  const known = await db
    .selectFrom('enforcement_case')
    .select('case_key')
    .where('court', '=', court)
    .execute();
  const taken = new Set(known.map(({ case_key }) => case_key));
  const rows = cases.map(rowOf).filter(({ caseKey }) => !taken.has(caseKey));
  const ordered = [...rows].sort((one, other) => (one.caseKey < other.caseKey ? -1 : 1));
  const context = { court, importId: idOf('cases', now), now, links, dryRun: false };
  await inTransaction(db, (tx) => saveCases(tx, ordered, context));
}
