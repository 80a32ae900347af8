import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Officer, type Staff, theClock } from '#domain/access/officer.ts';
import { type Day, shanghaiDay } from '#domain/calendar/day.ts';
import type { Names } from '#domain/petition/event.ts';
import type { FileStore } from '../files/file-store.ts';
import { officerOfSession, type SignedIn } from '../identity/session.ts';
import type { TextReader } from '../ocr/text-reader.ts';
import type { PaperRenderer } from '../papers/paper-renderer.ts';
import { loadStaff } from '../store/court-staff.ts';
import { courtsBelow, type KnownCourt } from '../store/court-tree.ts';
import type { Occasion, Workplace } from '../store/perform.ts';
import type { Person } from '../store/person.ts';
import { problem, sendProblem } from './problem.ts';

/** What the HTTP side works with. */
export type Site = Workplace & {
  readonly files: FileStore;
  readonly papers: PaperRenderer;
  readonly texts: TextReader;
  /** UTC ISO, whole milliseconds. */
  readonly now: () => string;
};

export const sessionCookie = 'zhifang';

/** A request of somebody signed in: who, among whom, and when. */
export type Visit = Occasion &
  SignedIn & {
    readonly today: Day;
    readonly ip: string;
    readonly token: string;
    /** The courts under the visitor's court. */
    readonly below: readonly KnownCourt[];
  };

/** An officer of a court that has others below it, as the rules see that officer there. */
async function headOver({ db }: Site, officer: Officer, below: readonly KnownCourt[]): Promise<Officer> {
  const { name } = await db
    .selectFrom('court')
    .select('name')
    .where('court', '=', officer.court)
    .executeTakeFirstOrThrow();
  return { ...officer, courtName: name, below: below.map(({ code }) => code) };
}

async function findVisit(site: Site, request: FastifyRequest): Promise<Visit | undefined> {
  const token = request.cookies[sessionCookie];
  if (!token) return undefined;
  const at = site.now();
  await site.readCalendar(site.db);
  const signedIn = await officerOfSession(site.db, token, at);
  if (!signedIn) return undefined;
  const { court } = signedIn.officer;
  const today = shanghaiDay(at);
  const [staff, below] = await Promise.all([loadStaff(site.db, court, today), courtsBelow(site.db, court)]);
  const standsIn = staff.get(signedIn.officer.id)?.standsIn;
  const officer = standsIn ? { ...signedIn.officer, standsIn } : signedIn.officer;
  return {
    ...signedIn,
    court,
    by: below.length > 0 ? await headOver(site, officer, below) : officer,
    below,
    staff,
    at,
    today,
    ip: request.ip,
    token,
  };
}

type Handler = (visit: Visit, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const passwordRoutes = ['/api/session', '/api/session/password'];

/** Lets only people with a session through; a person who has to choose a password may do only that. */
export function signedIn(site: Site, handle: Handler) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const visit = await findVisit(site, request);
    if (!visit)
      return sendProblem(
        reply,
        problem('signedOut', '登录已失效或尚未登录', { remedy: '请重新登录，已填写的内容仍在' }),
      );
    if (visit.mustChange && !passwordRoutes.includes(request.routeOptions.url ?? ''))
      return sendProblem(reply, problem('forbidden', '首次登录须先修改密码', { remedy: '请设置自己的密码' }));
    return handle(visit, request, reply);
  };
}

/** Names for sentences and answers; an id nobody has is shown as such rather than hidden. */
export function namesOf(staff: Staff, people: readonly Person[] = []): Names {
  const byId = new Map(people.map((person) => [person.id, person.name]));
  return {
    staff: (id) => (id === theClock.id ? theClock.name : (staff.get(id)?.name ?? id)),
    person: (id) => byId.get(id) ?? '信访人',
  };
}
