import { describe, expect, it } from 'vitest';
import { planDisconnect } from './plan-disconnect';
import {
  aContainerDetail,
  anEndpointDetail,
  aPlanContext,
  aStoppedEndpoint,
} from './testing/detail-factories';
import { aContainer, aNetwork } from './testing/factories';

const networks = [aNetwork({ name: 'web' }), aNetwork({ name: 'back' })];
const disconnect = { containerId: 'ctr-app', networkId: 'net-web' };
const codesOf = (plan: ReturnType<typeof planDisconnect>) =>
  plan.ok ? plan.warnings.map((one) => one.code) : plan.reasons.map((one) => one.code);

describe('planDisconnect', () => {
  it('disconnects, verifies, and remembers the chosen address and the aliases', () => {
    const endpoint = anEndpointDetail({ aliases: ['api'], chosen: { ipv4: '172.20.0.2' } });
    const plan = planDisconnect(
      disconnect,
      aPlanContext({ networks, detail: aContainerDetail({ endpoints: [endpoint] }) }),
    );
    expect(plan).toMatchObject({
      ok: true,
      commands: ['docker network disconnect web app'],
      actions: [
        { kind: 'disconnect', restore: { ipv4: '172.20.0.2', aliases: ['api'] }, force: false, live: true },
        { kind: 'verify-disconnected' },
      ],
    });
  });

  it('says that it is the last network, and then nothing more of the outside', () => {
    const codes = codesOf(planDisconnect(disconnect, aPlanContext({ networks })));
    expect(codes).toContain('last-network');
    expect(codes).not.toContain('default-route-lost');
  });

  it('does not call it the last where another is left', () => {
    const detail = aContainerDetail({
      endpoints: [anEndpointDetail(), anEndpointDetail({ networkName: 'back', ipv4: '172.30.0.2' })],
    });
    expect(codesOf(planDisconnect(disconnect, aPlanContext({ networks, detail })))).not.toContain(
      'last-network',
    );
  });

  it('clears away what a stopped container still says of a network that is gone', () => {
    const detail = aContainerDetail({
      container: { state: 'exited' },
      endpoints: [aStoppedEndpoint({ networkName: 'old', networkId: 'net-long-gone' })],
    });
    const plan = planDisconnect(
      { ...disconnect, networkId: 'missing:old' },
      aPlanContext({ networks, detail }),
    );
    expect(plan).toMatchObject({ ok: true, commands: ['docker network disconnect --force old app'] });
  });

  it.each([
    ['not-connected', { ...disconnect, networkId: 'net-back' }],
    ['network-unknown', { ...disconnect, networkId: 'net-gone' }],
    ['container-unknown', { ...disconnect, containerId: 'ctr-gone' }],
  ])('is refused: %s', (code, input) => {
    expect(codesOf(planDisconnect(input, aPlanContext({ networks })))).toEqual([code]);
  });

  it('is refused from none, where there is nothing to leave', () => {
    const detail = aContainerDetail({ endpoints: [anEndpointDetail({ networkName: 'none' })] });
    const plan = planDisconnect({ ...disconnect, networkId: 'net-none' }, aPlanContext({ networks, detail }));
    expect(codesOf(plan)).toEqual(['already-isolated']);
  });

  it('is refused without a reading of the container, for what is not read can not be restored', () => {
    const context = { ...aPlanContext({ networks }), container: undefined };
    expect(codesOf(planDisconnect(disconnect, context))).toEqual(['container-unknown']);
  });

  it.each([
    ['shares-host-stack', { networkMode: 'host' }],
    ['shares-container-stack', { networkMode: 'container:ctr-vpn' }],
    ['swarm-task', { taskId: 'task-1', service: 'api' }],
    ['container-removing', { state: 'removing' as const }],
    ['container-restarting', { state: 'restarting' as const }],
  ])('is refused for a container that is bound: %s', (code, container) => {
    const snapshot = { containers: [aContainer({ name: 'vpn' })] };
    const context = aPlanContext({ networks, detail: aContainerDetail({ container }), snapshot });
    expect(codesOf(planDisconnect(disconnect, context))).toEqual([code]);
  });
});
