import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { type FormEvent, useRef } from 'react';
import type { ControlProps } from './control.ts';

type Props = ControlProps<string> & { readonly earliest?: string; readonly latest?: string };

const written = 'YYYY-MM-DD';

/** The day a text says, or undefined: `2026-2-30` says none. */
function dayIn(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})$/.exec(text.trim()) ?? [];
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year !== undefined && dayjs(said).format(written) === said ? said : undefined;
}

/**
 * A legal day, typed (2026-11-23, 2026/11/23, 20261123) or picked; days outside `earliest`–`latest` are not offered.
 * Typed they are taken all the same, for the form to refuse: the picker alone would show them and keep the day before.
 */
export function DayControl({ id, value, onChange, described, invalid, earliest, latest }: Props) {
  const isOutside = (day: string): boolean =>
    (latest !== undefined && day > latest) || (earliest !== undefined && day < earliest);
  const typed = useRef('');
  const noteTyped = ({ target }: FormEvent): void => {
    if (target instanceof HTMLInputElement) typed.current = target.value;
  };
  const takeTyped = (): void => {
    const day = dayIn(typed.current);
    if (typed.current !== '' && (day === undefined || isOutside(day))) onChange(day);
    typed.current = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to act on; it hears what is typed into the picker's own input
    <div onInput={noteTyped} onBlur={takeTyped}>
      <DatePicker
        id={id}
        className="wide"
        value={value ? dayjs(value) : null}
        format={{ format: written }}
        preserveInvalidOnBlur
        disabledDate={(day) => isOutside(day.format(written))}
        onChange={(day) => {
          typed.current = '';
          onChange(day ? day.format(written) : undefined);
        }}
        /* Enter takes the day over; it must not send the form as it would from a text field. */
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          takeTyped();
        }}
        aria-describedby={described}
        aria-invalid={invalid}
      />
    </div>
  );
}
