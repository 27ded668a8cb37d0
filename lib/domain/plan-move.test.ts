import { describe, expect, it } from 'vitest';
import type { Plan } from './plan';
import { planMove } from './plan-move';
import {
  aContainerDetail,
  anEndpointDetail,
  aPlanContext,
  aStoppedEndpoint,
} from './testing/detail-factories';
import { aNetwork } from './testing/factories';

const web = aNetwork({ name: 'web' });
const back = aNetwork({
  name: 'back',
  subnets: [{ subnet: '172.30.0.0/24', gateway: '172.30.0.1', auxAddresses: { printer: '172.30.0.9' } }],
});
const networks = [web, back];
const move = { containerId: 'ctr-app', fromNetworkId: 'net-web', toNetworkId: 'net-back' };
const composeLabels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'api' };

function accepted(plan: Plan): Extract<Plan, { ok: true }> {
  if (!plan.ok) throw new Error(`refused: ${plan.reasons.map((reason) => reason.code).join(', ')}`);
  return plan;
}

function codes(plan: Plan): string[] {
  return plan.ok ? plan.warnings.map((one) => one.code) : plan.reasons.map((one) => one.code);
}

describe('planMove', () => {
  it('connects, verifies, disconnects, verifies, each with the command that does it', () => {
    const plan = accepted(planMove(move, aPlanContext({ networks })));
    expect(plan.steps.map((step) => [step.verb, step.reversible])).toEqual([
      ['connect', true],
      ['verify', true],
      ['disconnect', true],
      ['verify', true],
    ]);
    expect(plan.commands).toEqual(['docker network connect back app', 'docker network disconnect web app']);
  });

  it('keeps the aliases', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ aliases: ['api', 'backend'] })] });
    const plan = accepted(planMove(move, aPlanContext({ networks, detail })));
    expect(plan.commands[0]).toBe('docker network connect --alias api --alias backend back app');
  });

  it('gives a Compose container its service name when it comes from the default bridge', () => {
    const detail = aContainerDetail({
      container: { labels: composeLabels },
      endpoints: [anEndpointDetail({ networkName: 'bridge' })],
    });
    const plan = accepted(
      planMove({ ...move, fromNetworkId: 'net-bridge' }, aPlanContext({ networks, detail })),
    );
    expect(plan.commands[0]).toBe('docker network connect --alias api back app');
  });

  it('says that a chosen address outside the target can not be kept', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ chosen: { ipv4: '172.20.0.2' } })] });
    const plan = accepted(planMove(move, aPlanContext({ networks, detail })));
    expect(plan.warnings).toContainEqual({
      code: 'address-not-kept',
      container: 'app',
      address: '172.20.0.2',
      network: 'back',
      subnets: ['172.30.0.0/24'],
    });
  });

  it('says only in passing that an address which was handed out changes', () => {
    const plan = accepted(planMove(move, aPlanContext({ networks })));
    expect(codes(plan)).toContain('address-changes');
    expect(codes(plan)).not.toContain('address-not-kept');
  });

  it('takes a chosen address along where the target has room for it', () => {
    const detail = aContainerDetail({
      container: { state: 'exited' },
      endpoints: [aStoppedEndpoint({ chosen: { ipv4: '172.30.0.7' } })],
    });
    const plan = accepted(planMove(move, aPlanContext({ networks, detail })));
    expect(plan.commands[0]).toBe('docker network connect --ip 172.30.0.7 back app');
    expect(codes(plan)).not.toContain('address-not-kept');
  });

  it('remembers how the old endpoint is made again', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ aliases: ['api'] })] });
    const plan = accepted(planMove(move, aPlanContext({ networks, detail })));
    expect(plan.actions.find((action) => action.kind === 'disconnect')).toMatchObject({
      restore: { aliases: ['api'], preferred: { ipv4: '172.20.0.2' } },
      live: true,
    });
  });

  it('leaves none first, for the engine demands that', () => {
    const detail = aContainerDetail({
      container: { networkMode: 'none' },
      endpoints: [{ ...aStoppedEndpoint({ networkName: 'none' }), endpointId: 'ep-none' }],
    });
    const plan = accepted(
      planMove({ ...move, fromNetworkId: 'net-none' }, aPlanContext({ networks, detail })),
    );
    expect(plan.commands).toEqual(['docker network disconnect none app', 'docker network connect back app']);
    expect(codes(plan)).toEqual(['leaves-none']);
  });

  it('drops aliases and DNS on the default bridge, and says so', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ aliases: ['api'] })] });
    const plan = accepted(
      planMove({ ...move, toNetworkId: 'net-bridge' }, aPlanContext({ networks, detail })),
    );
    expect(plan.commands[0]).toBe('docker network connect bridge app');
    expect(codes(plan)).toEqual(expect.arrayContaining(['aliases-dropped', 'no-dns-by-name']));
  });

  it('says of a stopped container that it takes effect on its start, and asks for no live address', () => {
    const detail = aContainerDetail({ container: { state: 'exited' }, endpoints: [aStoppedEndpoint()] });
    const plan = accepted(planMove(move, aPlanContext({ networks, detail })));
    expect(codes(plan)).toEqual(['default-route-changes', 'applies-on-start']);
    expect(plan.actions[1]).toMatchObject({ kind: 'verify-connected', live: false });
  });

  it('can not keep a chosen MAC on an engine that ignores it, and says so', () => {
    const detail = aContainerDetail({ chosenMac: '02:aa:bb:cc:dd:01' });
    expect(codes(planMove(move, aPlanContext({ networks, detail })))).toContain('mac-not-kept');
    const newer = accepted(planMove(move, aPlanContext({ networks, detail, apiVersion: '1.54' })));
    expect(newer.actions[0]).toMatchObject({ config: { mac: '02:aa:bb:cc:dd:01' } });
    expect(codes(newer)).not.toContain('mac-not-kept');
  });

  it('makes a ghost whole before it leaves it, for nothing else takes one away', () => {
    const ghost = aStoppedEndpoint({ aliases: ['api'] });
    const plan = accepted(
      planMove(move, aPlanContext({ networks, detail: aContainerDetail({ endpoints: [ghost] }) })),
    );
    expect(plan.commands).toEqual([
      'docker network connect --alias api back app',
      'docker network connect web app',
      'docker network disconnect web app',
    ]);
  });

  it('leaves a network that is gone by its name, which can not be taken back', () => {
    const detail = aContainerDetail({
      container: { state: 'exited' },
      endpoints: [aStoppedEndpoint({ networkName: 'old', networkId: 'net-long-gone' })],
    });
    const plan = accepted(
      planMove({ ...move, fromNetworkId: 'missing:old' }, aPlanContext({ networks, detail })),
    );
    expect(plan.actions[2]).toMatchObject({ kind: 'disconnect', networkId: 'old', force: true });
    expect(plan.steps[2]).toMatchObject({ reversible: false });
  });

  it('takes an address and aliases that are asked for instead of those it has', () => {
    const detail = aContainerDetail({
      endpoints: [anEndpointDetail({ aliases: ['api'], chosen: { ipv4: '172.20.0.2' } })],
    });
    const asked = { ...move, ipv4: '172.30.0.5', aliases: ['new'] };
    const plan = accepted(planMove(asked, aPlanContext({ networks, detail })));
    expect(plan.commands[0]).toBe('docker network connect --ip 172.30.0.5 --alias new back app');
    expect(codes(plan)).not.toContain('address-not-kept');
  });

  it.each([
    ['same-network', { ...move, toNetworkId: 'net-web' }],
    ['network-unknown', { ...move, toNetworkId: 'net-gone' }],
    ['not-connected', { ...move, fromNetworkId: 'net-back', toNetworkId: 'net-bridge' }],
    ['container-unknown', { ...move, containerId: 'ctr-gone' }],
    ['target-is-none', { ...move, toNetworkId: 'net-none' }],
    ['target-is-host', { ...move, toNetworkId: 'net-host' }],
  ])('is refused: %s', (code, input) => {
    expect(codes(planMove(input, aPlanContext({ networks })))).toEqual([code]);
  });

  it('is refused onto a network that it is on already', () => {
    const detail = aContainerDetail({
      endpoints: [anEndpointDetail(), anEndpointDetail({ networkName: 'back', ipv4: '172.30.0.2' })],
    });
    expect(codes(planMove(move, aPlanContext({ networks, detail })))).toEqual(['already-connected']);
  });
});
