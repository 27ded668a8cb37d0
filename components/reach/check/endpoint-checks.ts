import { endpointKey } from '@/lib/domain/endpoint';
import { ageStep, type Checks } from './check';

/** What a check says of one endpoint: whether the others reach it. */
export type EndpointCheck = {
  status: 'verified' | 'partly' | 'unreachable';
  /** How old it is: 0 is new. */
  step: 0 | 1 | 2;
  reached: number;
  tried: number;
  /** The shortest round trip to it, ms. */
  roundTrip: number | undefined;
  /** When it was tried last, ms since 1970. */
  at: number;
};

/** By endpoint key, which is also its leaf's. Of what is too old, or was never tried, nothing is said. */
export type EndpointChecks = ReadonlyMap<string, EndpointCheck>;

export function endpointChecks(checks: Checks, now: number): EndpointChecks {
  const endpoints = new Map<string, EndpointCheck>();
  for (const [networkId, { pairs }] of checks) {
    for (const { to, verdict, roundTrip, at } of pairs) {
      if (verdict === 'could-not-try') continue;
      const when = Date.parse(at);
      const step = ageStep(now - when);
      if (step === undefined) continue;
      const key = endpointKey({ networkId, containerId: to });
      const before = endpoints.get(key);
      const reached = (before?.reached ?? 0) + (verdict === 'reachable' ? 1 : 0);
      const tried = (before?.tried ?? 0) + 1;
      const trips = [before?.roundTrip, roundTrip].filter((one) => one !== undefined);
      endpoints.set(key, {
        status: reached === tried ? 'verified' : reached === 0 ? 'unreachable' : 'partly',
        step: before === undefined || step < before.step ? step : before.step,
        reached,
        tried,
        roundTrip: trips.length === 0 ? undefined : Math.min(...trips),
        at: Math.max(before?.at ?? 0, when),
      });
    }
  }
  return endpoints;
}
