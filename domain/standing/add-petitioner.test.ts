import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { closedCase, days, registeredCase, repliedCase, transferredCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { withdrewCase } from '#domain/given-standing.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { addPetitioner } from './add-petitioner.ts';

const newcomer = { name: '赵明', phone: '13800000001', reason: '共同申请执行人' };
const adding = (said: object = {}, history = transferredCase()) =>
  given(...history).when(
    addPetitioner,
    { ...newcomer, ...said },
    { by: who.petitionTeam, on: days.proposed },
  );

describe('D11 somebody joins a petition', () => {
  test('and is told, answered and served like the others; nothing personal stands in the event', () => {
    expect(adding().after().petitioners).toHaveLength(2);
    expect(JSON.stringify(adding().history().at(-1))).not.toMatch(/赵明|13800000001/);
  });

  test('D12 the notice limit is not missed by who was not there', () => {
    const nameless = transferredCase({ registered: { channel: 'letter', anonymous: true } });
    expect(stateIn(adding({}, nameless).history(), 'notice', '2026-06-01')).toBe('lapsed');
  });

  test('whom nobody stood before: what was to be decided lapses', () => {
    expect(openErrands(adding({}, withdrewCase()).after())).toEqual([]);
  });

  test('with a name, a phone, an authority for an agent; at most five spokesmen', () => {
    adding({ name: '' }).isRefused('12', { field: 'name' });
    adding({ phone: '' }).isRefused('12', { field: 'phone' });
    adding({ relation: 'agent' }).isRefused('1', { field: 'authorisation' });
    const five = Array.from({ length: 5 }, (_, index) => ({
      name: `代表${index}`,
      phone: '13800000000',
      representative: true,
    }));
    adding({ representative: true }, registeredCase({ registered: { petitioners: five } })).isRefused('1', {
      field: 'representative',
    });
  });

  test('not after the reply or the end', () => {
    adding({}, repliedCase()).isRefused('12');
    adding({}, closedCase()).isRefused('12');
  });
});
