import { describe, expect, test } from 'vitest';
import {
  aContainer,
  aMacvlan,
  aNetwork,
  anEndpoint,
  aSnapshot,
  systemNetworks,
} from '../domain/testing/factories';
import { group } from './group';
import type { Grouping } from './grouping';

function shape({ groups, host }: Grouping) {
  return {
    host: host.members.map(({ name, kind }) => `${kind} ${name}`),
    cards: Object.fromEntries(
      groups.map(({ id, members }) => [id, members.map(({ name, kind }) => `${kind} ${name}`)]),
    ),
  };
}

describe('a container is drawn', () => {
  test('under the network that carries its default route, with a slot on each other one', () => {
    const grouping = group(
      aSnapshot({
        networks: [aNetwork({ name: 'back', internal: true }), aNetwork({ name: 'front' })],
        containers: [aContainer()],
        endpoints: [anEndpoint({ networkId: 'net-back' }), anEndpoint({ networkId: 'net-front' })],
      }),
    );
    expect(shape(grouping).cards).toEqual({ 'net-front': ['home app'], 'net-back': ['guest app'] });
    expect(grouping.groups.flatMap(({ members }) => members)).toMatchObject([
      { kind: 'guest', homeCardId: 'net-front', multiHomed: true },
      { kind: 'home', multiHomed: true },
    ]);
  });

  test('with its provider, right behind it, when it rides on another, however long the chain', () => {
    const { cards } = shape(
      group(
        aSnapshot({
          networks: [aNetwork()],
          containers: [
            aContainer({ name: 'z-first', networkMode: 'container:ctr-app' }),
            aContainer({ name: 'a-second', networkMode: 'container:ctr-z-first' }),
            aContainer(),
            aContainer({ name: 'b' }),
          ],
          endpoints: [anEndpoint(), anEndpoint({ containerId: 'ctr-b' })],
        }),
      ),
    );
    expect(cards).toEqual({ 'net-web': ['home app', 'rider a-second', 'rider z-first', 'home b'] });
  });

  test('elsewhere when it is on nothing, or its provider is gone', () => {
    const grouping = group(
      aSnapshot({
        containers: [aContainer(), aContainer({ name: 'orphan', networkMode: 'container:ctr-gone' })],
      }),
    );
    expect(shape(grouping).cards).toEqual({ elsewhere: ['home app', 'rider orphan'] });
    expect(grouping.groups[0]?.members[1]).toMatchObject({ status: 'broken', reason: 'provider-missing' });
  });

  test('on the card of a network that is gone, when it still refers to it', () => {
    const { groups } = group(
      aSnapshot({
        containers: [aContainer({ state: 'exited' })],
        endpoints: [anEndpoint({ networkId: 'missing:old', status: 'broken', reason: 'network-missing' })],
      }),
    );
    expect(groups).toMatchObject([
      {
        id: 'missing:old',
        kind: 'missing',
        name: 'old',
        members: [{ status: 'broken', reason: 'network-missing' }],
      },
    ]);
  });

  test('in the host, in host mode, with its riders; also where a filter hides the network', () => {
    const containers = [
      aContainer({ name: 'proxy', networkMode: 'host' }),
      aContainer({ name: 'sidecar', networkMode: 'container:ctr-proxy' }),
    ];
    const endpoints = [anEndpoint({ networkId: 'net-host', containerId: 'ctr-proxy' })];
    const shown = group(aSnapshot({ networks: systemNetworks(), containers, endpoints }));
    const hidden = group(aSnapshot({ containers, endpoints }));
    expect(shape(shown).host).toEqual(['home proxy', 'rider sidecar']);
    expect(shape(hidden).host).toEqual(['home proxy', 'rider sidecar']);
    expect(hidden.groups).toEqual([]);
  });

  test('under its next network, or elsewhere, when a filter hides its home', () => {
    const endpoints = [
      anEndpoint({ networkId: 'net-front' }),
      anEndpoint({ networkId: 'net-back', gateway: '10.0.0.1', gatewayPriority: -1 }),
    ];
    const containers = [aContainer()];
    const one = group(aSnapshot({ networks: [aNetwork({ name: 'back' })], containers, endpoints }));
    const none = group(aSnapshot({ networks: [], containers, endpoints }));
    expect(shape(one).cards).toEqual({ 'net-back': ['home app'] });
    expect(shape(none).cards).toEqual({ elsewhere: ['home app'] });
  });
});

test('cards stand in order: projects, macvlan, overlay, what Docker made, what is missing, none', () => {
  const compose = (name: string, project: string) =>
    aNetwork({ name, labels: { 'com.docker.compose.project': project } });
  const { groups } = group(
    aSnapshot({
      networks: [
        ...systemNetworks(),
        aNetwork({ name: 'ingress', driver: 'overlay', ingress: true }),
        aNetwork({ name: 'mesh', driver: 'overlay' }),
        aMacvlan(),
        aNetwork({ name: 'alone' }),
        compose('shop_10', 'shop'),
        compose('shop_9', 'shop'),
        compose('zoo', 'home'),
      ],
      containers: [aContainer(), aContainer({ name: 'lost' })],
      endpoints: [anEndpoint({ networkId: 'missing:old' })],
    }),
  );
  expect(groups.map(({ id }) => id)).toEqual([
    'net-zoo',
    'net-shop_9',
    'net-shop_10',
    'net-alone',
    'net-lan',
    'net-mesh',
    'net-bridge',
    'net-ingress',
    'missing:old',
    'elsewhere',
    'net-none',
  ]);
});

test('a configuration-only network is a card like any other, not the card of none', () => {
  const { groups } = group(
    aSnapshot({ networks: [aNetwork({ name: 'template', driver: 'null', configOnly: true })] }),
  );
  expect(groups).toMatchObject([{ kind: 'network', name: 'template' }]);
});
