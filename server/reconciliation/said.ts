/** An entry of a register as it was written, and as it is compared. */
import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { findCaseNumbers } from '#domain/identifiers/case-number.ts';
import { foldText } from '#domain/identifiers/folded-text.ts';
import { parsePhone } from '#domain/identifiers/phone.ts';
import {
  type NameForm,
  nameForm,
  namesIn,
  numberForm,
  type RegisterEntry,
} from '#domain/reconciliation/entry.ts';
import { getRegisterSource, type RegisterSourceId } from '#regulation/reconciliation.ts';
import { blindIndex } from '../store/envelope.ts';
import type { MasterKeys } from '../store/master-key.ts';
import { idForm } from '../store/person.ts';
import { soundOf } from '../store/search-grams.ts';

const text = z.string().optional();

/** What the cells of an entry said, each as printed; `others` are those of columns that mean nothing to us. */
export const saidSchema = z.object({
  receivedOn: daySchema,
  serial: text,
  name: text,
  phone: text,
  idNumber: text,
  caseNumber: text,
  parties: text,
  text,
  handler: text,
  headCount: text,
  body: text,
  documentNumber: text,
  reply: text,
  number: text,
  others: z.record(z.string(), z.string()),
});
export type Said = Readonly<z.output<typeof saidSchema>>;

const SHOWN = /[\d*＊xX×✱●•?？]{4,}/gu;
const HIDDEN = /[＊xX×✱●•?？]/gu;
const longestPhone = 15;

/** The phones in a cell: one spelling where it can be read, else the digits with * for what was hidden. */
export function phonesIn(cell: string): string[] {
  return foldText(cell.replaceAll(/\n/gu, '/'))
    .split(/[,;、/|]|或/u)
    .flatMap((part) => {
      const phone = parsePhone(part);
      if (phone.ok) return [phone.value];
      const runs = part.replaceAll('-', '').match(SHOWN) ?? [];
      return runs.map((run) => run.replaceAll(HIDDEN, '*')).filter(({ length }) => length <= longestPhone);
    });
}

/** A name with how it is spoken: the registers are full of 张玮 for 张伟. */
export const toNameForm = (name: string): NameForm => ({
  form: nameForm(name),
  sound: soundOf(nameForm(name)),
});

const NO_REPLY = /^(?:未|没有|无|否|尚未|待|暂|正在|办理中|-|—|\/)/u;

/** Whether the register says that somebody was answered. */
export const saysReplied = ({ reply }: Said): boolean =>
  reply !== undefined && reply.trim() !== '' && !NO_REPLY.test(reply.trim());

/** The entry in the form in which it is compared. Identity numbers become blind indexes on both sides. */
export function toEntry(keys: MasterKeys, id: string, source: RegisterSourceId, said: Said): RegisterEntry {
  const { name, phone, idNumber, caseNumber, number, documentNumber } = said;
  const caseNumbers = caseNumber ? findCaseNumbers(caseNumber).map(({ canonical }) => canonical) : [];
  return {
    ...{ id, receivedOn: said.receivedOn, channels: getRegisterSource(source).channels },
    names: name ? namesIn(name).map(toNameForm) : [],
    phones: phone ? phonesIn(phone) : [],
    caseNumbers,
    ...(caseNumber && caseNumbers.length === 0 ? { caseText: caseNumber } : {}),
    ...(idNumber ? { idNumber: blindIndex(keys, 'idNumber', idForm(idNumber)).toString('hex') } : {}),
    ...(number ? { number: numberForm(number) } : {}),
    ...(documentNumber ? { documentNumber: numberForm(documentNumber) } : {}),
    ...(said.text ? { text: said.text } : {}),
  };
}

/** What makes two lines of a register the same entry, although one of them may have been completed since. */
export function identityOf({ serial, receivedOn, name, phone, caseNumber, text: matter }: Said): string {
  const parts = serial ? [serial, receivedOn, name] : [receivedOn, name, phone, caseNumber, matter];
  return JSON.stringify(parts.map((part) => (part ? foldText(part) : '')));
}
