import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, interviewedCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { bereavedCase, inheritedCase, inheriting } from '#domain/given-standing.ts';
import { standing } from '#domain/petition/standing.ts';
import { recordSuccessor } from './record-successor.ts';

const team = { by: who.petitionTeam, on: days.proposed };
const tried = (said: object, history = bereavedCase()) =>
  given(...history).when(recordSuccessor, { ...inheriting, ...said }, team);

describe('B4 a successor goes on', () => {
  test('in the place of the dead, with the same relation to the case; the wait is over', () => {
    const petition = petitionOf(inheritedCase());
    expect(standing(petition)).toMatchObject([{ relation: 'applicant', named: true, hasPhone: true }]);
    expect(stateIn(inheritedCase(), 'succession:p-1')).toBe('met');
  });

  test('R16.3 no name, phone or number of the person stands in the event', () => {
    const said = JSON.stringify(inheritedCase().at(-1));
    expect(said).not.toMatch(/刘小芳|13900000000/);
  });

  test('only with a name and a phone, and only for somebody who is waited for', () => {
    tried({ name: '' }).isRefused('12', { field: 'name' });
    tried({ phone: '' }).isRefused('12', { field: 'phone' });
    expect(tried({ phone: '', phoneMissing: '居所无电话' }).after().petitioners).toHaveLength(2);
    tried({ person: 'nobody' }).isRefused('shandong-46', { field: 'person' });
    tried({}, interviewedCase()).isRefused('shandong-46');
  });
});
