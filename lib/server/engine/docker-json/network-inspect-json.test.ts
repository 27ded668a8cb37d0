import { describe, expect, it } from 'vitest';
import { subnetUse, withEngineCounts } from '@/lib/domain/subnet-use';
import { networkInspectJson, toNetworkDetail } from './network-inspect-json';

/**
 * As `GET /v1.52/networks/{id}` answers by moby's API description (api/types/network, tag v29): no engine that new was at hand to
 * record it from.
 */
const reply = {
  Name: 'shop',
  Id: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  Created: '2026-11-26T10:00:00.000000000Z',
  Scope: 'local',
  Driver: 'bridge',
  EnableIPv4: true,
  EnableIPv6: true,
  IPAM: {
    Driver: 'default',
    Options: {},
    Config: [
      { Subnet: '172.30.1.0/24', IPRange: '172.30.1.128/25', Gateway: '172.30.1.1' },
      { Subnet: 'fd00:30::/64', Gateway: 'fd00:30::1' },
    ],
  },
  Internal: false,
  Attachable: false,
  Ingress: false,
  ConfigFrom: { Network: '' },
  ConfigOnly: false,
  Options: {},
  Labels: {},
  Containers: {},
  Status: {
    IPAM: {
      Subnets: {
        '172.30.1.0/24': { IPsInUse: 5, DynamicIPsAvailable: 126 },
        'fd00:30::/64': { IPsInUse: 3, DynamicIPsAvailable: 2 ** 64 },
      },
    },
  },
};

describe('a network inspected with API 1.52', () => {
  const detail = toNetworkDetail(networkInspectJson.parse(reply), reply);

  it('tells how full its pools are by the engine’s own count', () => {
    expect(detail.poolStatus?.[0]).toEqual({ subnet: '172.30.1.0/24', taken: '5', available: '126' });
    expect(detail.poolStatus?.[1]?.available).toMatch(/^1844674407370955\d{4}$/);
  });

  it('is counted so: network, broadcast and gateway are reserved, the rest of what is taken is used', () => {
    const [subnet] = detail.network.subnets;
    if (subnet === undefined) throw new Error('no subnet');
    expect(withEngineCounts(subnetUse(subnet, []), detail.poolStatus?.[0])).toMatchObject({
      used: '2',
      reserved: '3',
      available: '126',
    });
  });
});

it('an older engine counts nothing', () => {
  const { Status: _, ...older } = reply;
  expect(toNetworkDetail(networkInspectJson.parse(older), older).poolStatus).toBeUndefined();
});
