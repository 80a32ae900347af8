import type { PackageAnswer, Packaged, WriteOffAnswer } from '#contract/write-off.ts';
import { capacitiesIn } from '#domain/access/capacity.ts';
import type { Officer } from '#domain/access/officer.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Names } from '#domain/petition/event.ts';
import { findNotice } from '#domain/petition/superior-facts.ts';
import {
  type WriteOff,
  type WriteOffRound,
  type WriteOffState,
  writeOffState,
  writeOffStates,
} from '#domain/petition/write-off-facts.ts';
import { recordWriteOffOutcome } from '#domain/write-off/record-write-off-outcome.ts';
import { writeOffGrounds, writeOffResults } from '#regulation/write-off.ts';
import type { ListedWriteOff, PackagedWriteOff, PackageRow } from '../store/write-offs.ts';

type Group = WriteOffAnswer['group'];
const groups: Readonly<Record<Exclude<WriteOffState, 'accepted'>, Group>> = {
  preparing: 'lacking',
  sentBack: 'lacking',
  applied: 'reviewing',
  consented: 'ready',
  submitted: 'submitted',
  returned: 'returned',
};

function groupOf({ one, waitsIn }: ListedWriteOff): Group {
  if (waitsIn) return 'packed';
  const state = one ? writeOffState(one) : 'preparing';
  return state === 'accepted' ? 'submitted' : groups[state];
}

const returnedIn = (round: WriteOffRound | undefined): Pick<WriteOffAnswer, 'returned'> => {
  const outcome = round?.outcome;
  return outcome?.reason && outcome.dueOn
    ? { returned: { reason: outcome.reason, dueOn: outcome.dueOn } }
    : {};
};

const toBegun = (one: WriteOff): Partial<WriteOffAnswer> => {
  const last = one.rounds.at(-1);
  return {
    writeOff: one.id,
    ground: writeOffGrounds[one.ground].name,
    stateName: writeOffStates[writeOffState(one)],
    ...(last?.submitted ? { package: last.submitted.package, packageNumber: last.submitted.number } : {}),
    ...returnedIn(last),
  };
};

/** One line of the lists, with what it lacks. */
export function toWriteOff(listed: ListedWriteOff): WriteOffAnswer {
  const { row, petition, notice, one, lacking, waitsIn } = listed;
  return {
    key: `${petition.id}:${notice.id}`,
    court: row.court,
    petition: petition.id,
    number: petition.number,
    seq: petition.seq,
    petitioners: row.petitioners,
    ...(row.case_number ? { caseNumber: row.case_number } : {}),
    body: notice.body,
    ...(notice.documentNumber ? { documentNumber: notice.documentNumber } : {}),
    group: groupOf(listed),
    stateName: '尚未整理材料',
    round: one?.rounds.length ?? 0,
    lacking: [...lacking],
    ...(one ? toBegun(one) : {}),
    ...(waitsIn ? { package: waitsIn } : {}),
  };
}

export const toPackage = (row: PackageRow, count: number, names: Names): PackageAnswer => ({
  id: row.id,
  ...(row.number ? { number: row.number } : {}),
  to: row.to_court,
  createdBy: names.staff(row.created_by),
  createdAt: row.created_at,
  ...(row.submitted_by ? { submittedBy: names.staff(row.submitted_by) } : {}),
  ...(row.submitted_at ? { submittedAt: row.submitted_at } : {}),
  count,
});

const sayOutcome = ({ outcome }: WriteOffRound): Pick<Packaged, 'outcome'> =>
  outcome
    ? {
        outcome: `${outcome.on}${writeOffResults[outcome.result]}${outcome.reason ? `：${outcome.reason}` : ''}`,
      }
    : {};

/** One line of a package: how the round that went up in it stands, and what the visitor can record of it. */
export function toPackaged({ row, petition, one }: PackagedWriteOff, id: string, by: Officer): Packaged {
  const index = one.rounds.findIndex(({ submitted }) => submitted?.package === id);
  const round = one.rounds[index];
  const notice = findNotice(petition, one.notice);
  const held = capacitiesIn(petition, by);
  const may = recordWriteOffOutcome.by.some((capacity) => held.has(capacity));
  const key = `writeOffOutcome:${one.id}:${index + 1}`;
  const errand = may && openErrands(petition).find((open) => open.key === key);
  return {
    petition: petition.id,
    number: petition.number,
    seq: petition.seq,
    petitioners: row.petitioners,
    ...(row.case_number ? { caseNumber: row.case_number } : {}),
    body: one.body,
    ...(notice?.documentNumber ? { documentNumber: notice.documentNumber } : {}),
    writeOff: one.id,
    ground: writeOffGrounds[one.ground].name,
    round: index >= 0 ? index + 1 : one.rounds.length,
    stateName: round ? '已上报' : writeOffStates[writeOffState(one)],
    ...(round ? sayOutcome(round) : {}),
    ...(errand ? { errand: errand.key } : {}),
  };
}
