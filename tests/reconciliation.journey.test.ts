/** A month's register of three thousand lines, at the desk: taken in, held against the system, made good, signed. */
import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import { demandAccessible, demandCalm, sees } from './journey-desk.ts';
import {
  isFaultless,
  type MessyRegister,
  type Truth,
  type Visit,
  writeMessyRegister,
} from './messy-register.ts';
import { dayFrom, send } from './superior-desk.ts';

/** Three thousand lines in all. Only what was registered takes time to bring about. */
const measure = { registered: 500, again: 200, returned: 200, stranger: 2100 };
const fileName = '来访登记簿.xlsx';
/** The demonstration has registers of the last two months: this one is of a month before them. */
const month = `${dayFrom(-130)}`.slice(0, 7);

const register = (page: Page, { name, phone, caseNumber, on, text }: Visit) =>
  send(page, '/api/petitions', {
    commandId: randomUUID(),
    input: {
      ...{ channel: 'visit', receivedOn: on, caseNumber, summary: text },
      petitioners: [{ name, phone, address: '济南市钢城区府前街7号' }],
      proposedOpinion: '拟转承办人办理',
    },
  });

/** Registers them all, some at a time. */
const registerAll = async (page: Page, visits: readonly Visit[]): Promise<void> => {
  const waiting = [...visits];
  const work = async (): Promise<void> => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) await register(page, visit);
  };
  await Promise.all(Array.from({ length: 6 }, work));
};

type Entry = {
  readonly id: string;
  readonly serial: string;
  readonly name: string;
  readonly standing: string;
};

/** Every entry of the month, page after page. */
const entriesOf = async (page: Page): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for (;;) {
    const query = new URLSearchParams({ month, limit: '200' });
    const last = all.at(-1);
    if (last) query.set('after', last.id);
    const address = new URL(`/api/reconciliation/rows?${query}`, page.url()).href;
    const { items } = (await (await page.request.get(address)).json()) as { items: Entry[] };
    if (items.length === 0) return all;
    all.push(...items);
  }
};

/** Three thousand lines are read and compared in seconds where nothing else runs. */
const saysOf = (sheet: Locator, words: string): Promise<void> =>
  sheet.getByText(words).waitFor({ timeout: 60_000 });

/** More rows than the list has in sight. */
const rowsInSight = 14;
const isInSight = (row: Element): boolean => {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};

const openMonth = async (page: Page): Promise<void> => {
  await page.goto(new URL(`/reconciliation?month=${month}`, page.url()).href);
  await page.getByRole('heading', { level: 1, name: '登记核对' }).waitFor();
};

const tab = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('navigation', { name: '核对结果' }).getByRole('button', { name });

/** How many entries a list has, as its tab says. */
const demandCount = async (page: Page, name: string, count: number): Promise<void> =>
  tab(page, `${name} ${count}`).waitFor();

/** The entry under the hand, side by side with what it may be. */
const panelOf = (page: Page): Locator => page.getByRole('region', { name: '逐条比对' });

const mean = async (sheet: Locator, title: string, meaning: string): Promise<void> => {
  await sheet.getByLabel(`“${title}”列的含义`).click();
  await sheet.page().getByTitle(meaning, { exact: true }).filter({ visible: true }).last().click();
};

describe.runIf(await browserAvailable())('a month’s register of three thousand lines', () => {
  let book: MessyRegister;
  const ofTruth = (...truths: readonly Truth[]) => book.lines.filter(({ truth }) => truths.includes(truth));
  const gaps = () => ofTruth('returned', 'stranger');

  const { people } = startJourney(async () => {
    book = await writeMessyRegister(month, measure);
  });

  const choose = async (page: Page): Promise<Locator> => {
    await page.getByRole('button', { name: '导入登记簿', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: '导入登记簿' });
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const file = { name: fileName, mimeType, buffer: Buffer.from(book.bytes) };
    await sheet.locator('input[type=file]').setInputFiles(file);
    return sheet;
  };

  test('R12.5 the visits of months ago are registered now, hundreds of them', async () => {
    const clerk = await people.as('receptionClerk');
    const known = ofTruth('registered').map(({ visit }) => visit);
    await registerAll(clerk, known);
  }, 300_000);

  test('B3 a book with headings nobody knows: its columns are told once, tried, and it is taken in', async () => {
    const page = await people.as('commandCentre');
    await page.getByRole('link', { name: '登记核对' }).click();
    const sheet = await choose(page);
    await saysOf(sheet, '还认不出日期和人、事各列，请在下面指明含义');
    await screenshot(page, 'register-unknown');
    await demandAccessible(page);
    await mean(sheet, '号', '登记簿编号');
    await mean(sheet, '哪天来的', '来访（件）日期');
    await mean(sheet, '何人', '信访人姓名');
    await mean(sheet, '所为何事', '内容摘要');
    await screenshot(page, 'register-columns');
    await sheet.getByRole('button', { name: '按此识别' }).click();
    const { lines, twice, bad } = book;
    const brought = `${lines.length} 条，重复 ${twice} 条只算一次，日期有问题未读入 ${bad} 行`;
    await saysOf(sheet, `共读出 ${lines.length + twice} 条：将新增 ${brought}`);
    await screenshot(page, 'register-tried');
    await demandAccessible(page);
    await sheet.getByRole('button', { name: '确认导入并比对' }).click();
    await saysOf(sheet, `共读出 ${lines.length + twice} 条：新增 ${brought}`);
    await screenshot(page, 'register-imported');
    await sheet.getByRole('button', { name: '看比对结果' }).click();
    await demandCount(page, '未登记', gaps().length);
    demandCalm(page);
  });

  test('B3 the missing are the known gaps, line by line, and nobody who was registered is among them', async () => {
    const page = await people.as('commandCentre');
    const entries = await entriesOf(page);
    const serialsOf = (standing: string) =>
      entries.filter((one) => one.standing === standing).map(({ serial }) => Number(serial));
    const serials = (lines: readonly { readonly serial: number }[]) => lines.map(({ serial }) => serial);
    expect(entries).toHaveLength(book.lines.length);
    expect(serialsOf('missing').toSorted((a, b) => a - b)).toEqual(serials(gaps()));
    const [found, asked] = [new Set(serialsOf('matched')), new Set(serialsOf('probable'))];
    expect(found.size + asked.size).toBe(measure.registered + measure.again);
    expect(found.size).toBeGreaterThan(measure.registered * 0.95);
    for (const list of ['missing', 'probable', 'matched'] as const) {
      const name = { missing: '未登记', probable: '疑似已登记', matched: '已登记' }[list];
      await tab(page, new RegExp(`^${name}`)).click();
      await sees(panelOf(page), /^登记簿（第\d+行）$/);
      await screenshot(page, `register-${list}`);
      await demandAccessible(page);
    }
    demandCalm(page);
  });

  test('B3 one that may be registered is decided side by side', async () => {
    const page = await people.as('commandCentre');
    await tab(page, /^疑似已登记/).click();
    const panel = panelOf(page);
    await sees(panel, /这次登记已对上登记簿的另一条/);
    await panel.getByRole('textbox', { name: '原因' }).fill('当日重复记录');
    await screenshot(page, 'register-side-by-side');
    await panel.getByRole('button', { name: '不属于信访' }).click();
    await demandCount(page, '不属于信访', 1);
    await tab(page, '不属于信访 1').click();
    await sees(page, /不属于执行申诉信访，原因：当日重复记录/);
    await screenshot(page, 'register-dismissed');
    await demandAccessible(page);
    demandCalm(page);
  });

  test('B3 R12.5 a missing one is registered from what the book says, and is late', async () => {
    const page = await people.as('teamLeader');
    await openMonth(page);
    await tab(page, `未登记 ${gaps().length}`).click();
    const shown = page.locator('.reconciliation-here');
    await shown.waitFor();
    for (let down = 0; down < rowsInSight; down += 1) await page.keyboard.press('j');
    await expect.poll(() => shown.evaluate(isInSight), { timeout: 10_000 }).toBe(true);
    await page.getByRole('button', { name: '再显示 100 条' }).click();
    await sees(page, new RegExp(`^共 ${gaps().length} 条，已显示 200 条`));
    const one = ofTruth('stranger').find(({ visit }) => isFaultless(visit))?.visit;
    await page.getByRole('row', { name: new RegExp(`案卷第${one?.n}号`) }).click();
    await sees(panelOf(page), one?.text ?? 'nobody');
    await panelOf(page).getByRole('button', { name: /^补登/ }).click();
    await screenshot(page, 'register-reason');
    await page.getByRole('menuitem', { name: '接待后未登记' }).click();
    await sees(page, /^补登《来访登记簿.xlsx》第\d+行，漏登原因：接待后未登记/);
    await expect.poll(() => page.getByLabel(/^姓名或名称/).inputValue()).toBe(one?.name);
    await expect.poll(() => page.getByLabel('联系电话').inputValue()).toBe(one?.phone);
    await expect.poll(() => page.getByLabel(/^内容摘要/).inputValue()).toBe(one?.text);
    await screenshot(page, 'register-prefilled');
    await demandAccessible(page);
    await page.getByRole('button', { name: /^登记（/ }).click();
    await sees(page, '已登记');
    await screenshot(page, 'register-made-good');
    await page.getByRole('button', { name: '回登记核对' }).click();
    await demandCount(page, '未登记', gaps().length - 1);
    demandCalm(page);
  });

  test('B3 the same file again brings nothing, and its columns are known', async () => {
    const page = await people.as('commandCentre');
    const sheet = await choose(page);
    await saysOf(sheet, `将新增 0 条，已有 ${book.lines.length} 条`);
    expect(await sheet.getByRole('button', { name: '没有新的内容' }).isDisabled()).toBe(true);
    await screenshot(page, 'register-again');
    await demandAccessible(page);
    await page.keyboard.press('Escape');
    demandCalm(page);
  });

  test('B3 the month is one page, a leader signs it, and what comes later does not change what was signed', async () => {
    const page = await people.as('courtLeader');
    await openMonth(page);
    await sees(page, `断号 ${book.spoiled}`);
    await screenshot(page, 'register-month');
    await demandAccessible(page);
    const signing = page.getByRole('complementary', { name: '签字' });
    await signing.getByLabel(/^处理要求/).fill('请团队负责人一个月内逐条核实，漏登的补登。');
    await signing.getByRole('button', { name: '签字确认' }).click();
    await sees(signing, '签字以后没有变化。');
    await screenshot(page, 'register-signed');

    const later = gaps().at(-1)?.visit;
    if (!later) throw new Error('nobody is missing');
    await register(await people.as('receptionClerk'), later);
    await page.reload();
    const change = signing.getByRole('row', { name: /来访登记簿：未登记/ });
    await change.getByText(String(gaps().length - 1), { exact: true }).waitFor();
    await change.getByText(String(gaps().length - 2), { exact: true }).waitFor();
    await sees(signing, '处理要求：请团队负责人一个月内逐条核实，漏登的补登。');
    await screenshot(page, 'register-changed');
    await demandAccessible(page);
    demandCalm(page);
  });
});
