/** What a write-off has on file and still lacks: the material list of article 14. */
import { compareDays, type Day } from '#domain/calendar/day.ts';
import type { Basis } from '#regulation/articles.ts';
import { misrouted } from '#regulation/notices.ts';
import { getWriteOffGround, type WriteOffItemKey, writeOffItems } from '#regulation/write-off.ts';
import { isDeclined, type Petition } from './petition.ts';
import { missingForResolution } from './resolution.ts';
import { isFullyServed } from './service.ts';
import type { Notice } from './superior-facts.ts';
import type { WriteOff } from './write-off-facts.ts';

/** An item of the material list: there, missing, or not needed on this ground. */
export type WriteOffItem = {
  readonly key: WriteOffItemKey;
  readonly name: string;
  readonly basis: Basis;
  readonly state: 'there' | 'missing' | 'notNeeded';
  readonly text: string;
};

type Said = Pick<WriteOffItem, 'state' | 'text'>;
const there = (text: string): Said => ({ state: 'there', text });
const missing = (text: string): Said => ({ state: 'missing', text });

function named(petition: Petition, id: string | undefined, what: string): Said {
  const found = petition.materials.find((one) => one.id === id);
  return found ? there(found.name) : missing(`请先“收入材料”，再在“整理核销材料”中指明${what}`);
}

function talkNote({ materials }: Petition): Said {
  const found = materials.find((one) => one.kind === 'interview');
  return found ? there(found.name) : missing('材料中没有“约谈或协调会议记录”，请先收入');
}

/** The day the court first met the person: what was done from then on counts. */
const metOn = ({ receptions, interviewedOn, receivedOn }: Petition): Day =>
  [...receptions.map(({ on }) => on), ...(interviewedOn ? [interviewedOn] : [])].toSorted(compareDays)[0] ??
  receivedOn;

function measuresTaken(petition: Petition): Said {
  const from = metOn(petition);
  const since = (days: readonly { readonly on: Day }[]): number => days.filter(({ on }) => on >= from).length;
  const parts = [
    ['执行措施', since(petition.measures)],
    ['查明财产', since(petition.findings)],
    ['执行和解', petition.settlement ? 1 : 0],
    ['导入法定程序', since(petition.diversions)],
    ['调查核实', since(petition.investigations)],
    ['释明', since(petition.explanations)],
  ] as const;
  const said = parts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}次`);
  return said.length > 0 ? there(said.join('、')) : missing('接访后没有执行措施、调查、释明等记录，请先登记');
}

function undertaking(petition: Petition, one: Pick<WriteOff, 'ground'> | undefined): Said {
  const written = petition.undertakings.find((promise) => promise.written);
  if (written) return there(`${written.on}书面承诺`);
  const needed = one?.ground === 'noProperty';
  return needed
    ? missing('没有书面息诉罢访承诺，请先“登记息诉罢访承诺”')
    : { state: 'notNeeded', text: '本项理由不以承诺为条件' };
}

const evidence: Readonly<Record<string, (petition: Petition) => string | undefined>> = {
  explained: ({ explanations }) => (explanations.length > 0 ? undefined : '没有“释明”的记录'),
  referred: ({ referrals }) => (referrals.length > 0 ? undefined : '没有“移送”的记录'),
  filed: ({ diversions }) =>
    diversions.some((one) => one.filed) ? undefined : '没有导入法定程序并立案的记录',
  concluded: ({ diversions }) =>
    diversions.some((one) => one.outcome) ? undefined : '没有导入案件结果的记录',
};

/** The ground itself has to be true: 15号 7 by the facts of resolution (N9), the others by what was told or filed (N10). */
function groundShown(petition: Petition, one: Pick<WriteOff, 'ground'> | undefined): Said {
  if (!one) return missing('尚未选定核销理由');
  const { resolution, needs, name } = getWriteOffGround(one.ground);
  const lacks = [
    ...(resolution ? missingForResolution(petition, resolution) : []),
    ...(needs ? [evidence[needs]?.(petition)] : []),
  ].filter((text) => text !== undefined);
  return lacks.length > 0 ? missing(lacks.join('；')) : there(name);
}

/** The material list of article 14 for one write-off, or for one nobody has begun. */
export function writeOffList(petition: Petition, one: WriteOff | undefined): readonly WriteOffItem[] {
  const said: Readonly<Record<WriteOffItemKey, Said>> = {
    legalDocument: named(petition, one?.document, '法律文书'),
    talkNote: talkNote(petition),
    measures: measuresTaken(petition),
    undertaking: undertaking(petition, one),
    report: named(petition, one?.report, '办理报告'),
    ground: groundShown(petition, one),
  };
  return (Object.keys(writeOffItems) as WriteOffItemKey[]).map((key) => ({
    key,
    ...writeOffItems[key],
    ...said[key],
  }));
}

/** What is missing of the list, each with its name and what to do. */
export const lackingForWriteOff = (petition: Petition, one: WriteOff | undefined): readonly string[] =>
  writeOffList(petition, one)
    .filter(({ state }) => state === 'missing')
    .map(({ name, text }) => `${name}（${text}）`);

/** A notice that only a court above can write off: what committees and others sent is answered, not written off. */
export const isWrittenOffAbove = ({ bodyKind }: Notice): boolean =>
  bodyKind === undefined || bodyKind === 'court';

/**
 * Declined, and everybody told: that ends what was assigned as a reply does. What is not this court's matter at all
 * is explained and sent back instead (R14.2).
 */
export const isDeclineTold = (petition: Petition): boolean =>
  isDeclined(petition) &&
  petition.decline !== undefined &&
  !misrouted.grounds.includes(petition.decline.ground) &&
  isFullyServed(petition, 'declineNotice');

/** The court has said its word, and everybody was reached: only then can it be written off (article 14). */
export const isReadyForWriteOff = (petition: Petition): boolean =>
  isAnswered(petition) || isDeclineTold(petition);

/** Answered, and everybody reached. */
export const isAnswered = ({ stage, reply }: Petition): boolean =>
  reply !== undefined && (stage === 'served' || stage === 'closed');
