import type { PetitionAnswer } from '#contract/petition.ts';
import { headsChoice } from '#regulation/assignment.ts';
import { BasisLink } from '../basis-link.tsx';

type Route = NonNullable<PetitionAnswer['route']>;

function titleOf({ draws, byHead }: Route): string {
  if (byHead) return '可以承办、待部门负责人确定';
  return draws ? '可以承办、待抽取' : '建议承办人';
}

/** Whom article 5 points to, and why: said before the choice, because another choice needs a reason. */
export function RouteAdvice({ route }: { readonly route: Route }) {
  return (
    <div className="step-advice">
      <div className="step-advice-title">
        {titleOf(route)}：{route.handlers.map((one) => one.name).join('、') || '没有可派的人员'}
      </div>
      <div>{route.reason}</div>
      {route.byHead && <div>{headsChoice.reason}；转交须写明理由</div>}
      <div>
        依据 <BasisLink basis={route.basis} />
      </div>
      {route.consults && <div>会同原承办人：{route.consults.name}</div>}
    </div>
  );
}

/** Whose turn it is to lead, and why: another choice needs a reason. */
export function LeadAdvice({ advice }: { readonly advice: NonNullable<PetitionAnswer['leadAdvice']> }) {
  return (
    <div className="step-advice">
      <div className="step-advice-title">建议主办院领导：{advice.lead.name}</div>
      <div>{advice.reason}</div>
      <div>
        依据 <BasisLink basis={advice.basis} />
      </div>
    </div>
  );
}
