/** Registering a new petition: number, people, first event and row, in one transaction. */
import { yearOf } from '#domain/calendar/day.ts';
import { type RegisterFacts, type RegisterInput, register, registerInput } from '#domain/intake/register.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { fold } from '#domain/petition/evolve.ts';
import type { Refusal } from '#domain/step.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { cleanInput } from './clean-input.ts';
import { createHead, findCommand } from './events.ts';
import { resolveCase } from './known-case.ts';
import {
  fieldErrors,
  type Occasion,
  type Outcome,
  settingOf,
  type Workplace,
  writeEvents,
} from './perform.ts';
import { insertPeople, toPerson } from './person.ts';
import { loadPetition } from './petition-history.ts';
import { nextNumber } from './series.ts';
import { inTransaction, type Tx } from './transaction.ts';

export type Registered =
  | Outcome
  | {
      readonly kind: 'uncompared';
      readonly refusal: Refusal;
      readonly candidates: readonly Candidate[];
    };

const article = { basis: '12', title: '登记' } as const;

async function numberFor(tx: Tx, court: string, year: number): Promise<string> {
  const { short_name } = await tx
    .selectFrom('court')
    .select('short_name')
    .where('court', '=', court)
    .executeTakeFirstOrThrow();
  return `${short_name}执访〔${year}〕${await nextNumber(tx, court, 'petition', year)}号`;
}

async function repeated(tx: Tx, court: string, commandId: string): Promise<Outcome | undefined> {
  const before = await findCommand(tx, court, commandId);
  if (!before) return undefined;
  const loaded = before.step === 'register' ? await loadPetition(tx, court, before.petition) : undefined;
  if (!loaded) return { kind: 'reused' };
  return { kind: 'done', petition: { ...loaded.petition, seq: before.toSeq }, events: ['registered'] };
}

async function caseOf(tx: Tx, court: string, { caseNumber, parties, handlerName }: RegisterInput) {
  if (!caseNumber && parties.length === 0 && !handlerName) return undefined;
  return resolveCase(tx, court, caseNumber ?? '', { parties, ...(handlerName ? { handlerName } : {}) });
}

async function factsFor(
  tx: Tx,
  workplace: Workplace,
  { court, by }: Occasion,
  input: RegisterInput,
  number: string,
  assigningCourt: string | undefined,
): Promise<RegisterFacts & { readonly candidates: readonly Candidate[] }> {
  const newcomer = { caseNumber: input.caseNumber, people: input.anonymous ? [] : input.petitioners };
  const candidates = await findCandidates(tx, workplace.keys, { court, id: by.id }, newcomer);
  const enforcementCase = await caseOf(tx, court, input);
  return {
    number,
    candidates: candidates.filter((one) => one.strong),
    people: input.petitioners.map(() => workplace.newId()),
    ...(enforcementCase ? { enforcementCase } : {}),
    ...(assigningCourt ? { assigningCourt } : {}),
  };
}

/** Ends the transaction with an answer and nothing written, the number taken included. */
class RolledBack extends Error {
  override readonly name = 'RolledBack';
  readonly answer: Registered;
  constructor(answer: Registered) {
    super('nothing is registered');
    this.answer = answer;
  }
}

async function registerIn(
  tx: Tx,
  workplace: Workplace,
  commandId: string,
  input: RegisterInput,
  occasion: Occasion,
  assigningCourt: string | undefined,
): Promise<Registered> {
  const { court, at } = occasion;
  const setting = settingOf(workplace, occasion);
  // Taking the number queues registrations of a court: what is looked up after it stays true until the end.
  const number = await numberFor(tx, court, yearOf(setting.on));
  const before = await repeated(tx, court, commandId);
  if (before) throw new RolledBack(before);
  const facts = await factsFor(tx, workplace, occasion, input, number, assigningCourt);
  const decision = register(input, facts, setting);
  if (!decision.ok) {
    const { candidates } = facts;
    const uncompared = decision.field === 'comparisons';
    throw new RolledBack({ kind: uncompared ? 'uncompared' : 'refused', refusal: decision, candidates });
  }
  const id = workplace.newId();
  const head = await createHead(tx, court, id);
  const people = input.anonymous ? [] : input.petitioners;
  const persons = people.map((given, index) => toPerson(facts.people[index] ?? '', id, given));
  await insertPeople(tx, workplace.keys, court, persons, at);
  const doing = { step: 'register', commandId, occasion };
  const begin = (first: Recorded) => {
    const petition = fold(id, court, [first]);
    if (!petition) throw new Error('a registration folds to a petition');
    return petition;
  };
  const petition = await writeEvents(
    tx,
    workplace,
    { head, petition: undefined },
    decision.events,
    doing,
    begin,
  );
  return { kind: 'done', petition, events: decision.events.map((event) => event.type) };
}

/**
 * Registers a petition once, however often the command is sent. A refusal rolls everything back, the number
 * included, so that numbers have no gaps (R12.4). `assigningCourt` is the court above whose officer acts, if one does.
 */
export async function registerPetition(
  workplace: Workplace,
  command: { readonly commandId: string; readonly input: unknown },
  occasion: Occasion,
  assigningCourt?: string,
): Promise<Registered> {
  const parsed = registerInput.safeParse(cleanInput(command.input));
  if (!parsed.success) return { kind: 'invalid', step: article, errors: fieldErrors(parsed.error.issues) };
  try {
    return await inTransaction(workplace.db, (tx) =>
      registerIn(tx, workplace, command.commandId, parsed.data, occasion, assigningCourt),
    );
  } catch (cause) {
    if (cause instanceof RolledBack) return cause.answer;
    throw cause;
  }
}
