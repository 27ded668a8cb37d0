import type { Container } from './container';
import { isDefaultBridge, isStackless, type Network } from './network';
import type { PlanContext } from './plan-context';
import type { MembershipChange } from './reach-warnings';
import type { Snapshot } from './snapshot';
import type { Warning } from './warning';

/** What a change does to the names by which others find the container. */
export function nameWarnings(change: MembershipChange, context: PlanContext): Warning[] {
  return [...lostNames(change, context), ...namesSharedBy(change, context)];
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
function namesSharedBy({ subject, joining }: MembershipChange, { snapshot }: PlanContext): Warning[] {
  if (joining === undefined || isDefaultBridge(joining.network) || isStackless(joining.network)) return [];
  const { container } = subject;
  return sharedNames([container.name, ...joining.config.aliases], joining.network, snapshot, container);
}

/**
 * Which of a container's names others on the network answer to as well.
 * @param names the container's own first.
 * @param container absent where it is yet to be run.
 */
export function sharedNames(
  names: readonly string[],
  network: Network,
  snapshot: Snapshot,
  container?: Container,
): Warning[] {
  const members = new Set(
    snapshot.endpoints
      .filter((endpoint) => endpoint.networkId === network.id)
      .map((endpoint) => endpoint.containerId),
  );
  const strangers = snapshot.containers.filter(
    (other) =>
      members.has(other.id) &&
      other.id !== container?.id &&
      !(
        other.service !== undefined &&
        other.service === container?.service &&
        other.project === container?.project
      ),
  );
  const [own = ''] = names;
  return [...new Set(names)].flatMap((name): Warning[] => {
    const others = strangers.filter((other) => other.name === name || other.service === name);
    if (others.length === 0) return [];
    return [
      { code: 'name-shared', container: own, name, network: network.name, others: others.map((o) => o.name) },
    ];
  });
}
