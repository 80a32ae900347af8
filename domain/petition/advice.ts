/** What the history has to say to somebody about to do a step. It advises; the steps decide. */
import type { Basis } from '#regulation/articles.ts';
import { measures, type ResolutionWay, resolutions } from '#regulation/measures.ts';
import { usualNotTaken } from './measures-facts.ts';
import type { Petition } from './petition.ts';
import { missingForResolution } from './resolution.ts';

export type Advice = {
  /** The step whose form shows it, by its name in the workflow. */
  readonly step: string;
  readonly basis: Basis;
  readonly title: string;
  readonly lines: readonly string[];
};

/** The usual measures nobody has recorded, for whoever states that all were taken. */
function exhaustionAdvice(petition: Petition): Advice {
  const left = usualNotTaken(petition).map((kind) => measures[kind].name);
  return {
    step: 'stateExhausted',
    basis: '6b',
    title: left.length > 0 ? '清单中没有登记的常用措施' : '常用措施均已登记',
    lines: left.length > 0 ? [left.join('、')] : [],
  };
}

/** How each way of being resolved stands, for whoever closes. */
function resolutionAdvice(petition: Petition): Advice {
  return {
    step: 'close',
    basis: 'opinions-7',
    title: '实施类信访的有效化解',
    lines: (Object.keys(resolutions) as ResolutionWay[]).map((way) => {
      const missing = missingForResolution(petition, way);
      return `${resolutions[way].name}：${missing.length > 0 ? `尚缺${missing.join('；')}` : '材料已具备'}`;
    }),
  };
}

/** The advice of a petition, by step; only of the implementation track so far. */
export const adviceOf = (petition: Petition): readonly Advice[] =>
  petition.acceptance?.track === 'implementation'
    ? [exhaustionAdvice(petition), resolutionAdvice(petition)]
    : [];
