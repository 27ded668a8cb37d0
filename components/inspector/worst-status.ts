import { type Container, hasLiveStack } from '@/lib/domain/container';
import { type Endpoint, type EndpointStatus, endpointStatuses } from '@/lib/domain/endpoint';

/** The status that one mark for a whole container shows: its worst endpoint's, or its own where it has none. */
export function worstStatus(container: Container, endpoints: readonly Endpoint[]): EndpointStatus {
  const own: EndpointStatus = !hasLiveStack(container)
    ? 'down'
    : container.state === 'paused'
      ? 'paused'
      : container.health === 'unhealthy'
        ? 'unhealthy'
        : container.health === 'starting'
          ? 'starting'
          : 'up';
  return endpoints.reduce<EndpointStatus>(
    (worst, { status }) =>
      endpointStatuses.indexOf(status) > endpointStatuses.indexOf(worst) ? status : worst,
    own,
  );
}
