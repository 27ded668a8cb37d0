import { amending } from './amending';
import type { Endpoint } from './endpoint';

/** The endpoints of a container, by its id; none where it has none. */
export type EndpointsOf = (containerId: string) => readonly Endpoint[];

type Table = {
  base: ReadonlyMap<string, Endpoint[]>;
  newer: ReadonlyMap<string, Endpoint[]>;
  find: EndpointsOf;
};

/** So many containers' endpoints are kept beside the table before it is made anew. */
const mostNewer = 400;
const none: readonly Endpoint[] = [];

function tableOf(base: Table['base'], newer: Table['newer']): Table {
  return { base, newer, find: (id) => newer.get(id) ?? base.get(id) ?? none };
}

const amendedTable = amending<Endpoint, Table>({
  isSameThing: (old, now) => old.containerId === now.containerId && old.networkId === now.networkId,
  compute: (endpoints) => {
    const base = new Map<string, Endpoint[]>();
    for (const endpoint of endpoints) {
      const known = base.get(endpoint.containerId);
      if (known === undefined) base.set(endpoint.containerId, [endpoint]);
      else known.push(endpoint);
    }
    return tableOf(base, new Map());
  },
  amend: ({ base, newer, find }, replaced) => {
    if (newer.size > mostNewer) return undefined;
    const next = new Map(newer);
    for (const { old, now } of replaced) {
      const known = next.get(now.containerId) ?? find(now.containerId);
      next.set(
        now.containerId,
        known.map((one) => (one === old ? now : one)),
      );
    }
    return tableOf(base, next);
  },
});

/** @returns a look-up of the endpoints of each container, in the order of the list. */
export function endpointsOf(endpoints: readonly Endpoint[]): EndpointsOf {
  return amendedTable(endpoints).find;
}
