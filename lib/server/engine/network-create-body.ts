import { engineOptions } from '@/lib/domain/engine-options';
import type { NetworkSpec, SpecSubnet } from '@/lib/domain/network-spec';
import { apiHas } from './api-version';

/** Body of `POST /networks/create`. */
export function networkCreateBody(spec: NetworkSpec, apiVersion: string): object {
  return {
    Name: spec.name,
    // From API 1.44 a name in use is always refused; before, only when asked for.
    ...(!apiHas(apiVersion, '1.44') && { CheckDuplicate: true }),
    Driver: spec.driver,
    // Left to the engine's own default where it is wanted.
    ...(!spec.enableIPv4 && { EnableIPv4: false }),
    EnableIPv6: spec.enableIPv6,
    Internal: spec.internal,
    Attachable: spec.attachable,
    ...(spec.ingress && { Ingress: true }),
    ...(spec.scope !== undefined && { Scope: spec.scope }),
    ...(spec.configOnly && { ConfigOnly: true }),
    ...(spec.configFrom !== undefined && { ConfigFrom: { Network: spec.configFrom } }),
    IPAM: {
      Driver: spec.ipamDriver ?? 'default',
      Options: spec.ipamOptions,
      Config: spec.subnets.map(toIpamConfig),
    },
    Options: engineOptions(spec),
    Labels: spec.labels,
  };
}

function toIpamConfig(subnet: SpecSubnet): object {
  return {
    Subnet: subnet.subnet,
    ...(subnet.gateway !== undefined && { Gateway: subnet.gateway }),
    ...(subnet.ipRange !== undefined && { IPRange: subnet.ipRange }),
    ...(Object.keys(subnet.auxAddresses).length > 0 && { AuxiliaryAddresses: subnet.auxAddresses }),
  };
}
