import { openErrands } from './errands.ts';
import type { Petition } from './petition.ts';
import { type Appointment, appointmentAt } from './reception-facts.ts';

/** The appointment under way in a petition; there is one at a time. Undefined when none is. */
export const liveAppointment = (petition: Petition): Appointment | undefined =>
  appointmentAt(petition, openErrands(petition));

/** Whether a visit waits to be received by a leader (article 8). */
export const owesLeader = (petition: Petition): boolean =>
  openErrands(petition).some(({ kind }) => kind === 'leaderReception');
