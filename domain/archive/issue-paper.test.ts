import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { closedCase, days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { aPrint } from '#domain/given-papers.ts';
import { lastIssued } from '#domain/petition/paper-facts.ts';
import { issuePaper } from './issue-paper.ts';

const team = { by: who.petitionTeam, on: days.transferred };
const notice = { paper: 'acceptanceNotice', printed: aPrint() };
const issued = () => did(transferredCase(), issuePaper, notice, team);

describe('P1 R16.2 issuing a paper', () => {
  test('P1 it bears its number, and the print lies in the file under its own kind', () => {
    const after = given(...transferredCase())
      .when(issuePaper, notice, team)
      .after();
    expect(lastIssued(after, 'acceptanceNotice')).toMatchObject({
      number: '钢执访受告〔2026〕1号',
      version: 1,
    });
    expect(after.materials.at(-1)).toMatchObject({ kind: 'acceptanceNotice', by: who.petitionTeam });
  });

  test('P1 once issued and unchanged it is not issued again', () => {
    given(...issued())
      .when(issuePaper, notice, team)
      .isRefused('16', { field: 'paper', reason: /内容没有变化/ });
  });

  test('P1 a changed one takes a reason, keeps its number, and both versions stay on file', () => {
    const changed = { ...notice, printed: aPrint('2b') };
    given(...issued())
      .when(issuePaper, changed, team)
      .isRefused('16', { field: 'reason', reason: /须说明原因/ });
    const after = given(...issued())
      .when(issuePaper, { ...changed, reason: '更正送达地址' }, team)
      .after();
    expect(after.issuedPapers.map(({ number, version }) => [number, version])).toEqual([
      ['钢执访受告〔2026〕1号', 1],
      ['钢执访受告〔2026〕1号', 2],
    ]);
    expect(after.materials.filter(({ kind }) => kind === 'acceptanceNotice')).toHaveLength(2);
  });

  test('P1 a paper the petition does not have, or a draft, is not issued', () => {
    const asked = given(...transferredCase());
    asked
      .when(issuePaper, { paper: 'reply' }, team)
      .isRefused('16', { field: 'paper', reason: /没有这份文书/ });
    asked
      .when(issuePaper, { paper: 'reply', printed: { draft: '办理意见尚未批准' } }, team)
      .isRefused('13', { field: 'paper', reason: /尚未批准/ });
  });

  test('P1 the handler may, a leader and a stranger may not', () => {
    for (const by of [who.handler, who.receptionClerk, who.commandCentre])
      expect(
        given(...transferredCase())
          .when(issuePaper, notice, { ...team, by })
          .after().issuedPapers,
      ).toHaveLength(1);
    for (const by of [who.courtLeader, who.otherHandler, who.systemAdmin])
      given(...transferredCase())
        .when(issuePaper, notice, { ...team, by })
        .isRefused('16', { reason: /须由/ });
  });

  test('R16.2 what is issued after the closing lies in the file as well', () => {
    const after = given(...closedCase())
      .when(issuePaper, { paper: 'reply', printed: aPrint('3c') }, { ...team, on: days.closed })
      .after();
    expect(after.stage).toBe('closed');
    expect(after.issuedPapers).toHaveLength(1);
  });
});
