import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import {
  acceptedCase,
  days,
  interviewedCase,
  proposedCase,
  registeredCase,
  screenedCase,
  servedCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { requestedCase, supervised } from '#domain/given-direct-closing.ts';
import { petitionOf } from '#domain/given-history.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { directClosingGroundIds, getDirectClosingGround } from '#regulation/direct-closing.ts';
import { proposeDirectClosing } from './propose-direct-closing.ts';

const team = { by: who.petitionTeam, on: days.closed };
const asking = (said: object = {}, history = transferredCase()) =>
  given(...history).when(proposeDirectClosing, { ...supervised, ...said }, team);
const elsewhere = () =>
  transferredCase({ enforcementCase: { ownCourt: false, number: '（2025）鲁0116执5号' } });
const references = { supervisionFiled: '2026鲁01执监7' } as Partial<Record<string, string>>;

describe('N5 asking to close directly', () => {
  test('names the ground and its reason, and waits for the head', () => {
    asking().makes({
      type: 'directClosingProposed',
      on: days.closed as never,
      request: 'new-5',
      ...supervised,
    });
    const history = requestedCase();
    const [errand] = openErrands(petitionOf(history));
    expect(errand).toMatchObject({ kind: 'directClosing' });
    expect(clockIn(history, errand?.key ?? '')).toMatchObject({ basis: 'process-8', force: 'advisory' });
    expect(proposeDirectClosing.input.safeParse({ ground: 'other', reason: ' ' }).success).toBe(false);
  });

  test.each(directClosingGroundIds)(
    '%s: what it rests on is named; our own cases keep their own road',
    (ground) => {
      const { reference, ownRoad } = getDirectClosingGround(ground);
      const named = { ground, reference: reference && (references[ground] ?? '某文号') };
      if (reference)
        asking({ ...named, reference: ' ' }, elsewhere()).isRefused('process-8', { field: 'reference' });
      expect(asking(named, elsewhere()).after().directClosings).toMatchObject([{ ground }]);
      if (ownRoad) asking(named).isRefused('process-9', { field: 'ground', remedy: /本院/ });
      else expect(asking(named).after().directClosings).toMatchObject([{ ground }]);
    },
  );

  test('a supervision case is named by its number', () => {
    const filed = { ground: 'supervisionFiled' } as const;
    asking({ ...filed, reference: '有监督案件' }).isRefused('process-8', { field: 'reference' });
    asking({ ...filed, reference: '（2026）鲁01执异7号' }).isRefused('process-8', {
      field: 'reference',
      reason: /执监/,
    });
    const [request] = asking({ ...filed, reference: '2026鲁01执监7' }).after().directClosings;
    expect(request?.reference).toBe('（2026）鲁01执监7号');
  });

  test('is possible from the passed registration until an opinion is proposed, and once at a time', () => {
    for (const history of [screenedCase(), acceptedCase(), transferredCase(), interviewedCase()])
      expect(asking({}, history).after().directClosings).toHaveLength(1);
    for (const history of [registeredCase(), proposedCase(), servedCase()])
      asking({}, history).isRefused('process-8');
    asking({}, requestedCase()).isRefused('process-8', { reason: /待负责人审核/ });
  });
});
