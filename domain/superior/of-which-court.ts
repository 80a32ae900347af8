import type { Officer } from '#domain/access/officer.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Notice } from '#domain/petition/superior-facts.ts';
import { type Refusal, refuse } from '#domain/step.ts';

/** Why an officer of another court may not judge the feedback on this notice: it is not that court's own. */
export const foreignTo = (
  petition: Pick<Petition, 'court'>,
  notice: Notice,
  by: Officer,
): Refusal | undefined =>
  by.court === petition.court || notice.court === by.court
    ? undefined
    : refuse('process-11', `该件来文是${notice.body}的，由其认可或退回`, {
        field: 'notice',
        remedy: '请选择本院交办的来文',
      });
