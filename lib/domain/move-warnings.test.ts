import { describe, expect, it } from 'vitest';
import type { Plan } from './plan';
import { planMove } from './plan-move';
import { aContainerDetail, anEndpointDetail, aPlanContext } from './testing/detail-factories';
import { aContainer, aMacvlan, aNetwork, anEndpoint } from './testing/factories';

const web = aNetwork({ name: 'web' });
const back = aNetwork({
  name: 'back',
  subnets: [{ subnet: '172.30.0.0/24', gateway: '172.30.0.1', auxAddresses: { printer: '172.30.0.9' } }],
});
const networks = [web, back];
const move = { containerId: 'ctr-app', fromNetworkId: 'net-web', toNetworkId: 'net-back' };
const composeLabels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'api' };
const publishes = [{ hostIp: '', hostPort: '8080', containerPort: 80, protocol: 'tcp' }];

function accepted(plan: Plan): Extract<Plan, { ok: true }> {
  if (!plan.ok) throw new Error(`refused: ${plan.reasons.map((reason) => reason.code).join(', ')}`);
  return plan;
}

function codes(plan: Plan): string[] {
  return plan.ok ? plan.warnings.map((one) => one.code) : plan.reasons.map((one) => one.code);
}

describe('before a move', () => {
  it('says by which names those who stay no longer find it', () => {
    const detail = aContainerDetail({
      endpoints: [anEndpointDetail({ aliases: ['api'], dnsNames: ['app', 'api', 'ctr'] })],
    });
    const neighbour = {
      containers: [aContainer({ name: 'db' })],
      endpoints: [anEndpoint({ containerId: 'ctr-db' })],
    };
    const plan = accepted(planMove(move, aPlanContext({ networks, detail, snapshot: neighbour })));
    expect(plan.warnings).toContainEqual({
      code: 'name-no-longer-resolves',
      container: 'app',
      names: ['app', 'api'],
      network: 'web',
    });
  });

  it('says nothing of names where nobody stays to ask for them', () => {
    expect(codes(planMove(move, aPlanContext({ networks })))).not.toContain('name-no-longer-resolves');
  });

  it('warns of a stranger on the target that answers to the same name', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ aliases: ['db'] })] });
    const stranger = {
      containers: [aContainer({ name: 'other-db-1', project: 'other', service: 'db' })],
      endpoints: [anEndpoint({ networkId: 'net-back', containerId: 'ctr-other-db-1', ipv4: '172.30.0.3' })],
    };
    const plan = accepted(planMove(move, aPlanContext({ networks, detail, snapshot: stranger })));
    expect(plan.warnings).toContainEqual({
      code: 'name-shared',
      container: 'app',
      name: 'db',
      network: 'back',
      others: ['other-db-1'],
    });
  });

  it('binds published ports anew on another bridge', () => {
    const detail = aContainerDetail({ portBindings: publishes });
    const plan = accepted(planMove(move, aPlanContext({ networks, detail })));
    expect(plan.warnings).toContainEqual({
      code: 'ports-rebound',
      container: 'app',
      ports: ['8080->80/tcp'],
    });
  });

  it.each([
    ['an internal network', aNetwork({ ...back, internal: true })],
    ['a macvlan', aMacvlan({ name: 'back' })],
  ])('loses published ports on %s', (_, target) => {
    const detail = aContainerDetail({ portBindings: publishes });
    const plan = accepted(planMove(move, aPlanContext({ networks: [web, target], detail })));
    expect(plan.warnings).toContainEqual({
      code: 'ports-lost',
      container: 'app',
      ports: ['8080->80/tcp'],
      network: 'web',
    });
  });

  it('says when the default route moves, and when it is lost', () => {
    const internal = aNetwork({ ...back, internal: true });
    expect(planMove(move, aPlanContext({ networks }))).toMatchObject({
      warnings: expect.arrayContaining([
        { code: 'default-route-changes', container: 'app', from: 'web', to: 'back' },
      ]),
    });
    expect(codes(planMove(move, aPlanContext({ networks: [web, internal] })))).toContain(
      'default-route-lost',
    );
  });

  it('says that Compose may put it back, and how the file would declare it', () => {
    const detail = aContainerDetail({
      container: { labels: composeLabels },
      endpoints: [anEndpointDetail({ aliases: ['api', 'backend'] })],
    });
    const plan = accepted(planMove(move, aPlanContext({ networks, detail })));
    expect(codes(plan)).toContain('compose-restores');
    expect(plan.compose).toBe(
      'services:\n  api:\n    networks:\n      back:\n        aliases:\n          - backend\n' +
        'networks:\n  back:\n    external: true\n',
    );
  });

  it('declares a network of the same project by its short name', () => {
    const labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.network': 'rear' };
    const target = aNetwork({ ...back, labels });
    const detail = aContainerDetail({ container: { labels: composeLabels } });
    const plan = accepted(planMove(move, aPlanContext({ networks: [web, target], detail })));
    expect(plan.compose).toBe('services:\n  api:\n    networks:\n      rear:\n');
  });

  it('names those who share its stack and come along', () => {
    const riders = { containers: [aContainer({ name: 'sidecar', networkMode: 'container:ctr-app' })] };
    expect(planMove(move, aPlanContext({ networks, snapshot: riders }))).toMatchObject({
      warnings: expect.arrayContaining([{ code: 'riders-follow', container: 'app', riders: ['sidecar'] }]),
    });
  });

  it('says that no move helps a container which was made on a network that is gone, on engines that mind', () => {
    const detail = aContainerDetail({ container: { networkMode: 'old' } });
    const context = aPlanContext({ networks, detail });
    expect(planMove(move, { ...context, engineVersion: '28.5.2' })).toMatchObject({
      warnings: expect.arrayContaining([{ code: 'made-on-missing', container: 'app', network: 'old' }]),
    });
    expect(codes(planMove(move, context))).not.toContain('made-on-missing');
  });

  it('leaves the ports alone when it leaves a network that does not hold them', () => {
    const detail = aContainerDetail({
      portBindings: publishes,
      endpoints: [anEndpointDetail(), anEndpointDetail({ networkName: 'other', ipv4: '172.31.0.2' })],
    });
    const other = aNetwork({ name: 'other', subnets: [{ subnet: '172.31.0.0/24', auxAddresses: {} }] });
    const context = aPlanContext({ networks: [...networks, other], detail });
    expect(codes(planMove({ ...move, fromNetworkId: 'net-other' }, context))).not.toContain('ports-rebound');
    expect(codes(planMove(move, context))).toContain('ports-rebound');
  });
});
