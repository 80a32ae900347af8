/** Which petitions a special campaign is about, as data: what the list of those not yet taken in is made by. */
import { type Importance, importances } from '#regulation/assignment.ts';
import { type AcceptanceGroundId, acceptanceGrounds } from '#regulation/grounds.ts';
import { type Channel, channels } from '#regulation/registers.ts';

/** Every condition that is given has to hold; of several words of one condition, one is enough. */
export type CampaignRule = {
  readonly grounds: AcceptanceGroundId[];
  readonly importances: Importance[];
  readonly channels: Channel[];
  /** Received at least so many calendar days ago. */
  readonly age?: number | undefined;
  /** At least so many contacts. */
  readonly contacts?: number | undefined;
  readonly backlog: boolean;
  readonly leapfrog: boolean;
};

export const noConditions: CampaignRule = {
  ...{ grounds: [], importances: [], channels: [], backlog: false, leapfrog: false },
};

/** The conditions in words, one each; none where petitions are taken in by hand alone. */
export function sayCampaignRule(rule: CampaignRule): readonly string[] {
  const oneOf = (name: string, words: readonly string[]) =>
    words.length > 0 ? [`${name}：${words.join('、')}`] : [];
  return [
    ...oneOf(
      '受理事由',
      rule.grounds.map((key) => acceptanceGrounds[key].short),
    ),
    ...oneOf(
      '案件程度',
      rule.importances.map((key) => importances[key]),
    ),
    ...oneOf(
      '首次形式',
      rule.channels.map((key) => channels[key]),
    ),
    ...(rule.age ? [`收件满${rule.age}日`] : []),
    ...(rule.contacts ? [`来访（件）${rule.contacts}次以上`] : []),
    ...(rule.backlog ? ['信访积案'] : []),
    ...(rule.leapfrog ? ['有越级访'] : []),
  ];
}

/** Whether anything is asked at all: without a condition nothing fits by itself. */
export const hasCondition = (rule: CampaignRule): boolean => sayCampaignRule(rule).length > 0;
