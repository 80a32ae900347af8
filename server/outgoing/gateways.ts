/** The ways out of the system that a court has set up; their keys sealed, opened only to send. */
import { type Kysely, type Selectable, sql } from 'kysely';
import pg from 'pg';
import { type GatewaySettings, gatewaySettingsSchema, type SaveGateway } from '#contract/gateway.ts';
import { type GatewayKind, gatewayKinds } from '#regulation/outgoing.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import { open, seal } from '../store/envelope.ts';
import type { MasterKeys } from '../store/master-key.ts';
import type { Tables } from '../store/tables.ts';
import type { GatewayTable } from '../store/tables-outgoing.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { placeOf, secretFault } from './gateway-target.ts';

export type Gateway = {
  readonly court: string;
  readonly id: string;
  readonly kind: GatewayKind;
  readonly name: string;
  readonly settings: GatewaySettings;
  readonly secret: string;
};

const place = (row: string) => ({ table: 'gateway', column: 'secret', row });

/** A gateway ready to send, its key opened. */
export function openGateway(keys: MasterKeys, row: Selectable<GatewayTable>): Gateway {
  const { court, id, kind, name, settings, secret } = row;
  return {
    ...{ court, id, kind, name },
    settings: gatewaySettingsSchema.parse(settings),
    secret: secret === null ? '' : open(keys, place(id), secret),
  };
}

/** The row of a gateway of the court. */
export const findGateway = (db: Kysely<Tables>, court: string, id: string) =>
  db.selectFrom('gateway').selectAll().where('court', '=', court).where('id', '=', id).executeTakeFirst();

/** All gateways of the court with how many messages wait for each, and how many it could not deliver. */
export const listGateways = (db: Kysely<Tables>, court: string) =>
  db
    .selectFrom('gateway')
    .selectAll('gateway')
    .select(({ selectFrom }) => {
      const counted = (states: readonly ('waiting' | 'sending' | 'failed')[]) =>
        selectFrom('outgoing')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .where('outgoing.court', '=', court)
          .whereRef('outgoing.gateway', '=', 'gateway.id')
          .where('outgoing.state', 'in', states);
      return [counted(['waiting', 'sending']).as('waiting'), counted(['failed']).as('failed')];
    })
    .where('gateway.court', '=', court)
    .orderBy(sql`gateway.active desc`)
    .orderBy('gateway.name')
    .execute();

/** The gateways by which the court sends now. */
export const gatewaysInUse = (db: Kysely<Tables>, court: string) =>
  db
    .selectFrom('gateway')
    .select(['id', 'kind'])
    .where('court', '=', court)
    .where('active', '=', true)
    .orderBy('id')
    .execute();

export type SaveFault = { readonly field: string; readonly message: string };
const fault = (field: string, message: string): SaveFault => ({ field, message });

function faultIn(known: Selectable<GatewayTable> | undefined, given: SaveGateway): SaveFault | undefined {
  const { settings, secret } = given;
  if (known && known.kind !== settings.kind)
    return fault('settings.kind', '通道的种类定了不能改，请另建一个');
  const has = secret !== undefined || (known?.secret ?? null) !== null;
  const before = known && gatewaySettingsSchema.parse(known.settings);
  // Else whoever may change the address could have the key sent to a place of their own.
  if (before && known.secret !== null && secret === undefined && placeOf(before) !== placeOf(settings))
    return fault('secret', '地址有变，请重新填写密钥或密码：原来的不会发往新的地址');
  const message = secretFault(settings, secret, has);
  return message === undefined ? undefined : fault('secret', message);
}

async function write(tx: Tx, keys: MasterKeys, id: string, given: SaveGateway, by: Doer & { court: string }) {
  const { court, at, actor, ip } = by;
  const { name, active, settings, secret } = given;
  const changed = {
    ...{ name, active, changed_by: actor, changed_at: at },
    settings: JSON.stringify(settings),
    ...(secret === undefined ? {} : { secret: seal(keys, place(id), secret) }),
  };
  await tx
    .insertInto('gateway')
    .values({ court, id, kind: settings.kind, secret: null, ...changed })
    .onConflict((known) => known.columns(['court', 'id']).doUpdateSet(changed))
    .execute();
  const detail = {
    name,
    kind: settings.kind,
    active,
    place: placeOf(settings),
    secret: secret !== undefined,
  };
  await recordAudit(tx, { court, at, actor, ip, action: 'gatewaySaved', subject: id, detail });
}

/**
 * Makes a gateway or changes it. Refuses another kind, a second SMS or e-mail gateway in use, and keeping the key for a
 * new address.
 */
export async function saveGateway(
  { db, keys }: { readonly db: Kysely<Tables>; readonly keys: MasterKeys },
  id: string,
  given: SaveGateway,
  by: Doer & { readonly court: string },
): Promise<SaveFault | undefined> {
  try {
    return await inTransaction(db, async (tx) => {
      const known = await findGateway(tx, by.court, id);
      const wrong = faultIn(known, given);
      if (!wrong) await write(tx, keys, id, given, by);
      return wrong;
    });
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError && cause.constraint === 'gateway_in_use')) throw cause;
    const kind = gatewayKinds[given.settings.kind];
    return fault('active', `已有在用的${kind}通道，同一时间只用一个；请先停用原来的`);
  }
}
