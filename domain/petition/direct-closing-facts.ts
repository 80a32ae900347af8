/** 直接结案 · 流程规范第八条：提请、审核，不再答复。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import {
  type DirectClosingGroundId,
  directClosingGroundIds,
  directClosingGrounds,
} from '#regulation/direct-closing.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import { type Evolvers, event, type Names } from './event.ts';
import type { RoomLine } from './room-line.ts';

const ground = z.enum(directClosingGroundIds);
const sayGround = (id: DirectClosingGroundId): string =>
  `${directClosingGrounds[id].item}${directClosingGrounds[id].text}`;

export const directClosingKinds = {
  directClosingProposed: event(
    { request: z.string(), ground, reference: z.string().optional(), reason: z.string() },
    (e) => `提请直接结案${sayGround(e.ground)}${e.reference ? `（${e.reference}）` : ''}：${e.reason}`,
  ),
  directClosingRejected: event(
    { request: z.string(), reason: z.string() },
    (e) => `不同意直接结案：${e.reason}`,
  ),
  closedDirectly: event(
    { request: z.string(), ground, remark: z.string().optional() },
    (e) => `同意直接结案${sayGround(e.ground)}，不再答复${e.remark ? `：${e.remark}` : ''}`,
  ),
};

/** One request to close directly: who made it, on which ground, and what the head said. */
export type DirectClosing = {
  readonly id: string;
  readonly on: Day;
  readonly by: StaffId;
  readonly ground: DirectClosingGroundId;
  readonly reference?: string;
  readonly decidedOn?: Day;
  readonly agreed?: boolean;
};

export type DirectClosingFacts = { readonly directClosings: readonly DirectClosing[] };

export const noDirectClosing: DirectClosingFacts = { directClosings: [] };

const decide = (
  { directClosings }: DirectClosingFacts,
  id: string,
  decidedOn: Day,
  agreed: boolean,
): DirectClosingFacts => ({
  directClosings: directClosings.map((one) => (one.id === id ? { ...one, decidedOn, agreed } : one)),
});

export const directClosingEvolvers: Evolvers<
  typeof directClosingKinds,
  DirectClosingFacts & Pick<Core, 'stage' | 'closedDirectlyOn'>
> = {
  directClosingProposed: ({ directClosings }, { request, on, by, ground: on8, reference }) => ({
    directClosings: [
      ...directClosings,
      { id: request, on, by, ground: on8, ...(reference ? { reference } : {}) },
    ],
  }),
  directClosingRejected: (known, { request, on }) => decide(known, request, on, false),
  closedDirectly: (known, { request, on }) => ({
    ...decide(known, request, on, true),
    stage: 'closed',
    closedDirectlyOn: on,
  }),
};

/** A request waits for the head. */
export const directClosingErrands = ({ directClosings }: DirectClosingFacts): readonly Errand[] =>
  directClosings.map(({ id, on, ground: on8, decidedOn }) => ({
    key: `directClosing:${id}`,
    kind: 'directClosing',
    startOn: on,
    about: directClosingGrounds[on8].text,
    ...(decidedOn ? { endedOn: decidedOn } : {}),
  }));

/** Each request, by whom, and what came of it. */
export const directClosingLines = (
  { directClosings }: DirectClosingFacts,
  names: Names,
): readonly RoomLine[] =>
  directClosings.map(({ on, by, ground: on8, reference, decidedOn, agreed }) => ({
    on,
    text: `${names.staff(by)}提请${sayGround(on8)}${reference ? `（${reference}）` : ''}`,
    state: decidedOn ? `${decidedOn}${agreed ? '同意直接结案，不再答复' : '不同意'}` : '待负责人审核',
  }));
