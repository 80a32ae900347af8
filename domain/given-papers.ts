/** For tests only: what the printer hands to the step that issues a paper. */

import { issuePaper, type Printed } from './archive/issue-paper.ts';
import { days, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';

/** A print of the acceptance notice; another beginning of the digest is another content. */
export const aPrint = (begin = '1a'): Printed => ({
  kind: 'acceptanceNotice',
  number: '钢执访受告〔2026〕1号',
  material: {
    kind: 'acceptanceNotice',
    name: '受理告知书 钢执访受告〔2026〕1号',
    digest: begin.repeat(32),
    size: 60_000,
    mime: 'application/pdf',
  },
});

/** An acceptance notice issued, and issued anew. */
export const paperWays = (): readonly History[] => {
  const team = { by: who.petitionTeam, on: days.transferred };
  const issued = did(transferredCase(), issuePaper, { paper: 'acceptanceNotice', printed: aPrint() }, team);
  const anew = { paper: 'acceptanceNotice', reason: '更正地址', printed: aPrint('2b') };
  return [issued, did(issued, issuePaper, anew, team)];
};
