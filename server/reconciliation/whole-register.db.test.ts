/** A month's register of three thousand lines against what is registered: the known gaps are found, every one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { type RegisterInput, register, registerInput } from '#domain/intake/register.ts';
import { fold } from '#domain/petition/evolve.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { loadStaff } from '../store/court-staff.ts';
import { createHead } from '../store/events.ts';
import { settingOf, writeEvents } from '../store/perform.ts';
import { insertPeople, toPerson } from '../store/person.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { messyRegister, type Visit, visitor } from './given-messy-register.ts';
import { importRegister } from './import-register.ts';

const lines = 3000;
const isGap = (n: number): boolean => n % 61 === 17;

let court: TestSite;
beforeAll(async () => {
  court = await testSite();
}, 60_000);
afterAll(() => court.close());

const inputOf = ({ name, phone, on, text }: Visit): RegisterInput =>
  registerInput.parse({
    ...{ channel: 'visit', receivedOn: on, summary: text, petitioners: [{ name, phone }] },
  });

/** Registers visits as the desk does, without looking for repeats: three thousand in one go. */
async function registerAll(visits: readonly Visit[]): Promise<void> {
  const { site } = court;
  const at = '2026-11-03T01:00:00.000Z';
  const code = '鲁0117';
  const staff = await loadStaff(site.db, code, parseDay('2026-11-03'));
  const by = staff.get('s-clerk');
  if (!by) throw new Error('nobody registers');
  const occasion = { court: code, by, staff, at };
  const setting = settingOf(site, occasion);
  const one = async (tx: Tx, visit: Visit) => {
    const input = inputOf(visit);
    const [id, person] = [site.newId(), site.newId()];
    const { caseNumber } = visit;
    const enforcementCase = { number: caseNumber, known: false, ownCourt: true, parties: [] };
    const number = `钢执访〔2026〕${visit.n + 1}号`;
    const decision = register(input, { number, candidates: [], people: [person], enforcementCase }, setting);
    if (!decision.ok) throw new Error(decision.reason);
    const head = await createHead(tx, code, id);
    await insertPeople(
      tx,
      site.keys,
      code,
      input.petitioners.map((given) => toPerson(person, id, given)),
      at,
    );
    const doing = { step: 'register', commandId: site.newId(), occasion };
    await writeEvents(tx, site, { head, petition: undefined }, decision.events, doing, (first) => {
      const petition = fold(id, code, [first]);
      if (!petition) throw new Error('a registration folds to a petition');
      return petition;
    });
  };
  await inTransaction(site.db, async (tx) => {
    for (const visit of visits) await one(tx, visit);
  });
}

test('B3 all gaps of a messy register of 3,000 lines are found, and hardly anything else is asked about', async () => {
  const visits = Array.from({ length: lines }, (_, n) => visitor(n));
  await registerAll(visits.filter(({ n }) => !isGap(n)));
  const bytes = await messyRegister(visits);
  const doing = {
    court: '鲁0117',
    source: 'visit',
    by: 's-leader',
    at: '2026-11-05T01:00:00.000Z',
    ip: '',
  } as const;
  const file = { name: '来访登记簿.xlsx', bytes };
  const answer = await importRegister(court.site, doing, file, { dryRun: false });
  expect(answer).toMatchObject({
    ok: true,
    report: { rows: lines, added: lines, bad: 0, twice: 0, skipped: 1 },
  });
  const rows = await court.site.db.selectFrom('register_row').select(['serial', 'standing']).execute();
  const gaps = rows.filter(({ serial }) => isGap(Number(serial) - 1));
  const others = rows.filter(({ serial }) => !isGap(Number(serial) - 1));
  const share = (standing: string, of: typeof rows) =>
    of.filter((row) => row.standing === standing).length / of.length;
  expect(gaps.length).toBeGreaterThan(40);
  expect(gaps.filter(({ standing }) => standing === 'matched')).toEqual([]);
  expect(others.filter(({ standing }) => standing === 'missing')).toEqual([]);
  expect(share('matched', others)).toBeGreaterThan(0.95);
}, 600_000);
