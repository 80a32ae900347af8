/** Every screen of the desk, seen by somebody who uses it: readable, nothing cut, no error, nothing only for machines. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable } from './browser.ts';
import { cutTexts } from './cut-text.ts';
import { startJourney } from './journey.ts';
import { demandAccessible, demandCalm, sees } from './journey-desk.ts';

type Visit = {
  /** The post of whoever looks; nobody has signed in without it. */
  readonly by?: string;
  /** Words that stand there only when what was asked for has come. */
  readonly sees: string | RegExp;
  /** The addresses, where the route alone is none or not all of it. */
  readonly at?: readonly string[] | ((page: Page) => Promise<readonly string[]>);
  /** What is opened there one after the other. */
  readonly tabs?: true;
};

const read = async <T>(page: Page, path: string): Promise<T> =>
  (await (await page.request.get(new URL(path, page.url()).href)).json()) as T;

type Listed = { readonly items: readonly { readonly id: string }[] };

/** The first petition of somebody's list. */
const firstOf = async (page: Page, list: string): Promise<string> => {
  const { items } = await read<Listed>(page, list);
  return items[0]?.id ?? '';
};

const pagesOfOne = async (page: Page): Promise<readonly string[]> => {
  const id = await firstOf(page, '/api/archive?list=toFile');
  type Materials = { readonly materials: readonly { readonly id: string; readonly mime: string }[] };
  const { materials } = await read<Materials>(page, `/api/petitions/${id}`);
  const scan = materials.find(({ mime }) => mime === 'application/pdf');
  return [`/petitions/${id}/pages?material=${scan?.id}`];
};

const onePackage = async (page: Page): Promise<readonly string[]> => {
  type Packages = { readonly packages: readonly { readonly id: string }[] };
  const { packages } = await read<Packages>(page, '/api/write-offs');
  return [`/write-off/${packages[0]?.id}`];
};

const oneCampaign = async (page: Page): Promise<readonly string[]> => [
  `/campaigns/${await firstOf(page, '/api/campaigns')}`,
];

const visits: Readonly<Record<string, Visit>> = {
  '/sign-in': { sees: '密码' },
  '/': { by: 'petitionTeam', sees: /^共 \d+ 件，已显示/ },
  '/petitions': { by: 'courtLeader', sees: /^共 \d+ 件，已显示/ },
  '/petitions/$id': {
    by: 'petitionTeam',
    sees: '现在能办什么',
    at: async (page) => [`/petitions/${await firstOf(page, '/api/petitions?queue=all')}`],
    tabs: true,
  },
  '/petitions/$id/pages': { by: 'petitionTeam', sees: /^原件不再列入目录|没有改动/, at: pagesOfOne },
  '/register': { by: 'receptionClerk', sees: '疑似重复' },
  '/reception': { by: 'receptionClerk', sees: '开始接待' },
  '/reception/roster': { by: 'teamLeader', sees: '周一' },
  '/hearings': { by: 'director', sees: /^已举行/, at: ['/hearings?from=2024-01-01'] },
  '/archive': {
    by: 'archivist',
    sees: /^钢执访/,
    at: ['/archive', '/archive?list=lent', '/archive?list=filed'],
  },
  '/assign': { by: 'superior', sees: '要求反馈日期' },
  '/supervision': {
    by: 'teamLeader',
    sees: /^钢执访/,
    at: ['/supervision', '/supervision?list=backlog'],
  },
  '/reconciliation': {
    by: 'commandCentre',
    sees: '导入登记簿',
    at: ['month', 'probable'].map((list) => `/reconciliation?list=${list}`),
  },
  '/appraisal': {
    by: 'teamLeader',
    sees: /^\d+\/\d+$/,
    at: ['/appraisal', '/appraisal?by=court&from=2024-01-01&until=2026-12-31&subject=court&indicator=reply'],
  },
  '/appraisal/objections': { by: 'director', sees: /^没有考核异议/ },
  '/dashboard': {
    by: 'courtLeader',
    sees: '核销情况',
    at: ['/dashboard', '/dashboard?from=2020-01-01&until=2020-12-31'],
  },
  '/campaigns': { by: 'director', sees: '进行中' },
  '/campaigns/$id': { by: 'commandCentre', sees: /^钢执访/, at: oneCampaign },
  '/ledgers': {
    by: 'teamLeader',
    sees: /^钢执访/,
    at: ['all', 'campaign'].map((ledger) => `/ledgers?ledger=${ledger}`),
  },
  '/write-off': {
    by: 'commandCentre',
    sees: /^钢执/,
    at: ['/write-off?list=lacking', '/write-off?list=packages'],
  },
  '/write-off/$id': { by: 'commandCentre', sees: /^报送.*共 \d+ 件/, at: onePackage },
  '/directory': { by: 'receptionClerk', sees: /^（20\d\d）/, at: ['/directory?q=执'] },
  '/assignment': { by: 'teamLeader', sees: '上移' },
  '/sealed': { by: 'disciplineLiaison', sees: '查看' },
  '/staff': { by: 'systemAdmin', sees: '重置密码' },
  '/audit': { by: 'auditAdmin', sees: '演示数据' },
  '/gateways': {
    by: 'systemAdmin',
    sees: /^还没有通道|^已由|^您的执行信访|^没有符合的记录/,
    at: ['/gateways', '/gateways?part=templates', '/gateways?part=sent'],
  },
  '/sessions': { by: 'securityAdmin', sees: '正在使用', at: ['/sessions', '/sessions?whose=court'] },
  '/calendar': { by: 'systemAdmin', sees: '载入一年' },
  '/rules': { by: 'receptionClerk', sees: '约谈信访人' },
};

/** The routes as the running desk has them: the router leaves itself on the window. */
const routesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { __TSR_ROUTER__: router } = globalThis as unknown as {
      readonly __TSR_ROUTER__: { readonly routesByPath: object };
    };
    return Object.keys(router.routesByPath);
  });

/** What a machine writes and a clerk cannot read: an id, a missing value; and a phone number nobody asked to see. */
const unreadable =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-|\b(undefined|null|NaN|Invalid Date)\b|(?<!\d)1[3-9]\d{9}(?!\d)/;

const demandReadable = async (page: Page): Promise<void> => {
  await expect.poll(() => page.locator('.ant-spin-spinning, .ant-skeleton-active').count()).toBe(0);
  expect(await cutTexts(page)).toEqual([]);
  expect(await page.locator('body').innerText()).not.toMatch(unreadable);
  await demandAccessible(page);
};

describe.runIf(await browserAvailable())('the screens', () => {
  const { system, browser, people } = startJourney();

  /** The page of whoever looks; the team leader of the court above is the last of that post the start names. */
  const pageOf = async (by: string | undefined): Promise<Page> => {
    if (by === 'superior') {
      const leaders = system.accounts.filter(({ roles }) => roles.includes('teamLeader'));
      return people.as('teamLeader', leaders.length - 1);
    }
    if (by) return people.as(by);
    const page = await browser.newPage();
    await page.goto(system.url);
    await sees(page, '密码');
    return page;
  };

  test('every route of the desk has its visit below', async () => {
    const page = await pageOf(undefined);
    expect(Object.keys(visits).toSorted()).toEqual((await routesOf(page)).toSorted());
    await page.context().close();
  });

  test('what is cut is found, what ends in dots or scrolls is not', async () => {
    const page = await browser.newPage();
    const box = 'width: 60px; white-space: nowrap;';
    await page.setContent(`
      <p style="${box} overflow: hidden">被边缘切断的一句话</p>
      <p style="${box} overflow: hidden; text-overflow: ellipsis"><button>被边缘切断的按钮</button></p>
      <p style="${box}">写到旁边去了的一句话</p>
      <p style="${box} overflow: hidden; text-overflow: ellipsis">以省略号<span>结尾的一句话</span></p>
      <p style="${box} overflow: auto">可以滚动着看的一句话</p>
      <p style="width: 60px">自然换行的一句话</p>`);
    const found = (await cutTexts(page)).map((one) => one.split(': ')[1]);
    expect(found).toEqual(['被边缘切断的一句话', '被边缘切断的按钮', '写到旁边去了的一句话']);
    await page.context().close();
  });

  test.each(Object.entries(visits))('%s', async (route, visit) => {
    const page = await pageOf(visit.by);
    const { at = [route] } = visit;
    for (const address of typeof at === 'function' ? await at(page) : at) {
      await page.goto(`${system.url}${address}`);
      await sees(page, visit.sees);
      await demandReadable(page);
    }
    for (const tab of visit.tabs ? await page.getByRole('tab').all() : []) {
      await tab.click();
      await demandReadable(page);
    }
    demandCalm(page);
  });
});
