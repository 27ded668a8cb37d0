import { describe, expect, it } from 'vitest';
import { aNetwork, anEndpoint, aService, aTask } from '../testing/factories';
import { exhaustedPools } from './pool-exhausted';
import { aFindingsInput } from './testing/findings-input';

const small = (subnet = '10.1.0.0/29', more = {}) =>
  aNetwork({
    subnets: [{ subnet, gateway: subnet.replace('0/', '1/').split('/')[0] ?? '', auxAddresses: {}, ...more }],
  });
const members = (count: number, from = 2) =>
  Array.from({ length: count }, (_, index) =>
    anEndpoint({ containerId: `ctr-${index}`, ipv4: `10.1.0.${from + index}` }),
  );
const pools = (networks: ReturnType<typeof aNetwork>[], endpoints: ReturnType<typeof members>) =>
  exhaustedPools(aFindingsInput({ networks, endpoints }));

describe('exhaustedPools', () => {
  it('is quiet while there is room', () => {
    expect(pools([small()], members(3))).toEqual([]);
    expect(pools([small('10.1.0.0/24')], members(220))).toEqual([]);
  });

  it('warns of the last free address', () => {
    expect(pools([small()], members(4))).toMatchObject([
      { code: 'pool-nearly-full', severity: 'warning', free: 1, subnet: '10.1.0.0/29' },
    ]);
  });

  it('warns of the last tenth of a larger one', () => {
    expect(pools([small('10.1.0.0/24')], members(235))).toMatchObject([
      { code: 'pool-nearly-full', free: 18 },
    ]);
  });

  it('tells when nothing is left', () => {
    expect(pools([small()], members(5))).toMatchObject([{ code: 'pool-full', severity: 'problem' }]);
  });

  it('looks at the range that is handed out from', () => {
    const ranged = small('10.1.0.0/24', { ipRange: '10.1.0.128/30' });
    expect(pools([ranged], members(4, 128))).toMatchObject([
      { code: 'pool-full', evidence: [{ label: 'subnet', value: '10.1.0.128/30' }, {}] },
    ]);
  });

  it('counts excluded addresses, and what services and tasks on other nodes hold', () => {
    const excluded = small('10.1.0.0/29', { auxAddresses: { nas: '10.1.0.6' } });
    expect(pools([excluded], members(4))).toMatchObject([{ code: 'pool-full' }]);
    const mesh = { networkId: 'net-web', address: '10.1.0.2/29' };
    const input = aFindingsInput({
      networks: [small()],
      services: [aService({ virtualIps: [mesh] })],
      tasks: [aTask({ attachments: [{ networkId: 'net-web', addresses: ['10.1.0.3/29', '10.1.0.4/29'] }] })],
      endpoints: members(2, 5),
    });
    expect(exhaustedPools(input)).toMatchObject([{ code: 'pool-full' }]);
  });

  it('does not count into huge ones, nor say that a pair of addresses is a pair', () => {
    expect(pools([small('fd00::/64')], members(4))).toEqual([]);
    expect(pools([small('10.1.0.0/30')], members(1))).toEqual([]);
  });
});
