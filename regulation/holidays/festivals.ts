import festivalDays from './festival-days.json' with { type: 'json' };

/** A festival whose day moves from year to year with the moon or the sun. */
export type MovingFestival = 'springFestival' | 'qingming' | 'dragonBoat' | 'midAutumn';

/** A statutory festival: `days` days off, the first `from` days after (before, when negative) its day. */
export type StatutoryFestival = {
  readonly name: string;
  /** `MM-DD`, or the moving festival. */
  readonly on: string;
  readonly from: number;
  readonly days: number;
};

/** One version of the Measures on festivals, in force from the year `since`. */
export type FestivalMeasures = {
  readonly since: number;
  readonly source: string;
  readonly festivals: readonly StatutoryFestival[];
};

/*
 * 《全国年节及纪念日放假办法》第二条, by version. Half-day holidays of parts of the population (第三条) are
 * working days of a court.
 */
export const FESTIVAL_MEASURES: readonly FestivalMeasures[] = [
  {
    since: 2025,
    source: '《全国年节及纪念日放假办法》（2024年11月10日修订）第二条',
    festivals: [
      { name: '元旦', on: '01-01', from: 0, days: 1 },
      { name: '春节', on: 'springFestival', from: -1, days: 4 },
      { name: '清明节', on: 'qingming', from: 0, days: 1 },
      { name: '劳动节', on: '05-01', from: 0, days: 2 },
      { name: '端午节', on: 'dragonBoat', from: 0, days: 1 },
      { name: '中秋节', on: 'midAutumn', from: 0, days: 1 },
      { name: '国庆节', on: '10-01', from: 0, days: 3 },
    ],
  },
  {
    since: 2014,
    source: '《全国年节及纪念日放假办法》（2013年12月11日修订）第二条',
    festivals: [
      { name: '元旦', on: '01-01', from: 0, days: 1 },
      { name: '春节', on: 'springFestival', from: 0, days: 3 },
      { name: '清明节', on: 'qingming', from: 0, days: 1 },
      { name: '劳动节', on: '05-01', from: 0, days: 1 },
      { name: '端午节', on: 'dragonBoat', from: 0, days: 1 },
      { name: '中秋节', on: 'midAutumn', from: 0, days: 1 },
      { name: '国庆节', on: '10-01', from: 0, days: 3 },
    ],
  },
  {
    since: 2008,
    source: '《全国年节及纪念日放假办法》（2007年12月14日修订）第二条',
    festivals: [
      { name: '元旦', on: '01-01', from: 0, days: 1 },
      { name: '春节', on: 'springFestival', from: -1, days: 3 },
      { name: '清明节', on: 'qingming', from: 0, days: 1 },
      { name: '劳动节', on: '05-01', from: 0, days: 1 },
      { name: '端午节', on: 'dragonBoat', from: 0, days: 1 },
      { name: '中秋节', on: 'midAutumn', from: 0, days: 1 },
      { name: '国庆节', on: '10-01', from: 0, days: 3 },
    ],
  },
  {
    since: 2000,
    source: '《全国年节及纪念日放假办法》（1999年9月18日修订）第二条',
    festivals: [
      { name: '元旦', on: '01-01', from: 0, days: 1 },
      { name: '春节', on: 'springFestival', from: 0, days: 3 },
      { name: '劳动节', on: '05-01', from: 0, days: 3 },
      { name: '国庆节', on: '10-01', from: 0, days: 3 },
    ],
  },
];

/** Weekly rest on Saturday and Sunday. */
export const WEEKLY_REST_SOURCE = '《国务院关于职工工作时间的规定》第七条';

/*
 * The moving festivals of 2000–2099 as `MM-DD`, as a table and not by `Intl`: its Chinese calendar (ICU) is a
 * day late for 春节 2027 and a day early for 2030, where the new moon falls within minutes of midnight in
 * Beijing, and browsers bring calendars of their own.
 */
export const MOVING_FESTIVALS: Readonly<Record<string, Readonly<Record<MovingFestival, string>>>> =
  festivalDays;
