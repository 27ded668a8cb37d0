import { describe, expect, it } from 'vitest';
import { canTake, refusalOfTarget } from './move-verdict';
import { aContainer, aNetwork, anEndpoint, aSnapshot, systemNetworks } from './testing/factories';

const target = { subnets: [{ subnet: '172.30.0.0/24', gateway: '172.30.0.1', auxAddresses: {} }] };

function verdict(over: { container?: object; network?: object } = {}) {
  const snapshot = aSnapshot({
    networks: [
      ...systemNetworks(),
      aNetwork({ name: 'web' }),
      aNetwork({ name: 'back', ...target, ...over.network }),
    ],
    containers: [aContainer({ name: 'app', ...over.container }), aContainer({ name: 'vpn' })],
    endpoints: [anEndpoint()],
  });
  return canTake(snapshot, 'ctr-app', 'net-back', 'net-web');
}

describe('canTake', () => {
  it('takes a container onto another bridge', () => {
    expect(verdict()).toEqual({ ok: true });
  });

  it.each([
    ['target-not-attachable', { driver: 'overlay', scope: 'swarm' }],
    ['target-is-ingress', { driver: 'overlay', scope: 'swarm', ingress: true }],
    ['target-config-only', { configOnly: true }],
    ['target-is-host', { driver: 'host' }],
    ['target-is-none', { driver: 'null' }],
    [
      'no-free-address',
      { subnets: [{ subnet: '172.30.0.0/31', gateway: '172.30.0.1', auxAddresses: { a: '172.30.0.0' } }] },
    ],
    ['subnet-conflict', { subnets: [{ subnet: '172.20.1.0/24', auxAddresses: {} }] }],
  ])('refuses: %s', (code, network) => {
    expect(verdict({ network })).toMatchObject({ ok: false, reason: { code } });
  });

  it('takes one onto an attachable overlay', () => {
    expect(verdict({ network: { driver: 'overlay', scope: 'swarm', attachable: true } })).toEqual({
      ok: true,
    });
  });

  it('names the container to move instead of one that shares its stack', () => {
    expect(verdict({ container: { networkMode: 'container:ctr-vpn' } })).toEqual({
      ok: false,
      reason: { code: 'shares-container-stack', container: 'app', owner: 'vpn', ownerId: 'ctr-vpn' },
    });
  });

  it('refuses docker_gwbridge, which the engine would allow', () => {
    const snapshot = aSnapshot({
      networks: [aNetwork({ name: 'docker_gwbridge' })],
      containers: [aContainer()],
    });
    expect(canTake(snapshot, 'ctr-app', 'net-docker_gwbridge')).toMatchObject({
      reason: { code: 'target-is-gateway-bridge' },
    });
  });

  it('refuses where it is already, and says so differently of where it comes from', () => {
    const snapshot = aSnapshot({
      networks: [aNetwork()],
      containers: [aContainer()],
      endpoints: [anEndpoint()],
    });
    expect(canTake(snapshot, 'ctr-app', 'net-web')).toMatchObject({ reason: { code: 'already-connected' } });
    expect(canTake(snapshot, 'ctr-app', 'net-web', 'net-web')).toMatchObject({
      reason: { code: 'same-network' },
    });
  });

  it('takes one again where a connect failed halfway', () => {
    const ghost = anEndpoint({ status: 'broken', reason: 'no-endpoint' });
    const snapshot = aSnapshot({ networks: [aNetwork()], containers: [aContainer()], endpoints: [ghost] });
    expect(canTake(snapshot, 'ctr-app', 'net-web')).toEqual({ ok: true });
  });
});

it('tells of a configuration-only network, whose driver Docker calls null too, what it is', () => {
  const template = aNetwork({ name: 'template', driver: 'null', configOnly: true });
  expect(refusalOfTarget(template, aContainer())).toMatchObject({ code: 'target-config-only' });
});
