import type { Basis } from './articles.ts';

export type DirectClosingGround = {
  readonly basis: Basis;
  readonly item: string;
  readonly text: string;
  /** What has to be named with it, so that the ground can be checked. */
  readonly reference?: string;
  /** Why a petition on a case of this court is not closed on it: its own road gives the person a written answer. */
  readonly ownRoad?: string;
};

/** Process rule 8: the six grounds on which a petition is closed without being handled any further. */
export const directClosingGrounds = {
  incomplete: {
    basis: 'process-8',
    item: '（一）',
    text: '基本信息不全，无法处理',
    ownRoad: '本院执行案件信息不明的，退回补正登记，或按第十五条第（一）项提请不予受理',
  },
  notEnforcement: {
    basis: 'process-8',
    item: '（二）',
    text: '不属于执行问题',
    ownRoad: '涉本院执行案件而不属执行问题的，按第十五条移送、释明并提请不予受理',
  },
  supervisedRepeat: {
    basis: 'process-8',
    item: '（三）',
    text: '重复信访，同一问题正在挂网督办',
    reference: '正在督办的信访件编号或督办文号',
  },
  supervisionFiled: {
    basis: 'process-8',
    item: '（四）',
    text: '反映错误执行，已立正式的执行监督案件',
    reference: '执行监督案号',
  },
  terminated: {
    basis: 'process-8',
    item: '（五）',
    text: '已信访终结',
    reference: '终结决定文号',
  },
  other: { basis: 'process-8', item: '（六）', text: '其他应直接结案的' },
} as const satisfies Record<string, DirectClosingGround>;
export type DirectClosingGroundId = keyof typeof directClosingGrounds;
export const directClosingGroundIds = Object.keys(directClosingGrounds) as [
  DirectClosingGroundId,
  ...DirectClosingGroundId[],
];

/** The ground's rule, with what it leaves out as undefined. */
export const getDirectClosingGround = (id: DirectClosingGroundId): DirectClosingGround =>
  directClosingGrounds[id];
