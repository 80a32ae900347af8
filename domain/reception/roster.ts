import { hasRole, type Staff, type StaffId } from '#domain/access/officer.ts';
import { type Calendar, explainDay } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import { rosterRoles } from '#regulation/reception.ts';

type Duty = { readonly day: Day; readonly staff: readonly StaffId[] };

/** Why these people cannot be put on reception duty for a day: past, no working day, or not of article 8's posts. */
export function refuseDuty(
  { day, staff }: Duty,
  { on, people, calendar }: { readonly on: Day; readonly people: Staff; readonly calendar: Calendar },
): Refusal | undefined {
  if (day < on) return refuse('8', `${day}已过，值班安排不再改动`, { field: 'day' });
  const { working, reason } = explainDay(calendar, day);
  if (!working && staff.length > 0)
    return refuse('8', `${day}不是工作日（${reason}）`, { field: 'day', remedy: '请安排在工作日' });
  const wrong = staff.find((id) => {
    const officer = people.get(id);
    return !officer?.active || !hasRole(officer, rosterRoles);
  });
  if (!wrong) return undefined;
  return refuse('8', `${people.get(wrong)?.name ?? '所选人员'}不是在岗的分管副局长或执行局长`, {
    field: 'staff',
    remedy: '请另选人员',
  });
}
