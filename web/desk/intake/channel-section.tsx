import { Checkbox, InputNumber, Radio } from 'antd';
import { DayControl } from '#web/ui/fields/day-control.tsx';
import { channelOptions } from '#web/ui/labels.ts';
import { Field } from './field.tsx';
import { useIntake } from './intake-context.ts';
import { NoticeRow } from './notice-row.tsx';
import { comesWithNotice, mayBeAnonymous, type RegistrationForm } from './registration-form.ts';

function ReceivedOn() {
  const { form, change, today } = useIntake();
  return (
    <Field field="receivedOn" label="来访（件）时间" className="intake-short">
      {({ id, ...marks }) => (
        <DayControl
          id={id}
          label="来访（件）时间"
          value={form.receivedOn || today}
          latest={today}
          onChange={(day) =>
            change({ kind: 'write', patch: { receivedOn: day === today ? '' : (day ?? '') } })
          }
          described={marks['aria-describedby']}
          invalid={marks['aria-invalid']}
        />
      )}
    </Field>
  );
}

/** How it reached the court and when; arrow keys move between the channels. */
export function ChannelSection() {
  const { form, change } = useIntake();
  const write = (patch: Partial<RegistrationForm>) => change({ kind: 'write', patch });
  return (
    <section className="intake-section" aria-label="来源">
      <div className="intake-row">
        <Field field="channel" label="案件来源" group className="intake-channel">
          {({ id }) => (
            <Radio.Group
              aria-labelledby={`${id}-label`}
              optionType="button"
              options={channelOptions.map((one) => ({ ...one }))}
              value={form.channel}
              onChange={({ target }) => write({ channel: target.value as RegistrationForm['channel'] })}
            />
          )}
        </Field>
        <ReceivedOn />
        {form.channel === 'visit' && (
          <Field field="headCount" label="来访人数" className="intake-tiny">
            {(marks) => (
              <InputNumber<number>
                {...marks}
                className="wide"
                min={1}
                max={10_000}
                precision={0}
                placeholder="1"
                value={form.headCount}
                onChange={(headCount) => write({ headCount })}
              />
            )}
          </Field>
        )}
        {mayBeAnonymous(form.channel) && (
          <Field field="anonymous" label="署名" group className="intake-tiny">
            {() => (
              <Checkbox
                checked={form.anonymous}
                onChange={({ target }) => write({ anonymous: target.checked })}
              >
                匿名
              </Checkbox>
            )}
          </Field>
        )}
      </div>
      {comesWithNotice(form.channel) && <NoticeRow />}
    </section>
  );
}
