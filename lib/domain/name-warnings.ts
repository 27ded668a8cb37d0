import { isDefaultBridge, isStackless } from './network';
import type { PlanContext } from './plan-context';
import type { MembershipChange } from './reach-warnings';
import type { Warning } from './warning';

/** What a change does to the names by which others find the container. */
export function nameWarnings(change: MembershipChange, context: PlanContext): Warning[] {
  return [...lostNames(change, context), ...sharedNames(change, context)];
}

function lostNames({ subject, leaving }: MembershipChange, { snapshot }: PlanContext): Warning[] {
  const network = leaving?.network;
  if (network === undefined || isDefaultBridge(network) || isStackless(network)) return [];
  const { container } = subject;
  const anyoneAsks =
    network.scope === 'swarm' ||
    snapshot.endpoints.some(
      (endpoint) => endpoint.networkId === network.id && endpoint.containerId !== container.id,
    );
  if (!anyoneAsks) return [];
  const { dnsNames, aliases } = leaving?.endpoint ?? { dnsNames: [], aliases: [] };
  // The short id answers too, but nobody relies on it.
  const names = [...new Set([container.name, ...aliases, ...dnsNames])].filter(
    (name) => !container.id.startsWith(name),
  );
  return [{ code: 'name-no-longer-resolves', container: container.name, names, network: network.name }];
}

/** Two containers that answer to one name share its lookups between them; meant among replicas, a trap among strangers. */
function sharedNames({ subject, joining }: MembershipChange, { snapshot }: PlanContext): Warning[] {
  if (joining === undefined || isDefaultBridge(joining.network) || isStackless(joining.network)) return [];
  const { container } = subject;
  const members = new Set(
    snapshot.endpoints
      .filter((endpoint) => endpoint.networkId === joining.network.id)
      .map((endpoint) => endpoint.containerId),
  );
  const strangers = snapshot.containers.filter(
    (other) =>
      members.has(other.id) &&
      other.id !== container.id &&
      !(
        other.service !== undefined &&
        other.service === container.service &&
        other.project === container.project
      ),
  );
  return [...new Set([container.name, ...joining.config.aliases])].flatMap((name): Warning[] => {
    const others = strangers.filter((other) => other.name === name || other.service === name);
    if (others.length === 0) return [];
    const network = joining.network.name;
    return [
      { code: 'name-shared', container: container.name, name, network, others: others.map((o) => o.name) },
    ];
  });
}
