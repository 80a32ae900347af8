import { Input } from 'antd';
import { ChoiceControl, ChoicesControl, YesNoControl } from './choice-control.tsx';
import type { ControlProps } from './control.ts';
import { DayControl } from './day-control.tsx';
import type { FormContext } from './form-context.ts';
import type { FormField, FormValue, FormValues } from './form-field.ts';
import { errandsFor } from './form-values.ts';
import { MaterialControl } from './material-control.tsx';
import { RecipientControl } from './recipient-control.tsx';
import { StaffControl, StaffsControl } from './staff-control.tsx';
import { staffOptions } from './staff-options.ts';

type Props = {
  readonly id: string;
  readonly field: FormField;
  readonly values: FormValues;
  readonly context: FormContext;
  readonly described: string | undefined;
  readonly invalid: boolean;
  readonly onPatch: (patch: FormValues) => void;
};

const asText = (value: FormValue): string | undefined => (typeof value === 'string' ? value : undefined);
const asList = (value: FormValue): readonly string[] | undefined =>
  Array.isArray(value) ? value : undefined;

function TextControl({
  id,
  value,
  onChange,
  described,
  invalid,
  rows,
  keyboard,
  unit,
  hint,
}: ControlProps<string> & {
  rows?: number;
  keyboard?: 'numeric' | 'decimal' | 'text';
  unit?: string;
  hint?: string;
}) {
  const shared = {
    id,
    value: value ?? '',
    'aria-describedby': described,
    'aria-invalid': invalid,
    ...(invalid ? { status: 'error' as const } : {}),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  return rows ? (
    <Input.TextArea {...shared} autoSize={{ minRows: rows, maxRows: 14 }} />
  ) : (
    <Input
      {...shared}
      {...(keyboard ? { inputMode: keyboard } : {})}
      {...(unit ? { suffix: unit } : {})}
      {...(hint ? { placeholder: hint } : {})}
    />
  );
}

/** The control a field asks for. Every widget of the steps has its case; a new one does not compile without. */
export function StepControl({ id, field, values, context, described, invalid, onPatch }: Props) {
  const value = values[field.name];
  const onChange = (next: FormValue) => onPatch({ [field.name]: next });
  const base = { id, label: field.title, described, invalid, onChange };
  const options = field.options ?? {};
  switch (field.widget) {
    case 'hidden':
      return null;
    case 'count':
      return <TextControl {...base} value={asText(value)} keyboard="numeric" />;
    case 'amount':
      return <TextControl {...base} value={asText(value)} keyboard="decimal" unit="元" />;
    case 'time':
      return <TextControl {...base} value={asText(value)} keyboard="text" hint="09:30" />;
    case 'errand':
      return <ChoiceControl {...base} options={errandOptions(field, context)} value={asText(value)} />;
    case 'notice':
      return <ChoiceControl {...base} options={noticeOptions(context)} value={asText(value)} />;
    case 'paper':
      return <ChoiceControl {...base} options={paperOptions(context)} value={asText(value)} />;
    case 'campaign':
      return <ChoiceControl {...base} options={campaignOptions(field, context)} value={asText(value)} />;
    case 'person':
      return <ChoiceControl {...base} options={personOptions(context)} value={asText(value)} />;
    case 'persons':
      return <ChoicesControl {...base} options={personOptions(context)} value={asList(value)} />;
    case 'text':
      return <TextControl {...base} value={asText(value)} />;
    case 'paragraph':
      return <TextControl {...base} value={asText(value)} rows={3} />;
    case 'day':
      return <DayControl {...base} {...limitsOf(field, context)} value={asText(value)} />;
    case 'choice':
      return <ChoiceControl {...base} options={options} value={asText(value)} />;
    case 'choices':
      return <ChoicesControl {...base} options={options} value={asList(value)} />;
    case 'yesNo':
      return <YesNoControl {...base} value={typeof value === 'boolean' ? value : undefined} />;
    case 'staff':
      return <StaffControl {...base} options={peopleFor(field, context)} value={asText(value)} />;
    case 'staffs':
      return <StaffsControl {...base} options={peopleFor(field, context)} value={asList(value)} />;
    case 'material':
      return <MaterialControl {...base} materials={context.materials} value={asText(value)} />;
    case 'recipient':
      return (
        <RecipientControl
          {...base}
          owed={context.owed}
          paper={asText(values.paper)}
          recipient={asText(value)}
          onChoose={(paper, recipient) => onPatch({ paper, recipient })}
        />
      );
  }
}

const errandOptions = ({ kinds }: FormField, context: FormContext): Readonly<Record<string, string>> =>
  Object.fromEntries(errandsFor(kinds, context).map(({ key, name, owner }) => [key, `${name} · ${owner}`]));

const noticeOptions = ({ notices }: FormContext): Readonly<Record<string, string>> =>
  Object.fromEntries(notices.map(({ id, name, state }) => [id, `${name}（${state}）`]));

const paperOptions = ({ papers }: FormContext): Readonly<Record<string, string>> =>
  Object.fromEntries(papers.filter((one) => !one.draft).map(({ key, title }) => [key, title]));

const campaignOptions = (
  { belongs }: FormField,
  { campaigns = [] }: FormContext,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    campaigns.flatMap(({ id, name, joined }) => (joined === (belongs === 'in') ? [[id, name]] : [])),
  );

const personOptions = ({ petitioners }: FormContext): Readonly<Record<string, string>> =>
  Object.fromEntries(petitioners.map(({ person, name, relation }) => [person, `${name}（${relation}）`]));

/* `on` is the day something happened: not before the petition came, not after today. Other days may lie ahead. */
const limitsOf = (field: FormField, { receivedOn, today }: FormContext) =>
  field.name === 'on' ? { earliest: receivedOn, latest: today } : {};

const peopleFor = (field: FormField, context: FormContext) =>
  staffOptions(
    field.barredToo ? { ...context, barred: [] } : context,
    field.roles,
    field.name === 'handler' ? context.route?.handlers.map((one) => one.id) : [],
  );
