/** Writing, through the functions HTTP writes with; every act is undone at once, so a real court may be measured. */
import { shanghaiDay, yearOf } from '#domain/calendar/day.ts';
import { seededIds } from '#server/demonstration/random.ts';
import type { StaffOfficer } from '#server/identity/staff-record.ts';
import { type Outcome, performStep, type Workplace } from '#server/store/perform.ts';
import { registerPetition } from '#server/store/register.ts';
import type { Pair } from './compare.ts';
import type { Ground } from './ground.ts';
import { readWritten, writePlainRegistration, writePlainStep } from './plain-writing.ts';
import type { Scratch } from './scratch.ts';

const petitioner = { name: '测量用例', phone: '13800000000', address: '测量用地址' };
const summary = '测量登记一件信访所需的时间，本件随即撤销，不留在数据库中。';
const step = 'reviewRegistration';

type Acts = {
  /** Always makes the same petition, for it is undone each time; returns its id. */
  readonly register: () => Promise<string>;
  readonly review: () => Promise<void>;
};

function doneOr(outcome: { readonly kind: string }): asserts outcome is Extract<Outcome, { kind: 'done' }> {
  if (outcome.kind !== 'done') throw new Error(`测量用的登记或步骤没有办成：${JSON.stringify(outcome)}`);
}

function actsOf({ site, court, staff, clerk, leader }: Ground, { db }: Scratch): Acts {
  const at = site.now();
  const input = { channel: 'visit', receivedOn: shanghaiDay(at), petitioners: [petitioner], summary };
  const occasion = (by: StaffOfficer) => ({ court, by, staff, at });
  let petition = '';
  let newId = seededIds('bench');
  const workplace: Workplace = { ...site, db, newId: () => newId() };
  return {
    register: async () => {
      newId = seededIds('bench');
      const outcome = await registerPetition(workplace, { commandId: newId(), input }, occasion(clerk));
      doneOr(outcome);
      petition = outcome.petition.id;
      return petition;
    },
    review: async () => {
      const command = { petition, step, commandId: newId(), expectedSeq: 1, input: { result: 'pass' } };
      doneOr(await performStep(workplace, command, occasion(leader)));
    },
  };
}

/** Registering, and one step on what was registered. */
export async function writingPairs(ground: Ground, scratch: Scratch): Promise<readonly Pair[]> {
  const { client, mark, undo } = scratch;
  const { court, site } = ground;
  const acts = actsOf(ground, scratch);
  const year = yearOf(shanghaiDay(site.now()));
  await mark();
  const petition = await acts.register();
  const registered = await readWritten(client, court, petition);
  await acts.review();
  const reviewed = await readWritten(client, court, petition);
  await undo();
  const registerFirst = async () => {
    await mark();
    await acts.register();
  };
  const without = '不含提交时的落盘（见“提交落盘”）';
  return [
    {
      name: '登记一件',
      meaning: `查重、校验、编号、加密、检索词、留痕链，全部写入；SQL 只写入同样的行，${without}`,
      before: mark,
      ours: acts.register,
      sql: () => writePlainRegistration(client, registered, { court, year }),
      after: undo,
    },
    {
      name: '办一个步骤（登记审核）',
      meaning: `锁定、读历史、判断、留痕、更新队列行；SQL 只写入同样的行，${without}`,
      before: registerFirst,
      ours: acts.review,
      sql: () => writePlainStep(client, reviewed, { court, petition }),
      after: undo,
    },
  ];
}
