import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { given } from '#domain/given.ts';
import {
  closedCase,
  days,
  declinedCase,
  fourAnswers,
  repliedCase,
  servedCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { clocksIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import {
  assignedBelow,
  centre,
  fedBackCase,
  fedBackWith,
  noticedCase,
  noticeIn,
} from '#domain/given-superior.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { serve } from '#domain/service/serve.ts';
import { feedBack } from './feed-back.ts';
import { recordNotice } from './record-notice.ts';

const key = (history: Parameters<typeof noticeIn>[0]) => `superior:${noticeIn(history)}`;

/** The feedback owed; a closed petition also waits for its filing, and its notice for being written off. */
const fedBackOwed = (petition: Petition) => openErrands(petition).filter(({ kind }) => kind === 'feedback');

describe('R14.1 each notice is answered by its own feedback', () => {
  test('which ends exactly that notice’s clock; three days late is late', () => {
    const history = noticedCase();
    const done = did(history, feedBack, fedBackWith(history), centre);
    expect(stateIn(done, key(history))).toBe('late');
    const [open] = clocksIn(fedBackCase()).filter((one) => one.key.startsWith('superior:'));
    expect(open).toMatchObject({ endedOn: days.served });
  });

  test('the reply does not end it, nor does the closing: it is owed to its end by the command centre', () => {
    const replied = repliedCase(assignedBelow);
    expect(openErrands(petitionOf(replied))).toMatchObject([{ kind: 'feedback', key: key(replied) }]);
    const body = { ...servedReplyTo('济南市中级人民法院') };
    const served = did(servedCase(assignedBelow), serve, body, { by: who.handler, on: days.served });
    const closed = did(served, close, fourAnswers, { by: who.teamLeader, on: days.closed });
    expect(fedBackOwed(petitionOf(closed))).toHaveLength(1);
    const done = did(
      closed,
      feedBack,
      { ...fedBackWith(closed), on: days.closed },
      { ...centre, on: days.closed },
    );
    expect(fedBackOwed(petitionOf(done))).toEqual([]);
  });

  test('before there is a result, only an interim feedback, after which the clock still runs', () => {
    const history = transferredCase(assignedBelow);
    const early = { ...fedBackWith(history), on: days.transferred };
    const on = { ...centre, on: days.transferred };
    given(...history)
      .when(feedBack, early, on)
      .isRefused('14', { field: 'interim', reason: /尚未答复/ });
    const interim = did(history, feedBack, { ...early, interim: true }, on);
    expect(stateIn(interim, key(history), days.accepted)).toBe('running');
    expect(openErrands(petitionOf(interim))).toMatchObject([{ kind: 'feedback' }]);
  });

  test('a progress asked for is told while the petition is handled, a decline is a result', () => {
    const handled = noticedCase();
    did(
      handled,
      feedBack,
      { ...fedBackWith(handled), on: days.interviewed },
      { ...centre, on: days.interviewed },
    );
    const declined = declinedCase(assignedBelow);
    did(
      declined,
      feedBack,
      { ...fedBackWith(declined), on: days.accepted },
      { ...centre, on: days.accepted },
    );
  });
});

const servedReplyTo = (body: string) =>
  ({
    paper: 'reply',
    recipient: `body:${body}`,
    method: 'direct',
    on: days.served,
    result: 'served',
    proof: '签收单',
  }) as const;

describe('R14.1 bad input is refused', () => {
  const history = noticedCase();
  test.each([
    [{ notice: 'nothing' }, '14', 'notice'],
    [{ on: days.closed }, '14', 'on'],
    [{ on: days.received }, '14', 'on'],
    [{ material: 'nowhere' }, '16', 'material'],
  ] as const)('%j', (wrong, basis, field) => {
    given(...history)
      .when(feedBack, { ...fedBackWith(history), ...wrong }, centre)
      .isRefused(basis, { field });
  });

  test('not twice, not where nothing is asked, not by the handler', () => {
    const two = did(
      fedBackCase(),
      recordNotice,
      {
        bodyKind: 'congress',
        body: '区人大',
        documentNumber: '1号',
        kind: 'forward',
        receivedOn: days.served,
        dueOn: '2026-04-20',
      },
      centre,
    );
    given(...two)
      .when(feedBack, fedBackWith(fedBackCase()), centre)
      .isRefused('14', { field: 'notice', remedy: /退回/ });
    given(...closedCase())
      .when(feedBack, fedBackWith(history), { ...centre, on: days.closed })
      .isRefused('14');
    given(...history)
      .when(feedBack, fedBackWith(history), { ...centre, by: who.handler })
      .isRefused('14');
  });
});
