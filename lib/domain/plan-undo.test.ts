import { describe, expect, it } from 'vitest';
import type { Undo } from './plan';
import { planUndo } from './plan-undo';
import {
  aContainerDetail,
  anEndpointDetail,
  aPlanContext,
  aStoppedEndpoint,
} from './testing/detail-factories';
import { aContainer, aNetwork, aNetworkSpec, anEndpoint } from './testing/factories';

const back = aNetwork({
  name: 'back',
  subnets: [{ subnet: '172.30.0.0/24', gateway: '172.30.0.1', auxAddresses: {} }],
});
const networks = [aNetwork({ name: 'web' }), back];
const names = { containerId: 'ctr-app', containerName: 'app' };
const moveBack: Undo = {
  kind: 'move',
  ...names,
  fromNetworkId: 'net-web',
  fromNetworkName: 'web',
  toNetworkId: 'net-back',
  toNetworkName: 'back',
  config: { aliases: ['api'], preferred: { ipv4: '172.30.0.5' } },
};
const db = (ipv4: string) => ({
  containers: [aContainer({ name: 'db' })],
  endpoints: [anEndpoint({ networkId: 'net-back', containerId: 'ctr-db', ipv4 })],
});

describe('planUndo', () => {
  it('moves back with the old aliases, and prefers the address that it had', () => {
    expect(planUndo(moveBack, aPlanContext({ networks }))).toMatchObject({
      ok: true,
      actions: [
        {
          kind: 'connect',
          networkId: 'net-back',
          config: { aliases: ['api'], preferred: { ipv4: '172.30.0.5' } },
        },
        { kind: 'verify-connected' },
        { kind: 'disconnect', networkId: 'net-web' },
        { kind: 'verify-disconnected' },
      ],
    });
  });

  it('gives up an address that was handed out and that someone has by now, and says so', () => {
    const plan = planUndo(moveBack, aPlanContext({ networks, snapshot: db('172.30.0.5') }));
    expect(plan).toMatchObject({
      ok: true,
      warnings: expect.arrayContaining([
        { code: 'address-changes', container: 'app', network: 'back', address: '172.30.0.5' },
      ]),
    });
    expect(plan.ok && plan.actions[0]).not.toHaveProperty('config.preferred');
  });

  it('is refused where someone has the chosen address by now', () => {
    const undo: Undo = { ...moveBack, config: { aliases: [], ipv4: '172.30.0.5' } };
    expect(planUndo(undo, aPlanContext({ networks, snapshot: db('172.30.0.5') }))).toMatchObject({
      ok: false,
      reasons: [{ code: 'address-taken', holder: 'db' }],
    });
  });

  it('gives a stopped container its choice again, whoever has the address now', () => {
    const undo: Undo = { ...moveBack, config: { aliases: [], ipv4: '172.30.0.5' } };
    const detail = aContainerDetail({ container: { state: 'exited' }, endpoints: [aStoppedEndpoint()] });
    expect(planUndo(undo, aPlanContext({ networks, detail, snapshot: db('172.30.0.5') })).ok).toBe(true);
  });

  it('restores names and a MAC that it would not take from a caller', () => {
    const undo: Undo = { ...moveBack, config: { aliases: ['not a name!'], mac: '02:aa:bb:cc:dd:01' } };
    expect(planUndo(undo, aPlanContext({ networks }))).toMatchObject({
      ok: true,
      actions: expect.arrayContaining([expect.objectContaining({ kind: 'connect', config: undo.config })]),
    });
  });

  it('finds a network that was made again under its name', () => {
    const remade = { ...back, id: 'net-new' };
    expect(planUndo(moveBack, aPlanContext({ networks: [aNetwork({ name: 'web' }), remade] }))).toMatchObject(
      {
        ok: true,
        actions: expect.arrayContaining([expect.objectContaining({ kind: 'connect', networkId: 'net-new' })]),
      },
    );
  });

  it.each([
    ['the container is gone', { container: undefined }, { code: 'container-unknown', container: 'app' }],
    [
      'it left the network since',
      { container: aContainerDetail({ endpoints: [] }) },
      { code: 'not-connected', container: 'app', network: 'web' },
    ],
    [
      'it is back already',
      {
        container: aContainerDetail({
          endpoints: [anEndpointDetail(), anEndpointDetail({ networkName: 'back' })],
        }),
      },
      { code: 'already-connected', container: 'app', network: 'back' },
    ],
  ])('is refused where %s', (_, over, reason) => {
    const context = aPlanContext({ networks });
    const containers = over.container === undefined ? [] : context.snapshot.containers;
    const snapshot = { ...context.snapshot, containers };
    expect(planUndo(moveBack, { ...context, snapshot, ...over })).toEqual({ ok: false, reasons: [reason] });
  });

  it('calls a network that is gone by the name it had', () => {
    expect(planUndo(moveBack, aPlanContext({ networks: [aNetwork({ name: 'web' })] }))).toEqual({
      ok: false,
      reasons: [{ code: 'network-unknown', network: 'back' }],
    });
  });

  it('does not remove a network that has got members since it was created', () => {
    const undo: Undo = { kind: 'remove-network', networkId: 'net-back', networkName: 'back' };
    expect(planUndo(undo, aPlanContext({ networks, snapshot: db('172.30.0.2') }))).toMatchObject({
      ok: false,
      reasons: [{ code: 'network-in-use', containers: ['db'] }],
    });
  });

  it('makes a removed network again, and says that its id is another', () => {
    const undo: Undo = { kind: 'create-network', spec: aNetworkSpec({ name: 'shop' }) };
    expect(planUndo(undo, aPlanContext({ networks }))).toMatchObject({
      ok: true,
      actions: [{ kind: 'create-network' }],
      warnings: expect.arrayContaining([{ code: 'network-id-changes', network: 'shop' }]),
    });
  });

  it('does not make a network again whose name is taken by now', () => {
    const undo: Undo = { kind: 'create-network', spec: aNetworkSpec({ name: 'back' }) };
    expect(planUndo(undo, aPlanContext({ networks }))).toMatchObject({ reasons: [{ code: 'name-in-use' }] });
  });

  it('goes back onto none, where the connect had taken it from there', () => {
    const undo: Undo = {
      kind: 'disconnect',
      ...names,
      networkId: 'net-web',
      networkName: 'web',
      rejoinNone: true,
    };
    expect(planUndo(undo, aPlanContext({ networks }))).toMatchObject({
      commands: ['docker network disconnect web app', 'docker network connect none app'],
    });
  });

  it('stays off none where it has joined another network since', () => {
    const undo: Undo = {
      kind: 'disconnect',
      ...names,
      networkId: 'net-web',
      networkName: 'web',
      rejoinNone: true,
    };
    const detail = aContainerDetail({
      endpoints: [anEndpointDetail(), anEndpointDetail({ networkName: 'back', ipv4: '172.30.0.2' })],
    });
    expect(planUndo(undo, aPlanContext({ networks, detail }))).toMatchObject({
      commands: ['docker network disconnect web app'],
    });
  });
});
