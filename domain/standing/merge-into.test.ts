import { describe, expect, test } from 'vitest';
import { accuse } from '#domain/assignment/accuse.ts';
import { reassign } from '#domain/assignment/reassign.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, approvedCase, days, repliedCase } from '#domain/given-cases.ts';
import { clockIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { askedCase } from '#domain/given-investigation.ts';
import {
  absorbingAccusation,
  absorbingCase,
  masterCase,
  masterPetition,
  mergedCase,
  merging,
} from '#domain/given-standing.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { mergeInto } from './merge-into.ts';

const head = { by: who.teamLeader, on: days.proposed };
/** Approved; then another handler took over from the one who wrote the opinion. */
const takenOver = () =>
  did(
    approvedCase({ facts: { number: merging.into, people: ['m-1'] } }),
    reassign,
    { handler: who.otherHandler, reason: '原承办人调离' },
    { by: who.teamLeader, on: days.approved },
  );
const tried = (said: object = {}, history = acceptedCase()) =>
  given(...history).when(mergeInto, { ...merging, ...said }, head);
const master = (said: object) => ({ master: { ...merging.master, ...said } });

describe('N1 a duplicate goes on in the earlier petition', () => {
  test('it ends with a link, and nothing of it is lost', () => {
    const merged = petitionOf(mergedCase());
    expect(merged).toMatchObject({
      stage: 'merged',
      ending: { kind: 'merged', master: { petition: 'master', number: '钢执访〔2026〕7号' } },
    });
    expect(dutyOf(merged)).toBeUndefined();
    const absorbing = petitionOf(absorbingCase());
    expect(absorbing.contacts).toHaveLength(2);
    expect(absorbing.petitioners.map((one) => one.person)).toEqual(['m-1', 'm-2']);
  });

  test('D12 all clocks of both stay visible, the strictest first; a missed one stays missed on both', () => {
    expect(stateIn(mergedCase(), 'transfer')).toBe('late');
    const key = `transfer:${petitionOf(mergedCase()).id}`;
    expect(clockIn(absorbingCase(), key)).toMatchObject({ due: '2026-03-04', endedOn: days.proposed });
    expect(stateIn(absorbingCase(), key)).toBe('late');
    expect(clockIn(absorbingCase(), 'reply')).toEqual(clockIn(masterCase(), 'reply'));
  });

  test('opposing petitioners are never shown to each other', () => {
    tried(master({ relations: ['debtor'] })).isRefused('process-4', { field: 'into', reason: /对立/ });
    const debtor = { name: '某某公司', phone: '13800000000', relation: 'debtor' } as const;
    tried({}, acceptedCase({ registered: { petitioners: [debtor] } })).isRefused('process-4', {
      field: 'into',
      reason: /对立/,
    });
  });

  test('D6 not into a petition handled by whom this one accuses', () => {
    tried(
      master({ handler: who.otherHandler }),
      acceptedCase({ registered: { accused: [who.otherHandler] } }),
    ).isRefused('procedure-47', { field: 'into' });
  });

  test.each([
    ['who wrote the opinion after another took over', who.handler, 'opinion', 'handling'],
    ['who agreed to it', who.courtLeader, 'consent', 'proposed'],
  ] as const)(
    'D6 an accusation %s that comes with a duplicate is like one made in the petition itself',
    (_, officer, part, stage) => {
      const there = takenOver();
      const merged = absorbingAccusation(officer, there);
      const reason = '约谈时反映';
      const head = { by: who.teamLeader, on: days.approved };
      const accused = did(there, accuse, { officers: [officer], reason }, head);
      expect(merged.at(-1)).toMatchObject({ type: 'opinionVoided', part, officer });
      const outcome = ({ stage, approval, lead, assistant, assignments, drafts }: Petition) => ({
        ...{ stage, approval, lead, assistant },
        handler: assignments.filter(({ until }) => !until).map(({ handler }) => handler),
        acts: drafts.flatMap(({ acts }) => acts.map(({ kind, void: isVoid }) => [kind, isVoid])),
      });
      expect(outcome(petitionOf(merged))).toEqual(outcome(petitionOf(accused)));
      expect(petitionOf(merged).stage).toBe(stage);
    },
  );

  test('D6 an accusation of somebody without a part in the opinion leaves it', () => {
    expect(absorbingAccusation(who.otherMember, takenOver()).at(-1)?.type).toBe('absorbed');
  });

  test('not into nothing, itself, one that is answered, or another case', () => {
    tried({ master: undefined }).isRefused('process-4', { field: 'into', reason: /没有找到/ });
    tried(master({ petition: petitionOf(acceptedCase()).id })).isRefused('process-4', { field: 'into' });
    tried(master({ stage: 'closed' })).isRefused('process-4', { field: 'into', remedy: /恢复办理/ });
    const other = master({ caseNumber: '（2025）鲁0117执9号' });
    tried(other).isRefused('process-4', { field: 'otherCase' });
    expect(tried({ ...other, otherCase: true }).after().stage).toBe('merged');
  });

  test('not once answered, not over what is still owed beside it, and only by the head of the team', () => {
    tried({}, repliedCase()).isRefused('process-4');
    tried({}, askedCase()).isRefused('process-4', { reason: /说明情况/ });
    given(...acceptedCase())
      .when(mergeInto, merging, { ...head, by: who.petitionTeam })
      .isRefused('process-4', { reason: /须由/ });
    expect(masterPetition().number).toBe(merging.into);
  });
});
