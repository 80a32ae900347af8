import type { Capacity } from '#domain/access/capacity.ts';
import { type Duty, duties } from '#domain/access/duties.ts';
import { type Sight, sight } from '#domain/access/visibility.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { type StepName, workflow } from './workflow.ts';

/** One thing a person may do, or `see`: how far a person sees. */
export type PermissionRow = {
  readonly what: StepName | Duty | 'see';
  readonly title: string;
  readonly cells: Readonly<Record<Capacity, boolean | Sight>>;
};

/** The columns: the posts of the court, then the parts in one petition. */
export const capacities = [
  ...(Object.keys(roles) as Role[]),
  'theHandler',
  'theLead',
  'theAssistant',
  'theAsked',
  'theSuperior',
] as const satisfies readonly Capacity[];

const cellsOf = (cell: (capacity: Capacity) => boolean | Sight) =>
  Object.fromEntries(capacities.map((capacity) => [capacity, cell(capacity)])) as PermissionRow['cells'];

const among = (by: readonly Capacity[]) => cellsOf((capacity) => by.includes(capacity));

/** Who acts a part in a petition sees that petition, whatever the post. */
const seeing: PermissionRow = {
  what: 'see',
  title: '查看信访件',
  cells: cellsOf((capacity) => (capacity in sight ? sight[capacity as Role] : 'own')),
};

/**
 * Who may do and see what, in one table: the steps in the order of the procedure, the duties outside a single
 * petition, and the sight. Derived, so that what is shown to people is what the program does. The accused, the
 * recused, the inactive and other courts' officers have none of it; a court above acts as the superior alone.
 */
export const permissionTable = (): readonly PermissionRow[] => [
  ...workflow.map(({ name, title, by }) => ({ what: name, title, cells: among(by) })),
  ...(Object.keys(duties) as Duty[]).map((what) => ({
    what,
    title: duties[what].title,
    cells: among(duties[what].by),
  })),
  seeing,
];
