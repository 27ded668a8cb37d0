import { describe, expect, it } from 'vitest';
import { compensate } from './compensation';
import type { Action } from './plan';
import { aContainerDetail, anEndpointDetail, aStoppedEndpoint } from './testing/detail-factories';
import { aNetworkSpec } from './testing/factories';

const app = { containerId: 'ctr-app', containerName: 'app' };
const onWeb = { ...app, networkId: 'net-web', networkName: 'web' };
const onBack = { ...app, networkId: 'net-back', networkName: 'back' };
const connectBack: Action = { kind: 'connect', ...onBack, config: { aliases: ['api'], ipv4: '172.30.0.5' } };
const leaveWeb: Action = {
  kind: 'disconnect',
  ...onWeb,
  restore: { aliases: ['api'] },
  force: false,
  live: true,
};
const kinds = (actions: readonly Action[]) =>
  actions.map((action) => ('networkName' in action ? `${action.kind} ${action.networkName}` : action.kind));
const back = anEndpointDetail({ networkName: 'back', ipv4: '172.30.0.5' });

describe('compensate', () => {
  it('puts the old endpoint back before it takes the new one away, and proves both', () => {
    expect(kinds(compensate([connectBack, leaveWeb]))).toEqual([
      'connect web',
      'verify-connected web',
      'disconnect back',
      'verify-disconnected back',
    ]);
  });

  it('connects again with what was there', () => {
    expect(compensate([leaveWeb])[0]).toMatchObject({ kind: 'connect', config: { aliases: ['api'] } });
  });

  it('does nothing about a connect that left no trace', () => {
    expect(compensate([connectBack], aContainerDetail())).toEqual([]);
  });

  it('takes away a connect that happened although it was not answered', () => {
    const now = aContainerDetail({ endpoints: [anEndpointDetail(), back] });
    expect(kinds(compensate([connectBack], now))).toEqual(['disconnect back', 'verify-disconnected back']);
  });

  it('makes a ghost whole before it takes it away', () => {
    const ghost = aStoppedEndpoint({ networkName: 'back', chosen: { ipv4: '172.30.0.5' } });
    const actions = compensate([connectBack], aContainerDetail({ endpoints: [anEndpointDetail(), ghost] }));
    expect(kinds(actions)).toEqual(['connect back', 'disconnect back', 'verify-disconnected back']);
    expect(actions[0]).toMatchObject({ config: { aliases: [] } });
  });

  it('leaves an endpoint alone that a failed disconnect did not take', () => {
    expect(compensate([leaveWeb], aContainerDetail())).toEqual([]);
  });

  it('undoes the making and the removing of a network by each other', () => {
    const spec = aNetworkSpec();
    expect(compensate([{ kind: 'create-network', spec }])).toMatchObject([
      { kind: 'remove-network', restore: spec },
    ]);
    expect(
      compensate([{ kind: 'remove-network', networkId: 'net-shop', networkName: 'shop', restore: spec }]),
    ).toEqual([{ kind: 'create-network', spec }]);
  });
});
