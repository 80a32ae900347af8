/** Sums of money as they are written down, `12000` or `12000.50` yuan, compared without rounding. */
const toFen = (yuan: string): bigint => {
  const [whole = '0', cents = ''] = yuan.split('.');
  return BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
};

/** Whether the first sum is greater than the second. */
export const exceeds = (sum: string, other: string): boolean => toFen(sum) > toFen(other);

export const isNothing = (sum: string): boolean => toFen(sum) === 0n;
