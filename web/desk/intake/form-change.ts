import type { FieldErrors } from './field-errors.ts';
import { emptyPetitioner, type PetitionerForm, type RegistrationForm } from './registration-form.ts';

export type FormChange =
  | { readonly kind: 'write'; readonly patch: Partial<RegistrationForm> }
  | { readonly kind: 'petitioner'; readonly key: string; readonly patch: Partial<PetitionerForm> }
  | { readonly kind: 'addPetitioner'; readonly key: string }
  | { readonly kind: 'removePetitioner'; readonly key: string }
  | { readonly kind: 'notSame'; readonly petition: string; readonly reason: string }
  | { readonly kind: 'undecided'; readonly petition: string };

function without(record: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

/** The form after a change. The last petitioner cannot be removed: somebody always comes. */
export function changeForm(form: RegistrationForm, change: FormChange): RegistrationForm {
  const { petitioners, comparisons } = form;
  switch (change.kind) {
    case 'write':
      return { ...form, ...change.patch };
    case 'petitioner':
      return {
        ...form,
        petitioners: petitioners.map((one) => (one.key === change.key ? { ...one, ...change.patch } : one)),
      };
    case 'addPetitioner':
      return { ...form, petitioners: [...petitioners, emptyPetitioner(change.key)] };
    case 'removePetitioner':
      return petitioners.length === 1
        ? form
        : { ...form, petitioners: petitioners.filter((one) => one.key !== change.key) };
    case 'notSame':
      return { ...form, comparisons: { ...comparisons, [change.petition]: change.reason } };
    case 'undecided':
      return { ...form, comparisons: without(comparisons, change.petition) };
  }
}

/** Where the input calls something otherwise than the form does. */
const inputNames: Readonly<Record<string, string>> = {
  noticeBody: 'notice.body',
  noticeNumber: 'notice.documentNumber',
  noticeDueOn: 'notice.dueOn',
  noticeBodyKind: 'notice.bodyKind',
};

function answeredFields(form: RegistrationForm, change: FormChange): (field: string) => boolean {
  switch (change.kind) {
    case 'write': {
      const names = Object.keys(change.patch).map((name) => inputNames[name] ?? name);
      /* Another channel asks other questions; what was wrong under the old one says nothing now. */
      return (field) => names.includes('channel') || names.includes(field);
    }
    case 'petitioner': {
      const row = form.petitioners.findIndex((one) => one.key === change.key);
      const names = Object.keys(change.patch).map((name) => (name === 'phoneMissing' ? 'phone' : name));
      return (field) =>
        field === 'petitioners' || names.some((name) => field === `petitioners.${row}.${name}`);
    }
    case 'addPetitioner':
      return (field) => field === 'petitioners';
    case 'removePetitioner':
      return (field) => field.startsWith('petitioners');
    case 'notSame':
    case 'undecided':
      return (field) => field === 'comparisons';
  }
}

/** The errors that still stand after a change: what was just answered is not complained about any longer. */
export function remainingErrors(
  errors: FieldErrors,
  form: RegistrationForm,
  change: FormChange,
): FieldErrors {
  const isAnswered = answeredFields(form, change);
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !isAnswered(field)));
}
