import { Button, Checkbox, Input, Select } from 'antd';
import type { OfficerAnswer } from '#contract/session.ts';
import { Field } from './field.tsx';
import { useIntake } from './intake-context.ts';
import type { RegistrationForm } from './registration-form.ts';

const opinions = ['拟转原承办人办理', '拟由信访团队办理', '拟不予受理，待审查', '拟报分管副局长接待'];

function useWrite() {
  const { change } = useIntake();
  return (patch: Partial<RegistrationForm>) => change({ kind: 'write', patch });
}

function Opinion() {
  const { form } = useIntake();
  const write = useWrite();
  return (
    <Field field="proposedOpinion" label="拟办意见">
      {(marks) => (
        <>
          <Input.TextArea
            {...marks}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={5000}
            value={form.proposedOpinion}
            onChange={({ target }) => write({ proposedOpinion: target.value })}
          />
          <div className="intake-phrases">
            {opinions.map((text) => (
              <Button key={text} size="small" onClick={() => write({ proposedOpinion: text })}>
                {text}
              </Button>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}

const isHandler = (one: OfficerAnswer): boolean => one.active && one.roles.includes('handler');

/** The officers complained of: the case's own handler by one tick, others by name. They never handle the petition (D6). */
function Accused() {
  const { form, staff, look } = useIntake();
  const write = useWrite();
  const own = look.found?.handler;
  const others = form.accused.filter((id) => id !== own);
  const ticked = own !== undefined && form.accused.includes(own);
  return (
    <Field field="accused" label="反映的执行人员">
      {(marks) => (
        <div className="intake-accused">
          {own && (
            <Checkbox
              checked={ticked}
              onChange={({ target }) => write({ accused: target.checked ? [own, ...others] : others })}
            >
              原承办人{look.found?.handlerName}
            </Checkbox>
          )}
          <Select<string[], { readonly value: string; readonly label: string }>
            {...marks}
            mode="multiple"
            className="wide"
            placeholder="没有反映具体人员的不填"
            options={staff
              .filter((one) => isHandler(one) && one.id !== own)
              .map(({ id, name, department }) => ({ value: id, label: `${name}（${department}）` }))}
            showSearch={{ filterOption: (typed, option) => String(option?.label).includes(typed.trim()) }}
            value={others}
            onChange={(chosen) => write({ accused: ticked && own ? [own, ...chosen] : chosen })}
          />
        </div>
      )}
    </Field>
  );
}

/** What it is about, and what the clerk proposes. */
export function ContentSection() {
  const { form } = useIntake();
  const write = useWrite();
  return (
    <section className="intake-section" aria-label="反映内容">
      <h2>反映内容</h2>
      <Field field="summary" label="内容摘要" must>
        {(marks) => (
          <Input.TextArea
            {...marks}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={5000}
            value={form.summary}
            onChange={({ target }) => write({ summary: target.value })}
          />
        )}
      </Field>
      <Opinion />
      <Accused />
    </section>
  );
}
