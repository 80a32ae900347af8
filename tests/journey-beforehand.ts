/** What a journey has happen before it begins: done with the session of a page, by the same routes the desk uses. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

export type Made = { readonly id: string; readonly number: string; readonly seq: number };
type Day = { readonly day: string; readonly working: boolean };

const aDay = 86_400_000;

/** Sends with the session of the page; what the court's server has against it is in the error. */
const send = async (page: Page, path: string, data: object): Promise<Made> => {
  const answer = await page.request.post(new URL(path, page.url()).href, { data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Made;
};

const read = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(new URL(path, page.url()).href)).json()) as T;

export const perform = (page: Page, { id, seq }: Made, step: string, input: object): Promise<Made> =>
  send(page, `/api/petitions/${id}/steps/${step}`, { commandId: randomUUID(), expectedSeq: seq, input });

/** A day before today, the next day of rest and the next working day, as the court's own calendar has them. */
export const daysAround = async (page: Page) => {
  const { today } = await read<{ today: string }>(page, '/api/session');
  const at = (days: number) => new Date(Date.parse(today) + days * aDay).toISOString().slice(0, 10);
  const months = [...new Set([at(0).slice(0, 7), at(27).slice(0, 7)])];
  const rosters = await Promise.all(
    months.map((month) => read<{ days: readonly Day[] }>(page, `/api/roster?month=${month}`)),
  );
  const ahead = rosters.flatMap(({ days }) => days).filter(({ day }) => day > today);
  const next = (works: boolean) => ahead.find(({ working }) => working === works)?.day ?? '';
  return { past: at(-1), rest: next(false), working: next(true) };
};

type Appointment = {
  readonly number: string;
  readonly time: string;
  readonly agreed: boolean;
  readonly receiver: { readonly name: string };
};

/** The appointments the desk has for a day. */
export const appointmentsOn = async (page: Page, day: string): Promise<readonly Appointment[]> =>
  (await read<{ appointments: readonly Appointment[] }>(page, `/api/reception?day=${day}`)).appointments;

/** A time at which the receiver has nobody else that day: the demonstration makes appointments of its own. */
export const freeTime = async (page: Page, day: string, receiver: string): Promise<string> => {
  const minute = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const taken = (await appointmentsOn(page, day)).filter((one) => one.receiver.name === receiver);
  const isFree = (time: string) => taken.every((one) => Math.abs(minute(one.time) - minute(time)) >= 30);
  const free = ['09:30', '08:30', '10:30', '11:30', '14:00', '15:00', '16:00', '17:00'].find(isFree);
  if (!free) throw new Error(`${receiver} has no time on ${day}`);
  return free;
};

/** Registers a visit of one person about a case of the directory. */
export const registerVisit = async (
  page: Page,
  { caseNumber, ...who }: { readonly name: string; readonly phone: string; readonly caseNumber: string },
): Promise<Made> => {
  const { today } = await read<{ today: string }>(page, '/api/session');
  const input = {
    channel: 'visit',
    receivedOn: today,
    petitioners: [{ ...who, address: '济南市钢城区府前街7号' }],
    caseNumber,
    summary: '申请执行货款，承办人八个月没有联系，查封的设备没有评估。',
    proposedOpinion: '拟转承办人办理',
  };
  return send(page, '/api/petitions', { commandId: randomUUID(), input });
};

/** Brings enforcement cases into the directory, a line each: number, applicant, handler. */
export const importCases = async (
  page: Page,
  cases: readonly (readonly [number: string, applicant: string, handler: string])[],
): Promise<void> => {
  const rows = cases.map(
    ([number, applicant, handler]) =>
      `${number},${applicant},济南禾木家具有限公司,${handler},执行中,2025-03-12,买卖合同纠纷`,
  );
  const list = ['案号,申请执行人,被执行人,承办人,案件状态,立案日期,案由', ...rows].join('\r\n');
  const file = { name: '执行案件.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  const address = new URL('/api/enforcement-cases/import', page.url()).href;
  const answer = await page.request.post(address, { multipart: { file } });
  if (!answer.ok()) throw new Error(`The cases: ${answer.status()} ${await answer.text()}`);
};
