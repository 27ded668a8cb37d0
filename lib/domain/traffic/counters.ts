import { z } from 'zod';

/** What the kernel has counted of one interface since it is there. `rx` is what the container received. */
export const countersSchema = z.object({
  rxBytes: z.number(),
  rxPackets: z.number(),
  rxErrors: z.number(),
  rxDropped: z.number(),
  txBytes: z.number(),
  txPackets: z.number(),
  txErrors: z.number(),
  txDropped: z.number(),
});
export type Counters = z.infer<typeof countersSchema>;

/** The same for each second. */
export type Rates = Counters;

/**
 * @param seconds between the two readings.
 * @returns undefined where a counter fell, for the interface is another than before, and where no time has passed.
 */
export function ratesBetween(before: Counters, after: Counters, seconds: number): Rates | undefined {
  if (seconds <= 0 || names.some((name) => after[name] < before[name])) return undefined;
  const rate = (name: keyof Counters) => (after[name] - before[name]) / seconds;
  return {
    rxBytes: rate('rxBytes'),
    rxPackets: rate('rxPackets'),
    rxErrors: rate('rxErrors'),
    rxDropped: rate('rxDropped'),
    txBytes: rate('txBytes'),
    txPackets: rate('txPackets'),
    txErrors: rate('txErrors'),
    txDropped: rate('txDropped'),
  };
}

const names = [
  'rxBytes',
  'rxPackets',
  'rxErrors',
  'rxDropped',
  'txBytes',
  'txPackets',
  'txErrors',
  'txDropped',
] as const satisfies readonly (keyof Counters)[];
