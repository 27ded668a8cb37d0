import type { Container } from '@/lib/domain/container';
import { type Endpoint, type EndpointStatus, endpointStatuses } from '@/lib/domain/endpoint';
import { containerStatus } from '@/lib/domain/endpoint-status';

/** The status that one mark for a whole container shows: its worst endpoint's, or its own where it has none. */
export function worstStatus(container: Container, endpoints: readonly Endpoint[]): EndpointStatus {
  return endpoints.reduce<EndpointStatus>(
    (worst, { status }) =>
      endpointStatuses.indexOf(status) > endpointStatuses.indexOf(worst) ? status : worst,
    containerStatus(container),
  );
}
