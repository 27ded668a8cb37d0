import { describe, expect, it } from 'vitest';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { planInitSwarm } from './plan-init-swarm';
import { planLeaveSwarm } from './plan-leave-swarm';
import { planUndo } from './plan-undo';
import { aContainer, aNetwork, anEndpoint, anInterface, aService, aSnapshot } from './testing/factories';
import { undoOf } from './undo-of';

const alone = { state: 'active', role: 'manager' } as const;
const node = { hostname: 'harbour', role: 'manager', availability: 'active', state: 'ready' } as const;
const context = (over: Partial<PlanContext> = {}): PlanContext => ({
  snapshot: aSnapshot(),
  apiVersion: '1.52',
  engineVersion: '29.1.0',
  interfaces: { available: true, interfaces: [anInterface()], routes: [] },
  info: { swarm: { state: 'inactive' } },
  ...over,
});
const init = (advertiseAddress: string, over: Partial<PlanContext> = {}) =>
  planInitSwarm({ advertiseAddress }, context(over));
const codes = (plan: Plan) => (plan.ok ? plan.warnings : plan.reasons).map(({ code }) => code);

describe('planInitSwarm', () => {
  it.each(['192.168.1.10', 'eth0', ' 192.168.1.10 '])('takes an address or an interface: %j', (address) => {
    expect(init(address)).toMatchObject({
      ok: true,
      commands: [`docker swarm init --advertise-addr ${address.trim()}`],
      warnings: [{ code: 'swarm-opens-ports' }, { code: 'swarm-makes-networks' }],
    });
  });

  it.each(['', '0.0.0.0', '::', '10.1', 'my host'])('refuses %j, which nobody reaches', (address) => {
    expect(codes(init(address))).toEqual(['advertise-invalid']);
  });

  it('warns of an address that no interface has, for a router may translate it', () => {
    expect(codes(init('203.0.113.9'))).toContain('advertise-elsewhere');
    const host = { available: false, reason: 'far away' } as const;
    expect(codes(init('203.0.113.9', { interfaces: host }))).not.toContain('advertise-elsewhere');
  });

  it('warns of the loopback', () => {
    expect(codes(init('127.0.0.1'))).toContain('advertise-loopback');
  });

  it('warns where the Swarm’s own addresses are those of a LAN or a network', () => {
    const interfaces = [anInterface({ addresses: ['10.0.0.7/16'] })];
    expect(codes(init('10.0.0.7', { interfaces: { available: true, interfaces, routes: [] } }))).toContain(
      'swarm-pool-overlaps',
    );
    const networks = [aNetwork({ subnets: [{ subnet: '10.0.0.0/24', auxAddresses: {} }] })];
    expect(codes(init('192.168.1.10', { snapshot: aSnapshot({ networks }) }))).toContain(
      'swarm-pool-overlaps',
    );
  });

  it('is refused in a Swarm', () => {
    expect(codes(init('192.168.1.10', { info: { swarm: alone } }))).toEqual(['swarm-already']);
  });

  it('is taken back by leaving, and that by the same address', () => {
    const plan = init('192.168.1.10');
    const undo = plan.ok ? undoOf(plan) : undefined;
    if (undo === undefined) throw new Error('nothing to take back');
    const back = planUndo(undo, context({ info: { swarm: alone } }));
    expect(back).toMatchObject({ commands: ['docker swarm leave --force'] });
    expect(back.ok && undoOf(back)).toEqual({ kind: 'init-swarm', advertiseAddress: '192.168.1.10' });
  });
});

describe('planLeaveSwarm', () => {
  const leave = (snapshot: Parameters<typeof aSnapshot>[0]) =>
    planLeaveSwarm(
      { advertiseAddress: '192.168.1.10' },
      context({ info: { swarm: alone }, snapshot: aSnapshot(snapshot) }),
    );
  const ingress = aNetwork({ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true });
  const mesh = aNetwork({ name: 'mesh', driver: 'overlay', scope: 'swarm' });
  const swarmNodes = [{ ...node, id: 'node-one' }];

  it('leaves a Swarm that holds only what it made itself', () => {
    expect(leave({ networks: [ingress], swarmNodes })).toMatchObject({ ok: true });
  });

  it('is refused where other nodes have joined', () => {
    const two = [...swarmNodes, { ...node, id: 'node-two', hostname: 'quay' }];
    expect(leave({ swarmNodes: two })).toEqual({
      ok: false,
      reasons: [{ code: 'swarm-has-nodes', nodes: ['harbour', 'quay'] }],
    });
  });

  it('is refused for services, networks and members that it would take with it', () => {
    const plan = leave({
      networks: [ingress, mesh],
      services: [aService({ name: 'api' })],
      containers: [aContainer({ name: 'app' })],
      endpoints: [anEndpoint({ networkId: 'net-mesh', containerId: 'ctr-app' })],
      swarmNodes,
    });
    expect(plan).toEqual({
      ok: false,
      reasons: [{ code: 'swarm-in-use', services: ['api'], networks: ['mesh'], containers: ['app'] }],
    });
  });
});
