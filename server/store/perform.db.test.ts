import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Staff } from '#domain/access/officer.ts';
import { testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { footprint } from '../../tests/footprint.ts';
import { registration, type TestSite, testSite } from '../../tests/site.ts';
import { somebody } from '../../tests/walk.ts';
import { listStaff } from '../identity/staff.ts';
import { type Occasion, performStep, type Workplace } from './perform.ts';
import { registerPetition } from './register.ts';

const at = '2026-11-20T01:00:00.000Z';

describe.each(testServers())('R16.3 R12.4 doing steps on $name', (server: TestServer) => {
  let court: TestSite;
  let staff: Staff;
  beforeAll(async () => {
    court = await testSite(server);
    staff = new Map((await listStaff(court.site.db, '鲁0117')).map((one) => [one.id, one]));
  });
  afterAll(() => court.close());

  const as = (id: string): Occasion => {
    const by = staff.get(id);
    if (!by) throw new Error(`nobody is ${id}`);
    return { court: '鲁0117', by, staff, at };
  };
  const form = (n: number) => registration({ petitioners: [somebody(n)] });
  async function registered(n: number) {
    const outcome = await registerPetition(court.site, form(n), as('s-clerk'));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    return outcome.petition;
  }
  const pass = (petition: string, more: object = {}) => ({
    petition,
    step: 'reviewRegistration',
    commandId: randomUUID(),
    input: { result: 'pass' },
    ...more,
  });
  /** A program whose calendar is broken: what comes after the events fails. */
  const broken = (): Workplace => ({
    ...court.site,
    readCalendar: async () => {
      throw new Error('no calendar');
    },
  });

  test('a step writes its events, its row, its mark and its message together', async () => {
    const { id, number } = await registered(1);
    const command = pass(id, { expectedSeq: 1 });
    expect(await performStep(court.site, command, as('s-leader'))).toMatchObject({
      kind: 'done',
      events: ['registrationPassed'],
      petition: { seq: 2, stage: 'screening' },
    });
    const { db } = court.site;
    const event = await db
      .selectFrom('event')
      .selectAll()
      .where('petition', '=', id)
      .where('seq', '=', 2)
      .execute();
    expect(event).toMatchObject([
      { type: 'registrationPassed', actor: 's-leader', at, command_id: command.commandId },
    ]);
    const mark = await db
      .selectFrom('command')
      .selectAll()
      .where('command_id', '=', command.commandId)
      .execute();
    expect(mark).toMatchObject([{ petition: id, from_seq: 2, to_seq: 2, step: 'reviewRegistration' }]);
    const row = await db.selectFrom('petition_row').select(['seq', 'stage']).where('id', '=', id).execute();
    expect(row).toEqual([{ seq: 2, stage: 'screening' }]);
    const messages = await db.selectFrom('outbox').select('body').orderBy('id').execute();
    expect(messages.map(({ body }) => body)).toEqual([
      { petition: id, number, seq: 1, step: 'register', events: ['registered'] },
      { petition: id, number, seq: 2, step: 'reviewRegistration', events: ['registrationPassed'] },
    ]);
  });

  test('when anything of it fails nothing of it is kept, the number included', async () => {
    const { id, number } = await registered(2);
    const before = await footprint(court);
    await expect(performStep(broken(), pass(id), as('s-leader'))).rejects.toThrow('no calendar');
    await expect(registerPetition(broken(), form(3), as('s-clerk'))).rejects.toThrow('no calendar');
    expect(await footprint(court)).toBe(before);
    const next = await registered(3);
    const serial = (text: string) => Number(/(\d+)号/.exec(text)?.[1]);
    expect(serial(next.number)).toBe(serial(number) + 1);
  });

  test('what was done once is not told to somebody who may not see the petition', async () => {
    const { id } = await registered(4);
    const command = pass(id);
    expect(await performStep(court.site, command, as('s-leader'))).toMatchObject({ kind: 'done' });
    expect(await performStep(court.site, command, as('s-leader'))).toMatchObject({
      kind: 'done',
      petition: { seq: 2 },
    });
    for (const who of ['s-handler2', 's-auditadmin'])
      expect(await performStep(court.site, command, as(who))).toEqual({ kind: 'unknown', what: 'petition' });
  });

  test('a repeated command answers as it did then, though more has happened since', async () => {
    const { id } = await registered(5);
    const command = pass(id, { expectedSeq: 1 });
    const first = await performStep(court.site, command, as('s-leader'));
    const accept = { step: 'accept', input: { grounds: ['delay'], track: 'implementation' } };
    expect(await performStep(court.site, pass(id, accept), as('s-team'))).toMatchObject({ kind: 'done' });
    expect(await performStep(court.site, command, as('s-leader'))).toMatchObject({
      kind: 'done',
      events: first.kind === 'done' ? first.events : [],
      petition: { seq: 2 },
    });
  });

  test('a petition of nobody, of another court, and a step of nobody are unknown', async () => {
    const { id } = await registered(6);
    const elsewhere = { ...as('s-leader'), court: '鲁0116' };
    expect(await performStep(court.site, pass(randomUUID()), as('s-leader'))).toEqual({
      kind: 'unknown',
      what: 'petition',
    });
    expect(await performStep(court.site, pass(id), elsewhere)).toEqual({ kind: 'unknown', what: 'petition' });
    expect(await performStep(court.site, pass(id, { step: 'toString' }), as('s-leader'))).toEqual({
      kind: 'unknown',
      what: 'step',
    });
  });

  test('R12.2 completing a registration brings what the directory knows, and not what a client says it knows', async () => {
    const made = await registerPetition(
      court.site,
      registration({ petitioners: [somebody(7)], caseNumber: '' }),
      as('s-clerk'),
    );
    const id = made.kind === 'done' ? made.petition.id : '';
    const forged = {
      number: '（2025）鲁0117执123号',
      known: true,
      ownCourt: true,
      parties: ['假'],
      originalHandler: 's-lead',
    };
    const input = { caseNumber: '(2025)鲁0117执 123号', note: '补案号', found: forged };
    const done = await performStep(
      court.site,
      pass(id, { step: 'completeRegistration', input }),
      as('s-clerk'),
    );
    expect(done).toMatchObject({
      kind: 'done',
      petition: {
        enforcementCase: {
          known: true,
          originalHandler: 's-handler',
          trialJudge: 's-judge',
          parties: ['张建国', '山东某某建材有限公司'],
        },
      },
    });
    const none = { caseNumber: '（2025）鲁0117执77号', note: '更正', found: forged };
    const other = await performStep(
      court.site,
      pass(id, { step: 'completeRegistration', input: none }),
      as('s-clerk'),
    );
    expect(other).toMatchObject({
      petition: { enforcementCase: { known: false, number: '（2025）鲁0117执77号' } },
    });
  });
});
