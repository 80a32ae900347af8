/** The registration a plan begins with. */
import type { z } from 'zod';
import { addDays, yearOf } from '#domain/calendar/day.ts';
import type { registerInput } from '#domain/intake/register.ts';
import type { issuingBodies } from '#regulation/notices.ts';
import { summaryOf } from './complaint.ts';
import { superiorCourt } from './court.ts';
import { type Petitioner, petitionersOf } from './petitioners.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import superior from './phrases/superior.json' with { type: 'json' };
import { isFromAbove, type Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Facts } from './wording.ts';

type RegisterInput = z.input<typeof registerInput>;

/** Short, usual and generous dates that bodies above set for the feedback, in calendar days. */
const feedbackWithin = [20, 30, 45, 60] as const;

function noticeOf({ channel, receivedOn, traits }: Plan, random: Random): Pick<RegisterInput, 'notice'> {
  if (channel !== 'assigned' && channel !== 'forwarded') return {};
  const fromAbove = isFromAbove(traits);
  const above = handling.notices.assigned.filter(({ body }) => body === superiorCourt.name);
  const known = random.pick(fromAbove ? above : handling.notices[channel]);
  const { body, word } = known;
  const told = {
    bodyKind: known.bodyKind as keyof typeof issuingBodies,
    kind: channel === 'assigned' ? ('assign' as const) : ('forward' as const),
    ...(fromAbove ? { requirement: 'result' as const, demand: random.pick(superior.demands) } : {}),
  };
  const documentNumber = `${word}〔${yearOf(receivedOn)}〕${random.int(1, 260)}号`;
  const dueOn = addDays(receivedOn, random.pick(feedbackWithin));
  const isDated = fromAbove || random.chance(0.85);
  return { notice: { body, documentNumber, ...told, ...(isDated ? { dueOn } : {}) } };
}

function headCountOf({ channel }: Plan, people: readonly Petitioner[], random: Random) {
  if (people.length > 1) return { headCount: people.length };
  return channel === 'visit' ? { headCount: random.weighted({ 1: 80, 2: 15, 3: 5 }) === '1' ? 1 : 2 } : {};
}

function accusedBy(plan: Plan, handler: string | undefined): Pick<RegisterInput, 'accused'> {
  return plan.traits.has('accused') && handler ? { accused: [handler] } : {};
}

/** What the clerk types; `handler` is the staff id of the case's officer, where the court knows one. */
export function registrationOf(
  plan: Plan,
  facts: Facts,
  random: Random,
  handler: string | undefined,
): RegisterInput {
  const people = petitionersOf(plan);
  const about = plan.subject.case;
  const lacksCase = plan.traits.has('returned');
  const lacksOpinion = plan.traits.has('incomplete') || (lacksCase && random.chance(0.5));
  return {
    channel: plan.channel,
    receivedOn: plan.receivedOn,
    ...headCountOf(plan, people, random),
    ...noticeOf(plan, random),
    anonymous: plan.traits.has('anonymous'),
    petitioners: [...people],
    ...(about && !lacksCase ? { caseNumber: about.number } : {}),
    summary: summaryOf(plan, facts, random),
    ...(lacksOpinion ? {} : { proposedOpinion: random.pick(handling.proposedOpinions) }),
    ...accusedBy(plan, handler),
  };
}
