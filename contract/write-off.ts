import { z } from 'zod';

const place = {
  petition: z.string(),
  number: z.string(),
  seq: z.number().int(),
  petitioners: z.string(),
  caseNumber: z.string().optional(),
  /** Whose notice is to be written off, and its number. */
  body: z.string(),
  documentNumber: z.string().optional(),
};

/** One write-off that is not over: `group` says on which list of the screen it stands. */
export const writeOffAnswerSchema = z
  .object({
    ...place,
    key: z.string(),
    court: z.string(),
    group: z.enum(['ready', 'lacking', 'packed', 'submitted', 'returned', 'reviewing']),
    stateName: z.string(),
    writeOff: z.string().optional(),
    ground: z.string().optional(),
    round: z.number().int(),
    lacking: z.array(z.string()),
    package: z.string().optional(),
    packageNumber: z.string().optional(),
    returned: z.object({ reason: z.string(), dueOn: z.string() }).optional(),
  })
  .meta({ id: 'WriteOff' });
export type WriteOffAnswer = z.output<typeof writeOffAnswerSchema>;

/** A package: without a number while it has not gone up. */
export const packageAnswerSchema = z
  .object({
    id: z.string(),
    number: z.string().optional(),
    to: z.string(),
    createdBy: z.string(),
    createdAt: z.string(),
    submittedBy: z.string().optional(),
    submittedAt: z.string().optional(),
    count: z.number().int(),
  })
  .meta({ id: 'WriteOffPackage' });
export type PackageAnswer = z.output<typeof packageAnswerSchema>;

/** `whole` is false when there is more than is listed. */
export const writeOffListSchema = z
  .object({
    items: z.array(writeOffAnswerSchema),
    packages: z.array(packageAnswerSchema),
    /** To whom packages go unless said otherwise. */
    above: z.string().optional(),
    whole: z.boolean(),
  })
  .meta({ id: 'WriteOffList' });

/** One line of a package's list, with what came of it. */
export const packagedSchema = z.object({
  ...place,
  writeOff: z.string(),
  ground: z.string(),
  round: z.number().int(),
  stateName: z.string(),
  outcome: z.string().optional(),
  /** The open errand by which the outcome is recorded, where this person may record it. */
  errand: z.string().optional(),
});
export type Packaged = z.output<typeof packagedSchema>;

export const packagePageSchema = packageAnswerSchema
  .extend({ court: z.string(), own: z.boolean(), items: z.array(packagedSchema) })
  .meta({ id: 'WriteOffPackagePage' });
export type PackagePage = z.output<typeof packagePageSchema>;

const uuid = z.uuid({ error: '编号格式不正确' });
const chosen = z.object({ petition: uuid, writeOff: uuid });
export const packageItemsSchema = z.object({
  items: z.array(chosen).min(1, { error: '请至少选择一件' }).max(100, { error: '一次最多编入100件' }),
});
export const newPackageSchema = z.object({
  to: z.string().trim().min(1, { error: '请填写报送法院' }).max(100, { error: '报送法院不超过100字' }),
  items: z.array(chosen).max(100, { error: '一次最多编入100件' }).default([]),
});
export const takenSchema = z.object({ writeOff: uuid });

export const packageDoneSchema = z
  .object({ id: z.string(), number: z.string().optional() })
  .meta({ id: 'WriteOffPackageDone' });
