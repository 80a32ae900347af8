/** 催办督办与信访积案 · 第五条、第八条、第十三条、第十四条、第十六条：谁催了谁、何时答复、逾期报到哪一级、积案的稳控跟进。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { type Basis, cite } from '#regulation/articles.ts';
import { contactWays, supervisionMeans } from '#regulation/registers.ts';
import { type RungKey, rungKeys, rungs, urgeWays } from '#regulation/supervision.ts';
import type { Errand } from './errand.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { contactWay, keysOf, staffId } from './parts.ts';
import type { RoomLine } from './room-line.ts';

/** The clock an automatic act is about, as it stood then. */
const clockSchema = z.object({
  key: z.string(),
  name: z.string(),
  basis: z.string(),
  due: daySchema,
  rung: z.enum(rungKeys),
});
export type PingedClock = z.output<typeof clockSchema>;

const answered = { content: z.string(), plan: z.string() };
const sayTo = (to: StaffId | undefined, names: Names) => (to ? names.staff(to) : '承办人');
const sayClock = ({ name, basis, due }: PingedClock) => `“${name}”期限${due}（${cite(basis as Basis)}）`;

export const supervisionKinds = {
  urged: event(
    {
      urge: z.string(),
      to: staffId.optional(),
      team: z.literal(true).optional(),
      way: z.enum(keysOf(urgeWays)),
      asks: z.string(),
      dueOn: daySchema.optional(),
      clock: clockSchema.optional(),
    },
    ({ to, team, way, asks, dueOn, clock }, names) =>
      clock
        ? `系统自动催办（${rungs[clock.rung].name}，${cite(rungs[clock.rung].basis)}）：${sayClock(clock)}`
        : `催办${team ? '信访团队' : sayTo(to, names)}（${urgeWays[way]}${dueOn ? `，限${dueOn}前答复` : ''}）：${asks}`,
  ),
  urgeAnswered: event({ urge: z.string(), ...answered }, (e) => `答复催办：${e.content}；打算：${e.plan}`),
  supervised: event(
    {
      supervision: z.string(),
      to: staffId.optional(),
      means: z.enum(keysOf(supervisionMeans)),
      requirement: z.string(),
      dueOn: daySchema,
    },
    (e, names) =>
      `督办${sayTo(e.to, names)}（${supervisionMeans[e.means]}，限${e.dueOn}前答复）：${e.requirement}`,
  ),
  supervisionAnswered: event(
    { supervision: z.string(), ...answered },
    (e) => `答复督办：${e.content}；打算：${e.plan}`,
  ),
  escalated: event(
    { escalation: z.string(), clock: clockSchema, lead: staffId.optional(), answerOn: daySchema.optional() },
    ({ clock, lead, answerOn }, names) =>
      `系统自动${rungs[clock.rung].name}${lead ? `（${names.staff(lead)}）` : ''}：${sayClock(clock)}已过${answerOn ? `，承办方限${answerOn}前说明` : ''}（${cite(rungs[clock.rung].basis)}）`,
  ),
  backlogDesignated: event(
    { reason: z.string(), automatic: z.boolean() },
    (e) => `${e.automatic ? '系统自动' : ''}列为信访积案：${e.reason}`,
  ),
  backlogReleased: event({ reason: z.string() }, (e) => `解除信访积案：${e.reason}`),
  followedUp: event(
    { way: contactWay, content: z.string(), help: z.string().optional() },
    (e) => `稳控跟进（${contactWays[e.way]}）：${e.content}${e.help ? `；帮扶：${e.help}` : ''}`,
  ),
};

/** Somebody was told to get on with it, and by when an answer is owed; `to` where it was not simply the handler. */
export type Urge = {
  readonly id: string;
  readonly kind: 'urge' | 'supervision';
  readonly on: Day;
  readonly asks: string;
  readonly to?: StaffId;
  /** To the petition team, where nobody handled it yet. */
  readonly team?: true;
  /** By the system, when a date came. */
  readonly automatic?: true;
  readonly dueOn?: Day;
  readonly answeredOn?: Day;
};
/** A rung the system has climbed for a clock. */
export type Ping = PingedClock & { readonly on: Day };
/** A time in which the petition counted as backlog, and the days on which it was followed up. */
export type BacklogSpan = {
  readonly since: Day;
  readonly reason: string;
  readonly until?: Day;
  readonly followedUp: readonly Day[];
};

export type SupervisionFacts = {
  readonly urges: readonly Urge[];
  readonly pings: readonly Ping[];
  readonly backlogSpans: readonly BacklogSpan[];
};

export const noSupervision: SupervisionFacts = { urges: [], pings: [], backlogSpans: [] };

const answer = ({ urges }: SupervisionFacts, id: string, on: Day): Partial<SupervisionFacts> => ({
  urges: urges.map((one) => (one.id === id ? { ...one, answeredOn: on } : one)),
});

const changeSpan = (
  { backlogSpans }: SupervisionFacts,
  change: (span: BacklogSpan) => BacklogSpan,
): Partial<SupervisionFacts> => ({
  backlogSpans: backlogSpans.map((span) => (span.until ? span : change(span))),
});

const said = (clock: PingedClock): string => `${clock.name}（${clock.due}）`;

export const supervisionEvolvers: Evolvers<typeof supervisionKinds, SupervisionFacts> = {
  urged: ({ urges, pings }, { urge: id, to, team, asks, dueOn, clock, on }) => ({
    urges: [
      ...urges,
      {
        id,
        kind: 'urge',
        on,
        asks: clock ? said(clock) : asks,
        ...(to ? { to } : {}),
        ...(team ? { team } : {}),
        ...(clock ? { automatic: true } : {}),
        ...(dueOn ? { dueOn } : {}),
      },
    ],
    pings: clock ? [...pings, { ...clock, on }] : pings,
  }),
  urgeAnswered: (facts, { urge, on }) => answer(facts, urge, on),
  supervised: ({ urges }, { supervision: id, to, requirement: asks, dueOn, on }) => ({
    urges: [...urges, { id, kind: 'supervision', on, asks, dueOn, ...(to ? { to } : {}) }],
  }),
  supervisionAnswered: (facts, { supervision, on }) => answer(facts, supervision, on),
  escalated: ({ urges, pings }, { escalation: id, clock, answerOn: dueOn, on }) => ({
    urges: dueOn ? [...urges, { id, kind: 'urge', on, asks: said(clock), dueOn, automatic: true }] : urges,
    pings: [...pings, { ...clock, on }],
  }),
  backlogDesignated: ({ backlogSpans }, { reason, on }) => ({
    backlogSpans: [...backlogSpans, { since: on, reason, followedUp: [] }],
  }),
  backlogReleased: (facts, { on }) => changeSpan(facts, (span) => ({ ...span, until: on })),
  followedUp: (facts, { on }) =>
    changeSpan(facts, (span) => ({ ...span, followedUp: [...span.followedUp, on] })),
};

/** The time since which the petition counts as backlog; undefined while it does not. */
export const backlogOf = ({ backlogSpans }: SupervisionFacts): BacklogSpan | undefined =>
  backlogSpans.find((span) => !span.until);

/** The highest rung the system has climbed for clocks that are among these keys, or undefined. */
export const highestRung = (
  { pings }: SupervisionFacts,
  running: ReadonlySet<string>,
): RungKey | undefined => {
  const climbed = pings.filter(({ key }) => running.has(key)).map(({ rung }) => rungKeys.indexOf(rung));
  return climbed.length > 0 ? rungKeys[Math.max(...climbed)] : undefined;
};

const answerKinds = { urge: 'answerUrge', supervision: 'answerSupervision' } as const;

const answerErrand = ({ id, kind, to, team, on, answeredOn }: Urge, dueOn: Day): Errand => ({
  key: `${kind}:${id}`,
  kind: team ? 'answerTeamUrge' : answerKinds[kind],
  startOn: on,
  dueOn,
  about: on,
  ...(to ? { person: to } : {}),
  ...(answeredOn ? { endedOn: answeredOn } : {}),
});

/** An answer is owed to each urge that set a day for it: by the person urged, else by whoever handles the petition now. */
const answerErrands = ({ urges }: SupervisionFacts): readonly Errand[] =>
  urges.flatMap((one) => (one.dueOn ? [answerErrand(one, one.dueOn)] : []));

/** While it counts as backlog the next follow-up is owed, counted from the last one (article 16). */
const followUpErrands = ({ backlogSpans }: SupervisionFacts): readonly Errand[] =>
  backlogSpans.flatMap(({ since, until, followedUp }, span) =>
    [since, ...followedUp].map((startOn, index): Errand => {
      const done = followedUp[index];
      return {
        key: `followUp:${span + 1}-${index + 1}`,
        kind: 'followUp',
        startOn,
        ...(done ? { endedOn: done } : until ? { lapsedOn: until } : {}),
      };
    }),
  );

export const supervisionErrands = (facts: SupervisionFacts): readonly Errand[] => [
  ...answerErrands(facts),
  ...followUpErrands(facts),
];

const actOf = ({ kind, to, team, automatic }: Urge, names: Names): string =>
  automatic ? '系统催办' : `${kind === 'urge' ? '催办' : '督办'}${team ? '信访团队' : sayTo(to, names)}`;

const stateOf = ({ dueOn, answeredOn }: Urge): string =>
  answeredOn ? `${answeredOn}已答复` : dueOn ? `限${dueOn}前答复` : '已提醒';

/** Each urge and supervision with its answer, and how far up the ladder each late date has gone. */
export const supervisionLines = ({ urges, pings }: SupervisionFacts, names: Names): readonly RoomLine[] => [
  ...urges.map((one) => ({
    on: one.on,
    text: `${actOf(one, names)}：${one.asks}`,
    state: stateOf(one),
  })),
  ...pings
    .filter(({ rung }) => rungs[rung].act === 'escalate')
    .map(({ on, rung, name, due }) => ({ on, text: `${name}（${due}）`, state: rungs[rung].name })),
];

/** Since when the petition counted as backlog and why, and how often it was followed up. */
export const backlogLines = ({ backlogSpans }: SupervisionFacts): readonly RoomLine[] =>
  backlogSpans.map(({ since, until, reason, followedUp }) => ({
    on: since,
    text: `${reason}；已跟进${followedUp.length}次`,
    state: until ? `${until}已解除` : '积案',
  }));
