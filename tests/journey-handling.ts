/** What both tracks share: a petition brought past the desk to its interview, and the acts that follow on either. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { act, begin, confirm, openPetition, type People, papersOf, sees } from './journey-desk.ts';

type Made = { readonly id: string; readonly number: string; readonly seq: number };
type Act = readonly [role: string, step: string, input: object];

/** Checks an answer of the question of this name. */
export const choose = (form: Locator, question: string | RegExp, answer: string | RegExp): Promise<void> =>
  form.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();

/** Who is signed in on a page, and the court's day. */
export const sessionOf = async (page: Page) => {
  const answer = await page.request.get(new URL('/api/session', page.url()).href);
  return (await answer.json()) as {
    readonly officer: { readonly id: string; readonly name: string };
    readonly today: string;
  };
};

const send = async (page: Page, path: string, expectedSeq: number, input: object): Promise<Made> => {
  const data = { commandId: randomUUID(), expectedSeq, input };
  const answer = await page.request.post(new URL(`/api/petitions${path}`, page.url()).href, { data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Made;
};

/** A petition its handler has interviewed, brought there past the desk, each act by the person whose act it is. */
export const interviewed = async (people: People, came: object, accepted: object): Promise<Made> => {
  const { officer, today } = await sessionOf(await people.as('handler'));
  const lead = (await sessionOf(await people.as('courtLeader'))).officer.id;
  const talk = { place: '第二接待室', participants: '承办人、信访人', content: '听取诉求，说明办理步骤。' };
  const held = { result: 'held', on: today, way: 'meeting', ...talk, unsignedReason: '信访人要求回家细看' };
  const acts: readonly Act[] = [
    ['teamLeader', 'reviewRegistration', { result: 'pass' }],
    ['petitionTeam', 'accept', accepted],
    ['teamLeader', 'assignLead', { lead, reason: '由分管院领导主办' }],
    ['petitionTeam', 'transfer', { handler: officer.id, reason: '案件由其执行，熟悉情况' }],
    ['handler', 'interview', held],
  ];
  const input = { channel: 'visit', receivedOn: today, headCount: 1, handlerName: officer.name, ...came };
  let made = await send(await people.as('receptionClerk'), '', 0, input);
  for (const [role, step, answers] of acts)
    made = await send(await people.as(role), `/${made.id}/steps/${step}`, made.seq, answers);
  return made;
};

/** Takes a scan into the open petition; one of its own papers stands for it. */
export const takeIn = async (page: Page, kind: string, name: string): Promise<void> => {
  const [paper] = await papersOf(page);
  if (!paper) throw new Error('No paper to stand for the scan');
  await page.getByRole('button', { name: '收入材料', exact: true }).click();
  const upload = page.getByRole('region', { name: '收入材料' });
  await upload.getByLabel('材料类别').click();
  await page.getByTitle(kind).click();
  await upload
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: paper.bytes });
  await upload.getByRole('button', { name: '上传 1 个文件' }).click();
  await sees(upload, '已收入');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '概况' }).click();
};

/** The opinion by its fields, the lead leader's yes, the reply. */
export const answerWith = async (
  people: People,
  number: string,
  opinion: Readonly<Record<'信访诉求' | '查明的事实' | '办理意见' | '依据', string>>,
): Promise<void> => {
  const author = await people.as('handler');
  await act(author, '提出办理意见', async (form) => {
    for (const [label, text] of Object.entries(opinion))
      await form.getByLabel(new RegExp(`^${label}`)).fill(text);
  });
  const leader = await people.as('courtLeader');
  await openPetition(leader, number);
  const form = await begin(leader, '同意办理意见');
  await sees(leader, opinion.办理意见);
  await confirm(form);
  await author.reload();
  await act(author, '答复');
};

/** Serves a paper by hand: the recipient signs, and the scan of the receipt is pointed at where there is one. */
export const serve = (page: Page, paper: string, scan?: string): Promise<void> =>
  act(page, '送达', async (form) => {
    await form.getByRole('radio', { name: new RegExp(`^${paper} → `) }).check();
    await form.getByRole('radio', { name: '直接送达' }).check();
    if (!scan) return;
    await form.getByLabel(/^凭证扫描件/).click();
    await page.getByTitle(scan).click();
  });
