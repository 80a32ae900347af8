/** What is said on which occasion: the rule set's words, or the court's own. */
import type { Kysely } from 'kysely';
import type { OutgoingTemplate } from '#contract/gateway.ts';
import { templateFault } from '#domain/outgoing/template.ts';
import {
  emailSubject,
  type GatewayKind,
  getOutgoingRule,
  type OutgoingOccasion,
  outgoingLengths,
  outgoingOccasionIds,
  waysOf,
} from '#regulation/outgoing.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import type { SaveFault } from './gateways.ts';

type Key = { readonly occasion: OutgoingOccasion; readonly kind: GatewayKind };

const shipped = ({ occasion, kind }: Key): OutgoingTemplate => ({
  ...{ occasion, kind, active: true, own: false },
  ...(kind === 'email' ? { subject: emailSubject } : {}),
  text: getOutgoingRule(occasion).text,
});

const all: readonly Key[] = outgoingOccasionIds.flatMap((occasion) =>
  waysOf(getOutgoingRule(occasion)).map((kind) => ({ occasion, kind })),
);

/** Every template of the court. A court's own whose words the program no longer knows gives way to the rule set's. */
export async function loadTemplates(db: Kysely<Tables>, court: string): Promise<readonly OutgoingTemplate[]> {
  const rows = await db.selectFrom('outgoing_template').selectAll().where('court', '=', court).execute();
  return all.map((key) => {
    const before = shipped(key);
    const row = rows.find(({ occasion, kind }) => occasion === key.occasion && kind === key.kind);
    if (!row) return before;
    const own =
      row.text !== '' && !templateFault(row.text, getOutgoingRule(key.occasion).words, outgoingLengths.text);
    const words = own ? { text: row.text, ...(row.subject === null ? {} : { subject: row.subject }) } : {};
    return { ...before, active: row.active, own, ...words };
  });
}

type Given = {
  readonly active: boolean;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
};

function faultIn({ occasion, kind }: Key, { subject, text }: Given): SaveFault | undefined {
  const rule = getOutgoingRule(occasion);
  if (!waysOf(rule).includes(kind)) return { field: 'kind', message: `“${rule.title}”不以这种方式通知` };
  const wrong = text === undefined ? undefined : templateFault(text, rule.words, outgoingLengths.text);
  if (wrong) return { field: 'text', message: wrong };
  if (kind !== 'email' || text === undefined) return undefined;
  const message = templateFault(subject ?? '', rule.words, outgoingLengths.subject);
  return message === undefined ? undefined : { field: 'subject', message };
}

/** Writes the court's own words, or without a text goes back to the rule set's; refuses words nobody knows, naming them. */
export function saveTemplate(
  db: Kysely<Tables>,
  key: Key,
  given: Given,
  { court, at, actor, ip }: Doer & { readonly court: string },
): Promise<SaveFault | undefined> {
  return inTransaction(db, async (tx) => {
    const wrong = faultIn(key, given);
    if (wrong) return wrong;
    const { active, text = '', subject } = given;
    const own = key.kind === 'email' && text !== '' ? (subject ?? null) : null;
    const said = { active, text, subject: own, changed_by: actor, changed_at: at };
    await tx
      .insertInto('outgoing_template')
      .values({ court, ...key, ...said })
      .onConflict((known) => known.columns(['court', 'occasion', 'kind']).doUpdateSet(said))
      .execute();
    const detail = { ...key, active, own: text !== '' };
    await recordAudit(tx, { court, at, actor, ip, action: 'templateSaved', subject: key.occasion, detail });
    return undefined;
  });
}
