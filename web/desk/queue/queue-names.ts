import type { Queue } from '#contract/petition.ts';

/** The queues as the tabs name them, in their order. */
export const queueNames = {
  mine: '我要办的',
  others: '等别人的',
  near: '将到期',
  overdue: '已逾期',
  all: '全部',
} as const satisfies Record<Queue, string>;

/** What an empty queue means, and what to do then. */
export const emptyQueues = {
  mine: { title: '没有等您办理的案件', advice: '需要您处理的案件到来时会出现在这里，最先到期的排在最前。' },
  others: { title: '没有在等别人办理的案件', advice: '您经手、正由他人办理的案件会列在这里，便于催办。' },
  near: { title: '没有将到期的案件', advice: '进入临期的案件会提前列在这里。' },
  overdue: { title: '没有逾期的案件', advice: '所有期限都在法定时限内。' },
  all: { title: '还没有信访案件', advice: '登记第一件信访后，这里就会列出来。' },
} as const satisfies Record<Queue, { readonly title: string; readonly advice: string }>;
