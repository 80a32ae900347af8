import { lastFinding } from '#domain/petition/measures-facts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { stands } from '#domain/petition/relief-facts.ts';
import { isAnswered } from '#domain/petition/write-off-list.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import type { TerminationGroundId } from '#regulation/termination.ts';

/** 15号 19: no property, a promise on paper, and the person came again after it. */
function refusePromised(petition: Petition): Refusal | undefined {
  const promised = petition.undertakings.find(({ written }) => written);
  const lacks = [
    ...(petition.acceptance?.track === 'implementation' ? [] : ['本案不是执行实施类']),
    ...(lastFinding(petition)?.result === 'none' ? [] : ['最近一次“查明财产”不是确无财产']),
    ...(promised ? [] : ['没有书面息诉罢访承诺']),
    ...(promised && !petition.contacts.some(({ receivedOn }) => receivedOn > promised.on)
      ? ['承诺以后没有再次来访（件）的记录']
      : []),
  ];
  return lacks.length > 0
    ? refuse('opinions-19', `不符合承诺后终结的条件：${lacks.join('；')}`, {
        field: 'ground',
        remedy: '请补齐记录，或者继续办理',
      })
    : undefined;
}

/** 15号 20: supervision was the last way, and it was turned down, too. */
function refuseExhausted({ diversions }: Petition): Refusal | undefined {
  const rejected = diversions.some(
    ({ remedy, outcome }) =>
      remedy === 'supervision' && (outcome?.kind === 'rejected' || outcome?.kind === 'inadmissible'),
  );
  return rejected
    ? undefined
    : refuse('opinions-20', '没有执行监督程序驳回请求的记录，救济尚未穷尽', {
        field: 'ground',
        remedy: '请先“导入法定程序”并“登记导入案件结果”',
      });
}

const byGround: { readonly [G in TerminationGroundId]: (petition: Petition) => Refusal | undefined } = {
  promisedAgain: refusePromised,
  exhausted: refuseExhausted,
};

/** Why the ground does not carry a termination, by what is on file. */
export const refuseGround = (petition: Petition, ground: TerminationGroundId): Refusal | undefined =>
  byGround[ground](petition);

/** 15号 22: hardship that the unenforced judgment caused is helped, not terminated. */
export function refuseHardship(petition: Petition, hardship: boolean): Refusal | undefined {
  const known = hardship || petition.closing?.hardship === true || petition.reliefs.some(stands);
  return known
    ? refuse('opinions-22', '因案件未执行到位生活严重困难的，一般不作信访终结', {
        field: 'hardship',
        remedy: '请“申请司法救助”并继续化解',
      })
    : undefined;
}

/** A termination ends nothing that is still being answered: the reply has to have reached everybody. */
export const refuseUnanswered = (petition: Petition): Refusal | undefined =>
  isAnswered(petition)
    ? undefined
    : refuse('opinions-20', '答复尚未全部送达，不能申请终结', { remedy: '请先“答复”并“送达”' });
