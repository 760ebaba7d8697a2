/** Decides who must wait. A platform's own limiter fits behind this as well as {@link tokenBuckets}. */
export interface RateLimiter {
  /**
   * Takes a part of what an owner of a key may use.
   * @param cost 1 for a request, and 1 for every further 1,000 secrets
   * @returns seconds to wait before the next try, 0 when the request may go on
   */
  take(owner: string, cost: number): number | Promise<number>;
}

/**
 * A bucket for each owner, full at first and filled steadily.
 * @param perMinute what a bucket holds and gets in a minute
 * @param now a clock in milliseconds
 */
export function tokenBuckets(perMinute: number, now: () => number = () => performance.now()): RateLimiter {
  const buckets = new Map<string, { left: number; at: number }>();
  const perMillisecond = perMinute / 60_000;
  return {
    take(owner, cost) {
      const at = now();
      const bucket = buckets.get(owner) ?? { left: perMinute, at };
      const left = Math.min(perMinute, bucket.left + (at - bucket.at) * perMillisecond);
      // Who may use less than a call costs empties the bucket, or could never make that call.
      const due = Math.min(cost, perMinute);
      const waits = left < due;
      buckets.set(owner, { left: waits ? left : left - due, at });
      return waits ? Math.max(1, Math.ceil((due - left) / perMillisecond / 1000)) : 0;
    },
  };
}
