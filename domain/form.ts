import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import type { ErrandKind } from '#regulation/errands.ts';
import type { Role } from '#regulation/roles.ts';

/** How a field of a step's input is asked for; the derived form reads it from the schema's metadata. */
export type FieldMeta = {
  readonly title: string;
  readonly hint?: string;
  readonly widget?:
    | 'text'
    | 'paragraph'
    | 'day'
    | 'choice'
    | 'choices'
    | 'yesNo'
    | 'staff'
    | 'staffs'
    | 'material'
    | 'recipient'
    | 'errand'
    | 'notice'
    | 'paper'
    | 'person'
    | 'campaign'
    | 'persons'
    | 'count'
    | 'amount'
    | 'time'
    | 'hidden';
  readonly options?: Readonly<Record<string, string>>;
  readonly roles?: readonly Role[];
  /** For a person of the court who is to leave a seat: the barred can be chosen, too. */
  readonly barredToo?: true;
  /** For an errand: the kinds that can be chosen. */
  readonly kinds?: readonly ErrandKind[];
  /** For a campaign: those the petition belongs to, or the running ones it does not. */
  readonly belongs?: 'in' | 'out';
};

type More = Pick<FieldMeta, 'hint'>;
const longest = 5000;

/** A line of text that has to be given. */
export const line = (title: string, more: More = {}) =>
  z
    .string({ error: `请填写${title}` })
    .trim()
    .min(1, { error: `请填写${title}` })
    .max(200, { error: `${title}不超过200字` })
    .meta({ title, widget: 'text', ...more });

/** A text of several lines that has to be given. */
export const paragraph = (title: string, more: More = {}) =>
  z
    .string({ error: `请填写${title}` })
    .trim()
    .min(1, { error: `请填写${title}` })
    .max(longest, { error: `${title}不超过${longest}字` })
    .meta({ title, widget: 'paragraph', ...more });

/** The same, left empty when there is nothing to say; an empty text is as good as none. */
export const optionalParagraph = (title: string, more: More = {}) =>
  z
    .string()
    .trim()
    .max(longest, { error: `${title}不超过${longest}字` })
    .optional()
    .meta({ title, widget: 'paragraph', ...more });

/** A legal day. */
export const dayField = (title: string, more: More = {}) => daySchema.meta({ title, widget: 'day', ...more });

/** One of a table of the regulation, by its key. */
export const choice = <K extends string>(
  title: string,
  options: Readonly<Record<K, string>>,
  more: More = {},
) =>
  z
    .enum(Object.keys(options) as [K, ...K[]], { error: `请选择${title}` })
    .meta({ title, widget: 'choice', options, ...more });

/** One or more of a table, by key. */
export const choices = <K extends string>(
  title: string,
  options: Readonly<Record<K, string>>,
  more: More = {},
) =>
  z
    .array(z.enum(Object.keys(options) as [K, ...K[]]), { error: `请至少选择一项${title}` })
    .min(1, { error: `请至少选择一项${title}` })
    .meta({ title, widget: 'choices', options, ...more });

export const yesNo = (title: string, more: More = {}) =>
  z.boolean({ error: `请选择${title}` }).meta({ title, widget: 'yesNo', ...more });

/** A person of the court who holds one of these posts. */
export const staffField = (
  title: string,
  roles: readonly Role[],
  more: More & Pick<FieldMeta, 'barredToo'> = {},
) =>
  z
    .string({ error: `请选择${title}` })
    .min(1, { error: `请选择${title}` })
    .meta({ title, widget: 'staff', roles, ...more });

/** Several people of the court. */
export const staffsField = (title: string, roles: readonly Role[], more: More = {}) =>
  z.array(z.string().min(1), { error: `请选择${title}` }).meta({ title, widget: 'staffs', roles, ...more });

/** A material already attached to the petition, by its id. */
export const materialField = (title: string, more: More = {}) =>
  z
    .string()
    .optional()
    .meta({ title, widget: 'material', ...more });

/** One of the open errands of these kinds, by its key. */
export const errandField = (title: string, kinds: readonly ErrandKind[], more: More = {}) =>
  z
    .string({ error: `请选择${title}` })
    .min(1, { error: `请选择${title}` })
    .meta({ title, widget: 'errand', kinds, ...more });

/** One of the papers from above, by its id. */
export const noticeField = (title: string, more: More = {}) =>
  z
    .string({ error: `请选择${title}` })
    .min(1, { error: `请选择${title}` })
    .meta({ title, widget: 'notice', ...more });

/** One of the court's special campaigns, by its id. */
export const campaignField = (title: string, belongs: 'in' | 'out', more: More = {}) =>
  z
    .string({ error: `请选择${title}` })
    .min(1, { error: `请选择${title}` })
    .meta({ title, widget: 'campaign', belongs, ...more });

/** One of the petitioners, by the id of the person. */
export const personField = (title: string, more: More = {}) =>
  z
    .string({ error: `请选择${title}` })
    .min(1, { error: `请选择${title}` })
    .meta({ title, widget: 'person', ...more });

/** One or more of the petitioners. */
export const personsField = (title: string, more: More = {}) =>
  z
    .array(z.string().min(1), { error: `请至少选择一名${title}` })
    .min(1, { error: `请至少选择一名${title}` })
    .meta({ title, widget: 'persons', ...more });

/** A whole number from 1 on. */
export const countField = (title: string, more: More = {}) =>
  z
    .number({ error: `请填写${title}（整数）` })
    .int({ error: `${title}须为整数` })
    .min(1, { error: `${title}至少为1` })
    .max(100_000, { error: `${title}过大，请核对` })
    .meta({ title, widget: 'count', ...more });

/** An amount of money in yuan, as it is written: `12000` or `12000.50`. A text, since money does not round. */
export const amountField = (title: string, more: More = {}) =>
  z
    .string({ error: `请填写${title}` })
    .trim()
    .regex(/^(0|[1-9]\d{0,11})(\.\d{1,2})?$/, { error: `${title}须为元，如 12000 或 12000.50` })
    .meta({ title, widget: 'amount', ...more });

/** A time of the day in Beijing, `HH:MM`. */
export const timeField = (title: string, more: More = {}) =>
  z
    .string({ error: `请填写${title}` })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: `${title}须为时:分，如 09:30` })
    .meta({ title, widget: 'time', ...more });

/** A line of text that may be left empty. */
export const optionalLine = (title: string, more: More = {}) =>
  z
    .string()
    .trim()
    .max(200, { error: `${title}不超过200字` })
    .optional()
    .meta({ title, widget: 'text', ...more });
