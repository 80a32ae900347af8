/** A messy register of hundreds of lines against what is registered: the known gaps are found, every one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { type RegisterInput, register, registerInput } from '#domain/intake/register.ts';
import { fold } from '#domain/petition/evolve.ts';
import { type Truth, type Visit, writeMessyRegister } from '../../tests/messy-register.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { loadStaff } from '../store/court-staff.ts';
import { createHead } from '../store/events.ts';
import { settingOf, writeEvents } from '../store/perform.ts';
import { insertPeople, toPerson } from '../store/person.ts';
import { rememberColumns } from '../store/register-columns.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { importRegister } from './import-register.ts';

const measure = { registered: 480, again: 20, returned: 20, stranger: 60 };

let court: TestSite;
beforeAll(async () => {
  court = await testSite();
}, 60_000);
afterAll(() => court.close());

const inputOf = ({ name, phone, on, text }: Visit): RegisterInput =>
  registerInput.parse({
    ...{ channel: 'visit', receivedOn: on, summary: text, petitioners: [{ name, phone }] },
  });

/** Registers visits as the desk does, without looking for repeats: hundreds in one go. */
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

const columns = [
  { title: '哪天来的', field: 'receivedOn' },
  { title: '号', field: 'serial' },
  { title: '何人', field: 'name' },
  { title: '所为何事', field: 'text' },
] as const;

test('B3 all gaps of a messy register are found, and hardly anything else is asked about', async () => {
  const { lines, bytes, twice, bad, skipped } = await writeMessyRegister('2026-10', measure);
  const known = lines.filter(({ truth }) => truth === 'registered');
  await registerAll(known.map(({ visit }) => visit));
  const of = { court: '鲁0117', source: 'visit', by: 's-leader', at: '2026-11-05T01:00:00.000Z' } as const;
  await rememberColumns(court.site.db, of, columns, of);
  const file = { name: '来访登记簿.xlsx', bytes };
  const answer = await importRegister(court.site, { ...of, ip: '' }, file, { dryRun: false });
  const report = { rows: lines.length + twice, added: lines.length, twice, bad, skipped };
  expect(answer).toMatchObject({ ok: true, report });
  const rows = await court.site.db.selectFrom('register_row').select(['serial', 'standing']).execute();
  const standings = new Map(rows.map(({ serial, standing }) => [Number(serial), standing]));
  const otherThan = (truths: readonly Truth[], allowed: readonly string[]) =>
    lines.filter(
      ({ truth, serial }) => truths.includes(truth) && !allowed.includes(standings.get(serial) ?? ''),
    );
  expect(otherThan(['returned', 'stranger'], ['missing'])).toEqual([]);
  expect(otherThan(['registered', 'again'], ['matched', 'probable'])).toEqual([]);
  expect(otherThan(['registered'], ['matched']).length).toBeLessThan(measure.registered / 10);
}, 60_000);
