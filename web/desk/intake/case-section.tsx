import { AutoComplete, Input } from 'antd';
import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import { Field } from './field.tsx';
import { useIntake } from './intake-context.ts';
import { sayParties } from './say-case.ts';
import { readCase } from './typed-case.ts';
import { useLater } from './use-later.ts';

const choiceOf = (one: EnforcementCaseAnswer) => ({
  value: one.number,
  label: (
    <span className="intake-choice">
      <span>{one.number}</span>
      <span className="faint">{sayParties(one)}</span>
    </span>
  ),
});

/** What is wrong is said once typing rests; nobody wants to be corrected at every key. */
function useCaseRemark(): { warning: string | undefined; hint: string | undefined } {
  const { form, look } = useIntake();
  const rested = useLater(form.caseNumber, 700) === form.caseNumber;
  const { reading, found, choices, answered } = look;
  if (reading.kind === 'empty' || found) return { warning: undefined, hint: undefined };
  if (reading.kind === 'unread') {
    const hint = choices.length > 0 ? `目录中有 ${choices.length} 件相近，按 ↓ 选择` : undefined;
    /* A name typed to find the case by is no wrong number. */
    const isWrong = hint === undefined || /\d/u.test(form.caseNumber);
    const said = [reading.problem, hint].filter(Boolean).join('；');
    return { warning: rested && answered && isWrong ? said : undefined, hint };
  }
  const unknown = answered
    ? '执行案件目录中没有这个案号，请核对；确有其案的，手工填写当事人和承办人'
    : undefined;
  return { warning: unknown, hint: undefined };
}

function CaseNumberField() {
  const { form, change, look, today } = useIntake();
  const { warning, hint } = useCaseRemark();
  const write = (caseNumber: string) => change({ kind: 'write', patch: { caseNumber } });
  const tidy = () => {
    const reading = readCase(form.caseNumber, today);
    if (reading.kind === 'read' && reading.canonical !== form.caseNumber) write(reading.canonical);
  };
  return (
    <Field field="caseNumber" label="执行案号" warning={warning} hint={hint}>
      {(marks) => (
        <AutoComplete
          {...marks}
          className="wide"
          options={look.choices.map(choiceOf)}
          defaultActiveFirstOption={false}
          value={form.caseNumber}
          onChange={(text: string) => write(text ?? '')}
          onBlur={tidy}
          placeholder="（2021）鲁0117执123号；编号的一部分或当事人姓名也可以"
        />
      )}
    </Field>
  );
}

function PeopleOfCase() {
  const { form, change, look, staff } = useIntake();
  const { found } = look;
  const handlers = staff.filter((one) => one.active && one.roles.includes('handler'));
  return (
    <div className="intake-row">
      <Field field="parties" label="案件当事人">
        {(marks) => (
          <Input
            {...marks}
            readOnly={found !== undefined}
            placeholder="多人用顿号分开"
            variant={found ? 'filled' : 'outlined'}
            value={found ? sayParties(found) : form.parties}
            onChange={({ target }) => change({ kind: 'write', patch: { parties: target.value } })}
          />
        )}
      </Field>
      <Field field="handlerName" label="案件承办人" className="intake-short">
        {(marks) =>
          found ? (
            <Input {...marks} readOnly variant="filled" value={found.handlerName ?? '目录中未记载'} />
          ) : (
            <AutoComplete
              {...marks}
              className="wide"
              options={handlers.map(({ name }) => ({ value: name }))}
              showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) ?? false }}
              defaultActiveFirstOption={false}
              value={form.handlerName}
              onChange={(handlerName: string) =>
                change({ kind: 'write', patch: { handlerName: handlerName ?? '' } })
              }
            />
          )
        }
      </Field>
    </div>
  );
}

/** Which enforcement case it is about. A known number brings the people along; an unknown one lets them be typed. */
export function CaseSection() {
  return (
    <section className="intake-section" aria-label="执行案件">
      <h2>执行案件</h2>
      <CaseNumberField />
      <PeopleOfCase />
    </section>
  );
}
