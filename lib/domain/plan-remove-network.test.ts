import { describe, expect, it } from 'vitest';
import { planRemoveNetwork } from './plan-remove-network';
import { aContainerDetail, aNetworkDetail, aPlanContext } from './testing/detail-factories';
import { aContainer, aNetwork, anEndpoint, aService } from './testing/factories';
import { undoOf } from './undo-of';

const back = aNetwork({ name: 'back', labels: { team: 'shop' } });
const remove = { networkId: 'net-back' };
const detail = aContainerDetail({ endpoints: [] });

describe('planRemoveNetwork', () => {
  it('removes a network that nobody uses, and remembers how it is made', () => {
    const inspected = [aNetworkDetail(back, { ipamDriver: 'dhcp' })];
    const plan = planRemoveNetwork(remove, aPlanContext({ detail, networks: [back], inspected }));
    expect(plan).toMatchObject({
      ok: true,
      warnings: [],
      commands: ['docker network rm back'],
      actions: [{ restore: { name: 'back', ipamDriver: 'dhcp', labels: { team: 'shop' } } }],
      steps: [{ reversible: true }],
    });
  });

  it('warns of stopped containers that can not start without it', () => {
    const snapshot = {
      containers: [aContainer({ name: 'job', state: 'exited' })],
      endpoints: [
        { networkId: 'net-back', networkName: 'back', containerId: 'ctr-job', status: 'down' as const },
      ],
    };
    expect(planRemoveNetwork(remove, aPlanContext({ detail, networks: [back], snapshot }))).toMatchObject({
      warnings: [{ code: 'stopped-members-break', network: 'back', containers: ['job'] }],
    });
  });

  it('warns of containers that were made on it and moved away, where the engine then starts them no more', () => {
    const snapshot = { containers: [aContainer({ name: 'moved', networkMode: 'back' })] };
    const context = aPlanContext({ detail, networks: [back], snapshot });
    expect(planRemoveNetwork(remove, { ...context, engineVersion: '28.5.2' })).toMatchObject({
      warnings: [{ code: 'made-on-break', network: 'back', containers: ['moved'] }],
    });
    expect(planRemoveNetwork(remove, context)).toMatchObject({ warnings: [] });
  });

  it.each([
    ['com.docker.compose.project', 'compose'],
    ['com.docker.stack.namespace', 'stack'],
  ])('says that a file makes it again, by the label %s', (label, by) => {
    const networks = [aNetwork({ name: 'back', labels: { [label]: 'shop' } })];
    expect(planRemoveNetwork(remove, aPlanContext({ detail, networks }))).toMatchObject({
      warnings: [{ code: 'network-declared', network: 'back', project: 'shop', by }],
    });
  });

  it('is refused while a container holds it, by name', () => {
    const snapshot = {
      containers: [aContainer({ name: 'db' })],
      endpoints: [anEndpoint({ networkId: 'net-back', containerId: 'ctr-db' })],
    };
    expect(planRemoveNetwork(remove, aPlanContext({ detail, networks: [back], snapshot }))).toEqual({
      ok: false,
      reasons: [{ code: 'network-in-use', network: 'back', containers: ['db'] }],
    });
  });

  it('is refused while a service uses it, though no container here does', () => {
    const snapshot = { services: [aService({ networkIds: ['net-back'], virtualIps: [] })] };
    expect(planRemoveNetwork(remove, aPlanContext({ detail, networks: [back], snapshot }))).toEqual({
      ok: false,
      reasons: [{ code: 'network-used-by-service', network: 'back', services: ['api'] }],
    });
  });

  it('is refused while other networks take their settings from it', () => {
    const template = aNetwork({ name: 'back', configOnly: true });
    const networks = [template, aNetwork({ name: 'lan', configFrom: 'back' })];
    expect(planRemoveNetwork(remove, aPlanContext({ detail, networks }))).toMatchObject({
      reasons: [{ code: 'network-used-by-networks', networks: ['lan'] }],
    });
  });

  it.each(['bridge', 'host', 'none'])('is refused for %s, which Docker makes', (name) => {
    expect(planRemoveNetwork({ networkId: `net-${name}` }, aPlanContext({ detail }))).toEqual({
      ok: false,
      reasons: [{ code: 'network-predefined', network: name }],
    });
  });

  it('is taken back for a network that only holds settings by making it as such again', () => {
    const template = aNetwork({ name: 'back', configOnly: true });
    const plan = planRemoveNetwork(remove, aPlanContext({ detail, networks: [template] }));
    expect(plan).toMatchObject({ ok: true, steps: [{ reversible: true }] });
    expect(plan.ok && undoOf(plan)).toMatchObject({
      kind: 'create-network',
      spec: { name: 'back', configOnly: true, driver: 'bridge', subnets: [{ subnet: '172.20.0.0/16' }] },
    });
  });
});
