import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  aFiling,
  aLoan,
  archiveDays,
  archivist,
  extendedCase,
  filedCase,
  gaveBackCase,
  inPlace,
  lentCase,
  movedCase,
  wholeCase,
} from '#domain/given-archive.ts';
import { closedCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { lending } from '#regulation/archive.ts';
import { extendLoan } from './extend-loan.ts';
import { file } from './file.ts';
import { lendFile } from './lend-file.ts';
import { moveFile } from './move-file.ts';
import { returnFile } from './return-file.ts';

const lent = archivist(archiveDays.lent);
const lend = (said: object = {}, history = filedCase()) =>
  given(...history).when(lendFile, { ...aLoan, ...said }, lent);

describe('R16.4 lending a file', () => {
  test('keeps who has it, what for, and when it is to be back', () => {
    lend().makes({
      type: 'fileLent',
      on: parseDay(archiveDays.lent),
      loan: `new-${filedCase().length + 1}`,
      borrower: { staff: who.otherHandler, outside: undefined },
      purpose: aLoan.purpose,
      dueOn: parseDay(archiveDays.due),
    });
    expect(openErrands(petitionOf(lentCase()))).toMatchObject([
      { kind: 'lentFile', dueOn: archiveDays.due, about: aLoan.purpose },
    ]);
  });

  test('is refused twice, with the day it is due back', () => {
    lend({}, lentCase()).isRefused('16', { reason: /2026-04-07借出.*2026-04-20前归还/, remedy: /归还/ });
  });

  test('needs a paper file in its place', () => {
    lend({}, closedCase()).isRefused('16', { reason: /尚未归档/ });
    const electronic = did(wholeCase(), file, { volumes: 1, pages: 9 }, archivist());
    lend({}, electronic).isRefused('16', { reason: /只有电子档案/, remedy: /电子档案/ });
  });

  test('names one borrower, of the court or outside', () => {
    lend({ borrower: undefined }).isRefused('16', { field: 'borrower' });
    lend({ outside: '济南中院' }).isRefused('16', { field: 'outside' });
    expect(lend({ borrower: undefined, outside: '济南中院 赵法官' }).after().loans[0]?.borrower.outside).toBe(
      '济南中院 赵法官',
    );
    lend({ borrower: 's-nobody' }).isRefused('16', { field: 'borrower', reason: /不在岗/ });
  });

  test('D6 not to whom the petition accuses', () => {
    const accusing = filedCase(wholeCase(closedCase({ registered: { accused: [who.otherHandler] } })));
    lend({}, accusing).isRefused('procedure-47', { field: 'borrower', reason: /反映的对象/ });
  });

  test('not in the future, not before the file was there, not for longer than the term', () => {
    lend({ on: '2026-04-08' }).isRefused('12', { field: 'on', reason: /今天之后/ });
    lend({ on: '2026-03-31' }).isRefused('16', { field: 'on', reason: /早于卷宗在库/ });
    lend({ on: '2026-04-16' }, gaveBackCase()).isRefused('12', { field: 'on' });
    lend({ dueOn: '2026-04-06' }).isRefused('16', { field: 'dueOn', reason: /早于/ });
    expect(lend({ dueOn: '2026-05-07' }).after().loans).toHaveLength(1);
    lend({ dueOn: '2026-05-08' }).isRefused('16', {
      field: 'dueOn',
      reason: new RegExp(`最多借${lending.days}日`),
      remedy: /续借/,
    });
  });

  test('is the archivist’s', () => {
    for (const by of [who.petitionTeam, who.handler])
      given(...filedCase())
        .when(lendFile, aLoan, { ...lent, by })
        .isRefused('16', { reason: /须由档案员/ });
  });
});

describe('R16.4 a lent file', () => {
  test('comes back, and can be lent again', () => {
    expect(stateIn(gaveBackCase(), `loan:${petitionOf(lentCase()).loans[0]?.id}:1`)).toBe('met');
    expect(openErrands(petitionOf(gaveBackCase()))).toEqual([]);
    const again = { ...aLoan, on: '2026-04-17', dueOn: '2026-04-30' };
    expect(
      given(...gaveBackCase())
        .when(lendFile, again, archivist('2026-04-17'))
        .after().loans,
    ).toHaveLength(2);
  });

  test('is not given back before it was lent, nor in the future', () => {
    const back = (on: string, history = lentCase()) =>
      given(...history).when(returnFile, { on }, archivist(archiveDays.returned));
    back(archiveDays.returned, filedCase()).isRefused('16', { reason: /没有借出/ });
    back('2026-04-06').isRefused('16', { field: 'on', reason: /早于借出/ });
    back('2026-04-18').isRefused('12', { field: 'on' });
  });

  test('may be kept longer for a reason; a missed day stays missed', () => {
    const id = petitionOf(lentCase()).loans[0]?.id;
    expect(openErrands(petitionOf(extendedCase()))).toMatchObject([{ dueOn: archiveDays.extended }]);
    expect(stateIn(extendedCase(), `loan:${id}:1`)).toBe('lapsed');
    const late = did(
      lentCase(),
      extendLoan,
      { dueOn: '2026-05-06', reason: '忘记归还' },
      archivist('2026-04-22'),
    );
    expect(stateIn(late, `loan:${id}:1`)).toBe('late');
  });

  test('is extended to a later day, within the term, and so often only', () => {
    const extend = (dueOn: string, history = lentCase(), on: string = archiveDays.due) =>
      given(...history).when(extendLoan, { dueOn, reason: '未用完' }, archivist(on));
    extend('2026-04-20').isRefused('16', { field: 'dueOn', reason: /不晚于原期限/ });
    extend('2026-05-21').isRefused('16', { field: 'dueOn', reason: /最多/ });
    extend('2026-05-01', filedCase()).isRefused('16', { reason: /没有借出/ });
    const twice = extend('2026-05-20', extendedCase(), '2026-05-06').history();
    extend('2026-06-01', twice, '2026-05-20').isRefused('16', { reason: /已续借2次/, remedy: /先归还/ });
  });

  test('keeps its volumes together: a reopened petition is not filed again while its file is away', () => {
    const petition = petitionOf(lentCase());
    const again = { ...petition, filings: [] };
    expect(
      file.open(again, {
        on: parseDay('2026-04-09'),
        time: '08:00',
        by: { id: who.archivist } as never,
        staff: new Map(),
        newId: () => 'x',
        calendar: undefined as never,
      }),
    ).toMatchObject({ reason: expect.stringMatching(/借出/) });
  });
});

describe('R16.4 the place of a file', () => {
  const move = (said: object, history = filedCase()) =>
    given(...history).when(moveFile, { ...inPlace, reason: '库房调整', ...said }, lent);

  test('changes with a reason', () => {
    expect(petitionOf(movedCase()).place).toEqual({ ...inPlace, box: '13' });
    move({}).isRefused('16', { field: 'box', reason: /本来就在/ });
    move({ box: '13' }, closedCase()).isRefused('16', { reason: /尚未归档/ });
    expect(aFiling.box).toBe(inPlace.box);
  });
});
