import { Input, Select } from 'antd';
import { issuingBodies } from '#regulation/notices.ts';
import { DayControl } from '#web/ui/fields/day-control.tsx';
import { Field } from './field.tsx';
import { useIntake } from './intake-context.ts';
import type { RegistrationForm } from './registration-form.ts';

type BodyKind = NonNullable<RegistrationForm['noticeBodyKind']>;

const bodies = Object.entries(issuingBodies).map(([value, label]) => ({ value: value as BodyKind, label }));

/** The paper of the body that sent the matter: whose, its number, and the day it sets (article 14). */
export function NoticeRow() {
  const { form, change } = useIntake();
  const write = (patch: Partial<RegistrationForm>) => change({ kind: 'write', patch });
  return (
    <div className="intake-row">
      <Field field="notice.bodyKind" label="来文单位类别" className="intake-short">
        {(marks) => (
          <Select<BodyKind>
            {...marks}
            allowClear
            placeholder="请选择"
            value={form.noticeBodyKind ?? null}
            options={bodies}
            onChange={(noticeBodyKind) => write({ noticeBodyKind })}
          />
        )}
      </Field>
      <Field field="notice.body" label="来文单位" must>
        {(marks) => (
          <Input
            {...marks}
            maxLength={200}
            value={form.noticeBody}
            onChange={({ target }) => write({ noticeBody: target.value })}
          />
        )}
      </Field>
      <Field field="notice.documentNumber" label="来文文号" must>
        {(marks) => (
          <Input
            {...marks}
            maxLength={200}
            value={form.noticeNumber}
            onChange={({ target }) => write({ noticeNumber: target.value })}
          />
        )}
      </Field>
      <Field field="notice.dueOn" label="要求反馈日期" className="intake-short">
        {({ id, ...marks }) => (
          <DayControl
            id={id}
            label="要求反馈日期"
            value={form.noticeDueOn || undefined}
            onChange={(day) => write({ noticeDueOn: day ?? '' })}
            described={marks['aria-describedby']}
            invalid={marks['aria-invalid']}
          />
        )}
      </Field>
    </div>
  );
}
