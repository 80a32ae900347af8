import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import { parseDay } from '#domain/calendar/day.ts';
import type { Candidate } from './likeness.ts';
import {
  emptyForm,
  emptyPetitioner,
  type PetitionerForm,
  type RegistrationForm,
} from './registration-form.ts';

export const today = parseDay('2026-11-24');

/** A case of the directory with one person on either side. */
export const wangCase: EnforcementCaseAnswer = {
  key: '（2021）鲁0117执123号',
  number: '（2021）鲁0117执123号',
  ownCourt: true,
  applicants: ['张三'],
  debtors: ['莱钢某商贸有限公司'],
  others: ['第三人：李四'],
  handlerName: '王法官',
  handler: 's-wang',
  petitions: 1,
};

export const petitioner = (key: string, patch: Partial<PetitionerForm> = {}): PetitionerForm => ({
  ...emptyPetitioner(key),
  ...patch,
});

/** A form that can be registered as it stands. */
export const filledForm = (patch: Partial<RegistrationForm> = {}): RegistrationForm => ({
  ...emptyForm('a'),
  petitioners: [petitioner('a', { name: '张三', phone: '138 1234 1234' })],
  caseNumber: '\t(2021) 鲁0117执 123号 ',
  summary: '反映案件久执未果',
  ...patch,
});

export const candidate = (patch: Partial<Candidate> = {}): Candidate => ({
  petition: 'p-1',
  number: '钢执访〔2026〕12号',
  petitioners: '张三',
  summary: '反映拖延执行',
  stageName: '办理中',
  receivedOn: '2026-11-02',
  alike: ['nameAndCase'],
  strong: true,
  ...patch,
});
