import type { Day } from '#domain/calendar/day.ts';
import { findInLetter, type LetterField } from '#domain/intake/letter-fields.ts';
import { relations } from '#regulation/registers.ts';
import type { FormChange } from './form-change.ts';
import type { PetitionerForm, RegistrationForm } from './registration-form.ts';

/** Something a scan says, offered for one field. Nothing happens before the clerk has confirmed it. */
export type Offer = {
  readonly key: string;
  /** The field it is for. */
  readonly label: string;
  readonly value: string;
  /** What the letter says of a name, such as 被执行人. */
  readonly said?: string;
  /** The line it was read from. */
  readonly line: string;
  /** The form has it already. */
  readonly filled: boolean;
  /** What confirming it does to the form. */
  readonly changes: readonly FormChange[];
};

type Surroundings = {
  readonly form: RegistrationForm;
  /** The directory knows the case, and with it the parties. */
  readonly knowsParties: boolean;
  /** The key of a petitioner who is added. */
  readonly newKey: string;
};

type Column = 'name' | 'phone' | 'idNumber';

/** The first person of whom this is not known yet; where everybody's is, the first, or somebody new for a name. */
function placeFor(
  { form, newKey }: Surroundings,
  column: Column,
): { key: string; before: readonly FormChange[] } {
  const free = form.petitioners.find((one) => one[column].trim() === '');
  const [first] = form.petitioners;
  if (free) return { key: free.key, before: [] };
  if (column === 'name' || !first) return { key: newKey, before: [{ kind: 'addPetitioner', key: newKey }] };
  return { key: first.key, before: [] };
}

function personOffer(around: Surroundings, field: LetterField, column: Column, label: string): Offer {
  const { form } = around;
  const { kind, value, line } = field;
  const { key, before } = placeFor(around, column);
  const relation = field.kind === 'name' ? field.relation : undefined;
  const person = form.petitioners.find((one) => one.key === key);
  const patch: Partial<PetitionerForm> = {
    [column]: value,
    ...(relation && !person?.relation ? { relation } : {}),
  };
  return {
    ...{ key: `${kind} ${value}`, label, value, line },
    ...(relation ? { said: relations[relation] } : {}),
    filled: form.petitioners.some((one) => one[column].replaceAll(/\s/gu, '') === value),
    changes: [...before, { kind: 'petitioner', key, patch }],
  };
}

function formOffer(
  { form }: Surroundings,
  { kind, value, line }: LetterField,
  column: 'caseNumber' | 'parties',
  label: string,
): Offer {
  const before = form[column].trim();
  const after = column === 'parties' && before !== '' ? `${before}、${value}` : value;
  return {
    ...{ key: `${kind} ${value}`, label, value, line },
    ...(column === 'parties' ? { said: relations.debtor } : {}),
    filled: column === 'parties' ? before.includes(value) : before === value,
    changes: [{ kind: 'write', patch: { [column]: after } }],
  };
}

function offerOf(around: Surroundings, field: LetterField): readonly Offer[] {
  switch (field.kind) {
    case 'caseNumber':
      return [formOffer(around, field, 'caseNumber', '执行案号')];
    case 'phone':
      return [personOffer(around, field, 'phone', '联系电话')];
    case 'idNumber':
      return [personOffer(around, field, 'idNumber', '证件号码')];
    case 'name':
      if (field.side === 'petitioner') return [personOffer(around, field, 'name', '姓名或名称')];
      return around.knowsParties ? [] : [formOffer(around, field, 'parties', '案件当事人')];
  }
}

/** What the text of a scan offers for this form, in the order of the form. */
export function offersOf(text: string, today: Day, around: Surroundings): readonly Offer[] {
  const order = ['姓名或名称', '联系电话', '证件号码', '执行案号', '案件当事人'];
  return findInLetter(text, today)
    .flatMap((field) => offerOf(around, field))
    .toSorted((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
}
