import type { TextStandingAnswer } from '#contract/material-text.ts';

/** How far the text of a material has been read, in a few words. */
export function sayReading({ state, pages, done, faults, reason }: TextStandingAnswer): string {
  const missing = faults > 0 ? `，${faults}页未识别` : '';
  switch (state) {
    case 'queued':
      return done > 0 ? `识别暂停于第${done}页` : '等待识别文字';
    case 'reading':
      return pages === null ? '正在识别文字' : `正在识别第${Math.min(done + 1, pages)}页，共${pages}页`;
    case 'done':
      return `文字可搜索${missing}`;
    case 'notInstalled':
      return done > 0 ? '部分页未识别（未安装文字识别）' : '未安装文字识别';
    case 'failed':
      return `文字未识别：${reason ?? '原因不明'}`;
  }
}
