import type { Basis } from './articles.ts';

/** `calendar-days`: every day counts, a last day of rest rolls on. `working-days`: only working days count (D2). */
export type Unit = 'calendar-days' | 'working-days';
export type Force = 'binding' | 'advisory';

/** What starts or ends a clock, in plain words; the domain binds each to the fact of a petition. */
export type ClockFact =
  | 'courtReceived'
  | 'handlerReceived'
  | 'accepted'
  | 'registrationPassed'
  | 'transferred'
  | 'interviewed'
  | 'repliedTo'
  | 'noticeServed'
  | 'closed';

export type Limit = {
  readonly basis: Basis;
  readonly name: string;
  readonly length: number;
  readonly unit: Unit;
  readonly from: ClockFact;
  readonly until: ClockFact;
  readonly force: Force;
  /** From this many working days before the due day on, the clock is shown as near. */
  readonly nearWithin: number;
  /** The decision that says how an ambiguous wording is read. */
  readonly reading?: string;
};

/** The three limits of article 13 bind; the wider law's limits are shown beside them (D3, D4). */
export const limits = {
  transfer: {
    basis: '13',
    name: '转交承办人',
    length: 2,
    unit: 'calendar-days',
    from: 'courtReceived',
    until: 'transferred',
    force: 'binding',
    nearWithin: 1,
    reading: 'docs/decisions/0003-how-the-limits-are-read.md',
  },
  interview: {
    basis: '13',
    name: '约谈信访人',
    length: 5,
    unit: 'calendar-days',
    from: 'handlerReceived',
    until: 'interviewed',
    force: 'binding',
    nearWithin: 2,
    reading: 'docs/decisions/0003-how-the-limits-are-read.md',
  },
  reply: {
    basis: '13',
    name: '答复信访人',
    length: 40,
    unit: 'working-days',
    from: 'handlerReceived',
    until: 'repliedTo',
    force: 'binding',
    nearWithin: 5,
    reading: 'docs/decisions/0003-how-the-limits-are-read.md',
  },
  entry: {
    basis: 'entry-227',
    name: '完成登记审查',
    length: 5,
    unit: 'working-days',
    from: 'courtReceived',
    until: 'registrationPassed',
    force: 'advisory',
    nearWithin: 1,
  },
  notice: {
    basis: 'petition-23',
    name: '书面告知是否受理',
    length: 15,
    unit: 'calendar-days',
    from: 'courtReceived',
    until: 'noticeServed',
    force: 'advisory',
    nearWithin: 3,
  },
  finish30: {
    basis: 'finish-227',
    name: '办结（上级口径）',
    length: 30,
    unit: 'calendar-days',
    from: 'courtReceived',
    until: 'closed',
    force: 'advisory',
    nearWithin: 5,
  },
  finish60: {
    basis: 'petition-34',
    name: '办结（信访条例）',
    length: 60,
    unit: 'calendar-days',
    from: 'accepted',
    until: 'closed',
    force: 'advisory',
    nearWithin: 5,
  },
} as const satisfies Record<string, Limit>;

export type LimitKey = keyof typeof limits;

/** Units of a length as people say them. */
export const units = { 'calendar-days': '日', 'working-days': '个工作日' } as const satisfies Record<
  Unit,
  string
>;

/** A limit as people say it: `40个工作日`. */
export const sayLength = (limit: Pick<Limit, 'length' | 'unit'>): string =>
  `${limit.length}${units[limit.unit]}`;
