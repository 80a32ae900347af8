/** A text against an earlier one: what they begin and end with alike, and what stands between. */
export type ChangedPart = { readonly head: string; readonly changed: string; readonly tail: string };

/** Where two versions of a text part and meet again; `changed` is empty where the text is the same or only shorter. */
export function changedPart(before: string, after: string): ChangedPart {
  const [old, now] = [[...before], [...after]];
  const shorter = Math.min(old.length, now.length);
  const differs = now.findIndex((char, index) => index >= shorter || char !== old[index]);
  const start = differs === -1 ? now.length : Math.min(differs, shorter);
  const isSame = (back: number) => now[now.length - back] === old[old.length - back];
  let end = 0;
  while (end < shorter - start && isSame(end + 1)) end += 1;
  return {
    head: now.slice(0, start).join(''),
    changed: now.slice(start, now.length - end).join(''),
    tail: now.slice(now.length - end).join(''),
  };
}
