import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { type Relation, relations } from '#regulation/registers.ts';
import { Field } from './field.tsx';
import { useIntake } from './intake-context.ts';
import { guessRelation, relationOf } from './petitioner-guess.ts';
import { PetitionerMore } from './petitioner-more.tsx';
import { PhoneFields } from './phone-fields.tsx';
import { isCollective } from './registration-form.ts';
import { type PetitionerProps, useWritePetitioner } from './use-petitioner.ts';

const relationOptions = (Object.keys(relations) as Relation[]).map((value) => ({
  value,
  label: relations[value],
}));

function RelationField({ one, row }: PetitionerProps) {
  const { look } = useIntake();
  const write = useWritePetitioner(one);
  const isGuessed = one.relation === undefined && guessRelation(one.name, look.found) !== undefined;
  return (
    <Field
      field={`petitioners.${row}.relation`}
      label="与案件关系"
      className="intake-short"
      hint={isGuessed ? '按案件当事人认定' : undefined}
    >
      {(marks) => (
        <Select<Relation>
          {...marks}
          className="wide"
          options={relationOptions}
          value={relationOf(one, look.found)}
          onChange={(relation) => write({ relation })}
        />
      )}
    </Field>
  );
}

function NameField({ one, row }: PetitionerProps) {
  const write = useWritePetitioner(one);
  return (
    <Field field={`petitioners.${row}.name`} label={row === 0 ? '姓名或名称' : `姓名或名称 ${row + 1}`} must>
      {(marks) => (
        <Input
          {...marks}
          autoComplete="off"
          maxLength={100}
          value={one.name}
          onChange={({ target }) => write({ name: target.value })}
        />
      )}
    </Field>
  );
}

type SideProps = PetitionerProps & { readonly onMore: (() => void) | undefined };

function RowKeys({ one, row, onMore }: SideProps) {
  const { form, change } = useIntake();
  const write = useWritePetitioner(one);
  const who = one.name || `信访人${row + 1}`;
  return (
    <div className="intake-side">
      {isCollective(form) && (
        <Checkbox
          checked={one.representative}
          onChange={({ target }) => write({ representative: target.checked })}
        >
          代表
        </Checkbox>
      )}
      {onMore && (
        <Button type="link" size="small" onClick={onMore} aria-label={`填写${who}的证件、地址`}>
          证件、地址
        </Button>
      )}
      {form.petitioners.length > 1 && (
        <Button
          type="link"
          size="small"
          aria-label={`移除${who}`}
          onClick={() => change({ kind: 'removePetitioner', key: one.key })}
        >
          移除
        </Button>
      )}
    </div>
  );
}

function Authorisation({ one, row }: PetitionerProps) {
  const write = useWritePetitioner(one);
  return (
    <Field
      field={`petitioners.${row}.authorisation`}
      label="委托手续"
      must
      hint="如：授权委托书、律师执业证和所函"
    >
      {(marks) => (
        <Input
          {...marks}
          maxLength={200}
          value={one.authorisation}
          onChange={({ target }) => write({ authorisation: target.value })}
        />
      )}
    </Field>
  );
}

/** One petitioner: name, phone and relation in sight; the rest behind a key for all but the first. */
export function PetitionerFields({ one, row }: PetitionerProps) {
  const { form, look } = useIntake();
  const [open, setOpen] = useState(row === 0 || one.idNumber !== '' || one.address !== '');
  const hasKeys = form.petitioners.length > 1 || isCollective(form) || !open;
  return (
    <fieldset className="intake-petitioner" aria-label={`信访人${row + 1}`}>
      <div className="intake-row">
        <NameField one={one} row={row} />
        <PhoneFields one={one} row={row} />
        <RelationField one={one} row={row} />
        {hasKeys && <RowKeys one={one} row={row} onMore={open ? undefined : () => setOpen(true)} />}
      </div>
      {relationOf(one, look.found) === 'agent' && <Authorisation one={one} row={row} />}
      {open && <PetitionerMore one={one} row={row} />}
    </fieldset>
  );
}
