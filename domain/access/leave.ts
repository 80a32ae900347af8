import type { Day } from '#domain/calendar/day.ts';
import type { Officer, Staff, StaffId } from './officer.ts';
import { withStandIns } from './stand-in.ts';

/** Somebody is away from a day to a day, both included, and says who stands in meanwhile. */
export type Leave = {
  readonly id: string;
  readonly staff: StaffId;
  readonly from: Day;
  readonly until: Day;
  readonly deputy?: StaffId;
  readonly reason: string;
};

/** Whether the leave covers the day. */
export const covers = ({ from, until }: Pick<Leave, 'from' | 'until'>, day: Day): boolean =>
  from <= day && day <= until;

/** The people as they stand on a day: who is away then is marked so, with the deputy; and the posts that may fall to each. */
export function staffOn(staff: readonly Officer[], leaves: readonly Leave[], day: Day): Staff {
  const away = new Map(leaves.filter((one) => covers(one, day)).map((one) => [one.staff, one]));
  const asOf = (officer: Officer): Officer => {
    const leave = away.get(officer.id);
    if (!leave) return officer;
    return { ...officer, away: true, ...(leave.deputy ? { deputy: leave.deputy } : {}) };
  };
  return withStandIns(new Map(staff.map((one) => [one.id, asOf(one)])));
}

/**
 * Why this leave cannot be entered, or undefined when it can: it ends before it begins, overlaps another of the same
 * person, or the person standing in is the same, gone, or away for part of it.
 */
export function refuseLeave(
  wanted: Omit<Leave, 'id'>,
  staff: Staff,
  leaves: readonly Leave[],
): { readonly field: keyof Leave; readonly reason: string } | undefined {
  const overlaps = (of: StaffId) =>
    leaves.some((one) => one.staff === of && one.from <= wanted.until && wanted.from <= one.until);
  if (!staff.get(wanted.staff)?.active) return { field: 'staff', reason: '所选人员不在岗' };
  if (wanted.until < wanted.from) return { field: 'until', reason: '结束日期早于开始日期' };
  if (overlaps(wanted.staff)) return { field: 'from', reason: '与该人员已登记的请假重叠' };
  if (!wanted.deputy) return undefined;
  if (wanted.deputy === wanted.staff) return { field: 'deputy', reason: '本人不能代理自己' };
  if (!staff.get(wanted.deputy)?.active) return { field: 'deputy', reason: '所选代理人不在岗' };
  return overlaps(wanted.deputy) ? { field: 'deputy', reason: '所选代理人同期也请假' } : undefined;
}
