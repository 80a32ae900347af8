import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { given } from '#domain/given.ts';
import { accusedCase } from '#domain/given-assignment.ts';
import { closedCase, days, interviewedCase, proposedCase, registeredCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { askedCase } from '#domain/given-investigation.ts';
import { walks } from '#domain/given-walks.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { handlerOf, isBarred, leadOf } from '#domain/petition/petition.ts';
import { accuse } from './accuse.ts';

const team = { by: who.petitionTeam, on: days.approved };
const reason = '约谈时反映';
const accusing = (history: ReturnType<typeof accusedCase>, ...officers: string[]) =>
  petitionOf(did(history, accuse, { officers, reason }, team));

describe('B7 D6 somebody turns out to be accused later', () => {
  test('a handler drops out at once, sees it no longer, and the head names another', () => {
    const petition = petitionOf(accusedCase());
    expect(petition.accused).toEqual([who.handler]);
    expect(handlerOf(petition)).toBeUndefined();
    expect(maySee(getOfficer(who.handler), petition)).toBe(false);
    expect(dutyOf(petition)).toEqual({ step: 'reassign', owner: 'teamLeader' });
  });

  test('so do the lead leader, the assistant and whoever is consulted or was asked', () => {
    const led = accusing(proposedCase(), who.courtLeader, who.trialJudge);
    expect([leadOf(led), led.lead, led.assistant]).toEqual([undefined, undefined, undefined]);
    expect(dutyOf(led)).toEqual({ step: 'assignLead', owner: 'teamLeader' });
    const asked = accusing(askedCase(), who.otherHandler);
    expect(openErrands(asked)).toMatchObject([{ kind: 'statement' }]);
    expect(openErrands(asked)[0]?.person).toBeUndefined();
  });

  test('whoever hears of it writes it down, also of themselves', () => {
    const self = given(...interviewedCase()).when(
      accuse,
      { officers: [who.handler], reason },
      { by: who.handler, on: days.approved },
    );
    expect(handlerOf(self.after())).toBeUndefined();
  });

  test('somebody, of this court, not yet accused, and before the end', () => {
    const of = (...officers: string[]) => given(...accusedCase()).when(accuse, { officers, reason }, team);
    of().isRefused('procedure-47', { field: 'officers', reason: /没有选择/ });
    of('s-nobody').isRefused('procedure-47', { field: 'officers', reason: /名册/ });
    of(who.handler).isRefused('procedure-47', { field: 'officers', reason: /张强已是/ });
    given(...closedCase())
      .when(accuse, { officers: [who.handler], reason }, { ...team, on: days.closed })
      .isRefused('procedure-47', { reason: /已结束/ });
    given(...registeredCase())
      .when(accuse, { officers: [who.handler], reason }, { ...team, by: who.archivist })
      .isRefused('procedure-47', { reason: /须由/ });
  });

  test('whatever happens, no barred officer has a part', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(walks(40), ({ history }) => {
        const petition = petitionOf(history);
        const parts = [
          handlerOf(petition),
          petition.lead,
          petition.assistant,
          petition.consults,
          ...openErrands(petition).map(({ person }) => person),
        ].filter((id) => id !== undefined);
        expect(parts.filter((id) => isBarred(petition, id))).toEqual([]);
        const barred = [...aStaff().values()].filter(({ id }) => isBarred(petition, id));
        expect(barred.filter((one) => maySee(one, petition))).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
