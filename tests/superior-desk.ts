/** What the journey of a matter from above needs beside the desk: days as typed, steps taken by the way, the bell. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import type { System } from './system.ts';

export const dayFrom = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

/** A day as a person types it. */
export const typeDay = async (form: Locator, label: string | RegExp, day: string): Promise<void> => {
  await form.getByLabel(label).fill(day);
  await form.page().keyboard.press('Tab');
};

type Made = { readonly id: string; readonly number: string; readonly seq: number };
type Steps = readonly (readonly [step: string, input?: Readonly<Record<string, unknown>>])[];

export const send = async (page: Page, path: string, data: object): Promise<Made> => {
  const answer = await page.request.post(new URL(path, page.url()).href, { data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Made;
};

const getJson = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(new URL(path, page.url()).href)).json()) as T;

/** Does steps that are not what the journey looks at, as the person whose page it is. */
export const steps = async (page: Page, id: string, list: Steps): Promise<void> => {
  let { seq } = await getJson<Made>(page, `/api/petitions/${id}`);
  for (const [step, input = {}] of list) {
    const command = { commandId: randomUUID(), expectedSeq: seq, input };
    ({ seq } = await send(page, `/api/petitions/${id}/steps/${step}`, command));
  }
};

export const idOf = async (page: Page): Promise<string> =>
  (await getJson<{ officer: { id: string } }>(page, '/api/session')).officer.id;

/** From the registration to the handler, as the head of the team may do it all. */
export const toTransferred = (handler: string, lead: string, handlerName: string): Steps => [
  ['reviewRegistration', { result: 'pass' }],
  ['accept', { grounds: ['delay'], track: 'implementation' }],
  [
    'completeRegistration',
    {
      ...{ parties: '阎晚舟、济南禾木家具有限公司', handlerName },
      ...{ proposedOpinion: '转原承办人办理', note: '向原承办人核实' },
    },
  ],
  ['assignLead', { lead, reason: '由分管院领导主办' }],
  ['transfer', { handler, reason: '原承办人' }],
];

/** The handler's interview today, and the opinion. */
export const toProposed = (): Steps => [
  [
    'interview',
    {
      ...{ result: 'held', on: dayFrom(0), way: 'meeting', place: '第二接待室' },
      ...{ participants: '阎晚舟、承办人', content: '说明评估进度', unsignedReason: '拒签' },
    },
  ],
  [
    'propose',
    {
      ...{ demand: '尽快处置设备', findings: '设备已查封，评估机构已选定' },
      ...{ opinion: '十日内启动评估拍卖', law: '《中华人民共和国民事诉讼法》第二百四十七条' },
      ...{ merit: 'founded' },
    },
  ],
];

type Watched = {
  readonly handler?: string;
  readonly next?: { readonly owner: string };
  readonly supervision?: { readonly rung?: string };
};

/** Somebody who handles a petition that the clock has reported up, and whose turn it is. */
export const overdueHandler = async (
  page: Page,
  { accounts }: Pick<System, 'accounts'>,
): Promise<[role: string, nth: number]> => {
  const { items } = await getJson<{ items: readonly Watched[] }>(
    page,
    '/api/petitions?queue=supervision&limit=100',
  );
  const found = items.find(
    ({ handler, next, supervision }) =>
      handler && next?.owner === handler && supervision?.rung?.startsWith('逾期报'),
  );
  const [role = ''] = accounts.find(({ name }) => name === found?.handler)?.roles ?? [];
  const holders = accounts.filter(({ roles }) => roles.includes(role));
  return [role, holders.findIndex(({ name }) => name === found?.handler)];
};

/** Opens the bell. */
export const bell = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: /^提醒/ }).click();
  return page.getByRole('list', { name: '消息' });
};
