/** Where a message goes, read in the moment it is sent and kept nowhere; or why nobody can be told any more. */
import type { Kysely, Selectable } from 'kysely';
import { parsePhone } from '#domain/identifiers/phone.ts';
import { reachable } from '#domain/outgoing/to-petitioners.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { findStaff } from '../identity/staff.ts';
import type { MasterKeys } from '../store/master-key.ts';
import { loadPhones } from '../store/person.ts';
import { loadPetition } from '../store/petition-history.ts';
import type { Tables } from '../store/tables.ts';
import type { OutgoingTable } from '../store/tables-outgoing.ts';
import { openContact } from './staff-contacts.ts';

export type Message = Selectable<OutgoingTable>;
export type Addressed =
  | { readonly ok: true; readonly to: string; readonly number: string }
  | { readonly ok: false; readonly reason: string };

const none = (reason: string): Addressed => ({ ok: false, reason });
type Means = { readonly db: Kysely<Tables>; readonly keys: MasterKeys };

async function ofStaff({ db, keys }: Means, petition: Petition, { court, kind }: Message, staff: string) {
  const person = await findStaff(db, court, staff);
  if (!person?.active) return none('收件人已停用');
  if (isBarred(petition, staff)) return none('收件人已回避或者被反映');
  const contact = await openContact(db, keys, court, staff);
  const to = kind === 'sms' ? contact.phone : contact.email;
  const wanted = contact.ways.includes(kind) && to !== '';
  return wanted ? { ok: true as const, to, number: petition.number } : none('收件人已不以这种方式接收');
}

async function ofPetitioner({ db, keys }: Means, petition: Petition, person: string): Promise<Addressed> {
  if (petition.sealed.length > 0) return none('本案有另行密封的内容，不对外通知');
  if (!reachable(petition, { persons: [person] }).includes(person))
    return none('收件人已不在本案中，或未留电话');
  const typed = (await loadPhones(db, keys, petition.court, [petition.id])).get(person) ?? '';
  const phone = parsePhone(typed);
  if (!phone.ok || phone.kind !== 'mobile') return none('登记的不是手机号码，不能接收短信');
  return { ok: true, to: phone.value, number: petition.number };
}

/** The address of a message; a webhook has that of its gateway, and nobody else's. */
export async function addressOf(means: Means, message: Message): Promise<Addressed> {
  const loaded = await loadPetition(means.db, message.court, message.petition);
  if (!loaded) return none('没有这件信访案件');
  const { petition } = loaded;
  if (message.staff !== null) return ofStaff(means, petition, message, message.staff);
  if (message.person !== null) return ofPetitioner(means, petition, message.person);
  return petition.sealed.length > 0
    ? none('本案有另行密封的内容，不对外通知')
    : { ok: true, to: '', number: petition.number };
}
