/** What every control of a form gets: its id, its name for those who cannot see it, its answer, and what is wrong. */
export type ControlProps<T> = {
  readonly id: string;
  readonly label: string;
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  readonly described: string | undefined;
  readonly invalid: boolean;
};
