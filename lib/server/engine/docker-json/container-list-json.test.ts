import { describe, expect, it } from 'vitest';
import { containerListEntryJson, toContainerFacts } from './container-list-json';

/** An entry as Docker 20.10 writes it for a container that was never started. */
const entry = {
  Id: 'a'.repeat(64),
  Names: ['/web'],
  Image: 'busybox:local',
  Created: 1_795_489_306,
  Ports: [],
  Labels: {},
  State: 'created',
  Status: 'Created',
  HostConfig: { NetworkMode: 'default' },
  NetworkSettings: {
    Networks: {
      bridge: {
        IPAMConfig: null,
        NetworkID: '',
        EndpointID: '',
        Gateway: '',
        IPAddress: '',
        GlobalIPv6Address: '',
        MacAddress: '',
      },
    },
  },
};
const read = (over: object = {}) => toContainerFacts(containerListEntryJson.parse({ ...entry, ...over }));

it('leaves out what the engine leaves empty', () => {
  expect(read().attachments).toEqual([{ networkName: 'bridge' }]);
});

it.each(['__proto__', 'constructor'])('reads the attachment to a network named %s', (name) => {
  const networks = JSON.parse(`{"${name}":{"NetworkID":"abc"}}`);
  expect(read({ NetworkSettings: { Networks: networks } }).attachments).toEqual([
    { networkName: name, networkId: 'abc' },
  ]);
});

it.each([null, undefined, {}])('reads no attachment from %o', (networks) => {
  expect(read({ NetworkSettings: { Networks: networks } }).attachments).toEqual([]);
});

it('does not take a list of networks for none', () => {
  expect(() => read({ NetworkSettings: { Networks: 'bridge' } })).toThrow();
});

it('takes the default network mode for the default bridge', () => {
  expect(read().container.networkMode).toBe('bridge');
});

it('keeps the mode of a container that shares another one’s stack', () => {
  const networkMode = `container:${'b'.repeat(64)}`;
  const facts = read({ HostConfig: { NetworkMode: networkMode }, NetworkSettings: { Networks: {} } });
  expect([facts.container.networkMode, facts.attachments]).toEqual([networkMode, []]);
});

it('reads an endpoint that lives', () => {
  const bridge = {
    NetworkID: 'net',
    EndpointID: 'ep',
    Gateway: '172.17.0.1',
    IPAddress: '172.17.0.2',
    GlobalIPv6Address: 'fd00::2',
    MacAddress: '02:42:ac:11:00:02',
    GwPriority: 5,
  };
  expect(read({ NetworkSettings: { Networks: { bridge } } }).attachments).toEqual([
    {
      networkName: 'bridge',
      networkId: 'net',
      endpointId: 'ep',
      ipv4: '172.17.0.2',
      ipv6: 'fd00::2',
      mac: '02:42:ac:11:00:02',
      gateway: '172.17.0.1',
      gatewayPriority: 5,
    },
  ]);
});

it('takes a container’s own name, and not the one that a link gives it', () => {
  expect(read({ Names: ['/other/db', '/web'] }).container.name).toBe('web');
});

describe('health', () => {
  it.each([
    ['Up 2 minutes', 'none'],
    ['Up 2 minutes (healthy)', 'healthy'],
    ['Up 2 minutes (unhealthy)', 'unhealthy'],
    ['Up 2 seconds (health: starting)', 'starting'],
  ])('of “%s” is %s', (Status, health) => {
    expect(read({ State: 'running', Status }).container.health).toBe(health);
  });

  it('is taken from its own field where the engine has one', () => {
    expect(read({ Status: 'Up 1 minute', Health: { Status: 'unhealthy' } }).container.health).toBe(
      'unhealthy',
    );
  });
});

describe('ports', () => {
  const port = (over: object) => ({ PrivatePort: 80, Type: 'tcp', ...over });

  it('are without repetition and in order, published apart from exposed', () => {
    const facts = read({
      Ports: [
        port({ PrivatePort: 443, IP: '::', PublicPort: 8443 }),
        port({ PrivatePort: 70 }),
        port({ IP: '0.0.0.0', PublicPort: 8080 }),
        port({ IP: '0.0.0.0', PublicPort: 8080 }),
        port({ PrivatePort: 443, IP: '0.0.0.0', PublicPort: 8443 }),
      ],
    });
    expect(facts.container.publishedPorts.map((one) => `${one.hostIp} ${one.hostPort}`)).toEqual([
      '0.0.0.0 8080',
      '0.0.0.0 8443',
      ':: 8443',
    ]);
    expect(facts.container.exposedPorts).toEqual(['70/tcp']);
  });

  it('that are published are not exposed a second time', () => {
    const facts = read({ Ports: [port({ IP: '0.0.0.0', PublicPort: 8080 }), port({})] });
    expect(facts.container.exposedPorts).toEqual([]);
  });
});

describe('belonging', () => {
  it('is told by Compose’s labels', () => {
    const Labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' };
    expect(read({ Labels }).container).toMatchObject({ project: 'shop', service: 'web' });
  });

  it('is told by Swarm’s labels', () => {
    const Labels = {
      'com.docker.stack.namespace': 'shop',
      'com.docker.swarm.service.name': 'shop_web',
      'com.docker.swarm.task.id': 'task',
    };
    expect(read({ Labels }).container).toMatchObject({
      project: 'shop',
      service: 'shop_web',
      taskId: 'task',
    });
  });
});

describe('state', () => {
  it.each([
    ['stopping', 'Up 1 minute', 'running'],
    ['configured', 'Created', 'created'],
    ['hibernating', 'Up 1 minute', 'running'],
    ['hibernating', 'Exited (0) 1 minute ago', 'exited'],
  ])('%s, “%s”, is %s', (State, Status, state) => {
    expect(read({ State, Status }).container.state).toBe(state);
  });
});

it('is readable as Podman writes it: no network mode, null for lists', () => {
  const facts = read({ HostConfig: null, Ports: null, Labels: null, Status: '' });
  expect(facts.container).toMatchObject({ networkMode: 'bridge', publishedPorts: [], labels: {} });
});
