import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { composeFragment } from '@/lib/domain/compose-fragment';
import { aNetworkSpec } from '@/lib/domain/testing/factories';
import { bodyRows, optionRows } from '@/lib/domain/testing/network-field-rows';
import { networkCreateBody } from './network-create-body';

const texts = z.record(z.string(), z.string()).default({});
/** A network of a Compose file, as Compose reads it. */
const composeNetwork = z.strictObject({
  name: z.string(),
  external: z.literal(true).optional(),
  driver: z.string().optional(),
  driver_opts: texts,
  enable_ipv4: z.boolean().optional(),
  enable_ipv6: z.boolean().default(false),
  internal: z.boolean().default(false),
  attachable: z.boolean().default(false),
  ipam: z
    .strictObject({
      driver: z.string().default('default'),
      options: texts,
      config: z
        .array(
          z.strictObject({
            subnet: z.string(),
            gateway: z.string().optional(),
            ip_range: z.string().optional(),
            aux_addresses: z.record(z.string(), z.string()).optional(),
          }),
        )
        .default([]),
    })
    .default({ driver: 'default', options: {}, config: [] }),
  labels: texts,
});
const composeFile = z.strictObject({ networks: z.record(z.string(), composeNetwork) });

/** The request that Compose makes of it, without the labels of its own. */
function requestOf(fragment: string): object {
  const [network, ...others] = Object.values(composeFile.parse(parse(fragment)).networks);
  if (network === undefined || others.length > 0) throw new Error('not one network');
  const unescaped = (record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value.replaceAll('$$', '$')]));
  return {
    Name: network.name,
    Driver: network.driver,
    ...(network.enable_ipv4 === false && { EnableIPv4: false }),
    EnableIPv6: network.enable_ipv6,
    Internal: network.internal,
    Attachable: network.attachable,
    IPAM: {
      Driver: network.ipam.driver,
      Options: unescaped(network.ipam.options),
      Config: network.ipam.config.map(({ subnet, gateway, ip_range, aux_addresses }) => ({
        Subnet: subnet,
        ...(gateway !== undefined && { Gateway: gateway }),
        ...(ip_range !== undefined && { IPRange: ip_range }),
        ...(aux_addresses !== undefined && { AuxiliaryAddresses: aux_addresses }),
      })),
    },
    Options: unescaped(network.driver_opts),
    Labels: unescaped(network.labels),
  };
}

it.each([...bodyRows, ...optionRows].filter((row) => row.refused === undefined))(
  'the Compose fragment asks for the same as the request: $field',
  ({ spec }) => {
    const whole = aNetworkSpec({ name: 'rows', ...spec });
    const fragment = composeFragment(whole);
    if (whole.configOnly) {
      expect(fragment).toBeUndefined();
      return;
    }
    const beyondCompose = whole.configFrom !== undefined || whole.ingress || whole.scope !== undefined;
    if (beyondCompose) {
      expect(parse(fragment ?? '')).toEqual({ networks: { rows: { name: 'rows', external: true } } });
    } else {
      expect(requestOf(fragment ?? '')).toEqual(networkCreateBody(whole, '1.55'));
    }
  },
);
