import type { PetitionAnswer } from '#contract/petition.ts';
import { BasisLink } from '../basis-link.tsx';

/** Whom article 5 points to, and why: said before the choice, because another choice needs a reason. */
export function RouteAdvice({ route }: { readonly route: NonNullable<PetitionAnswer['route']> }) {
  return (
    <div className="step-advice">
      <div className="step-advice-title">
        建议承办人：{route.handlers.map((one) => one.name).join('、') || '没有可派的人员'}
      </div>
      <div>{route.reason}</div>
      <div>
        依据 <BasisLink basis={route.basis} />
      </div>
      {route.consults && <div>会同原承办人：{route.consults.name}</div>}
    </div>
  );
}
