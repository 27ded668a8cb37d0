import { describe, expect, it } from 'vitest';
import type { HostInterface, HostInterfaces } from './host-interface';
import type { NetworkSpecInput } from './network-spec';
import type { Plan } from './plan';
import { planCreateNetwork } from './plan-create-network';
import type { SpecContext } from './spec-context';
import { aNetworkSpec, anInterface, systemNetworks } from './testing/factories';

const hostOf = (...interfaces: HostInterface[]): HostInterfaces => ({
  available: true,
  interfaces,
  routes: [],
});
const why = 'The engine is on another machine.';
const unknownHost: HostInterfaces = { available: false, reason: why };

function plan(over: Partial<NetworkSpecInput>, host: HostInterfaces = hostOf(anInterface())): Plan {
  const context: SpecContext = {
    networks: systemNetworks(),
    host,
    engineVersion: '29.1.0',
    apiVersion: '1.52',
    swarm: { state: 'inactive' },
    drivers: undefined,
  };
  return planCreateNetwork(aNetworkSpec(over), context);
}

/** The codes of a plan's warnings; fails the test where the plan is refused. */
function warningsOf(made: Plan): string[] {
  if (!made.ok) throw new Error(`refused: ${JSON.stringify(made.reasons)}`);
  return made.warnings.map((warning) => warning.code);
}

const lan = { driver: 'macvlan', parent: 'eth0', subnets: [{ subnet: '192.168.1.0/24' }] };
const elsewhere = { subnet: '10.9.0.0/24', gateway: '10.9.0.1' };
const bridge = { subnets: [{ subnet: '10.5.0.0/24' }] };

describe('planCreateNetwork', () => {
  it('is one step, with its command and its Compose fragment', () => {
    expect(plan(bridge)).toEqual({
      ok: true,
      actions: [{ kind: 'create-network', spec: aNetworkSpec(bridge) }],
      steps: [
        {
          verb: 'create',
          subject: 'shop',
          command: 'docker network create --driver bridge --subnet 10.5.0.0/24 shop',
          reversible: true,
        },
      ],
      warnings: [],
      commands: ['docker network create --driver bridge --subnet 10.5.0.0/24 shop'],
      compose: expect.stringContaining('        - subnet: 10.5.0.0/24\n'),
    });
  });

  it('is refused with every reason', () => {
    const refused = plan({ name: 'bridge', subnets: [{ subnet: '10.5.0.1/24' }] });
    expect(refused).toMatchObject({
      ok: false,
      reasons: [{ code: 'name-reserved' }, { code: 'cidr-host-bits' }],
    });
  });

  it('asks the engine for nothing that was left empty', () => {
    const subnets = [{ subnet: '10.5.0.0/24', gateway: '', ipRange: '' }];
    const made = plan({ subnets, parent: '', mode: '', ipamDriver: '' });
    expect(made).toMatchObject({ ok: true, actions: [{ spec: aNetworkSpec(bridge) }] });
    if (made.ok && made.actions[0]?.kind === 'create-network') {
      expect(Object.keys(made.actions[0].spec)).not.toContain('parent');
      expect(Object.keys(made.actions[0].spec.subnets[0] ?? {})).not.toContain('gateway');
    }
  });
});

describe('the warnings', () => {
  it('say of a macvlan that the host can not reach it, and that its LAN may give out the same addresses', () => {
    const made = plan(lan);
    expect(made).toMatchObject({
      warnings: [
        { code: 'macvlan-host-isolation', network: 'shop', parent: 'eth0' },
        { code: 'subnet-is-parents-lan', subnet: '192.168.1.0/24', parent: 'eth0' },
      ],
    });
  });

  it('say nothing of the LAN where a range is set apart, or where it is another', () => {
    const range = { subnet: '192.168.1.0/24', gateway: '192.168.1.1', ipRange: '192.168.1.192/27' };
    const apart = { ...lan, subnets: [range] };
    expect(warningsOf(plan(apart))).toEqual(['macvlan-host-isolation']);
    const other = { ...lan, subnets: [elsewhere] };
    expect(warningsOf(plan(other))).toEqual(['macvlan-host-isolation']);
  });

  it('say that the engine will make the VLAN interface', () => {
    const made = plan({ ...lan, vlanId: 10, subnets: [elsewhere] });
    expect(made).toMatchObject({
      warnings: [{ code: 'macvlan-host-isolation' }, { code: 'parent-created', parent: 'eth0.10' }],
    });
  });

  it('say nothing of making one that exists', () => {
    const host = hostOf(anInterface(), anInterface({ name: 'eth0.10', kind: 'vlan', addresses: [] }));
    const made = plan({ ...lan, vlanId: 10, subnets: [elsewhere] }, host);
    expect(warningsOf(made)).toEqual(['macvlan-host-isolation']);
  });

  it.each([
    ['parent-down', { state: 'down' }],
    ['parent-down', { reason: 'no-carrier' }],
    ['parent-wireless', { kind: 'wireless' }],
  ] as const)('say %s', (code, over) => {
    expect(warningsOf(plan(lan, hostOf(anInterface(over))))).toContain(code);
  });

  it('say that the parent of a VLAN is down', () => {
    const made = plan({ ...lan, vlanId: 10, subnets: [elsewhere] }, hostOf(anInterface({ state: 'down' })));
    expect(made).toMatchObject({
      warnings: expect.arrayContaining([{ code: 'parent-down', parent: 'eth0' }]),
    });
  });

  it("say what could not be checked where the host's interfaces can not be read", () => {
    expect(plan(lan, unknownHost)).toMatchObject({
      warnings: [
        { code: 'macvlan-host-isolation' },
        { code: 'parent-unverified', parent: 'eth0' },
        { code: 'gateway-picked-by-engine', subnet: '192.168.1.0/24', gateway: '192.168.1.1' },
        { code: 'interfaces-unknown', why },
      ],
    });
    expect(warningsOf(plan(bridge, unknownHost))).toEqual(['interfaces-unknown']);
    expect(warningsOf(plan({}, unknownHost)), 'nothing to check').toEqual(['subnet-picked-by-engine']);
  });

  it('say which address the engine takes for a gateway that was not given, and which one leads out', () => {
    const subnets = [{ subnet: '192.168.1.0/24', ipRange: '192.168.1.192/27' }];
    expect(plan({ ...lan, subnets })).toMatchObject({
      warnings: expect.arrayContaining([
        {
          code: 'gateway-picked-by-engine',
          subnet: '192.168.1.0/24',
          gateway: '192.168.1.192',
          router: '192.168.1.1',
        },
      ]),
    });
  });

  it('say nothing of a gateway that was given, that the engine guesses right, or that leads nowhere', () => {
    const guessed = 'gateway-picked-by-engine';
    expect(warningsOf(plan({ ...lan, subnets: [elsewhere] }))).not.toContain(guessed);
    expect(warningsOf(plan(lan))).not.toContain(guessed);
    const { gateway: _, ...unnamed } = elsewhere;
    expect(warningsOf(plan({ ...lan, subnets: [unnamed] }))).toContain(guessed);
    expect(warningsOf(plan({ ...lan, internal: true, subnets: [unnamed] }))).not.toContain(guessed);
    expect(warningsOf(plan(bridge))).not.toContain(guessed);
  });

  it('say that the engine will pick a subnet of a family that was not given', () => {
    expect(warningsOf(plan({}))).toEqual(['subnet-picked-by-engine']);
    expect(warningsOf(plan({ ...bridge, enableIPv6: true }))).toEqual(['subnet-picked-by-engine']);
    expect(warningsOf(plan({ ipamDriver: 'dhcp' }))).toEqual([]);
  });
});
