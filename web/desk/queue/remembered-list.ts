import { z } from 'zod';

/** The list somebody came from: its petitions in order, as far as they were loaded, and the address of the list. */
const rememberedSchema = z.object({
  ids: z.array(z.string()),
  total: z.string(),
  href: z.string(),
  title: z.string(),
});
export type RememberedList = z.output<typeof rememberedSchema>;

/** Of this tab only, and only ids: it survives a reload of the petition page and nothing else. */
const key = 'zhifang.list';

export const rememberList = (list: RememberedList): void => {
  sessionStorage.setItem(key, JSON.stringify(list));
};

export const forgetList = (): void => {
  sessionStorage.removeItem(key);
};

/** The list shown last in this tab, or undefined. */
export function recallList(): RememberedList | undefined {
  const stored = sessionStorage.getItem(key);
  return stored === null ? undefined : rememberedSchema.safeParse(JSON.parse(stored)).data;
}
