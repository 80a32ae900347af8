/** Who a message is to, as it may be shown: people of the court by name, petitioners by their masked phone. */
import { maskPhone } from '#domain/identifiers/phone.ts';
import { listStaff } from '../identity/staff.ts';
import type { Workplace } from '../store/perform.ts';
import { loadPhones } from '../store/person.ts';
import type { Listed } from './outgoing-list.ts';

/** The receiver of each of these messages by its id. */
export async function maskedReceivers(
  { db, keys }: Pick<Workplace, 'db' | 'keys'>,
  court: string,
  items: readonly Listed[],
): Promise<ReadonlyMap<string, string>> {
  const staff = items.some(({ staff: id }) => id !== null) ? await listStaff(db, court) : [];
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const petitions = [
    ...new Set(items.flatMap(({ person, petition }) => (person === null ? [] : [petition]))),
  ];
  const phones =
    petitions.length > 0 ? await loadPhones(db, keys, court, petitions) : new Map<string, string>();
  const say = ({ staff: id, person, gateway_name }: Listed): string => {
    if (id !== null) return names.get(id) ?? id;
    if (person === null) return gateway_name;
    return `信访人 ${maskPhone(phones.get(person) ?? '')}`.trim();
  };
  return new Map(items.map((one) => [one.id, say(one)]));
}
