const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** An instant as the court's clock showed it, wherever the browser stands: `11月23日` and `09:05`. Throws on nonsense. */
export function shanghaiTime(instant: string): { readonly day: string; readonly time: string } {
  const parts = new Map(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.get('month')}月${parts.get('day')}日`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}
