import { describe, expect, test } from 'vitest';
import { reassign } from '#domain/assignment/reassign.ts';
import { proposedCase, transferredCase } from '#domain/given-cases.ts';
import { anOfficer, getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { capacitiesIn, sayCapacity } from './capacity.ts';

const held = (officer = getOfficer(who.handler), petition = petitionOf(proposedCase())) => [
  ...capacitiesIn(petition, officer),
];

describe('R4.1 what a person acts as in a petition', () => {
  test('is the posts held in the court, and the part in this petition', () => {
    expect(held()).toEqual(['handler', 'theHandler']);
    expect(held(getOfficer(who.courtLeader))).toEqual(['courtLeader', 'theLead']);
    expect(held(getOfficer(who.trialJudge))).toEqual(['trialJudge', 'theAssistant', 'theAsked']);
    expect(held(getOfficer(who.otherHandler))).toEqual(['handler']);
  });

  test('the part ends when another takes over', () => {
    const passed = did(
      transferredCase(),
      reassign,
      { handler: who.otherHandler, reason: '调离' },
      { by: who.teamLeader, on: '2026-03-10' },
    );
    expect(held(getOfficer(who.handler), petitionOf(passed))).toEqual(['handler']);
    expect(held(getOfficer(who.otherHandler), petitionOf(passed))).toEqual(['handler', 'theHandler']);
  });

  test('D6 is nothing for the accused, even as the handler or the lead', () => {
    const petition = { ...petitionOf(proposedCase()), accused: [who.handler, who.courtLeader] };
    expect(held(getOfficer(who.handler), petition)).toEqual([]);
    expect(held(getOfficer(who.courtLeader), petition)).toEqual([]);
  });

  test('is nothing for who has left, or sits in another court', () => {
    expect(held(anOfficer({ id: who.handler, active: false }))).toEqual([]);
    expect(held(anOfficer({ id: who.handler, court: '鲁0116' }))).toEqual([]);
  });
});

test('a capacity is said in the words of the court', () => {
  expect(sayCapacity('theHandler')).toBe('本案承办人');
  expect(sayCapacity('teamLeader')).toBe('执行信访团队负责人');
});
