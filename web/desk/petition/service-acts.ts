import type { PetitionAnswer } from '#contract/petition.ts';
import type { ServiceAnswer } from '#contract/service.ts';
import type { StepName } from '#domain/workflow.ts';
import type { FormValues } from '#web/ui/fields/form-field.ts';

export type ServiceAct = {
  readonly step: StepName;
  readonly title: string;
  readonly values: FormValues;
};

const outcomeSteps = { mailOutcome: 'recordMail', publicNotice: 'endAnnouncement' } as const;
const keyKind = (errand: string) => errand.slice(0, errand.indexOf(':')) as keyof typeof outcomeSteps;

/**
 * What can be done next for one recipient, the likeliest first: the outcome of what is under way, else another
 * attempt. Only what the person may do now; each with its form filled in as far as it is known.
 */
export function nextServiceActs(
  { steps, owedServices }: Pick<PetitionAnswer, 'steps' | 'owedServices'>,
  { paper, recipient, state, attempts }: ServiceAnswer,
): readonly ServiceAct[] {
  const owed = owedServices.find((one) => one.paper === paper && one.recipient === recipient);
  if (!owed || (state !== 'owed' && state !== 'waiting')) return [];
  const to: FormValues = { paper, recipient };
  const outcomes = attempts.flatMap(({ errand }): [StepName, FormValues][] =>
    errand ? [[outcomeSteps[keyKind(errand)], { errand }]] : [],
  );
  const wanted: readonly [StepName, FormValues][] = [
    ...outcomes,
    ['serve', to],
    ...(state === 'owed' ? ([['mail', to]] as [StepName, FormValues][]) : []),
    ...(state === 'owed' && owed.mayBeAnnounced ? ([['announce', to]] as [StepName, FormValues][]) : []),
  ];
  return wanted.flatMap(([name, values]) => {
    const step = steps.find((one) => one.name === name && one.open && one.mine);
    return step ? [{ step: name, title: step.title, values }] : [];
  });
}
