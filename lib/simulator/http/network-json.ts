import type { Engine } from '../engine/engine';
import { formatNanos } from '../engine/engine-clock';
import type { Network, NetworkSubnet } from '../engine/network';

const encoded = new WeakMap<Network, string>();

/** One entry of `GET /networks`. Of a network nothing in it ever changes, but whether a Swarm's is in use on this node. */
export function networkEntry(network: Network): string {
  if (network.scope === 'swarm') return JSON.stringify({ ...head(network), ...tail(network) });
  const known = encoded.get(network);
  if (known !== undefined) return known;
  const text = JSON.stringify({ ...head(network), Containers: {}, ...tail(network) });
  encoded.set(network, text);
  return text;
}

/** Reply of `GET /networks/{id}`. */
export function networkDetail(engine: Engine, network: Network): object {
  const isUnused = network.scope === 'swarm' && engine.swarm?.used.has(network.id) !== true;
  return {
    ...head(network),
    Containers: isUnused ? null : members(engine, network),
    ...tail(network),
    ...(network.scope === 'swarm' && !isUnused && { Peers: peers(engine) }),
  };
}

function head(network: Network): object {
  return {
    Name: network.name,
    Id: network.id,
    Created: formatNanos(network.createdAt),
    Scope: network.scope,
    Driver: network.driver,
    EnableIPv6: network.enableIPv6,
    IPAM: {
      Driver: network.ipamDriver,
      Options: network.scope === 'swarm' ? null : network.ipamOptions,
      Config: network.subnets.map(subnetJson),
    },
    Internal: network.internal,
    Attachable: network.attachable,
    Ingress: network.ingress,
    ConfigFrom: { Network: network.configFrom },
    ConfigOnly: network.configOnly,
    ...(network.scope === 'swarm' && { Containers: null }),
  };
}

function tail(network: Network): object {
  return { Options: network.options, Labels: network.labels };
}

function subnetJson({ subnet, ipRange, gateway, auxAddresses }: NetworkSubnet): object {
  return {
    Subnet: subnet,
    ...(ipRange !== undefined && { IPRange: ipRange }),
    ...(gateway !== undefined && { Gateway: gateway }),
    ...(Object.keys(auxAddresses).length > 0 && { AuxiliaryAddresses: auxAddresses }),
  };
}

function members(engine: Engine, network: Network): object {
  const own = [...network.endpoints.values()].map((endpoint) => [
    endpoint.containerId,
    {
      Name: endpoint.name ?? engine.containers.withId(endpoint.containerId)?.name ?? '',
      EndpointID: endpoint.id,
      MacAddress: endpoint.mac,
      IPv4Address: endpoint.ipv4 ?? '',
      IPv6Address: endpoint.ipv6 ?? '',
    },
  ]);
  return Object.fromEntries(own);
}

function peers(engine: Engine): object[] {
  return (engine.swarm?.nodes ?? []).map((node) => ({ Name: node.id.slice(0, 12), IP: node.address }));
}
