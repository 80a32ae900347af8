import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

export type RouteKind =
  | 'originalHandler'
  | 'team'
  | 'teamJointly'
  | 'teamInstead'
  | 'deputy'
  | 'teamMeanwhile';

export type Route = { readonly basis: Basis; readonly reason: string };

/** Article 5: who receives and handles, and why. Which row applies is decided by the facts of the petition. */
export const routes = {
  originalHandler: { basis: '5', reason: '原承办人仍在执行岗位，首问负责，由原承办人接访办理' },
  team: { basis: '5', reason: '原承办人已不在执行岗位或无从查明，由执行信访团队办理并与原承办人协调' },
  teamJointly: { basis: '5', reason: '重点、难点案件，由执行信访团队与原承办人联合接处' },
  teamInstead: {
    basis: '5',
    reason: '信访反映的正是原承办人或其须回避，不得由其接访办理，改由执行信访团队办理',
  },
  deputy: { basis: '5', reason: '原承办人请假不在岗，由请假时指定的代理人接访办理' },
  teamMeanwhile: {
    basis: '5',
    reason: '原承办人请假不在岗且没有可以代理的人员，由执行信访团队办理',
  },
} as const satisfies Record<RouteKind, Route>;

/** Article 5: the posts from which the handler of a petition can come. */
export const handlerRoles: readonly Role[] = ['handler', 'petitionTeam', 'teamLeader'];
