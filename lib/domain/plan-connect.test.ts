import { describe, expect, it } from 'vitest';
import type { Plan } from './plan';
import { planConnect } from './plan-connect';
import { aContainerDetail, aNetworkDetail, anEndpointDetail, aPlanContext } from './testing/detail-factories';
import { aContainer, aNetwork, anEndpoint, aService, aTask } from './testing/factories';

const web = aNetwork({ name: 'web' });
const back = aNetwork({
  name: 'back',
  subnets: [{ subnet: '172.30.0.0/29', gateway: '172.30.0.1', auxAddresses: { printer: '172.30.0.2' } }],
});
const networks = [web, back];
const connect = { containerId: 'ctr-app', networkId: 'net-back' };

function reasonsOf(plan: Plan) {
  return plan.ok ? [] : plan.reasons;
}

describe('planConnect', () => {
  it('connects and verifies', () => {
    const plan = planConnect({ ...connect, aliases: ['api'] }, aPlanContext({ networks }));
    expect(plan).toMatchObject({ ok: true, commands: ['docker network connect --alias api back app'] });
  });

  it('leaves none in the same plan', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ networkName: 'none' })] });
    expect(planConnect(connect, aPlanContext({ networks, detail }))).toMatchObject({
      commands: ['docker network disconnect none app', 'docker network connect back app'],
    });
  });

  it.each([
    ['not an address', '172.30.0', 'address-invalid'],
    ['of the other family', 'fd00::5', 'address-invalid'],
    ['outside the subnet', '10.9.9.9', 'address-outside-subnets'],
    ['the gateway', '172.30.0.1', 'address-is-gateway'],
    ['kept back', '172.30.0.2', 'address-reserved'],
    ['the subnet itself', '172.30.0.0', 'is-network-address'],
    ['the broadcast address', '172.30.0.7', 'is-broadcast-address'],
    ['held by a neighbour', '172.30.0.5', 'address-taken'],
  ])('refuses an address that is %s', (_, ipv4, code) => {
    const snapshot = {
      containers: [aContainer({ name: 'db' })],
      endpoints: [anEndpoint({ networkId: 'net-back', containerId: 'ctr-db', ipv4: '172.30.0.5' })],
    };
    const reasons = reasonsOf(planConnect({ ...connect, ipv4 }, aPlanContext({ networks, snapshot })));
    expect(reasons).toMatchObject([{ code, field: 'ipv4' }]);
  });

  it('names the hidden holder of an address that only the inspection tells', () => {
    const inspected = [
      aNetworkDetail(back, {
        members: [{ key: 'lb-back', name: 'lb-back', endpointId: 'ep', ipv4: '172.30.0.5/29' }],
      }),
    ];
    expect(
      reasonsOf(planConnect({ ...connect, ipv4: '172.30.0.5' }, aPlanContext({ networks, inspected }))),
    ).toEqual([
      { code: 'address-taken', field: 'ipv4', address: '172.30.0.5', network: 'back', holder: 'lb-back' },
    ]);
  });

  it.each(['10.0.1.2', '10.0.1.3'])('refuses %s, which a service or a task elsewhere has', (ipv4) => {
    const mesh = aNetwork({
      name: 'mesh',
      driver: 'overlay',
      scope: 'swarm',
      attachable: true,
      subnets: [{ subnet: '10.0.1.0/24', auxAddresses: {} }],
    });
    const context = aPlanContext({
      networks: [web, mesh],
      snapshot: { services: [aService()], tasks: [aTask()] },
    });
    expect(reasonsOf(planConnect({ ...connect, networkId: 'net-mesh', ipv4 }, context))).toMatchObject([
      { code: 'address-taken', holder: 'api' },
    ]);
  });

  it('knows the gateway that a network does not tell by those who use it', () => {
    const silent = aNetwork({ name: 'back', subnets: [{ subnet: '172.30.0.0/29', auxAddresses: {} }] });
    const snapshot = {
      endpoints: [
        anEndpoint({
          networkId: 'net-back',
          containerId: 'ctr-db',
          ipv4: '172.30.0.3',
          gateway: '172.30.0.1',
        }),
      ],
    };
    const context = aPlanContext({ networks: [web, silent], snapshot });
    expect(reasonsOf(planConnect({ ...connect, ipv4: '172.30.0.1' }, context))).toMatchObject([
      { code: 'address-is-gateway' },
    ]);
  });

  it('tells everything that is wrong at once, each with its field', () => {
    const asked = {
      ...connect,
      ipv4: 'x',
      aliases: ['fine', 'not fine'],
      mac: '01:00:5e:00:00:01',
      gatewayPriority: 5,
    };
    expect(reasonsOf(planConnect(asked, aPlanContext({ networks })))).toMatchObject([
      { code: 'address-invalid', field: 'ipv4' },
      { code: 'alias-invalid', field: 'aliases.1' },
      { code: 'mac-invalid', field: 'mac' },
      { code: 'gateway-priority-needs-api', field: 'gatewayPriority', needs: '1.48', has: '1.41' },
    ]);
  });

  it('takes a MAC only on an engine that obeys it', () => {
    const asked = { ...connect, mac: '02:42:ac:14:00:0a' };
    expect(reasonsOf(planConnect(asked, aPlanContext({ networks })))).toMatchObject([
      { code: 'mac-needs-api' },
    ]);
    expect(planConnect(asked, aPlanContext({ networks, apiVersion: '1.54' })).ok).toBe(true);
  });

  it.each([
    ['ipv4', { ipv4: '172.17.0.9' }, 'address-on-default-bridge'],
    ['aliases', { aliases: ['api'] }, 'alias-on-default-bridge'],
  ])('refuses %s on the default bridge', (field, asked, code) => {
    const input = { containerId: 'ctr-app', networkId: 'net-bridge', ...asked };
    expect(reasonsOf(planConnect(input, aPlanContext({ networks })))).toMatchObject([{ code, field }]);
  });

  it('is refused where the network is full, unless the container is stopped', () => {
    const tiny = aNetwork({
      name: 'back',
      subnets: [{ subnet: '172.30.0.0/30', gateway: '172.30.0.1', auxAddresses: {} }],
    });
    const snapshot = {
      endpoints: [anEndpoint({ networkId: 'net-back', containerId: 'ctr-db', ipv4: '172.30.0.2' })],
    };
    const stopped = aContainerDetail({ container: { state: 'exited' }, endpoints: [] });
    expect(reasonsOf(planConnect(connect, aPlanContext({ networks: [web, tiny], snapshot })))).toEqual([
      { code: 'no-free-address', network: 'back', subnet: '172.30.0.0/30' },
    ]);
    expect(planConnect(connect, aPlanContext({ networks: [web, tiny], snapshot, detail: stopped })).ok).toBe(
      true,
    );
  });

  it('is refused onto a network whose addresses overlap one that the container is on', () => {
    const twin = aNetwork({
      name: 'back',
      driver: 'overlay',
      scope: 'swarm',
      attachable: true,
      subnets: [{ subnet: '172.20.5.0/24', auxAddresses: {} }],
    });
    expect(reasonsOf(planConnect(connect, aPlanContext({ networks: [web, twin] })))).toEqual([
      {
        code: 'subnet-conflict',
        container: 'app',
        network: 'back',
        subnet: '172.20.5.0/24',
        other: 'web',
        otherSubnet: '172.20.0.0/16',
      },
    ]);
  });
});
