import { z } from 'zod';
import type { CountedInterface } from '@/lib/domain/traffic/proc-net-dev';

const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

/** Reply of `GET /containers/{id}/stats`. `networks` is absent of a container without a network stack of its own. */
export const statsJson = z.object({
  read: z.string(),
  networks: z
    .record(
      z.string(),
      z.object({
        ...{ rx_bytes: count, rx_packets: count, rx_errors: count, rx_dropped: count },
        ...{ tx_bytes: count, tx_packets: count, tx_errors: count, tx_dropped: count },
      }),
    )
    .nullish(),
});

/** What an engine counted of a container's interfaces. */
export type ContainerStats = {
  /** When the engine read it, by its own clock, milliseconds since 1970. */
  at: number;
  /** Absent of a container without a network stack of its own. */
  interfaces?: CountedInterface[];
};

export function toContainerStats({ read, networks }: z.output<typeof statsJson>): ContainerStats {
  const at = Date.parse(read);
  if (!networks) return { at };
  const interfaces = Object.entries(networks).map(([name, one]) => ({
    name,
    counters: {
      ...{
        rxBytes: one.rx_bytes,
        rxPackets: one.rx_packets,
        rxErrors: one.rx_errors,
        rxDropped: one.rx_dropped,
      },
      ...{
        txBytes: one.tx_bytes,
        txPackets: one.tx_packets,
        txErrors: one.tx_errors,
        txDropped: one.tx_dropped,
      },
    },
  }));
  return { at, interfaces };
}
