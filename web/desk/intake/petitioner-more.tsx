import { Input, Select } from 'antd';
import { type PetitionerKind, petitionerKinds } from '#regulation/registers.ts';
import { Field } from './field.tsx';
import { useIntake } from './intake-context.ts';
import { kindOf } from './petitioner-guess.ts';
import { plainIdNumber } from './registration-input.ts';
import { identifierWarning } from './typed-identifier.ts';
import { type PetitionerProps, useWritePetitioner } from './use-petitioner.ts';

const kinds = (Object.keys(petitionerKinds) as PetitionerKind[]).map((value) => ({
  value,
  label: petitionerKinds[value],
}));

/** What else is written down about a petitioner: identity, address, kind. */
export function PetitionerMore({ one, row }: PetitionerProps) {
  const { today } = useIntake();
  const write = useWritePetitioner(one);
  const kind = kindOf(one);
  return (
    <div className="intake-row">
      <Field
        field={`petitioners.${row}.idNumber`}
        label={kind === 'natural' ? '证件号码' : '统一社会信用代码'}
        warning={identifierWarning(one.idNumber, kind, today)}
      >
        {(marks) => (
          <Input
            {...marks}
            autoComplete="off"
            maxLength={60}
            value={one.idNumber}
            onChange={({ target }) => write({ idNumber: target.value })}
            onBlur={() => write({ idNumber: plainIdNumber(one.idNumber, today) })}
          />
        )}
      </Field>
      <Field field={`petitioners.${row}.address`} label="联系地址">
        {(marks) => (
          <Input
            {...marks}
            autoComplete="off"
            maxLength={200}
            value={one.address}
            onChange={({ target }) => write({ address: target.value })}
          />
        )}
      </Field>
      <Field field={`petitioners.${row}.kind`} label="类型" className="intake-short">
        {(marks) => (
          <Select<PetitionerKind>
            {...marks}
            className="wide"
            options={kinds}
            value={kind}
            onChange={(chosen) => write({ kind: chosen })}
          />
        )}
      </Field>
    </div>
  );
}
