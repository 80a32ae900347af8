import { stages } from '#domain/petition/core.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { channels } from '#regulation/registers.ts';
import { roles } from '#regulation/roles.ts';

export type Option = { readonly value: string; readonly label: string };

const nameIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

/** The name of a key that came over the wire; the key itself where this desk is older than the server. */
export const sayChannel = (key: string): string => nameIn(channels, key);

const optionsOf = (table: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

export const stageOptions = optionsOf(stages);
export const channelOptions = optionsOf(channels);
export const groundOptions: readonly Option[] = Object.entries(acceptanceGrounds).map(([value, ground]) => ({
  value,
  label: `${ground.item}${ground.short}`,
}));

/** The posts of a person in one line. */
export const sayRoles = (held: readonly string[]): string =>
  held.map((role) => nameIn(roles, role)).join('、');
