import type { MaterialAnswer } from '#contract/file.ts';
import type { Page } from '#domain/petition/material-facts.ts';

/** A page as it lies on the desk. */
export type Sheet = Page & { readonly key: string };
/** A material to be made. */
export type Part = {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly sheets: readonly Sheet[];
};
/** What is to become of the pages: parts in order, and the pages that go into none. */
export type Plan = { readonly parts: readonly Part[]; readonly omitted: readonly Sheet[] };

/** An original and how many pages it has. */
export type Original = Pick<MaterialAnswer, 'id' | 'kind' | 'name'> & { readonly pages: number };

const turned = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

/** The plan before anybody touched it: every original as it is. */
export const startPlan = (originals: readonly Original[]): Plan => ({
  parts: originals.map(({ id, kind, name, pages }) => ({
    key: id,
    kind,
    name,
    sheets: Array.from({ length: pages }, (_, index) => ({
      key: `${id} ${index + 1}`,
      material: id,
      page: index + 1,
      turn: 0,
    })),
  })),
  omitted: [],
});

const withSheets = (
  plan: Plan,
  change: (sheets: readonly Sheet[], part: Part) => readonly Sheet[],
): Plan => ({
  ...plan,
  parts: plan.parts.map((part) => ({ ...part, sheets: change(part.sheets, part) })),
});

const findSheet = ({ parts, omitted }: Plan, key: string): Sheet | undefined =>
  [...parts.flatMap((part) => part.sheets), ...omitted].find((one) => one.key === key);

const without = (plan: Plan, key: string): Plan => ({
  ...withSheets(plan, (sheets) => sheets.filter((one) => one.key !== key)),
  omitted: plan.omitted.filter((one) => one.key !== key),
});

/** A quarter clockwise. */
export const turnSheet = (plan: Plan, key: string): Plan =>
  withSheets(plan, (sheets) =>
    sheets.map((one) => (one.key === key ? { ...one, turn: turned[one.turn] } : one)),
  );

/** To stand before another page; that may be one of another part. */
export function moveBefore(plan: Plan, key: string, target: string): Plan {
  const sheet = findSheet(plan, key);
  if (!sheet || key === target) return plan;
  return withSheets(without(plan, key), (sheets) =>
    sheets.flatMap((one) => (one.key === target ? [sheet, one] : [one])),
  );
}

/** To the end of a part: also for a page that went into none before. */
export function moveInto(plan: Plan, key: string, part: string): Plan {
  const sheet = findSheet(plan, key);
  if (!sheet) return plan;
  return withSheets(without(plan, key), (sheets, one) => (one.key === part ? [...sheets, sheet] : sheets));
}

/** One place forward (1) or back (-1); at the edge of a part into its neighbour, at the ends nowhere. */
export function shift(plan: Plan, key: string, by: 1 | -1): Plan {
  const at = plan.parts.findIndex((part) => part.sheets.some((one) => one.key === key));
  const sheets = plan.parts[at]?.sheets ?? [];
  const place = sheets.findIndex((one) => one.key === key);
  const sheet = sheets[place];
  if (!sheet) return plan;
  const next = place + by;
  if (next >= 0 && next < sheets.length) {
    const order = sheets.filter((one) => one !== sheet).toSpliced(next, 0, sheet);
    return withSheets(plan, (own, part) => (part === plan.parts[at] ? order : own));
  }
  const neighbour = plan.parts[at + by];
  if (!neighbour) return plan;
  return withSheets(without(plan, key), (own, part) => {
    if (part.key !== neighbour.key) return own;
    return by === 1 ? [sheet, ...own] : [...own, sheet];
  });
}

/** Into none of the parts. */
export function omit(plan: Plan, key: string): Plan {
  const sheet = findSheet(plan, key);
  if (!sheet) return plan;
  const rest = without(plan, key);
  return { ...rest, omitted: [...rest.omitted, sheet] };
}

/** A new part begins with this page; nothing to do for the first page of a part. */
export function splitAt(plan: Plan, key: string, partKey: string): Plan {
  return {
    ...plan,
    parts: plan.parts.flatMap((part) => {
      const at = part.sheets.findIndex((one) => one.key === key);
      if (at < 1) return [part];
      const second = { ...part, key: partKey, name: '', sheets: part.sheets.slice(at) };
      return [{ ...part, sheets: part.sheets.slice(0, at) }, second];
    }),
  };
}

/** A part goes to the end of the one before it, whose kind and name stay. */
export function joinToPrevious(plan: Plan, key: string): Plan {
  const at = plan.parts.findIndex((part) => part.key === key);
  const before = plan.parts[at - 1];
  const part = plan.parts[at];
  if (!before || !part) return plan;
  const joined = { ...before, sheets: [...before.sheets, ...part.sheets] };
  return { ...plan, parts: plan.parts.toSpliced(at - 1, 2, joined) };
}

export const changePart = (plan: Plan, key: string, to: Partial<Pick<Part, 'kind' | 'name'>>): Plan => ({
  ...plan,
  parts: plan.parts.map((part) => (part.key === key ? { ...part, ...to } : part)),
});

/** What is sent; a part whose pages all went elsewhere is none. */
export const toArrangement = ({ parts }: Plan, originals: readonly string[], reason: string) => ({
  originals: [...originals],
  parts: parts
    .filter((part) => part.sheets.length > 0)
    .map(({ kind, name, sheets }) => ({
      kind,
      name,
      pages: sheets.map(({ material, page, turn }) => ({ material, page, turn })),
    })),
  ...(reason.trim() ? { reason } : {}),
});

/** What is missing before the plan can be sent, in Chinese; undefined when nothing is. */
export function whyNotReady(plan: Plan, start: Plan, reason: string): string | undefined {
  const parts = plan.parts.filter((part) => part.sheets.length > 0);
  if (parts.length === 0) return '请至少留一页编成材料';
  const nameless = parts.findIndex((part) => part.name.trim() === '');
  if (nameless >= 0) return `请填写第${nameless + 1}份材料的名称`;
  if (plan.omitted.length > 0 && reason.trim() === '') return '有页面没有编入，请写明原因，如“空白页”';
  return JSON.stringify(plan) === JSON.stringify(start) ? '还没有改动' : undefined;
}
