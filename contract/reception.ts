import { z } from 'zod';
import { type ArrivalState, arrivalStates } from '#regulation/reception.ts';

const person = z.object({ id: z.string(), name: z.string() });
const must = (title: string, longest: number) =>
  z
    .string({ error: `请填写${title}` })
    .trim()
    .min(1, { error: `请填写${title}` })
    .max(longest, { error: `${title}不超过${longest}字` });
const may = (title: string, longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: `${title}不超过${longest}字` })
    .optional();

/** How an arrival came to its petition: the visitor named it, or it was registered or joined now. */
export const arrivalLinks = ['earlier', 'registered', 'joined'] as const;
export type ArrivalLink = (typeof arrivalLinks)[number];

/** A visitor at the desk. Phones are answered to those who keep the desk, one visitor at a time. */
export const arrivalSchema = z
  .object({
    id: z.string(),
    day: z.string(),
    arrivedAt: z.string(),
    name: z.string(),
    headCount: z.number().int(),
    caseNumber: z.string().optional(),
    matter: z.string().optional(),
    petition: z.object({ id: z.string(), number: z.string() }).optional(),
    link: z.enum(arrivalLinks).optional(),
    appointment: z.boolean(),
    state: z.enum(Object.keys(arrivalStates) as [ArrivalState, ...ArrivalState[]]),
    receiver: person.optional(),
    startedAt: z.string().optional(),
    endedAt: z.string().optional(),
    outcome: z.string().optional(),
    reason: z.string().optional(),
    /** Received without a petition and without a reason why there is none (article 12). */
    unregistered: z.boolean(),
    /** A leader has to receive this visitor, or has to record having done so (article 8). */
    leader: z.boolean(),
  })
  .meta({ id: 'Arrival' });
export type ArrivalAnswer = z.output<typeof arrivalSchema>;

/** The same with what registering it takes over. */
export const wholeArrivalSchema = arrivalSchema
  .extend({ phone: z.string().optional() })
  .meta({ id: 'WholeArrival' });

/** The day at the reception desk (R8.1). */
export const receptionDaySchema = z
  .object({
    day: z.string(),
    arrivals: z.array(arrivalSchema),
    /** Received on earlier days and still neither registered nor explained. */
    unregistered: z.array(arrivalSchema),
    leaders: z.array(person),
    appointments: z.array(
      z.object({
        petition: z.string(),
        number: z.string(),
        petitioners: z.string(),
        time: z.string(),
        place: z.string(),
        receiver: person,
        agreed: z.boolean(),
        arrived: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ReceptionDay' });
export type ReceptionDay = z.output<typeof receptionDaySchema>;

/** A visitor who has just come: a name and how many is enough. The id is the sender's, so that nobody comes twice. */
export const newArrivalSchema = z
  .object({
    id: z.uuid({ error: 'id 须为 UUID' }),
    name: must('姓名', 50),
    phone: may('电话', 50),
    headCount: z
      .number({ error: '请填写人数（整数）' })
      .int({ error: '人数须为整数' })
      .min(1, { error: '人数至少为1' })
      .max(10_000, { error: '人数过大，请核对' })
      .default(1),
    /** The number of an earlier petition, or of the enforcement case. */
    about: may('登记号或案号', 200),
    petition: z.uuid().optional(),
    matter: may('来意', 200),
    appointment: z.boolean().default(false),
  })
  .meta({ id: 'NewArrival' });

export const startReceptionSchema = z.object({ receiver: must('接待人', 100) });
export const endReceptionSchema = z.object({
  place: must('地点', 200),
  said: must('来访人陈述', 5000),
  outcome: must('答复和处理', 5000),
});
export type ReceptionRecord = z.output<typeof endReceptionSchema>;
export const arrivalReasonSchema = z.object({ reason: must('原因', 200) });
export const linkArrivalSchema = z.object({ petition: z.uuid(), link: z.enum(['registered', 'joined']) });

/** One month of leaders' reception days (R8.3). */
export const rosterSchema = z
  .object({
    month: z.string(),
    days: z.array(
      z.object({ day: z.string(), working: z.boolean(), reason: z.string(), staff: z.array(z.string()) }),
    ),
    candidates: z.array(person.extend({ post: z.string() })),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Roster' });
export type RosterAnswer = z.output<typeof rosterSchema>;
export const dutySchema = z.object({ staff: z.array(z.string().max(100)).max(10) });
