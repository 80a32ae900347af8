/** A court above assigns a matter to a court below: as a new petition there, or on one that is there already (N8). */
import { z } from 'zod';
import type { Officer } from '#domain/access/officer.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { registerInput } from '#domain/intake/register.ts';
import type { NoticeText } from '#domain/petition/parts.ts';
import {
  assignedNoticeInput,
  assignToKnown,
  noticeFrom,
  whyNotAssign,
} from '#domain/superior/assign-down.ts';
import { findCandidates } from './candidates.ts';
import { cleanInput } from './clean-input.ts';
import { loadStaff } from './court-staff.ts';
import { findCommand, lockHead } from './events.ts';
import {
  fieldErrors,
  type Occasion,
  type Outcome,
  settingOf,
  type Workplace,
  writeEvents,
} from './perform.ts';
import { loadPetition } from './petition-history.ts';
import { type Registered, registerPetition } from './register.ts';
import { inTransaction, type Tx } from './transaction.ts';

const matter = registerInput.pick({
  petitioners: true,
  caseNumber: true,
  parties: true,
  summary: true,
  comparisons: true,
});

/** Which court, what is asked, and whose matter it is. With `petition` it goes onto that petition of the court. */
export const assignmentInput = matter.extend({
  court: z.string({ error: '请选择下级法院' }).min(1, { error: '请选择下级法院' }),
  petition: z.string().optional(),
  notice: assignedNoticeInput,
});
type Assignment = z.output<typeof assignmentInput>;

type Command = { readonly commandId: string; readonly input: unknown };
type There = { readonly occasion: Occasion; readonly text: NoticeText };

const rule = { basis: 'process-11', title: '挂网交办' } as const;
const stepName = 'assignDown';

/** Does the petition concern the same person or case? Only then is it named to the court above as one to go onto. */
async function isSameMatter(tx: Tx, { keys }: Workplace, { occasion }: There, given: Assignment) {
  const newcomer = { caseNumber: given.caseNumber, people: given.petitioners };
  const alike = await findCandidates(tx, keys, { court: occasion.court, id: occasion.by.id }, newcomer);
  return alike.some((one) => one.petition === given.petition);
}

async function attachIn(
  tx: Tx,
  workplace: Workplace,
  there: There,
  given: Assignment,
  commandId: string,
): Promise<Outcome> {
  const { occasion, text } = there;
  const id = given.petition ?? '';
  const unknown: Outcome = { kind: 'unknown', what: 'petition' };
  if (!z.uuid().safeParse(id).success || !(await isSameMatter(tx, workplace, there, given))) return unknown;
  const head = await lockHead(tx, occasion.court, id);
  const loaded = await loadPetition(tx, occasion.court, id);
  if (!loaded) return unknown;
  const { petition, history } = loaded;
  const before = await findCommand(tx, occasion.court, commandId);
  if (before && (before.petition !== id || before.step !== stepName)) return { kind: 'reused' };
  if (before) {
    const done = history.filter((one) => one.seq >= before.fromSeq && one.seq <= before.toSeq);
    return {
      kind: 'done',
      petition: { ...petition, seq: before.toSeq },
      events: done.map((one) => one.type),
    };
  }
  const decision = assignToKnown(petition, text, settingOf(workplace, occasion));
  if (!decision.ok) return { kind: 'refused', refusal: decision };
  const doing = { step: stepName, commandId, occasion };
  const place = { head, petition };
  const after = await writeEvents(tx, workplace, place, decision.events, doing, () => petition);
  return { kind: 'done', petition: after, events: decision.events.map((one) => one.type) };
}

function registerThere(
  workplace: Workplace,
  { occasion, text }: There,
  given: Assignment,
  commandId: string,
) {
  const { court: assigningCourt, ...notice } = text;
  const { petitioners, caseNumber, parties, summary, comparisons } = given;
  const receivedOn = settingOf(workplace, occasion).on;
  const input = {
    ...{ channel: 'assigned', receivedOn, notice, petitioners, parties, summary, comparisons },
    ...(caseNumber ? { caseNumber } : {}),
  };
  return registerPetition(workplace, { commandId, input }, occasion, assigningCourt);
}

/** The same occasion, in the court below: its people, its numbers; who acts stays the officer of the court above. */
export const occasionIn = async (
  { db }: Pick<Workplace, 'db'>,
  occasion: Occasion,
  court: string,
): Promise<Occasion> =>
  court === occasion.court
    ? occasion
    : { ...occasion, court, staff: await loadStaff(db, court, shanghaiDay(occasion.at)) };

/**
 * Assigns once, however often the command is sent. Refused to who may not, towards a court that is not under theirs
 * and with a day that has passed; a petition that looks like one of that court is compared first, as at the desk.
 */
export async function assignDown(
  workplace: Workplace,
  { commandId, input }: Command,
  occasion: Occasion & { readonly by: Officer },
): Promise<Registered> {
  const parsed = assignmentInput.safeParse(cleanInput(input));
  if (!parsed.success) return { kind: 'invalid', step: rule, errors: fieldErrors(parsed.error.issues) };
  const given = parsed.data;
  const no = whyNotAssign(occasion.by, given.court);
  if (no) return { kind: no.field ? 'refused' : 'forbidden', refusal: no };
  const written = noticeFrom(occasion.by, given.notice, settingOf(workplace, occasion));
  if (!written.ok) return { kind: 'refused', refusal: written };
  const there: There = { occasion: await occasionIn(workplace, occasion, given.court), text: written.text };
  if (!given.petition) return registerThere(workplace, there, given, commandId);
  return inTransaction(workplace.db, (tx) => attachIn(tx, workplace, there, given, commandId));
}
