import type { StaffId } from '#domain/access/officer.ts';
import type { Minutes } from '#domain/petition/parts.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';

type Said = {
  readonly members: readonly StaffId[];
  readonly views: string;
  readonly dissenters: readonly StaffId[];
};

/**
 * Each one's view, read from lines of `姓名：意见`; a line without a name goes on with the one before. Refuses, at
 * `views`, when somebody present has said nothing, or somebody speaks who was not present.
 */
export function voicesOf(
  { members, views, dissenters }: Said,
  { staff }: Setting,
): Minutes['voices'] | Refusal {
  const present = members.map((id) => ({ id, name: staff.get(id)?.name ?? id }));
  const lines = views.split('\n').map((one) => one.trim());
  const said = new Map<StaffId, readonly string[]>();
  for (const line of lines.filter((one) => one !== '')) {
    const [, name = '', view = ''] = /^([^：:]{1,20})[：:](.+)$/.exec(line) ?? [];
    const speaker = present.find((one) => one.name === name.trim())?.id ?? [...said.keys()].at(-1);
    if (!speaker) break;
    const isNew = name !== '' && present.some((one) => one.name === name.trim());
    said.set(speaker, [...(said.get(speaker) ?? []), isNew ? view.trim() : line]);
  }
  const silent = present.filter(({ id }) => !said.has(id)).map(({ name }) => name);
  if (silent.length > 0)
    return refuse('13', `没有记明${silent.join('、')}的意见`, {
      field: 'views',
      remedy: '请每人一行，写成“姓名：意见”',
    });
  return members.map((member) => ({
    member,
    view: said.get(member)?.join('\n') ?? '',
    dissents: dissenters.includes(member),
  }));
}
