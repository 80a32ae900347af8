import { afterAll, beforeAll, expect, test } from 'vitest';
import { command, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  today,
  toTransferred,
  walk,
} from '../../tests/walk.ts';
import { rebuildRows } from '../store/rebuild.ts';

let court: TestSite;
let ask: Ask;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
});
afterAll(() => court.close());

const transferred = async (n: number): Promise<Made> =>
  walk(ask, await register(ask, { petitioners: [somebody(n)] }), toTransferred);
const page = async (who: string, { id }: Made) =>
  (await (await ask(who))('GET', `/api/petitions/${id}`)).body;

test('R6b.1 N9 the page shows what was found and taken, and advises who closes or states exhaustion', async () => {
  const found = { on: today, result: 'none', how: ['network'], content: '余额为零' };
  const made = await walk(ask, await transferred(1), [
    ['handler', 'recordFinding', found],
    ['handler', 'recordMeasure', { day: '2025-06-10', kind: 'networkInquiry', result: 'nothing' }],
  ]);
  const { rooms, advice } = await page('handler', made);
  expect(rooms).toContainEqual(
    expect.objectContaining({
      title: '财产与执行措施',
      lines: [expect.objectContaining({ state: '确无财产可供执行' }), expect.anything()],
    }),
  );
  expect(advice).toMatchObject([
    { step: 'stateExhausted', lines: [expect.stringContaining('查封')], basis: { id: '6b' } },
    { step: 'close', basis: { id: 'opinions-7' } },
  ]);
});

test('R7.1 a diverted petition waits for its case; a number of other letters is refused at its field', async () => {
  const told = { on: today, way: 'meeting', to: '信访人', content: '说明异议的材料和期限' };
  const made = await walk(ask, await transferred(2), [
    ['handler', 'divert', { complaint: 'attacksAct', remedy: 'conductObjection', ...told }],
  ]);
  const { errands } = await page('team', made);
  const filing = (errands as { key: string; kind: string }[]).find((one) => one.kind === 'divertedFiling');
  expect(filing).toMatchObject({ mine: true, step: 'recordDivertedCase' });
  const key = filing?.key ?? '';
  const file = async (caseNumber: string) => {
    const team = await ask('team');
    const input = { errand: key, on: today, caseNumber };
    return team('POST', `/api/petitions/${made.id}/steps/recordDivertedCase`, command(made.seq, input));
  };
  expect(await file('（2026）鲁0117执监5号')).toMatchObject({
    status: 422,
    body: { basis: { id: 'procedure-236' }, errors: [{ field: 'caseNumber' }] },
  });
  expect(await file('（2026）鲁0117执异5号')).toMatchObject({ status: 200 });
  expect((await page('team', made)).errands).toContainEqual(
    expect.objectContaining({ kind: 'divertedOutcome' }),
  );
});

test('N5 R16.2 a petition closed directly has ended: nothing runs on but its filing, and its row says the same', async () => {
  const asked = { ground: 'supervisedRepeat', reference: '济中法执督〔2026〕8号', reason: '正在督办' };
  const made = await walk(ask, await transferred(3), [
    ['team', 'proposeDirectClosing', asked],
    ['leader', 'closeDirectly', { result: 'agree' }],
  ]);
  const { stage, errands, clocks, next } = await page('leader', made);
  expect({ stage, errands, next }).toMatchObject({
    stage: 'closed',
    errands: [{ key: 'filing:1', kind: 'archiveGaps' }],
    next: { step: 'attach', basis: { id: '16' } },
  });
  const running = (clocks as { key: string; state: string }[]).filter(
    ({ state }) => state === 'running' || state === 'overdue',
  );
  expect(running.map(({ key }) => key)).toEqual(['filing:1']);
  const { db, keys, calendar } = court.site;
  expect(await rebuildRows(db, '鲁0117', calendar(), keys, { write: false })).toMatchObject({
    differing: [],
    orphans: 0,
  });
});
