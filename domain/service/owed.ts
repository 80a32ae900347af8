/** What every step of service asks first: is the paper owed to this recipient, since when, and is the proof the right one. */
import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { choice } from '#domain/form.ts';
import { type Recipient, recipientKey } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { isFor, unserved } from '#domain/petition/service.ts';
import type { Service } from '#domain/petition/service-facts.ts';
import { type Refusal, refuse, refuseMaterial } from '#domain/step.ts';
import { archiveKinds, type ServedPaper, servedPapers } from '#regulation/registers.ts';
import { receiptKinds } from '#regulation/service.ts';

/** Which paper goes to whom: every step that begins or makes an attempt asks for it the same way. */
export const addressedFields = {
  paper: choice('文书', servedPapers),
  recipient: z.string({ error: '请选择受送达人' }).min(1).meta({ title: '受送达人', widget: 'recipient' }),
};

/** Refuses where no paper is owed: none was made, all have arrived, or the petition has ended otherwise than by its closing. */
export const refuseNothingOwed = (petition: Petition): Refusal | undefined =>
  !petition.ending &&
  (Object.keys(servedPapers) as ServedPaper[]).some((paper) => unserved(petition, paper).length > 0)
    ? undefined
    : refuse('16', '没有待送达的文书');

/** The recipient chosen, while the paper is still owed there; undefined otherwise: the key came from outside. */
export const findRecipient = (petition: Petition, paper: ServedPaper, key: string): Recipient | undefined =>
  unserved(petition, paper).find((one) => recipientKey(one) === key);

export const refuseNotOwed = (paper: ServedPaper): Refusal =>
  refuse('16', `${servedPapers[paper]}不须送达该受送达人，或已经送达`, { field: 'recipient' });

/** A paper cannot have set out to anybody before it was made. The field is `on` unless said otherwise. */
export function refuseBeforePaper(
  petition: Petition,
  paper: ServedPaper,
  on: Day,
  field = 'on',
): Refusal | undefined {
  const made = {
    acceptanceNotice: petition.acceptance?.on,
    declineNotice: petition.decline?.on,
    reply: petition.reply?.on,
  }[paper];
  if (!made || on >= made) return undefined;
  return refuse('16', `日期${on}早于${servedPapers[paper]}作出的${made}`, { field, remedy: '请核对日期' });
}

/** Article 16: the proof is on file, under the kind the archive keeps such proofs. None given is well: it may follow. */
export function refuseProof(
  petition: Petition,
  paper: ServedPaper,
  material: string | undefined,
): Refusal | undefined {
  const no = refuseMaterial(petition, material);
  if (no || !material) return no;
  const kind = receiptKinds[paper];
  return petition.materials.find((one) => one.id === material)?.kind === kind
    ? undefined
    : refuse('16', `${servedPapers[paper]}的送达凭证须归入“${archiveKinds[kind]}”`, {
        field: 'material',
        remedy: `请以“${archiveKinds[kind]}”收入该材料后再选`,
      });
}

/** The attempts made so far at bringing this paper to this recipient. */
export const attemptsAt = (
  { services }: Petition,
  paper: ServedPaper,
  recipient: Recipient,
): readonly Service[] => services.filter((one) => isFor(one, paper, recipient));
