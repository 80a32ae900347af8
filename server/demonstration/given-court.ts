/** What a filling is done with; for the tests of this folder. */
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { readConfig } from '../config.ts';
import type { Workplace } from '../store/perform.ts';
import { demonstrationCourt } from './court.ts';

export const now = '2026-11-24T06:30:00.000Z';

/** As many as a first start makes unless it is told otherwise. */
export const { demonstration: petitions } = readConfig({});

export const { code: court } = demonstrationCourt;

export const keys = { sealing: 'k1', indexing: 'k1', byId: new Map([['k1', Buffer.alloc(32, 7)]]) };

export const workplaceOn = ({ db }: Pick<Workplace, 'db'>) => ({
  ...{ db, keys },
  calendar: () => shippedCalendar,
  readCalendar: async () => shippedCalendar,
  newId: () => crypto.randomUUID(),
});
