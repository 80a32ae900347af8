import { z } from 'zod';
import { explainDay } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { dayField, line, timeField } from '#domain/form.ts';
import type { Appointment } from '#domain/petition/reception-facts.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import { appointmentRules } from '#regulation/reception.ts';

/** When and where: what every proposal of a time says. */
export const timeFields = {
  day: dayField('日期'),
  time: timeField('时间'),
  place: line('地点'),
  /** The times at which the receiver is taken by others that day. Filled in by the server; nobody types it. */
  taken: z.array(z.string()).optional().meta({ title: '已占时间', widget: 'hidden' }),
};

const { basis, hours, minutes } = appointmentRules;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const sayHours = hours.map(({ from, until }) => `${from}—${until}`).join('、');

function refuseHour(time: string): Refusal | undefined {
  const at = minuteOf(time);
  const fits = hours.some(({ from, until }) => at >= minuteOf(from) && at + minutes <= minuteOf(until));
  if (fits) return undefined;
  return refuse(basis, `${time}不在接访时间内（${sayHours}，每次${minutes}分钟）`, {
    field: 'time',
    remedy: '请另选时间',
  });
}

/** Why nothing can be agreed for this time: its day, or its hour today, has passed. */
export function refusePast({ day, time }: { day: Day; time: string }, setting: Setting): Refusal | undefined {
  const { on, time: now } = setting;
  if (day < on) return refuse(basis, `接访日期${day}早于今天`, { field: 'day', remedy: '请另选日期' });
  if (day > on || time > now) return undefined;
  return refuse(basis, `今天${time}已过，现在是${now}`, {
    field: 'time',
    remedy: '请选择今天稍后的时间，或另选日期',
  });
}

/**
 * Why nobody can be received at this time: it is past, the day is no working day, the hour lies outside the court's
 * hours, or the receiver is taken then.
 */
export function refuseTime(
  { day, time, taken = [] }: { day: Day; time: string; taken?: readonly string[] | undefined },
  setting: Setting,
): Refusal | undefined {
  const past = refusePast({ day, time }, setting);
  if (past) return past;
  const { working, reason } = explainDay(setting.calendar, day);
  if (!working)
    return refuse(basis, `${day}不是工作日（${reason}）`, { field: 'day', remedy: '请选择工作日' });
  const clash = taken.find((other) => Math.abs(minuteOf(other) - minuteOf(time)) < minutes);
  if (clash)
    return refuse(basis, `接访人员当日${clash}已有预约`, {
      field: 'time',
      remedy: `请另选时间，每次接访${minutes}分钟`,
    });
  return refuseHour(time);
}

/** Whether it is this person's turn to speak on an appointment: the receiver's own, or the desk's. */
export const isTurnOf = ({ state, receiver }: Appointment, { by }: Setting): boolean =>
  state === 'asksReceiver'
    ? by.id === receiver
    : by.roles.some((role) => deskRoles.some((one) => one === role));

/** Those who speak with the petitioner for the court. */
export const deskRoles = ['receptionClerk', 'petitionTeam', 'teamLeader'] as const;

/** Whether this person has a say in an appointment: the desk, and whoever is to receive. */
export const hasSay = (one: Appointment, { by }: Setting): boolean =>
  by.id === one.receiver || by.roles.some((role) => deskRoles.some((desk) => desk === role));
