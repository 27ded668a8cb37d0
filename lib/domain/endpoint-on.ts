import type { ContainerDetail, EndpointDetail } from './detail';

/** Which network is meant; of one that is gone the id is unknown, and its name stands in its place. */
export type OnNetwork = { networkId: string; networkName: string };

/**
 * The container's endpoint on a network: by id, or by name where the engine gives no id (a container that never ran), or where the
 * network is gone and its name is all that it goes by, while the container still tells the id that it had.
 */
export function endpointOn(
  detail: Pick<ContainerDetail, 'endpoints'>,
  on: OnNetwork,
): EndpointDetail | undefined {
  const isGone = on.networkId === on.networkName;
  return (
    detail.endpoints.find((endpoint) => endpoint.networkId === on.networkId) ??
    detail.endpoints.find(
      (endpoint) => (isGone || endpoint.networkId === undefined) && endpoint.networkName === on.networkName,
    )
  );
}
