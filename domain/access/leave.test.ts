import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { type Leave, refuseLeave, staffOn } from './leave.ts';

const leave: Leave = {
  id: 'l-1',
  staff: who.handler,
  from: parseDay('2026-03-09'),
  until: parseDay('2026-03-13'),
  deputy: who.otherHandler,
  reason: '年休假',
};
const people = [...aStaff().values()];

describe('R5.1 leave', () => {
  test('marks who is away on the day, first and last day included, and who stands in', () => {
    const on = (day: string) => staffOn(people, [leave], parseDay(day)).get(who.handler);
    for (const day of ['2026-03-09', '2026-03-13'])
      expect(on(day)).toMatchObject({ away: true, deputy: who.otherHandler });
    for (const day of ['2026-03-08', '2026-03-14']) expect(on(day)).toEqual(getOfficer(who.handler));
  });

  test('is refused where it makes no sense', () => {
    const { id: _, ...wanted } = leave;
    const no = (more: Partial<Leave>, leaves: readonly Leave[] = []) =>
      refuseLeave({ ...wanted, ...more }, aStaff({ ...getOfficer(who.archivist), active: false }), leaves)
        ?.field;
    expect(no({})).toBeUndefined();
    expect(no({ staff: 's-nobody' })).toBe('staff');
    expect(no({ until: parseDay('2026-03-08') })).toBe('until');
    expect(no({}, [leave])).toBe('from');
    expect(no({ deputy: who.handler })).toBe('deputy');
    expect(no({ deputy: who.archivist })).toBe('deputy');
    expect(no({}, [{ ...leave, staff: who.otherHandler }])).toBe('deputy');
  });
});
