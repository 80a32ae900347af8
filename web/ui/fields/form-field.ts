import { z } from 'zod';
import type { FieldMeta } from '#domain/form.ts';
import type { Role } from '#regulation/roles.ts';

export type Widget = NonNullable<FieldMeta['widget']> | 'hidden';

/** What a form keeps for one field: what the person typed, not yet what the step takes. */
export type FormValue = string | boolean | readonly string[] | undefined;
export type FormValues = Readonly<Record<string, FormValue>>;

/** One field of a step's input, as a form asks for it. */
export type FormField = {
  readonly name: string;
  readonly title: string;
  readonly widget: Widget;
  readonly required: boolean;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly roles?: readonly Role[];
  readonly barredToo?: true;
  readonly kinds?: readonly string[];
  readonly belongs?: 'in' | 'out';
  /** What the input itself takes when nothing is said. */
  readonly preset?: FormValue;
};

type Metadata = Partial<Omit<FieldMeta, 'widget'>> & { readonly widget?: Widget };

/** The metadata of a schema; what `.optional()` and `.default()` wrap keeps its own and is overridden by the wrapper's. */
function metadataOf(schema: z.core.$ZodType): Metadata {
  const own = (z.globalRegistry.get(schema) ?? {}) as Metadata;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return { ...metadataOf(schema.def.innerType), ...own };
  return own;
}

function presetOf(schema: z.core.$ZodType): FormValue {
  return schema instanceof z.ZodDefault ? (schema.def.defaultValue as FormValue) : undefined;
}

function fieldOf(name: string, schema: z.core.$ZodType): FormField {
  const { title, widget, hint, options, roles, barredToo, kinds, belongs } = metadataOf(schema);
  const preset = presetOf(schema);
  return {
    name,
    title: title ?? name,
    /* A field nobody gave a title cannot be asked for: the server or another screen fills it. */
    widget: title === undefined ? 'hidden' : (widget ?? 'text'),
    required: !z.safeParse(schema, undefined).success,
    ...(hint === undefined ? {} : { hint }),
    ...(options === undefined ? {} : { options }),
    ...(roles === undefined ? {} : { roles }),
    ...(barredToo ? { barredToo } : {}),
    ...(kinds === undefined ? {} : { kinds }),
    ...(belongs === undefined ? {} : { belongs }),
    ...(preset === undefined ? {} : { preset }),
  };
}

/** The fields of a step's input in the order they are written, read from its schema and the metadata on it. */
export const fieldsOf = (input: z.ZodObject): readonly FormField[] =>
  Object.entries(input.shape).map(([name, schema]) => fieldOf(name, schema));
