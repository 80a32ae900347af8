import { AutoComplete, Input } from 'antd';
import { parsePhone } from '#domain/identifiers/phone.ts';
import { Field } from './field.tsx';
import { useIntake } from './intake-context.ts';
import { plainPhone } from './registration-input.ts';
import { type PetitionerProps, useWritePetitioner } from './use-petitioner.ts';

const reasons = ['未留电话', '本人没有电话', '拒绝提供'].map((value) => ({ value }));

function MissingReason({ one, row }: PetitionerProps) {
  const write = useWritePetitioner(one);
  return (
    <Field field={`petitioners.${row}.phoneMissing`} label="无电话原因">
      {({ status, ...marks }) => (
        <AutoComplete
          {...marks}
          status={status}
          className="wide"
          options={reasons}
          defaultActiveFirstOption={false}
          value={one.phoneMissing}
          onChange={(phoneMissing: string) => write({ phoneMissing })}
        />
      )}
    </Field>
  );
}

/** The phone; passed over once, it asks why there is none (article 12). */
export function PhoneFields({ one, row }: PetitionerProps) {
  const { errors } = useIntake();
  const write = useWritePetitioner(one);
  const field = `petitioners.${row}.phone`;
  const isEmpty = one.phone.trim() === '';
  const parsed = parsePhone(one.phone);
  const warning = one.phonePassed && !isEmpty && !parsed.ok ? parsed.problem : undefined;
  return (
    <div className="intake-phone">
      <Field field={field} label="联系电话" warning={warning}>
        {(marks) => (
          <Input
            {...marks}
            inputMode="tel"
            autoComplete="off"
            maxLength={60}
            value={one.phone}
            onChange={({ target }) => write({ phone: target.value })}
            onBlur={() => write({ phone: plainPhone(one.phone), phonePassed: true })}
          />
        )}
      </Field>
      {isEmpty && (one.phonePassed || one.phoneMissing !== '' || field in errors) && (
        <MissingReason one={one} row={row} />
      )}
    </div>
  );
}
