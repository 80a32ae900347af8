import type { RegisterImportAnswer, RegisterRowAnswer } from '#contract/reconciliation.ts';
import { type FigureKey, monthFigures } from '#domain/reconciliation/month.ts';
import {
  type RegisterSourceId,
  type RegisterStanding,
  registerSources,
  registerStandings,
} from '#regulation/reconciliation.ts';

/** A figure by its key: `来访登记簿：未登记`, or what is counted beside the registers. */
export function sayFigure(key: string): string {
  const [source, standing] = key.split('.') as [RegisterSourceId, RegisterStanding | undefined];
  return standing
    ? `${registerSources[source].name}：${registerStandings[standing]}`
    : monthFigures[key as Exclude<FigureKey, `${string}.${string}`>];
}

/** How two values agree, in a word. */
export const likenessWords = {
  same: '相同',
  sound: '同音',
  near: '相差一字',
  half: '只对上一部分',
  partly: '可见部分相同',
  nearly: '相差一位',
  loosely: '号码相同、写法不全',
  other: '不同',
} as const satisfies Record<string, string>;

/** What a file brought, or would bring. */
export function sayImport({
  dryRun,
  rows,
  added,
  changed,
  unchanged,
  bad,
  twice,
}: RegisterImportAnswer): string {
  const parts = [
    `${dryRun ? '将新增' : '新增'} ${added} 条`,
    ...(changed > 0 ? [`更新 ${changed} 条`] : []),
    ...(unchanged > 0 ? [`已有 ${unchanged} 条`] : []),
    ...(twice > 0 ? [`重复 ${twice} 条只算一次`] : []),
    ...(bad > 0 ? [`日期有问题未读入 ${bad} 行`] : []),
  ];
  return `共读出 ${rows} 条：${parts.join('，')}`;
}

/** Why an entry stands where it stands, in a line; empty where its list says everything. */
export function sayWhy({ standing, settled, shared, petition }: RegisterRowAnswer): string {
  if (settled === 'registered') return '已补登';
  if (settled === 'joined') return '已并入';
  if (settled === 'same') return '人工认定';
  if (shared && standing === 'missing') return `${petition?.number ?? ''} 当次登记已对上另一条`;
  if (shared) return '这次登记已对上另一条';
  if (standing === 'missing' && petition)
    return `有相似的 ${petition.number}（${petition.on}），但不是这一次`;
  return '';
}
