import type { Day } from '#domain/calendar/day.ts';
import { checkOpinion, type Finding } from '#domain/petition/opinion-check.ts';
import type { Opinion } from '#domain/petition/parts.ts';
import type { FormContext } from './form-context.ts';
import type { FormValues } from './form-field.ts';

const typed = (value: FormValues[string]): string => (typeof value === 'string' ? value.trim() : '');

/** What the court's server would find in the opinion as typed so far, by the same function; nothing before anything is typed. */
export function checkTyped(
  values: FormValues,
  context: Pick<FormContext, 'opinionFile' | 'today'>,
): readonly Finding[] {
  if (!context.opinionFile) return [];
  const merit = typed(values.merit) as NonNullable<Opinion['merit']> | '';
  const opinion: Opinion = {
    demand: typed(values.demand),
    findings: typed(values.findings),
    opinion: typed(values.opinion),
    law: typed(values.law),
    remedies: typed(values.remedies),
    ...(merit ? { merit } : {}),
  };
  if (opinion.findings === '' && opinion.opinion === '') return [];
  /* A field still empty says so itself; the check speaks of what is there. */
  return checkOpinion(opinion, context.opinionFile, context.today as Day).filter(
    ({ field }) => ['merit', 'remedies'].includes(field) || opinion[field] !== '',
  );
}
