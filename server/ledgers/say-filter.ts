import { type LedgerFilter, latenesses } from '#contract/ledger.ts';
import type { Staff } from '#domain/access/officer.ts';
import { stages } from '#domain/petition/core.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { channels } from '#regulation/registers.ts';

const nameIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

const reaches = { below: '下级法院', both: '本院和下级法院' } as const;

/** The period of receipt; one of its ends may be open. */
const sayPeriod = ({ from, until }: LedgerFilter): string =>
  from || until ? `收件日期${from ?? ''}至${until ?? ''}` : '';

const sayGround = (key: string): string =>
  Object.hasOwn(acceptanceGrounds, key)
    ? acceptanceGrounds[key as keyof typeof acceptanceGrounds].short
    : key;

/** What a ledger was narrowed to, in words, for its title and for the log; empty when it is whole. */
export function sayFilter(filter: LedgerFilter, staff: Staff): string {
  const said = <Value>(value: Value | undefined, say: (value: Value) => string): string =>
    value === undefined ? '' : say(value);
  const parts = [
    said(filter.courts, (key) => reaches[key]),
    sayPeriod(filter),
    said(filter.channel, (key) => nameIn(channels, key)),
    said(filter.ground, sayGround),
    said(filter.department, (name) => name),
    said(filter.handler, (id) => `承办人${staff.get(id)?.name ?? id}`),
    said(filter.state, (key) => nameIn(stages, key)),
    said(filter.lateness, (key) => latenesses[key]),
    said(filter.campaign, () => '一项专项行动'),
  ];
  return parts.filter((part) => part !== '').join('，');
}
