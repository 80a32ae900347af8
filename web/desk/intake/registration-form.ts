import { z } from 'zod';
import { issuingBodies } from '#regulation/notices.ts';
import {
  anonymousChannels,
  type Channel,
  channelIds,
  collective,
  noticeChannels,
  petitionerKinds,
  relations,
} from '#regulation/registers.ts';

const keysOf = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]];
const text = z.string().default('');

const petitionerFormSchema = z.object({
  /** Keeps a row's fields together while rows come and go. */
  key: z.string(),
  name: text,
  phone: text,
  phoneMissing: text,
  /** The phone was passed over once, so the reason is asked for. */
  phonePassed: z.boolean().default(false),
  idNumber: text,
  address: text,
  authorisation: text,
  /** Both are guessed from the name as long as nobody chose. */
  kind: z.enum(keysOf(petitionerKinds)).optional(),
  relation: z.enum(keysOf(relations)).optional(),
  representative: z.boolean().default(false),
});

/** What the registration page holds: texts as typed, nothing read or judged yet. Drafts are kept in this shape. */
export const registrationFormSchema = z.object({
  channel: z.enum(channelIds).default('visit'),
  /** Empty means today, also when the page stayed open over midnight. */
  receivedOn: text,
  headCount: z.number().int().nullable().default(null),
  noticeBody: text,
  noticeNumber: text,
  noticeDueOn: text,
  noticeBodyKind: z.enum(keysOf(issuingBodies)).optional(),
  anonymous: z.boolean().default(false),
  petitioners: z.array(petitionerFormSchema).min(1),
  caseNumber: text,
  parties: text,
  handlerName: text,
  summary: text,
  proposedOpinion: text,
  accused: z.array(z.string()).default([]),
  /** Earlier petitions the clerk found to be about something else, with the reason (R8.4). */
  comparisons: z.record(z.string(), z.string()).default({}),
});

export type PetitionerForm = Readonly<z.output<typeof petitionerFormSchema>>;
export type RegistrationForm = Readonly<z.output<typeof registrationFormSchema>>;

/** A petitioner of whom nothing is known yet. */
export const emptyPetitioner = (key: string): PetitionerForm => petitionerFormSchema.parse({ key });

/** The form before anybody typed. The next visitor usually comes by the same channel. */
export const emptyForm = (key: string, channel: Channel = 'visit'): RegistrationForm =>
  registrationFormSchema.parse({ channel, petitioners: [{ key }] });

const isOneOf = (channel: Channel, list: readonly Channel[]): boolean => list.includes(channel);

/** Whether the channel lets a person stay unnamed (letters and calls). */
export const mayBeAnonymous = (channel: Channel): boolean => isOneOf(channel, anonymousChannels);
/** Whether a superior's or another body's paper came with it. */
export const comesWithNotice = (channel: Channel): boolean => isOneOf(channel, noticeChannels);
/** Whether the petition is registered without a name. A tick left over from another channel does not count. */
export const isAnonymous = (form: RegistrationForm): boolean =>
  form.anonymous && mayBeAnonymous(form.channel);
/** Whether representatives are to be named. */
export const isCollective = (form: RegistrationForm): boolean =>
  Math.max(form.petitioners.length, form.channel === 'visit' ? (form.headCount ?? 0) : 0) >= collective.from;

const petitionerTexts = [
  'name',
  'phone',
  'phoneMissing',
  'idNumber',
  'address',
  'authorisation',
] as const satisfies readonly (keyof PetitionerForm)[];

/** Whether nothing was written about this person: such a row is not sent. */
export const isBlankPetitioner = (one: PetitionerForm): boolean =>
  petitionerTexts.every((name) => one[name].trim() === '');

/** Whether there is nothing in the form worth keeping as a draft; the channel alone is not. */
export const isUntouched = (form: RegistrationForm): boolean => {
  const written = [
    form.receivedOn,
    form.noticeBody,
    form.noticeNumber,
    form.noticeDueOn,
    form.caseNumber,
    form.parties,
    form.handlerName,
    form.summary,
    form.proposedOpinion,
  ];
  return (
    written.every((one) => one.trim() === '') &&
    form.headCount === null &&
    form.accused.length === 0 &&
    form.petitioners.every(isBlankPetitioner)
  );
};
