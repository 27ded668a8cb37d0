import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNetworkCommand } from '@/lib/domain/docker-command';
import { networkSpecSchema } from '@/lib/domain/network-spec';
import { emptyNetworkForm, type NetworkForm } from './network-form';
import { specOfForm } from './spec-of-form';

const form = (over: Partial<NetworkForm>): NetworkForm => ({ ...emptyNetworkForm, ...over });
const macvlan = (over: Partial<NetworkForm['lan']>) =>
  form({ driver: 'macvlan', lan: { ...emptyNetworkForm.lan, ...over } });

describe('specOfForm', () => {
  it('leaves everything to the engine where only a name was typed', () => {
    expect(createNetworkCommand(specOfForm(form({ name: 'shop' })))).toBe(
      'docker network create --driver bridge shop',
    );
  });

  it('takes the blanks around what was typed away', () => {
    const spec = specOfForm(
      form({ name: ' shop ', ipv4: { ...emptyNetworkForm.ipv4, subnet: ' 10.0.0.0/24 ' } }),
    );
    expect([spec.name, spec.subnets[0]?.subnet]).toEqual(['shop', '10.0.0.0/24']);
  });

  it('keeps a gateway without a subnet, so that validation can ask for the subnet', () => {
    const spec = specOfForm(form({ ipv4: { ...emptyNetworkForm.ipv4, gateway: '10.0.0.1' } }));
    expect(spec.subnets).toEqual([{ subnet: '', gateway: '10.0.0.1', auxAddresses: {} }]);
  });

  it('leaves IPv6 addresses out while IPv6 is off', () => {
    const spec = specOfForm(form({ ipv6: { ...emptyNetworkForm.ipv6, subnet: 'fd00::/64' } }));
    expect(spec.subnets).toEqual([]);
  });

  it('gives nameless excluded addresses names that are free', () => {
    const excluded = [
      { id: 1, name: '', value: '10.0.0.7' },
      { id: 2, name: 'excluded-1', value: '10.0.0.8' },
      { id: 3, name: '', value: '' },
    ];
    const spec = specOfForm(form({ ipv4: { ...emptyNetworkForm.ipv4, subnet: '10.0.0.0/24', excluded } }));
    expect(spec.subnets[0]?.auxAddresses).toEqual({ 'excluded-2': '10.0.0.7', 'excluded-1': '10.0.0.8' });
  });

  it('gives no excluded address the name of another family’s, which the docker command would lose', () => {
    const excluded = (value: string) => [
      { id: 1, name: 'router', value },
      { id: 2, name: '', value: `${value}0` },
    ];
    const spec = specOfForm(
      form({
        enableIPv6: true,
        ipv4: { ...emptyNetworkForm.ipv4, subnet: '10.0.0.0/24', excluded: excluded('10.0.0.7') },
        ipv6: { ...emptyNetworkForm.ipv6, subnet: 'fd00::/64', excluded: excluded('fd00::7') },
      }),
    );
    expect(spec.subnets.map(({ auxAddresses }) => auxAddresses)).toEqual([
      { router: '10.0.0.7', 'excluded-1': '10.0.0.70' },
      { 'router-2': 'fd00::7', 'excluded-2': 'fd00::70' },
    ]);
  });

  it('says of a bridge only what differs from the engine’s own ways', () => {
    const spec = specOfForm(
      form({ settings: { bridgeName: 'br-shop', mtu: '9000', icc: 'false', masquerade: 'false' } }),
    );
    expect(spec.options).toEqual({
      'com.docker.network.bridge.name': 'br-shop',
      'com.docker.network.driver.mtu': '9000',
      'com.docker.network.bridge.enable_icc': 'false',
      'com.docker.network.bridge.enable_ip_masquerade': 'false',
    });
  });

  it('leaves what was typed for a bridge out of a macvlan', () => {
    const spec = specOfForm({
      ...macvlan({ parent: 'eth0' }),
      settings: { bridgeName: 'br-shop', mtu: '9000', icc: 'false', masquerade: 'false' },
    });
    expect(spec.options).toEqual({});
  });

  it('puts parent, VLAN and mode into the spec’s own words', () => {
    const { parent, vlanId, mode } = specOfForm(
      macvlan({ parent: 'eth0', vlanId: '10', macvlanMode: 'private' }),
    );
    expect({ parent, vlanId, mode }).toEqual({ parent: 'eth0', vlanId: 10, mode: 'private' });
  });

  it('makes a VLAN id that is no whole number one that validation refuses', () => {
    for (const vlanId of ['ten', '1.5', '-1', '0x10'])
      expect(specOfForm(macvlan({ vlanId })).vlanId).toBeNaN();
  });

  it('makes of anything typed what the operation’s schema takes', () => {
    const text = fc.string({ maxLength: 8 });
    const rows = fc.array(fc.record({ id: fc.nat(), name: text, value: text }), { maxLength: 3 });
    const pool = fc.record({ subnet: text, gateway: text, ipRange: text, excluded: rows });
    const any = fc.record({
      name: text,
      driver: fc.constantFrom('bridge', 'macvlan', 'ipvlan', 'overlay', 'weave'),
      kind: fc.constantFrom('network' as const, 'template' as const, 'of-template' as const),
      configFrom: text,
      ipv4: pool,
      ipv6: pool,
      more: fc.array(
        fc.tuple(pool, fc.nat()).map(([one, id]) => ({ ...one, id })),
        { maxLength: 2 },
      ),
      enableIPv4: fc.boolean(),
      enableIPv6: fc.boolean(),
      ingress: fc.boolean(),
      swarmScope: fc.boolean(),
      internal: fc.boolean(),
      attachable: fc.boolean(),
      settings: fc.dictionary(fc.constantFrom('mtu', 'icc', 'encrypted', 'ipvlanFlag'), text),
      lan: fc.record({
        parent: text,
        vlanId: fc.nat({ max: 5000 }).map(String),
        macvlanMode: text,
        ipvlanMode: text,
      }),
      ipamDriver: text,
      ipamOptions: rows,
      labels: rows,
      options: rows,
    });
    fc.assert(
      fc.property(any, (typed) => {
        const spec = specOfForm(typed);
        expect(networkSpecSchema.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
      }),
    );
  });
});
