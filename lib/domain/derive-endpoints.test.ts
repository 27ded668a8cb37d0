import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveEndpoints } from './derive-endpoints';
import { endpointKey } from './endpoint';
import { emptyFacts, foldReading } from './fold-reading';
import { arbitraryFacts } from './testing/arbitraries';
import { aNetwork, systemNetworks } from './testing/factories';
import { aContainerFacts, anAttachment, someFacts } from './testing/facts-factories';

/** As of a container that was created and never started: a name and nothing else. */
const named = (networkName: string) => ({ networkName });

describe('deriveEndpoints', () => {
  it('gives a running container its address, its gateway and status up', () => {
    const facts = someFacts({ networks: [aNetwork()], containers: [aContainerFacts()] });
    expect(deriveEndpoints(facts)).toEqual([
      {
        networkId: 'net-web',
        networkName: 'web',
        containerId: 'ctr-app',
        endpointId: 'ep-app',
        ipv4: '172.20.0.2',
        mac: '02:42:ac:14:00:02',
        gateway: '172.20.0.1',
        status: 'up',
      },
    ]);
  });

  it.each(['created', 'exited', 'restarting', 'dead', 'removing'] as const)('is down while %s', (state) => {
    const containers = [aContainerFacts({ container: { state }, attachments: [named('web')] })];
    const [endpoint] = deriveEndpoints(someFacts({ networks: [aNetwork()], containers }));
    expect(endpoint).toEqual({
      networkId: 'net-web',
      networkName: 'web',
      containerId: 'ctr-app',
      status: 'down',
    });
  });

  it('is paused while the container is frozen', () => {
    const containers = [aContainerFacts({ container: { state: 'paused' } })];
    expect(deriveEndpoints(someFacts({ networks: [aNetwork()], containers }))).toMatchObject([
      { status: 'paused' },
    ]);
  });

  it.each([
    ['starting', 'starting'],
    ['unhealthy', 'unhealthy'],
    ['healthy', 'up'],
  ] as const)('follows the health check: %s is %s', (health, status) => {
    const containers = [aContainerFacts({ container: { health } })];
    expect(deriveEndpoints(someFacts({ networks: [aNetwork()], containers }))).toMatchObject([{ status }]);
  });

  it.each(['host', 'none'])('counts %s as a network, up without an address', (name) => {
    const containers = [
      aContainerFacts({ attachments: [{ networkName: name, networkId: `net-${name}`, endpointId: 'ep' }] }),
    ];
    expect(deriveEndpoints(someFacts({ networks: systemNetworks(), containers }))).toEqual([
      {
        networkId: `net-${name}`,
        networkName: name,
        containerId: 'ctr-app',
        endpointId: 'ep',
        status: 'up',
      },
    ]);
  });

  it('holds host to be up where the engine does not list it, as Podman does not', () => {
    const containers = [aContainerFacts({ attachments: [named('host')] })];
    expect(deriveEndpoints(someFacts({ containers }))).toMatchObject([{ status: 'up' }]);
  });

  it('gives a rider no endpoint', () => {
    const containers = [aContainerFacts({ container: { networkMode: 'container:ctr-other' } })];
    expect(deriveEndpoints(someFacts({ networks: [aNetwork()], containers }))).toEqual([]);
  });

  it('tells a ghost, what a failed connect leaves behind', () => {
    const containers = [aContainerFacts({ attachments: [{ networkName: 'web', networkId: 'net-web' }] })];
    expect(deriveEndpoints(someFacts({ networks: [aNetwork()], containers }))).toMatchObject([
      { status: 'broken', reason: 'no-endpoint' },
    ]);
  });

  it('does not take Podman for a ghost, which tells addresses and no endpoint ids', () => {
    const containers = [
      aContainerFacts({ attachments: [{ networkName: 'web', networkId: 'net-web', ipv4: '172.20.0.2' }] }),
    ];
    expect(deriveEndpoints(someFacts({ networks: [aNetwork()], containers }))).toMatchObject([
      { status: 'up' },
    ]);
  });

  it('is broken without an address while running', () => {
    const attachments = [{ networkName: 'web', networkId: 'net-web', endpointId: 'ep' }];
    const containers = [aContainerFacts({ attachments })];
    expect(deriveEndpoints(someFacts({ networks: [aNetwork()], containers }))).toMatchObject([
      { status: 'broken', reason: 'no-address' },
    ]);
  });

  it('is up without an address where the network hands out none', () => {
    const attachments = [{ networkName: 'web', networkId: 'net-web', endpointId: 'ep' }];
    const facts = someFacts({
      networks: [aNetwork({ subnets: [] })],
      containers: [aContainerFacts({ attachments })],
    });
    expect(deriveEndpoints(facts)).toMatchObject([{ status: 'up' }]);
  });

  it('is not healed by a network made anew under the same name: Docker goes by the stored id', () => {
    const facts = someFacts({
      networks: [aNetwork({ id: 'net-new' })],
      containers: [
        aContainerFacts({
          container: { state: 'exited' },
          attachments: [{ networkName: 'web', networkId: 'net-old' }],
        }),
      ],
    });
    expect(deriveEndpoints(facts)).toMatchObject([
      { networkId: 'missing:web', networkName: 'web', status: 'broken', reason: 'network-missing' },
    ]);
  });

  it('finds the network of a never started container by its name', () => {
    const facts = someFacts({
      networks: [aNetwork({ id: 'net-new' })],
      containers: [aContainerFacts({ container: { state: 'created' }, attachments: [named('web')] })],
    });
    expect(deriveEndpoints(facts)).toMatchObject([{ networkId: 'net-new', status: 'down' }]);
  });

  it('finds it by its id where that is what was typed', () => {
    const id = 'abcdef0123456789';
    const facts = someFacts({
      networks: [aNetwork({ id })],
      containers: [
        aContainerFacts({ container: { state: 'created' }, attachments: [named(id.slice(0, 12))] }),
      ],
    });
    expect(deriveEndpoints(facts)).toMatchObject([{ networkId: id }]);
  });

  it('says so where a never started container names a network that is gone', () => {
    const containers = [aContainerFacts({ container: { state: 'created' }, attachments: [named('web')] })];
    expect(deriveEndpoints(someFacts({ containers }))).toMatchObject([
      { networkId: 'missing:web', reason: 'network-missing' },
    ]);
  });

  it.each(['bridge', 'default'])('finds %s by name although its id changed with a restart', (networkName) => {
    const containers = [
      aContainerFacts({
        container: { state: 'exited' },
        attachments: [{ networkName, networkId: 'net-before-restart' }],
      }),
    ];
    expect(deriveEndpoints(someFacts({ networks: systemNetworks(), containers }))).toMatchObject([
      { networkId: 'net-bridge', status: 'down' },
    ]);
  });

  it("finds Podman's default network, which is listed under another name", () => {
    const attachments = [{ networkName: 'podman', networkId: 'podman', ipv4: '10.88.0.2' }];
    const facts = someFacts({
      networks: [aNetwork({ name: 'bridge' })],
      containers: [aContainerFacts({ attachments })],
    });
    expect(deriveEndpoints(facts)).toMatchObject([{ networkId: 'net-bridge', status: 'up' }]);
  });

  it('chooses the lowest id of networks with one name, in whatever order they come', () => {
    const twins = [aNetwork({ id: 'net-2' }), aNetwork({ id: 'net-1' })];
    const containers = [aContainerFacts({ container: { state: 'created' }, attachments: [named('web')] })];
    const ids = [twins, twins.toReversed()].map(
      (networks) => deriveEndpoints(someFacts({ networks, containers }))[0]?.networkId,
    );
    expect(ids).toEqual(['net-1', 'net-1']);
  });

  it('keeps the live one of two names for one network', () => {
    const attachments = [anAttachment({ networkName: 'bridge' }), named('default')];
    const containers = [aContainerFacts({ attachments })];
    expect(deriveEndpoints(someFacts({ networks: systemNetworks(), containers }))).toMatchObject([
      { networkName: 'bridge', status: 'up' },
    ]);
  });

  it('sorts by key, without two of the same, whatever order the facts came in', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const keys = deriveEndpoints(facts).map(endpointKey);
        expect(keys).toEqual([...new Set(keys)].sort());
        const reversed = foldReading(emptyFacts, {
          networks: { asked: 'all', found: facts.networks.toReversed() },
          containers: { asked: 'all', found: facts.containers.toReversed() },
        });
        expect(deriveEndpoints(reversed)).toEqual(deriveEndpoints(facts));
      }),
    );
  });
});
