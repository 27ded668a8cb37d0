import type { HostInterface } from '../host-interface';
import type { Network } from '../network';
import { shellCommand } from '../shell-quote';
import { type Finding, findingOf } from './finding';
import { aboutNetwork } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Macvlan and ipvlan networks whose parent interface is gone, down, or wireless. Nothing is said where the host could not be read. */
export function parentInterfaces({ networks, host }: Pick<FindingsInput, 'networks' | 'host'>): Finding[] {
  if (!host.available) return [];
  // Of ten thousand interfaces none is looked up where no network rides on one.
  if (networks.every(({ parent }) => parent === undefined)) return [];
  const byName = new Map(host.interfaces.map((one) => [one.name, one]));
  return networks.flatMap((network) => {
    const { parent } = network;
    if (parent === undefined || network.configOnly || (network.scope === 'swarm' && network.configFrom))
      return [];
    return findingAbout(network, parent, byName) ?? [];
  });
}

function findingAbout(
  network: Network,
  parent: string,
  byName: ReadonlyMap<string, HostInterface>,
): Finding | undefined {
  const found = byName.get(parent);
  const about = { subject: aboutNetwork(network), network: network.name, parent };
  if (found === undefined) {
    return findingOf({
      code: 'parent-missing',
      severity: 'problem',
      ...about,
      evidence: [{ label: 'parent', value: parent }],
      remedy: { commands: makingVlan(parent, byName) },
    });
  }
  const evidence = [
    { label: 'parent', value: parent } as const,
    { label: 'state', value: [found.kind, found.state, found.reason].filter(Boolean).join(', ') } as const,
  ];
  if (found.state === 'down') {
    const commands = [shellCommand(['ip', 'link', 'set', parent, 'up'])];
    return findingOf({ code: 'parent-down', severity: 'problem', ...about, evidence, remedy: { commands } });
  }
  if (found.kind !== 'wireless' || network.driver !== 'macvlan') return undefined;
  const remedy = { action: { operation: 'createNetwork' as const } };
  return findingOf({ code: 'parent-wireless', severity: 'warning', ...about, evidence, remedy });
}

/** `eth0.10` can be made again where there is an `eth0`. */
function makingVlan(parent: string, byName: ReadonlyMap<string, HostInterface>): string[] {
  const [, base, id] = /^(.+)\.(\d{1,4})$/.exec(parent) ?? [];
  if (base === undefined || id === undefined || !byName.has(base)) return [];
  return [
    shellCommand(['ip', 'link', 'add', 'link', base, 'name', parent, 'type', 'vlan', 'id', id]),
    shellCommand(['ip', 'link', 'set', parent, 'up']),
  ];
}
