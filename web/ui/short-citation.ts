/** A citation for a narrow column: `《涉执申诉信访案件办理流程规范》第五条` as people say it, `流程规范第五条`. */
export const shortCitation = (citation: string): string =>
  citation.replace(/《[^《》]*流程规范》/u, '流程规范');
