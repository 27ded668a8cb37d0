import { type Container, hasLiveStack } from './container';
import type { ContainerDetail, EndpointDetail } from './detail';

/** How things differ from before a change that failed and could not be taken back whole. `lib/messages` turns each into a sentence. */
export type Leftover =
  | { code: 'still-connected'; container: string; network: string }
  /** `command` is the docker command that would put it right, where it is known. */
  | { code: 'not-reconnected'; container: string; network: string; command?: string }
  | { code: 'address-differs'; container: string; network: string; had: string; has: string }
  | { code: 'address-no-longer-chosen'; container: string; network: string; address: string }
  | { code: 'aliases-missing'; container: string; network: string; aliases: string[] }
  | { code: 'container-gone'; container: string }
  | { code: 'container-left'; container: string }
  | { code: 'state-differs'; container: string; was: Container['state']; is: Container['state'] }
  | { code: 'network-left'; network: string }
  | { code: 'network-gone'; network: string; command?: string }
  | { code: 'network-has-new-settings'; network: string }
  | { code: 'unknown'; subject: string };

/**
 * What of a container's memberships is not as it was. Networks are matched by name, for one that had to be made again has a new id.
 * Addresses are compared while both have one: a container that stopped meanwhile gets its own again when it starts.
 */
export function membershipLeftovers(before: ContainerDetail, now: ContainerDetail): Leftover[] {
  const container = before.container.name;
  const was = new Map(before.endpoints.map((endpoint) => [endpoint.networkName, endpoint]));
  const is = new Map(now.endpoints.map((endpoint) => [endpoint.networkName, endpoint]));
  const bothLive = hasLiveStack(before.container) && hasLiveStack(now.container);
  return [
    ...now.endpoints
      .filter((endpoint) => !was.has(endpoint.networkName))
      .map((endpoint): Leftover => ({ code: 'still-connected', container, network: endpoint.networkName })),
    ...before.endpoints.flatMap((endpoint): Leftover[] => {
      const network = endpoint.networkName;
      const current = is.get(network);
      if (current === undefined) return [{ code: 'not-reconnected', container, network }];
      return [
        ...(bothLive ? addressLeftovers(container, endpoint, current) : []),
        ...choiceLeftovers(container, endpoint, current),
        ...aliasLeftovers(container, endpoint, current),
      ];
    }),
  ];
}

/** Whether a container is running, paused or neither, as it was. */
export function stateLeftovers(before: ContainerDetail, now: ContainerDetail): Leftover[] {
  const { name: container, state: was } = before.container;
  const is = now.container.state;
  const alike = was === is || (!hasLiveStack({ state: was }) && !hasLiveStack({ state: is }));
  return alike ? [] : [{ code: 'state-differs', container, was, is }];
}

function addressLeftovers(container: string, was: EndpointDetail, is: EndpointDetail): Leftover[] {
  const pairs = [
    [was.ipv4, is.ipv4],
    [was.ipv6, is.ipv6],
  ] as const;
  return pairs.flatMap(([had, has]): Leftover[] =>
    had === undefined || had === has
      ? []
      : [{ code: 'address-differs', container, network: was.networkName, had, has: has ?? '' }],
  );
}

function choiceLeftovers(container: string, was: EndpointDetail, is: EndpointDetail): Leftover[] {
  const pairs = [
    [was.chosen.ipv4, is.chosen.ipv4],
    [was.chosen.ipv6, is.chosen.ipv6],
  ] as const;
  return pairs.flatMap(([had, has]): Leftover[] =>
    had === undefined || had === has
      ? []
      : [{ code: 'address-no-longer-chosen', container, network: was.networkName, address: had }],
  );
}

function aliasLeftovers(container: string, was: EndpointDetail, is: EndpointDetail): Leftover[] {
  const kept = new Set(is.aliases);
  const aliases = was.aliases.filter((alias) => !kept.has(alias));
  return aliases.length === 0
    ? []
    : [{ code: 'aliases-missing', container, network: was.networkName, aliases }];
}
