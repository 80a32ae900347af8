import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { closedCase, days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { reviewCase } from '#domain/given-diversion.ts';
import { settled } from '#domain/given-measures.ts';
import { recordSettlement } from './record-settlement.ts';

const handler = { by: who.handler, on: days.served };
const settling = (said: object = {}, history = transferredCase()) =>
  given(...history).when(recordSettlement, { ...settled, ...said }, handler);

describe('N9 a settlement', () => {
  test('is kept with the day its performance began', () => {
    const { day, ...rest } = settled;
    settling().makes({ type: 'settlementRecorded', on: day, ...rest, material: undefined } as never);
    expect(settling().after().settlement).toEqual({ on: day, begunOn: settled.begunOn });
  });

  test('without performance is kept as such, and as performed once it is', () => {
    const waiting = settling({ begunOn: undefined, performed: '写了也不算' });
    expect(waiting.after().settlement).toEqual({ on: settled.day });
    expect(settling({}, [...waiting.history()]).after().settlement).toHaveProperty('begunOn');
  });

  test('is performed after it was made, not in the future, and in words', () => {
    settling({ begunOn: days.proposed }).isRefused('opinions-7', { field: 'begunOn' });
    settling({ begunOn: days.closed }).isRefused('12', { field: 'begunOn' });
    settling({ performed: '' }).isRefused('opinions-7', { field: 'performed' });
    settling({ day: days.closed }).isRefused('12', { field: 'day' });
    settling({ material: 'nowhere' }).isRefused('16', { field: 'material' });
  });

  test('may be reached on either track, while the petition is handled', () => {
    expect(settling({}, reviewCase()).after().settlement).toBeDefined();
    given(...closedCase())
      .when(recordSettlement, settled, { ...handler, on: days.closed })
      .isRefused('6b');
  });
});
