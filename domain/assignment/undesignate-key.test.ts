import { expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { keyCase } from '#domain/given-assignment.ts';
import { days } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { summariesOf } from '#domain/petition/summary.ts';
import { undesignateKey } from './undesignate-key.ts';

test('R5.2 both reasons stay in the history, the last one in the summary', () => {
  const head = { by: who.teamLeader, on: days.accepted };
  const undone = given(...keyCase())
    .when(undesignateKey, { reason: '款项已发放' }, head)
    .history();
  expect(undone.filter(({ type }) => /Key|key/.test(type))).toMatchObject([
    { reason: '涉及农民工工资，人数众多' },
    { reason: '款项已发放' },
  ]);
  const names = { staff: (id: string) => id, person: () => '信访人' };
  const lines = summariesOf(petitionOf(undone), names).flatMap((room) => room.lines);
  expect(lines.map(({ text }) => text)).toContain('不再列为重点信访案件：款项已发放');
});
