/** What service leaves to do: the post to be asked after, the public notice to be recorded, the failed attempt to be made again. */
import { type Day, laterDay } from '#domain/calendar/day.ts';
import { servedPapers, serviceMethods } from '#regulation/registers.ts';
import { serviceFailures } from '#regulation/service.ts';
import { type Errand, stopped } from './errand.ts';
import type { Names } from './event.ts';
import { recipientKey, sayRecipient } from './parts.ts';
import { handlerOf, type Petition } from './petition.ts';
import type { RoomLine } from './room-line.ts';
import { beginOf, outcomeKey, recipientsOf } from './service.ts';
import type { Service } from './service-facts.ts';

/** The day from which a recipient is no longer owed the paper, who died, withdrew or settled; undefined while they are. */
function goneOn(petition: Petition, { paper, recipient }: Service): Day | undefined {
  const key = recipientKey(recipient);
  if (recipientsOf(petition, paper).some((one) => recipientKey(one) === key)) return undefined;
  if (recipient.kind === 'body') return undefined;
  const { person } = recipient;
  return petition.departed[person]?.on ?? petition.losses.find((one) => one.person === person)?.on;
}

/** Whose work it is, the handler's for the reply, the team's for the notices and where nobody handles; and if it came after the end. */
function ownerOf(petition: Petition, { paper, afterEnd }: Service): Pick<Errand, 'person' | 'afterEnd'> {
  const handler = paper === 'reply' ? handlerOf(petition) : undefined;
  return { ...(handler ? { person: handler } : {}), ...(afterEnd ? { afterEnd } : {}) };
}

/** An attempt, and since when it no longer matters. */
type Made = { readonly one: Service; readonly goneOn: Day | undefined };

const aboutOf = ({ paper, until, mailNumber }: Service): string =>
  `${servedPapers[paper]}，${until ? `公告至${until}` : mailNumber}`;

/** Posted or put up in public: its outcome is owed, unless the paper got there another way meanwhile. */
function outcomeErrand(petition: Petition, { one, goneOn }: Made): readonly Errand[] {
  const key = outcomeKey(one);
  if (!one.owedAs || !key) return [];
  return [
    {
      key,
      kind: one.owedAs,
      startOn: beginOf(one),
      ...(one.recordBy ? { dueOn: one.recordBy } : {}),
      about: aboutOf(one),
      ...ownerOf(petition, one),
      ...stopped(
        one.overtakenOn ?? (one.outcome === 'waiting' ? undefined : one.on),
        goneOn && laterDay(beginOf(one), goneOn),
      ),
    },
  ];
}

/**
 * Failed: it is to be made again. Done with the next attempt, which has its own errand until it arrives, or when one
 * that was under way before gets there after all.
 */
function againErrand(petition: Petition, { one, goneOn }: Made): readonly Errand[] {
  if (one.outcome !== 'failed') return [];
  const failure = one.failure ? `，${serviceFailures[one.failure].name}` : '';
  return [
    {
      key: `serviceAgain:${one.id}`,
      kind: 'serviceAgain',
      startOn: one.on,
      about: `${servedPapers[one.paper]}${failure}`,
      ...ownerOf(petition, one),
      ...stopped(one.madeGoodOn, goneOn && laterDay(one.on, goneOn)),
    },
  ];
}

/** What the attempts at service leave to do, those at papers that no longer hold included: what was missed stays missed. */
export function serviceErrands(petition: Petition): readonly Errand[] {
  const { services, formerServices } = petition;
  const made: readonly Made[] = [
    ...formerServices.map(({ service: one, on }) => ({
      one,
      goneOn: laterDay(beginOf(one), on),
    })),
    ...services.map((one) => ({ one, goneOn: goneOn(petition, one) })),
  ];
  return made.flatMap((one) => [...outcomeErrand(petition, one), ...againErrand(petition, one)]);
}

const outcomes = { waiting: '待结果', served: '已送达', failed: '未送达' } as const;

/** Each attempt, and how it turned out. */
export const serviceLines = ({ services }: Petition, names: Names): readonly RoomLine[] =>
  services.map((one) => ({
    on: beginOf(one),
    text: `${servedPapers[one.paper]} → ${sayRecipient(one.recipient, names)}（${serviceMethods[one.method].name}，${one.says}）`,
    state: one.outcome === 'waiting' ? outcomes.waiting : `${one.on}${outcomes[one.outcome]}`,
  }));
