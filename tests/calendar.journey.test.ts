/** A year of holidays is loaded while petitions run: what it moves is seen before, and told on the petition after. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import { demandAccessible, demandCalm, openPetition, sees } from './journey-desk.ts';

type Marked = Readonly<Record<string, string>>;
type Year = {
  readonly known: boolean;
  readonly off: Marked;
  readonly work: Marked;
  readonly statutory: Marked;
};
type Clock = {
  readonly name: string;
  readonly due: string;
  readonly state: string;
};
type Found = { readonly number: string; readonly reply: Clock };

const read = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(new URL(path, page.url()).href)).json()) as T;

/** A petition whose next binding date is its answer, some time ahead. */
const findRunning = async (page: Page): Promise<Found> => {
  type Row = {
    readonly id: string;
    readonly number: string;
    readonly nearest?: { readonly name: string; readonly urgency: string };
  };
  const { items } = await read<{ readonly items: readonly Row[] }>(
    page,
    '/api/petitions?queue=all&limit=100',
  );
  const row = items.find(({ nearest }) => nearest?.name === '答复信访人' && nearest.urgency === 'calm');
  if (!row) throw new Error('no petition whose answer is due some time ahead');
  type Clocks = { readonly items: readonly Clock[] };
  const { items: clocks } = await read<Clocks>(page, `/api/petitions/${row.id}/clocks`);
  const reply = clocks.find(({ name, state }) => name === '答复信访人' && state === 'running');
  if (!reply) throw new Error(`${row.number} has no such clock`);
  return { number: row.number, reply };
};

const notice = '国办发明电〔2099〕9号';

/** The year of the due day, as it is known or as the law has it, with the due day itself taken off. */
const invented = async (page: Page, { due }: Clock) => {
  const year = Number(due.slice(0, 4));
  const { known, off, work, statutory } = await read<Year>(page, `/api/calendar/${year}`);
  const { [due]: _, ...worked } = work;
  return {
    known,
    year,
    file: { year, notice: [notice], off: { ...(known ? off : statutory), [due]: '临时放假' }, work: worked },
  };
};

/** The line of the petition's answer, on whichever page of the preview it stands. */
const findLine = async (page: Page, number: string): Promise<Locator> => {
  const line = page.getByRole('row').filter({ hasText: number }).filter({ hasText: '答复信访人' });
  while ((await line.count()) === 0) await page.getByRole('dialog').getByTitle('下一页').click();
  return line.first();
};

describe.runIf(await browserAvailable())('D10 a year of holidays, at the desk', () => {
  const { people } = startJourney();
  let found: Found;

  test('the administrator sees which dates it moves before it is loaded, and nothing of the petition', async () => {
    const leader = await people.as('teamLeader');
    found = await findRunning(leader);
    const { year, known, file } = await invented(leader, found.reply);
    const page = await people.as('systemAdmin');
    await page.goto(new URL('/calendar', page.url()).href);
    await page.getByRole('button', { name: '载入一年' }).click();
    await page.getByLabel('通知文号').waitFor();
    const upload = { name: 'bad.json', mimeType: 'application/json' };
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({ ...upload, buffer: Buffer.from('{"year":') });
    await sees(page, /^文件应是 JSON/);
    await choose.setInputFiles({ ...upload, buffer: Buffer.from(JSON.stringify(file)) });
    await sees(page, /^涉及 \d+ 件：.*（尚未载入）$/);
    const line = await findLine(page, found.number);
    expect(await line.innerText()).toContain(found.reply.due);
    expect(await line.innerText()).toContain('改期');
    await screenshot(page, 'calendar-preview');
    await demandAccessible(page);
    if (known) await page.getByLabel(/^更正理由/).fill('临时放假');
    await page.getByRole('button', { name: '确认载入' }).click();
    await sees(page, `已载入${year}年放假安排`);
    await sees(page, /^\d+ 件中 \d+ 件期限有变$/);
    await sees(page, notice);
    await screenshot(page, 'calendar-loaded');
    demandCalm(page);
  });

  test('R13.5 the petition has the new date, explains it by the notice, and tells in its history how it moved', async () => {
    const page = await people.as('teamLeader');
    await openPetition(page, found.number);
    await page.getByRole('tab', { name: '概况' }).click();
    const told = page.getByText(new RegExp(`“答复信访人”由${found.reply.due}改为`)).first();
    await told.waitFor();
    expect(await told.innerText()).toContain(notice);
    await page.getByRole('tab', { name: /^期限/ }).click();
    const clocks = page.getByRole('region', { name: '期限如何计算' });
    await clocks.getByText('逐日列表').click();
    await sees(clocks, /临时放假放假，不计入/);
    await sees(clocks, notice);
    await screenshot(page, 'calendar-explained');
    demandCalm(page);
  });

  test('三员分立 the other two administrators read the years and load none', async () => {
    for (const role of ['securityAdmin', 'auditAdmin']) {
      const page = await people.as(role);
      await page.goto(new URL('/calendar', page.url()).href);
      await sees(page, notice);
      expect(await page.getByRole('button', { name: '载入一年' }).count()).toBe(0);
    }
  });
});
