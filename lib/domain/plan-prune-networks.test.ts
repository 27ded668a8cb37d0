import { describe, expect, it } from 'vitest';
import { planPruneNetworks } from './plan-prune-networks';
import { planUndo } from './plan-undo';
import { aContainerDetail, aNetworkDetail, aPlanContext } from './testing/detail-factories';
import { aContainer, aNetwork, anEndpoint, aService, aSwarmNode } from './testing/factories';
import { undoOf } from './undo-of';

const detail = aContainerDetail({ endpoints: [] });
const old = aNetwork({
  name: 'old',
  subnets: [{ subnet: '10.8.0.0/24', gateway: '10.8.0.1', auxAddresses: {} }],
});
const older = aNetwork({
  name: 'older',
  subnets: [{ subnet: '10.9.0.0/24', gateway: '10.9.0.1', auxAddresses: {} }],
});
const context = (networks = [old, older], snapshot = {}, more = {}) =>
  aPlanContext({ detail, networks, snapshot, ...more });

describe('planPruneNetworks', () => {
  it('removes all that nothing uses, a step for each', () => {
    expect(planPruneNetworks({}, context())).toMatchObject({
      ok: true,
      commands: ['docker network rm old', 'docker network rm older'],
      steps: [{ reversible: true }, { reversible: true }],
      warnings: [],
    });
  });

  it('removes what is named, and nothing else', () => {
    expect(planPruneNetworks({ networkIds: ['net-older'] }, context())).toMatchObject({
      commands: ['docker network rm older'],
    });
  });

  it('keeps what a stopped container needs, and says so', () => {
    const snapshot = {
      containers: [aContainer({ name: 'job', state: 'exited' })],
      endpoints: [
        { networkId: 'net-old', networkName: 'old', containerId: 'ctr-job', status: 'down' as const },
      ],
    };
    expect(planPruneNetworks({}, context(undefined, snapshot))).toMatchObject({
      commands: ['docker network rm older'],
      warnings: [{ code: 'prune-keeps', network: 'old', containers: ['job'] }],
    });
    expect(planPruneNetworks({ networkIds: ['net-old'] }, context(undefined, snapshot))).toEqual({
      ok: false,
      reasons: [{ code: 'network-kept', network: 'old', containers: ['job'] }],
    });
  });

  it('keeps what a container was made on, where the engine then starts it no more', () => {
    const snapshot = { containers: [aContainer({ name: 'moved', networkMode: 'old' })] };
    const newer = { ...context(undefined, snapshot), engineVersion: '28.5.2' };
    expect(planPruneNetworks({}, newer)).toMatchObject({
      warnings: [{ code: 'prune-keeps', network: 'old', containers: ['moved'] }],
    });
    expect(planPruneNetworks({}, context(undefined, snapshot))).toMatchObject({ warnings: [] });
  });

  it('leaves alone what is in use, what holds settings, and Docker’s own', () => {
    const template = aNetwork({ name: 'template', configOnly: true });
    const mesh = aNetwork({ name: 'mesh', driver: 'overlay', scope: 'swarm' });
    const snapshot = {
      containers: [aContainer({ name: 'db' })],
      endpoints: [anEndpoint({ networkId: 'net-old', containerId: 'ctr-db' })],
      services: [aService()],
      swarmNodes: [aSwarmNode()],
    };
    expect(planPruneNetworks({}, context([old, template, mesh], snapshot))).toEqual({
      ok: false,
      reasons: [{ code: 'nothing-to-prune', kept: [] }],
    });
    expect(planPruneNetworks({ networkIds: ['net-old'] }, context([old], snapshot))).toMatchObject({
      reasons: [{ code: 'network-in-use', containers: ['db'] }],
    });
  });

  it('leaves a Swarm’s networks alone where other nodes may use them', () => {
    const mesh = aNetwork({ name: 'mesh', driver: 'overlay', scope: 'swarm', attachable: true });
    const two = { swarmNodes: [aSwarmNode(), aSwarmNode({ hostname: 'two' })] };
    expect(planPruneNetworks({}, context([mesh], two))).toMatchObject({ ok: false });
    expect(planPruneNetworks({}, context([mesh], { swarmNodes: [aSwarmNode()] }))).toMatchObject({
      commands: ['docker network rm mesh'],
    });
  });

  it('says which file makes a network again', () => {
    const labels = {
      'com.docker.compose.project': 'shop',
      'com.docker.compose.project.config_files': '/srv/c.yml',
    };
    const declared = aNetwork({ name: 'shop_back', labels: { 'com.docker.compose.project': 'shop' } });
    const snapshot = { containers: [aContainer({ name: 'shop-web-1', labels })] };
    expect(planPruneNetworks({}, context([declared], snapshot))).toMatchObject({
      warnings: [{ code: 'network-declared', project: 'shop', by: 'compose', file: '/srv/c.yml' }],
    });
  });

  it('is taken back whole, and that again', () => {
    const inspected = [aNetworkDetail(old, { ipamDriver: 'dhcp' })];
    const plan = planPruneNetworks({}, context(undefined, {}, { inspected }));
    const undo = plan.ok ? undoOf(plan) : undefined;
    expect(undo).toMatchObject({
      kind: 'create-networks',
      specs: [{ name: 'old', ipamDriver: 'dhcp' }, { name: 'older' }],
    });
    if (undo === undefined) return;
    const back = planUndo(undo, context([]));
    expect(back).toMatchObject({ ok: true, steps: [{ verb: 'create' }, { verb: 'create' }] });
    const networks = [
      { networkId: 'net-old', networkName: 'old' },
      { networkId: 'net-older', networkName: 'older' },
    ];
    expect(back.ok && undoOf(back, { networkId: 'net-old', networks })).toEqual({
      kind: 'remove-networks',
      networks,
    });
  });

  it('is not taken back where one of the names is taken again', () => {
    const plan = planPruneNetworks({}, context());
    const undo = plan.ok ? undoOf(plan) : undefined;
    if (undo === undefined) throw new Error('no undo');
    expect(planUndo(undo, context([older]))).toMatchObject({ ok: false });
  });
});
