import { Select } from 'antd';
import type { MaterialAnswer } from '#contract/file.ts';
import type { ControlProps } from './control.ts';

type Props = ControlProps<string> & { readonly materials: readonly MaterialAnswer[] };

/** A material of the petition. New ones are added under 材料, beside the form, without losing what was typed here. */
export function MaterialControl({ id, value, onChange, described, invalid, materials }: Props) {
  return (
    <Select
      id={id}
      className="wide"
      allowClear
      placeholder="从本案材料中选择"
      value={value ?? null}
      options={[...materials]
        .reverse()
        .map((one) => ({ value: one.id, label: `${one.name}（${one.kindName}）` }))}
      onChange={(next: string | null) => onChange(next ?? undefined)}
      notFoundContent="本案还没有材料，请先在“材料”页签上传"
      aria-describedby={described}
      aria-invalid={invalid}
    />
  );
}
