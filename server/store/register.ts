/** Registering a new petition: number, people, first event and row, in one transaction. */
import { shanghaiDay, yearOf } from '#domain/calendar/day.ts';
import { fold } from '#domain/petition/evolve.ts';
import { register, type RegisterFacts, type RegisterInput, registerInput } from '#domain/intake/register.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { cleanInput } from './clean-input.ts';
import { createHead, findCommand } from './events.ts';
import { resolveCase } from './known-case.ts';
import { fieldErrors, type Occasion, type Outcome, settingOf, type Workplace, writeEvents } from './perform.ts';
import { insertPeople, toPerson } from './person.ts';
import { loadPetition } from './petition-history.ts';
import { nextNumber } from './series.ts';
import { inTransaction, type Tx } from './transaction.ts';

export type Registered = Outcome | { readonly kind: 'uncompared'; readonly outcome: Outcome; readonly candidates: readonly Candidate[] };

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
  if (!loaded) return { kind: 'unknown', what: 'petition' };
  return { kind: 'done', petition: { ...loaded.petition, seq: before.toSeq }, events: ['registered'] };
}

async function factsFor(
  tx: Tx,
  workplace: Workplace,
  { court, at }: Occasion,
  input: RegisterInput,
): Promise<{ facts: RegisterFacts; candidates: readonly Candidate[] }> {
  const candidates = await findCandidates(tx, workplace.keys, court, {
    caseNumber: input.caseNumber,
    people: input.anonymous ? [] : input.petitioners,
  });
  const typed = { parties: input.parties, ...(input.handlerName ? { handlerName: input.handlerName } : {}) };
  const hasCase = Boolean(input.caseNumber || input.parties.length > 0 || input.handlerName);
  const enforcementCase = hasCase ? await resolveCase(tx, court, input.caseNumber ?? '', typed) : undefined;
  return {
    candidates: candidates.filter((one) => one.strong),
    facts: {
      number: await numberFor(tx, court, yearOf(shanghaiDay(at))),
      candidates: candidates.filter((one) => one.strong),
      people: input.petitioners.map(() => workplace.newId()),
      ...(enforcementCase ? { enforcementCase } : {}),
    },
  };
}

class Refused extends Error {
  override readonly name = 'Refused';
  readonly outcome: Registered;
  constructor(outcome: Registered) {
    super('registration refused');
    this.outcome = outcome;
  }
}

async function registerIn(
  tx: Tx,
  workplace: Workplace,
  commandId: string,
  input: RegisterInput,
  occasion: Occasion,
): Promise<Registered> {
  const { court, at } = occasion;
  const before = await repeated(tx, court, commandId);
  if (before) return before;
  const id = workplace.newId();
  const { facts, candidates } = await factsFor(tx, workplace, occasion, input);
  const setting = settingOf(workplace, occasion);
  const decision = register(input, facts, setting);
  if (!decision.ok) {
    const outcome: Outcome = { kind: 'refused', refusal: decision };
    throw new Refused(decision.field === 'comparisons' ? { kind: 'uncompared', outcome, candidates } : outcome);
  }
  const head = await createHead(tx, court, id);
  const people = input.anonymous ? [] : input.petitioners;
  const persons = people.map((given, index) => toPerson(facts.people[index] ?? '', id, given, setting.on));
  await insertPeople(tx, workplace.keys, court, persons, at);
  const doing = { step: 'register', commandId, occasion };
  const begin = (first: Parameters<typeof fold>[2][number]) => {
    const petition = fold(id, court, [first]);
    if (!petition) throw new Error('a registration folds to a petition');
    return petition;
  };
  const petition = await writeEvents(tx, workplace, { head, petition: undefined }, decision.events, doing, begin);
  return { kind: 'done', petition, events: decision.events.map((event) => event.type) };
}

/**
 * Registers a petition once, however often the command is sent. A refusal rolls everything back, the number
 * included, so that numbers have no gaps (R12.4).
 */
export async function registerPetition(
  workplace: Workplace,
  command: { readonly commandId: string; readonly input: unknown },
  occasion: Occasion,
): Promise<Registered> {
  const parsed = registerInput.safeParse(cleanInput(command.input));
  if (!parsed.success) return { kind: 'invalid', step: article, errors: fieldErrors(parsed.error.issues) };
  try {
    return await inTransaction(workplace.db, (tx) =>
      registerIn(tx, workplace, command.commandId, parsed.data, occasion),
    );
  } catch (cause) {
    if (cause instanceof Refused) return cause.outcome;
    throw cause;
  }
}
