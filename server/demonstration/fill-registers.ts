/** The visit registers of a first start: two months before now held against the system, the earlier one signed. */
import type { Officer, Staff } from '#domain/access/officer.ts';
import { addDays, type Day, parseDay, shanghaiDay } from '#domain/calendar/day.ts';
import { writeCsvFile } from '../directory/spreadsheet.ts';
import { importRegister } from '../reconciliation/import-register.ts';
import { digestOf, monthFacts } from '../store/month-facts.ts';
import { signMonth } from '../store/month-signatures.ts';
import type { Workplace } from '../store/perform.ts';
import { loadPeople } from '../store/person.ts';
import { decideRow } from '../store/register-decisions.ts';
import { comingsBetween } from '../store/registered-comings.ts';
import { personName, phone } from './people.ts';
import phrases from './phrases/registers.json' with { type: 'json' };
import { createRandom, type Random } from './random.ts';
import { holdersOf } from './scene.ts';

type Scene = {
  readonly workplace: Workplace;
  readonly court: string;
  readonly keeper: Officer;
  readonly random: Random;
};

const heading = ['序号', '来访日期', '姓名', '联系电话', '反映问题', '答复情况'];
/** Of the visits registered, every so many are written down with a slip of the pen. */
const everySlip = 4;

type Line = { readonly on: Day; readonly cells: readonly string[] };

const hide = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`;

/** What the register has of the visits that were registered: most as they were, some with a hidden phone and half a name. */
async function registeredLines({ workplace, court }: Scene, from: Day, until: Day): Promise<Line[]> {
  const comings = await comingsBetween(workplace.db, court, from, until);
  const visits = comings.filter(({ channel }) => channel === 'visit');
  const lines = visits.map(async ({ petition, on, text }, at): Promise<Line[]> => {
    const [person] = await loadPeople(workplace.db, workplace.keys, court, petition);
    if (!person) return [];
    const slips = at % everySlip === 1;
    const name = slips ? `${person.name.slice(0, 1)}某某` : person.name;
    const number = slips ? hide(person.phone ?? '') : (person.phone ?? '');
    return [{ on, cells: [name, number, slips ? '' : text.slice(0, 40), ''] }];
  });
  return (await Promise.all(lines)).flat();
}

function missingLines({ random }: Scene, from: Day, count: number): Line[] {
  return phrases.missing.slice(0, count).map(({ text, reply }, at) => ({
    on: addDays(from, at * everySlip),
    cells: [personName(random), phone(random), text, reply],
  }));
}

/** The register as a file. One number is skipped: a page somebody spoiled, or tore out. */
function fileOf(month: string, lines: readonly Line[]): Uint8Array {
  const sorted = lines.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const rows = sorted.map(({ on, cells }, at) => [String(at + (at < 2 ? 1 : 2)), on, ...cells]);
  return writeCsvFile([[`${month} ${phrases.title}`], heading, ...rows]);
}

async function importMonth(scene: Scene, month: string, name: string, missing: number, at: string) {
  const { workplace, court, keeper } = scene;
  const from = parseDay(`${month}-01`);
  const until = addDays(parseDay(`${addDays(from, everySlip * 8).slice(0, 7)}-01`), -1);
  const lines = [...(await registeredLines(scene, from, until)), ...missingLines(scene, from, missing)];
  const doing = { court, source: 'visit', by: keeper.id, at, ip: '' } as const;
  const answer = await importRegister(
    workplace,
    doing,
    { name, bytes: fileOf(month, lines) },
    { dryRun: false },
  );
  if (!answer.ok) throw new Error(answer.message);
}

/** Of the earlier month everything that was probable is decided, and one entry found to be something else. */
async function settle({ workplace, court, keeper }: Scene, month: string, at: string): Promise<void> {
  const { rows } = await monthFacts(workplace.db, court, month);
  const by = { by: keeper, at, ip: '' };
  for (const { id, petition } of rows.filter(({ standing }) => standing === 'probable'))
    await decideRow(workplace, id, { kind: 'same', petition, expected: 0 }, by);
  const [other] = rows.filter(({ standing }) => standing === 'missing');
  if (other)
    await decideRow(workplace, other.id, { kind: 'outside', reason: phrases.outside, expected: 0 }, by);
}

/** Imports the visit registers of the two months before the one on which `now` falls; a leader signs the earlier. */
export async function fillRegisters(
  workplace: Workplace,
  { court, staff, now, seed }: { court: string; staff: Staff; now: string; seed: string },
): Promise<void> {
  const [keeper] = holdersOf(staff, ['commandCentre']);
  const [leader] = holdersOf(staff, ['courtLeader']);
  if (!keeper || !leader) throw new Error('nobody keeps or signs the registers');
  const scene = { workplace, court, keeper, random: createRandom(`${seed}/registers`) };
  const today = shanghaiDay(now);
  const last = addDays(parseDay(`${today.slice(0, 7)}-01`), -1);
  const before = addDays(parseDay(`${last.slice(0, 7)}-01`), -1);
  const [signed, open] = [before.slice(0, 7), last.slice(0, 7)];
  await importMonth(scene, signed, phrases.files.before, 2, now);
  await settle(scene, signed, now);
  const seen = digestOf(await monthFacts(workplace.db, court, signed));
  const given = { remark: phrases.remark, seen };
  const refusal = await signMonth(workplace.db, { court, month: signed }, given, {
    ...{ by: leader.id, at: now, ip: '', today },
  });
  if (refusal) throw new Error(refusal.reason);
  await importMonth(scene, open, phrases.files.last, phrases.missing.length, now);
}
