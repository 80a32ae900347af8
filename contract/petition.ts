import { z } from 'zod';
import { type Importance, importances } from '#regulation/assignment.ts';
import { merits } from '#regulation/registers.ts';
import {
  adviceSchema,
  errandAnswerSchema,
  nextActSchema,
  roomSummarySchema,
  stepStateSchema,
} from './act.ts';
import { petitionArchiveSchema } from './archive.ts';
import { measureSchema, measureWordsSchema } from './chart.ts';
import { clockSchema, urgencySchema } from './clock.ts';
import { materialAnswerSchema, paperAnswerSchema, replacedMaterialSchema } from './file.ts';
import { consentSchema, opinionDraftSchema, opinionFileSchema } from './opinion.ts';
import { basisSchema } from './problem.ts';
import { owedServiceSchema, serviceAnswerSchema } from './service.ts';

type Merit = keyof typeof merits;
const meritIds = Object.keys(merits) as [Merit, ...Merit[]];
const importanceIds = Object.keys(importances) as [Importance, ...Importance[]];

const person = z.object({ id: z.string(), name: z.string() });

export const dueChipSchema = z.object({
  name: z.string(),
  due: z.string(),
  provisional: z.boolean(),
  urgency: urgencySchema,
  workingDaysLeft: z.number().int(),
  overdueDays: z.number().int(),
  basis: basisSchema,
});
export type DueChip = z.output<typeof dueChipSchema>;

/** How far supervision has come; days, and the rung of the ladder in words. */
const rowSupervisionSchema = z.object({
  urgedOn: z.string().optional(),
  answerOn: z.string().optional(),
  rung: z.string().optional(),
  backlogOn: z.string().optional(),
  followUpOn: z.string().optional(),
});

/** One line of a queue. */
export const petitionRowSchema = z
  .object({
    id: z.string(),
    seq: z.number().int(),
    number: z.string(),
    petitioners: z.string(),
    summary: z.string(),
    stage: z.string(),
    stageName: z.string(),
    channel: z.string(),
    grounds: z.array(z.string()),
    importance: z.enum(importanceIds),
    caseNumber: z.string().optional(),
    receivedOn: z.string(),
    contacts: z.number().int(),
    /** Name of the court below whose petition it is; left out for the own court's. */
    courtName: z.string().optional(),
    handler: z.string().optional(),
    lead: z.string().optional(),
    next: nextActSchema.optional(),
    nearest: dueChipSchema.optional(),
    advisories: z.array(dueChipSchema),
    handlerId: z.string().optional(),
    supervision: rowSupervisionSchema.optional(),
  })
  .meta({ id: 'PetitionRow' });
export type PetitionRow = z.output<typeof petitionRowSchema>;

export const queues = ['mine', 'others', 'near', 'overdue', 'all'] as const;
export type Queue = (typeof queues)[number];
/** Lists that are no tab of the queue: what supervision looks at, and the backlog. */
export const lists = [...queues, 'supervision', 'backlog'] as const;

export const listQuerySchema = measureSchema.extend({
  queue: z.enum(lists).default('mine'),
  q: z.string().max(200).default(''),
  state: z.string().max(40).optional(),
  ground: z.string().max(40).optional(),
  channel: z.string().max(40).optional(),
  /** For a court with others below it: only its own petitions, or only theirs. */
  scope: z.enum(['own', 'below']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const petitionListSchema = z
  .object({
    items: z.array(petitionRowSchema),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    /** The total as people read it; `1000+` once counting stops. */
    totalText: z.string(),
    counts: z.record(z.enum(queues), z.string()),
    /** What the list is narrowed to where it is that of a figure. */
    measure: measureWordsSchema.optional(),
    today: z.string(),
  })
  .meta({ id: 'PetitionList' });
export type PetitionList = z.output<typeof petitionListSchema>;

export const petitionerAnswerSchema = z.object({
  person: z.string(),
  name: z.string(),
  kind: z.string(),
  relation: z.string(),
  representative: z.boolean(),
  /** Masked; `GET …/petitioners/{person}` reveals it with a reason, which is logged. */
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
  note: z.string().optional(),
});

const routeSchema = z.object({
  kind: z.string(),
  reason: z.string(),
  basis: basisSchema,
  handlers: z.array(person),
  consults: person.optional(),
  /** Several could handle it, and the lot decides unless a reason is given. */
  draws: z.boolean(),
  /** The head of the department settles who handles it, with a reason. */
  byHead: z.boolean(),
});

/** Whose turn it is in the roster of lead leaders. */
const leadAdviceSchema = z.object({ lead: person, reason: z.string(), basis: basisSchema });

/** Everything the petition page shows, as far as the person who asks may see it. */
export const petitionSchema = z
  .object({
    id: z.string(),
    court: z.string(),
    /** Name of the court below whose petition it is; left out for the own court's. */
    courtName: z.string().optional(),
    seq: z.number().int(),
    number: z.string(),
    stage: z.string(),
    stageName: z.string(),
    rules: z.string(),
    receivedOn: z.string(),
    registeredOn: z.string(),
    registeredBy: z.string(),
    late: z.boolean(),
    summary: z.string(),
    proposedOpinion: z.string().optional(),
    missing: z.array(z.string()),
    contacts: z.array(
      z.object({
        id: z.string(),
        channel: z.string(),
        channelName: z.string(),
        receivedOn: z.string(),
        summary: z.string(),
        headCount: z.number().int().optional(),
        notice: z
          .object({ body: z.string(), documentNumber: z.string(), dueOn: z.string().optional() })
          .optional(),
      }),
    ),
    petitioners: z.array(petitionerAnswerSchema),
    enforcementCase: z
      .object({
        number: z.string(),
        known: z.boolean(),
        ownCourt: z.boolean(),
        parties: z.array(z.string()),
        originalHandler: z.string().optional(),
        trialJudge: z.string().optional(),
        state: z.string().optional(),
      })
      .optional(),
    acceptance: z
      .object({
        on: z.string(),
        grounds: z.array(z.object({ id: z.string(), item: z.string(), text: z.string() })),
        track: z.string(),
        trackName: z.string(),
        importance: z.enum(importanceIds),
        repeat: z.boolean(),
      })
      .optional(),
    decline: z
      .object({ ground: z.string(), text: z.string(), reason: z.string(), on: z.string() })
      .optional(),
    accused: z.array(person),
    recused: z.array(person),
    lead: person.optional(),
    assistant: person.optional(),
    handler: person.optional(),
    consults: person.optional(),
    route: routeSchema.optional(),
    leadAdvice: leadAdviceSchema.optional(),
    proposal: z
      .object({
        demand: z.string(),
        findings: z.string(),
        opinion: z.string(),
        law: z.string(),
        remedies: z.string(),
        merit: z.enum(meritIds).optional(),
        by: z.string(),
        on: z.string(),
        version: z.number().int(),
      })
      .optional(),
    approval: z
      .object({ on: z.string(), by: z.string(), way: z.enum(['approved', 'deliberated']) })
      .optional(),
    /** All versions of the opinion, oldest first; the last is the one that counts. */
    drafts: z.array(opinionDraftSchema),
    consents: z.array(consentSchema),
    opinionFile: opinionFileSchema.optional(),
    closing: z
      .object({
        on: z.string(),
        merit: z.string(),
        resolved: z.boolean(),
        resolution: z.string().optional(),
      })
      .optional(),
    next: nextActSchema.optional(),
    clocks: z.array(clockSchema),
    errands: z.array(errandAnswerSchema),
    /** Papers from above that can be answered, returned or confirmed. */
    notices: z.array(z.object({ id: z.string(), name: z.string(), state: z.string() })),
    /** The court's running special campaigns and those the petition belongs to. */
    campaigns: z.array(z.object({ id: z.string(), name: z.string(), joined: z.boolean() })),
    rooms: z.array(roomSummarySchema),
    advice: z.array(adviceSchema),
    steps: z.array(stepStateSchema),
    materials: z.array(materialAnswerSchema),
    /** Originals that newer materials stand for: no longer in the catalogue, kept and readable. */
    replacedMaterials: z.array(replacedMaterialSchema),
    papers: z.array(paperAnswerSchema),
    archive: petitionArchiveSchema,
    owedServices: z.array(owedServiceSchema),
    services: z.array(serviceAnswerSchema),
    today: z.string(),
  })
  .meta({ id: 'Petition' });
export type PetitionAnswer = z.output<typeof petitionSchema>;

/** One line of the history: the sentence, who, when, and the event behind it. */
export const historySchema = z
  .object({
    items: z.array(
      z.object({
        seq: z.number().int(),
        type: z.string(),
        on: z.string(),
        at: z.string(),
        by: z.string(),
        sentence: z.string(),
        digest: z.string(),
      }),
    ),
  })
  .meta({ id: 'History' });
export type History = z.output<typeof historySchema>;
