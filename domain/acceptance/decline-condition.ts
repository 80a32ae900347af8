import { notReachedOn } from '#domain/petition/interview.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import type { DeclineCondition, DeclineGroundId } from '#regulation/grounds.ts';
import { getRuleSet } from '#regulation/rule-set.ts';

type Lack = { readonly reason: string; readonly remedy: string };

function lackOfContact(petition: Petition): Lack | undefined {
  if (notReachedOn(petition.attempts, petition.rules) || petition.explanations.length > 0) return undefined;
  const { attempts, days, ways } = getRuleSet(petition.rules).notReached;
  return {
    reason: `联系记录不足（至少${attempts}次、分布在${days}天、用${ways}种方式），也没有沟通记录`,
    remedy: '请先“记录联系未果”，或联系上后以“释明”记明沟通情况',
  };
}

function lackOfReferral({ referrals }: Petition, to: 'discipline' | 'procedure'): Lack | undefined {
  if (referrals.some((one) => one.to === to)) return undefined;
  const where = to === 'discipline' ? '纪检监察部门' : '相关程序的承办部门';
  return { reason: `材料尚未移送${where}`, remedy: '请先办理“移送”' };
}

/** What a condition of article 15 still lacks on file, as the reason and the remedy; undefined when it is met. */
function lacking(condition: DeclineCondition, petition: Petition): Lack | undefined {
  switch (condition.kind) {
    case 'explanation':
      if (petition.explanations.length > 0) return undefined;
      return { reason: '尚未向信访人释明', remedy: '请先办理“释明”，记明时间、方式、对象和内容' };
    case 'contactAttempts':
      return lackOfContact(petition);
    case 'referral':
      return lackOfReferral(petition, condition.to);
    case 'noExecutionGround':
      if (!petition.acceptance) return undefined;
      return {
        reason: '本件已按执行问题受理，不属仅反映作风廉洁',
        remedy: '请将廉洁问题移送，执行问题继续办理',
      };
  }
}

/** Why a ground of article 15 is not open yet: its own condition is not on file (D7). */
export function refuseGround(petition: Petition, ground: DeclineGroundId): Refusal | undefined {
  for (const condition of getRuleSet(petition.rules).declineGrounds[ground].conditions) {
    const lack = lacking(condition, petition);
    if (lack) return refuse('15', lack.reason, { field: 'ground', remedy: lack.remedy });
  }
  return undefined;
}
