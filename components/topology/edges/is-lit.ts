import type { Route } from '@/lib/topology/chart';
import type { Emphasis } from '../chart-view';

/** True for an edge that stands out: of a container that does, or of a network that does with all that is on it. */
export function isLit(route: Route, emphasis: Emphasis | undefined): boolean {
  if (emphasis === undefined) return false;
  const ofNetwork = emphasis.networks.has(route.networkId);
  if (route.containerId === undefined) return ofNetwork;
  return emphasis.containers.has(route.containerId) || (emphasis.members && ofNetwork);
}
