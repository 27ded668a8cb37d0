import { describe, expect, it } from 'vitest';
import type { Container } from './container';
import type { ContainerDetail, EndpointDetail } from './detail';
import type { Network } from './network';
import type { NetworkSpec } from './network-spec';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { planRecreateNetwork, type RecreateInput } from './plan-recreate-network';
import { planUndo } from './plan-undo';
import { specOfNetwork } from './spec-of-network';
import { aContainerDetail, anEndpointDetail, aStoppedEndpoint } from './testing/detail-factories';
import { aNetwork, aService, aSnapshot, systemNetworks } from './testing/factories';
import { undoOf } from './undo-of';

const shop = aNetwork({
  name: 'shop',
  subnets: [{ subnet: '172.30.1.0/24', gateway: '172.30.1.1', auxAddresses: {} }],
});
const zone = aNetwork({ name: 'zone', subnets: [{ subnet: '172.30.2.0/24', auxAddresses: {} }] });

function aMember(name: string, endpoint: Partial<EndpointDetail> = {}, container: Partial<Container> = {}) {
  const live = (container.state ?? 'running') === 'running';
  const make = live ? anEndpointDetail : aStoppedEndpoint;
  return aContainerDetail({
    container: { name, id: `ctr-${name}`, networkMode: 'shop', ...container },
    endpoints: [make({ networkName: 'shop', ipv4: '172.30.1.9', ...endpoint })],
  });
}

function contextOf(
  members: readonly ContainerDetail[],
  over: Partial<PlanContext['snapshot']> = {},
): PlanContext {
  return {
    apiVersion: '1.41',
    engineVersion: '20.10.24',
    members: new Map(members.map((one) => [one.container.id, one])),
    interfaces: { available: true, interfaces: [], routes: [] },
    snapshot: aSnapshot({
      networks: [...systemNetworks(), shop, zone],
      containers: members.map((one) => one.container),
      endpoints: members.flatMap((one) =>
        one.endpoints.map((endpoint) => ({
          networkId: endpoint.networkId ?? '',
          networkName: endpoint.networkName,
          containerId: one.container.id,
          status: 'up' as const,
        })),
      ),
      ...over,
    }),
  };
}

const specOf = (network: Network, change: Partial<NetworkSpec> = {}) => ({
  ...specOfNetwork(network),
  ...change,
});

function recreate(
  members: readonly ContainerDetail[],
  change: Partial<NetworkSpec> = { labels: { a: 'b' } },
  wishes: RecreateInput['members'] = [],
): Plan {
  return planRecreateNetwork(
    { networkId: shop.id, spec: specOf(shop, change), members: wishes },
    contextOf(members),
  );
}

function accepted(plan: Plan): Extract<Plan, { ok: true }> {
  if (!plan.ok) throw new Error(`refused: ${JSON.stringify(plan.reasons)}`);
  return plan;
}

const reasonsOf = (plan: Plan) => (plan.ok ? [] : plan.reasons);
const words = (plan: Plan) =>
  accepted(plan).actions.map((action) =>
    'containerName' in action ? `${action.kind} ${action.containerName}` : action.kind,
  );

const web = aMember('web', { ipv4: '172.30.1.10', chosen: { ipv4: '172.30.1.10' }, aliases: ['www'] });
const late = aMember('late', { ipv4: '172.30.1.4' });
const early = aMember('early', { ipv4: '172.30.1.3' });
const old = aMember('old', { chosen: { ipv4: '172.30.1.30' } }, { state: 'exited' });

describe('a network that is made anew', () => {
  it('is left by all, goes, is made, and gets all back: chosen addresses first, then the others in their order', () => {
    expect(words(recreate([late, early, web, old]))).toEqual([
      'disconnect old',
      'disconnect early',
      'disconnect late',
      'disconnect web',
      'remove-network',
      'create-network',
      'connect web',
      'connect early',
      'connect late',
      'connect old',
      'verify-connected web',
      'verify-connected early',
      'verify-connected late',
      'verify-connected old',
    ]);
  });

  it('has its members as they were', () => {
    const { actions } = accepted(recreate([web, late]));
    const configs = actions.flatMap((action) => (action.kind === 'connect' ? [action.config] : []));
    expect(configs).toEqual([
      { ipv4: '172.30.1.10', aliases: ['www'] },
      { aliases: [], preferred: { ipv4: '172.30.1.4' } },
    ]);
  });

  it('may keep its subnet and its bridge, for the old one is gone by then', () => {
    const named = specOf(shop, { options: { 'com.docker.network.bridge.name': 'br-shop' } });
    const bridge = {
      name: 'br-shop',
      kind: 'bridge' as const,
      state: 'up' as const,
      addresses: ['172.30.1.1/24'],
      mtu: 1500,
      defaultRoute: false,
      usableFor: { macvlan: false, ipvlan: false },
    };
    const network = { ...shop, options: named.options };
    const context = contextOf([web]);
    const plan = planRecreateNetwork(
      { networkId: shop.id, spec: named, members: [] },
      {
        ...context,
        snapshot: { ...context.snapshot, networks: [...systemNetworks(), network, zone] },
        interfaces: {
          available: true,
          interfaces: [bridge],
          routes: [{ destination: '172.30.1.0/24', interface: 'br-shop' }],
        },
      },
    );
    expect(plan).toMatchObject({ ok: true });
  });

  it('still may not overlap another', () => {
    expect(
      reasonsOf(recreate([], { subnets: [{ subnet: '172.30.2.0/25', auxAddresses: {} }] })),
    ).toMatchObject([{ code: 'overlaps-network', network: 'zone', field: 'subnets.0.subnet' }]);
  });

  it('says who goes down, and for how long', () => {
    expect(accepted(recreate([web, late, old])).warnings).toContainEqual({
      code: 'members-go-down',
      network: 'shop',
      containers: ['late', 'web'],
      seconds: 2,
    });
  });

  it('tells of a member that was run with its id', () => {
    const network = { ...shop, id: 'b0ebad31f70e'.padEnd(64, '0') };
    const byId = aMember('byid', { networkId: network.id }, { networkMode: network.id });
    const context = contextOf([byId], { networks: [...systemNetworks(), network] });
    const input = { networkId: network.id, spec: specOf(network), members: [] };
    expect(accepted(planRecreateNetwork(input, context)).warnings).toContainEqual({
      code: 'made-on-id',
      network: 'shop',
      containers: ['byid'],
    });
  });

  it('tells of a default route that another network takes, and of none that stays', () => {
    const both = aContainerDetail({
      container: { name: 'both', id: 'ctr-both', networkMode: 'shop' },
      endpoints: [
        anEndpointDetail({ networkName: 'shop', ipv4: '172.30.1.5' }),
        anEndpointDetail({ networkName: 'zone', ipv4: '172.30.2.5' }),
      ],
    });
    const codes = (plan: Plan) => accepted(plan).warnings.map(({ code }) => code);
    expect(codes(recreate([both]))).not.toContain('default-route-changes');
    expect(accepted(recreate([both], { internal: true })).warnings).toContainEqual({
      code: 'default-route-changes',
      container: 'both',
      from: 'shop',
      to: 'zone',
    });
  });
});

describe('a chosen address', () => {
  const elsewhere = { subnets: [{ subnet: '172.30.9.0/24', auxAddresses: {} }] };

  it('that the new subnet has no room for is refused, its member named', () => {
    expect(reasonsOf(recreate([web, old, late], elsewhere))).toMatchObject([
      { code: 'member-address', container: 'old', field: 'members.ctr-old.ipv4', why: 'outside' },
      { code: 'member-address', container: 'web', field: 'members.ctr-web.ipv4', why: 'outside' },
    ]);
  });

  it('may be another, or be left to the engine, where the reader says so', () => {
    const plan = accepted(
      recreate([web, old], elsewhere, [
        { containerId: 'ctr-web', ipv4: '172.30.9.10' },
        { containerId: 'ctr-old' },
      ]),
    );
    const configs = plan.actions.flatMap((action) => (action.kind === 'connect' ? [action.config] : []));
    expect(configs).toEqual([{ ipv4: '172.30.9.10', aliases: ['www'] }, { aliases: [] }]);
    expect(plan.warnings).toContainEqual(
      expect.objectContaining({ code: 'address-not-kept', container: 'old', address: '172.30.1.30' }),
    );
  });

  it('stays where it fits, whatever else was said', () => {
    const { actions } = accepted(recreate([web], { labels: {} }, [{ containerId: 'ctr-web' }]));
    expect(actions.find((action) => action.kind === 'connect')?.config.ipv4).toBe('172.30.1.10');
  });

  it.each([
    [
      'the gateway that the engine will take',
      { subnets: [{ subnet: '172.30.1.0/24', auxAddresses: {} }] },
      'gateway',
      '172.30.1.1',
    ],
    [
      'kept back',
      { subnets: [{ subnet: '172.30.1.0/24', auxAddresses: { nas: '172.30.1.7' } }] },
      'reserved',
      '172.30.1.7',
    ],
    ['of no subnet of the reader’s choice', { subnets: [] }, 'outside', '172.30.1.10'],
  ])('that is %s is refused', (_, change, why, ipv4) => {
    const member = aMember('web', { ipv4, chosen: { ipv4 } });
    expect(reasonsOf(recreate([member], change))).toMatchObject([{ code: 'member-address', why }]);
  });

  it('that another member has is refused', () => {
    const wish = [{ containerId: 'ctr-web', ipv4: '172.30.1.4' }];
    expect(reasonsOf(recreate([web, late], {}, wish))).toMatchObject([
      { code: 'member-address', container: 'web', why: 'taken', holder: 'late' },
    ]);
  });
});

describe('a network that can not be made anew', () => {
  const refuse = (
    network: Network,
    over: Partial<PlanContext['snapshot']> = {},
    members: ContainerDetail[] = [],
  ) =>
    reasonsOf(
      planRecreateNetwork(
        { networkId: network.id, spec: specOf(network), members: [] },
        contextOf(members, { networks: [...systemNetworks(), network], ...over }),
      ),
    );

  it('is Docker’s own', () => {
    for (const network of systemNetworks())
      expect(refuse(network)).toMatchObject([{ code: 'recreate-predefined' }]);
  });

  it('is a template, or made from one', () => {
    const template = aNetwork({ name: 'template', driver: 'null', configOnly: true });
    const made = aNetwork({ name: 'made', configFrom: 'template' });
    const networks = [...systemNetworks(), template, made];
    expect(refuse(template, { networks })).toMatchObject([{ code: 'recreate-template' }]);
    expect(refuse(aNetwork({ configFrom: 'other' }))).toMatchObject([{ code: 'recreate-template' }]);
  });

  it('is used by a service', () => {
    const mesh = aNetwork({ name: 'mesh', driver: 'overlay', scope: 'swarm' });
    const service = aService({ networkIds: [mesh.id] });
    expect(refuse(mesh, { services: [service] })).toMatchObject([
      { code: 'recreate-used-by-service', services: [service.name] },
    ]);
  });

  it('has a member that Docker takes off no network', () => {
    const flapping = aMember('flapping', {}, { state: 'restarting' });
    expect(reasonsOf(recreate([flapping]))).toMatchObject([
      { code: 'container-restarting', container: 'flapping' },
    ]);
  });

  it('has a container that was run with its id, where the engine would not start that again', () => {
    const network = { ...shop, id: 'b0ebad31f70e'.padEnd(64, '0') };
    const byShortId = aMember('byshort', { networkId: network.id }, { networkMode: 'b0ebad31f70e' });
    const context = contextOf([byShortId], { networks: [...systemNetworks(), network] });
    const input = { networkId: network.id, spec: specOf(network), members: [] };
    expect(reasonsOf(planRecreateNetwork(input, { ...context, engineVersion: '28.5.2' }))).toMatchObject([
      { code: 'recreate-made-on-id', containers: ['byshort'] },
    ]);
    expect(planRecreateNetwork(input, context)).toMatchObject({ ok: true });
  });

  it('is to have another name', () => {
    expect(reasonsOf(recreate([], { name: 'store' }))).toMatchObject([
      { code: 'recreate-renames', field: 'name' },
    ]);
  });

  it('is not there', () => {
    const plan = planRecreateNetwork({ networkId: 'gone', spec: specOf(shop), members: [] }, contextOf([]));
    expect(reasonsOf(plan)).toMatchObject([{ code: 'network-unknown' }]);
  });
});

describe('its undo', () => {
  const plan = accepted(recreate([web, late], { labels: { a: 'b' } }));
  const undo = undoOf(plan, { networkId: 'net-anew' });
  const anew: Network = { ...shop, id: 'net-anew', labels: { a: 'b' } };
  const on = (member: ContainerDetail) => ({
    ...member,
    endpoints: member.endpoints.map((endpoint) => ({ ...endpoint, networkId: 'net-anew' })),
  });
  const undone = (members: ContainerDetail[]) => {
    if (undo === undefined) throw new Error('no undo');
    return planUndo(undo, contextOf(members, { networks: [...systemNetworks(), anew, zone] }));
  };

  it('makes the old one again, with everyone as they were', () => {
    const { actions } = accepted(undone([on(web), on(late)]));
    expect(actions).toContainEqual({ kind: 'create-network', spec: specOf(shop) });
    expect(actions.flatMap((action) => (action.kind === 'connect' ? [action.config] : []))).toEqual([
      { ipv4: '172.30.1.10', aliases: ['www'] },
      { aliases: [], preferred: { ipv4: '172.30.1.4' } },
    ]);
  });

  it('takes along who has joined since, and leaves alone who has left', () => {
    expect(words(undone([on(web), on(early)])).filter((word) => word.startsWith('connect'))).toEqual([
      'connect web',
      'connect early',
    ]);
  });
});
