/** 有效化解 · 法发〔2016〕15号第七条：三种情形各须有什么在卷。 */
import type { ResolutionWay } from '#regulation/measures.ts';
import { lastFinding } from './measures-facts.ts';
import type { Petition } from './petition.ts';

/** Who has to promise: the representatives where there are any, else everybody who gave a name. */
function promising({ petitioners }: Petition): readonly string[] {
  const named = petitioners.filter((one) => one.named);
  const speakers = named.filter((one) => one.representative);
  return (speakers.length > 0 ? speakers : named).map((one) => one.person);
}

function lacksUndertaking(petition: Petition): boolean {
  const promised = new Set(petition.undertakings.flatMap(({ written, persons }) => (written ? persons : [])));
  const owing = promising(petition);
  return owing.length === 0 || owing.some((person) => !promised.has(person));
}

/** The judicial opinion takes either: the person was made to understand, or helped. */
const isExplainedOrRelieved = ({ explanations, reliefs }: Petition): boolean =>
  explanations.length > 0 || reliefs.some(({ decision }) => decision?.result === 'granted');

const lacking: { readonly [W in ResolutionWay]: (petition: Petition) => readonly string[] } = {
  fullyEnforced: ({ measures }) =>
    measures.some((one) => one.result === 'fullyPaid')
      ? []
      : ['“登记执行措施”中没有“案件全部执行到位”的记录'],
  settled: ({ settlement }) =>
    settlement ? (settlement.begunOn ? [] : ['和解协议尚未开始履行']) : ['没有“登记执行和解”的记录'],
  noProperty: (petition) => [
    ...(lastFinding(petition)?.result === 'none' ? [] : ['最近一次“查明财产”不是确无财产']),
    ...(isExplainedOrRelieved(petition) ? [] : ['没有“释明”的记录，也没有获准的司法救助']),
    ...(lacksUndertaking(petition) ? ['信访人（有代表人的为代表人）的书面息诉罢访承诺不齐'] : []),
  ],
};

/** What is missing on file for a petition to count as effectively resolved in this way; empty when it does. */
export const missingForResolution = (petition: Petition, way: ResolutionWay): readonly string[] =>
  lacking[way](petition);
