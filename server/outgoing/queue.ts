/** Puts what is to leave the system in the line, in the transaction that made it true or that tells it inside. */
import type { OutgoingTemplate } from '#contract/gateway.ts';
import { fillTemplate } from '#domain/outgoing/template.ts';
import { reachable, toldToPetitioners } from '#domain/outgoing/to-petitioners.ts';
import type { Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Notice } from '#domain/supervision/notices.ts';
import {
  type GatewayKind,
  getOutgoingRule,
  type OutgoingOccasion,
  type OutgoingWord,
  outgoingDelivery,
} from '#regulation/outgoing.ts';
import type { Tx } from '../store/transaction.ts';
import { gatewaysInUse } from './gateways.ts';
import { choicesOf } from './staff-contacts.ts';
import { loadTemplates } from './templates.ts';

/** What is to be told to one receiver, or to those who take the court's pushes. */
type Wish = {
  readonly kind: GatewayKind;
  readonly occasion: OutgoingOccasion;
  readonly words: Partial<Readonly<Record<OutgoingWord, string>>>;
  readonly staff?: string;
  readonly person?: string;
};

const smsTo = (petition: Petition, fresh: readonly Recorded[]): readonly Wish[] =>
  toldToPetitioners(fresh, petition).flatMap((told) => {
    const { occasion, words } = told;
    const persons = reachable(petition, told);
    const push = petition.sealed.length > 0 ? [] : [{ kind: 'webhook' as const, occasion, words }];
    return [...persons.map((person) => ({ kind: 'sms' as const, occasion, words, person })), ...push];
  });

/** What people are told inside, told outside to those who want it; each kind once to whoever takes the pushes. */
async function toStaff(tx: Tx, court: string, notices: readonly Notice[]): Promise<readonly Wish[]> {
  const choices = await choicesOf(tx, court, [...new Set(notices.map(({ staff }) => staff))]);
  const asked = notices.flatMap(({ staff, kind: occasion }): readonly Wish[] => {
    const { ways = [], kinds = [] } = choices.get(staff) ?? {};
    if (!kinds.includes(occasion)) return [];
    return (['sms', 'email'] as const)
      .filter((way) => ways.includes(way))
      .map((kind) => ({ kind, occasion, words: {}, staff }));
  });
  const occasions = new Set(notices.map(({ kind }) => kind));
  const once = new Map(asked.map((wish) => [`${wish.kind} ${wish.occasion} ${wish.staff}`, wish]));
  return [
    ...once.values(),
    ...[...occasions].map((occasion) => ({ kind: 'webhook' as const, occasion, words: {} })),
  ];
}

type About = {
  readonly court: string;
  readonly petition: Petition;
  /** When it happened, and now. */
  readonly happenedAt: string;
  readonly at: string;
};

const isStale = ({ happenedAt, at }: About): boolean =>
  Date.parse(at) - Date.parse(happenedAt) > outgoingDelivery.staleHours * 3_600_000;

async function courtName(tx: Tx, court: string): Promise<string> {
  const { name } = await tx
    .selectFrom('court')
    .select('name')
    .where('court', '=', court)
    .executeTakeFirstOrThrow();
  return name;
}

type Ways = Awaited<ReturnType<typeof gatewaysInUse>>;

function rowsOf(
  wishes: readonly Wish[],
  ways: Ways,
  templates: readonly OutgoingTemplate[],
  { court, petition, at }: About,
  { name, newId }: { readonly name: string; readonly newId: () => string },
) {
  return wishes.flatMap(({ kind, occasion, words, staff, person }) => {
    const template = templates.find((one) => one.occasion === occasion && one.kind === kind);
    if (!template?.active) return [];
    const values = { 法院: name, 登记号: petition.number, 事项: getOutgoingRule(occasion).title, ...words };
    const said = {
      subject: fillTemplate(template.subject ?? '', values),
      text: fillTemplate(template.text, values),
    };
    return ways
      .filter((way) => way.kind === kind)
      .map(({ id: gateway }) => ({
        ...{ court, id: newId(), gateway, kind, occasion, petition: petition.id, ...said },
        ...{ staff: staff ?? null, person: person ?? null },
        ...{
          created_at: at,
          queued_at: at,
          due_at: at,
          claimed_until: null,
          ended_at: null,
          reason: null,
          ended_by: null,
        },
      }));
  });
}

/**
 * Queues what these events and notices make known outside. Nothing without a gateway in use, and nothing that happened
 * long ago: a court that switches one on does not send its past.
 */
export async function queueOutgoing(
  tx: Tx,
  about: About,
  { fresh, notices }: { readonly fresh: readonly Recorded[]; readonly notices: readonly Notice[] },
  newId: () => string,
): Promise<void> {
  if (isStale(about)) return;
  const ways = await gatewaysInUse(tx, about.court);
  if (ways.length === 0) return;
  const wishes = [...smsTo(about.petition, fresh), ...(await toStaff(tx, about.court, notices))];
  if (wishes.length === 0) return;
  const templates = await loadTemplates(tx, about.court);
  const name = await courtName(tx, about.court);
  const rows = rowsOf(wishes, ways, templates, about, { name, newId });
  if (rows.length > 0) await tx.insertInto('outgoing').values(rows).execute();
}
