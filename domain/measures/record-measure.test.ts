import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { reviewCase } from '#domain/given-diversion.ts';
import { accountFrozen } from '#domain/given-measures.ts';
import { usualNotTaken } from '#domain/petition/measures-facts.ts';
import { measureKinds, measures } from '#regulation/measures.ts';
import { recordMeasure } from './record-measure.ts';

const handler = { by: who.handler, on: days.served };
const measure = (said: object = {}) =>
  given(...transferredCase()).when(recordMeasure, { ...accountFrozen, ...said }, handler);

describe('R6b.1 a measure that was taken', () => {
  test('is kept with its day, paper and result, also when it is older than the petition', () => {
    const { day, ...rest } = accountFrozen;
    measure().makes({ type: 'measureRecorded', on: day, ...rest, note: undefined } as never);
  });

  test.each(measureKinds)('%s asks for the number of its paper where the rule names one', (kind) => {
    const without = measure({ kind, document: ' ' });
    if ('document' in measures[kind]) without.isRefused('6b', { field: 'document', reason: /请填写文号/ });
    else expect(without.after().measures).toMatchObject([{ kind, result: 'taken' }]);
  });

  test('lies in the past, with papers that are there', () => {
    measure({ day: days.closed }).isRefused('12', { field: 'day' });
    measure({ material: 'nowhere' }).isRefused('16', { field: 'material' });
  });

  test('leaves the list of usual ones, and no other', () => {
    const before = usualNotTaken(given(...transferredCase()).petition);
    const after = usualNotTaken(measure().after());
    expect(before.filter((kind) => !after.includes(kind))).toEqual(['freeze']);
    expect(usualNotTaken(measure({ kind: 'reward' }).after())).toEqual(before);
  });

  test('belongs to the implementation track', () => {
    given(...reviewCase())
      .when(recordMeasure, accountFrozen, handler)
      .isRefused('7');
  });
});
