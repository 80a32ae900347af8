import type { z } from 'zod';
import type { Recipient } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Decision, happen, type Refusal, refuse, refuseDay, step } from '#domain/step.ts';
import { findRecipient, refuseBeforePaper, refuseNothingOwed, refuseNotOwed, refuseProof } from './owed.ts';
import { readPosted } from './posted.ts';
import { isRefusal, proofs } from './proof.ts';
import { serveInput } from './serve-input.ts';

type Given = z.output<typeof serveInput>;

/** Why it did not get through: of which kind, and in words. Without the kind nobody knows which way to try next. */
export function refuseUnexplained({
  failure,
  reason,
}: Pick<Given, 'failure' | 'reason'>): Refusal | undefined {
  if (!failure)
    return refuse('16', '未送达的须选明情形', { field: 'failure', remedy: '据此确定下一步如何送达' });
  return reason ? undefined : refuse('16', '未送达的须写明经过', { field: 'reason' });
}

function fail(petition: Petition, given: Given, recipient: Recipient): Decision {
  const { paper, method, on, failure, reason, material } = given;
  const no = refuseUnexplained(given);
  if (no) return no;
  const posted = method === 'post' ? readPosted(petition, given, on) : undefined;
  if (posted && 'ok' in posted) return posted;
  return happen({
    type: 'serviceFailed',
    on,
    paper,
    recipient,
    method,
    reason: reason ?? '',
    failure,
    ...posted,
    material,
  });
}

/** 送达 · 第十六条：告知书、答复意见书逐人送达，每次送达有凭证；送达不成的另行送达，办结等待送达。 */
export const serve = step({
  name: 'serve',
  title: '送达',
  basis: '16',
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'receptionClerk'],
  next: '送达成功的记入凭证；未成功的记为“另行送达”，在待办中等待；全部送达后可以办结。刚交邮、尚无结果的请用“交邮”。',
  open: refuseNothingOwed,
  input: serveInput,
  decide: (petition, given, setting) => {
    const { paper, recipient: key, method, on, material } = given;
    const no = refuseDay(petition, on, setting) ?? refuseBeforePaper(petition, paper, on);
    if (no) return no;
    const recipient = findRecipient(petition, paper, key);
    if (!recipient) return refuseNotOwed(paper);
    const wrong = refuseProof(petition, paper, material);
    if (wrong) return wrong;
    if (given.result === 'failed') return fail(petition, given, recipient);
    const proof = proofs[method](given, recipient, petition);
    if (isRefusal(proof)) return proof;
    return happen({ type: 'served', on, paper, recipient, method, ...proof, material });
  },
});
