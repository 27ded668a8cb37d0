import type { Counters } from './counters';

/** One interface with what was counted of it. */
export type CountedInterface = { name: string; counters: Counters };

/** All interfaces of a network namespace. Source: `/proc/net/dev`: eight numbers received, eight sent, errors and drops third and fourth. */
export function parseProcNetDev(text: string): CountedInterface[] {
  return text.split('\n').flatMap((line) => {
    const [, name, rest = ''] = /^\s*([^\s:]+):(.*)$/.exec(line) ?? [];
    const numbers = rest.trim().split(/\s+/).map(Number);
    if (name === undefined || numbers.length < 16) return [];
    const at = (index: number) => numbers[index] ?? 0;
    return [
      {
        name,
        counters: {
          ...{ rxBytes: at(0), rxPackets: at(1), rxErrors: at(2), rxDropped: at(3) },
          ...{ txBytes: at(8), txPackets: at(9), txErrors: at(10), txDropped: at(11) },
        },
      },
    ];
  });
}
