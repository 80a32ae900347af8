import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ControlProps } from './control.ts';

type Props = ControlProps<string> & { readonly earliest?: string; readonly latest?: string };

const written = 'YYYY-MM-DD';

/** A legal day, typed (2026-11-23, 2026/11/23, 20261123) or picked; days outside `earliest`–`latest` are not offered. */
export function DayControl({ id, value, onChange, described, invalid, earliest, latest }: Props) {
  return (
    <DatePicker
      id={id}
      className="wide"
      value={value ? dayjs(value) : null}
      format={{ format: written }}
      preserveInvalidOnBlur
      disabledDate={(day) => {
        const text = day.format(written);
        return (latest !== undefined && text > latest) || (earliest !== undefined && text < earliest);
      }}
      onChange={(day) => onChange(day ? day.format(written) : undefined)}
      /* Enter takes the day over; it must not send the form as it would from a text field. */
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      aria-describedby={described}
      aria-invalid={invalid}
    />
  );
}
