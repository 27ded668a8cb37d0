import { describe, expect, it } from 'vitest';
import { type ContainerSpec, containerSpecSchema } from './container-spec';
import type { HostInterfaces } from './host-interface';
import { findImage, isImageReference, type LocalImage } from './image';
import type { PlanContext } from './plan-context';
import { planRun } from './plan-run';
import { aContainer, aMacvlan, aNetwork, anEndpoint, aSnapshot, systemNetworks } from './testing/factories';

const busybox: LocalImage = {
  id: `sha256:${'ab'.repeat(32)}`,
  tags: ['busybox:local', 'nginx:latest'],
  digests: [`nginx@sha256:${'cd'.repeat(32)}`],
  size: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
};
const host: HostInterfaces = { available: true, interfaces: [], routes: [], listeners: [] };

function contextOf(over: Partial<PlanContext> & { snapshot?: PlanContext['snapshot'] } = {}): PlanContext {
  return {
    snapshot: aSnapshot({ networks: [...systemNetworks(), aNetwork()] }),
    apiVersion: '1.41',
    engineVersion: '20.10.24',
    images: [busybox],
    interfaces: host,
    ...over,
  };
}

function plan(spec: Partial<ContainerSpec>, context = contextOf()) {
  return planRun(containerSpecSchema.parse({ image: 'busybox:local', ...spec }), context);
}

function codes(spec: Partial<ContainerSpec>, context?: PlanContext): string[] {
  const made = plan(spec, context);
  return made.ok ? [] : made.reasons.map((reason) => reason.code);
}

function warnings(spec: Partial<ContainerSpec>, context?: PlanContext): string[] {
  const made = plan(spec, context);
  if (!made.ok) throw new Error(JSON.stringify(made.reasons));
  return made.warnings.map((warning) => warning.code);
}

const port = { hostPort: 8080, containerPort: 80, protocol: 'tcp' as const };

describe('a run', () => {
  it('is one command, and a Compose file that runs the same', () => {
    const made = plan({
      name: 'web',
      network: 'web',
      ipv4: '172.20.0.9',
      aliases: ['shop'],
      publish: [port],
      labels: { price: '$5' },
      restartPolicy: 'always',
    });
    expect(made).toMatchObject({
      ok: true,
      steps: [{ verb: 'run' }, { verb: 'verify' }],
      commands: [
        "docker run --detach --name web --network web --ip 172.20.0.9 --network-alias shop --publish 8080:80 --restart always --label 'price=$5' busybox:local",
      ],
      compose: `services:
  web:
    image: "busybox:local"
    container_name: web
    networks:
      web:
        ipv4_address: 172.20.0.9
        aliases:
          - shop
    ports:
      - "8080:80"
    labels:
      price: "$$5"
    restart: always
networks:
  web:
    external: true
`,
    });
  });

  it('without a name gets one that is free', () => {
    const snapshot = aSnapshot({
      networks: systemNetworks(),
      containers: [aContainer({ name: 'busybox' }), aContainer({ name: 'busybox-2' })],
    });
    expect(plan({}, contextOf({ snapshot }))).toMatchObject({
      commands: [expect.stringContaining('--name busybox-3')],
    });
  });

  it('goes by the id of a network whose name another has too', () => {
    const twin = aNetwork({ id: 'net-twin', name: 'web' });
    const snapshot = aSnapshot({ networks: [...systemNetworks(), aNetwork(), twin] });
    expect(plan({ network: 'net-twin' }, contextOf({ snapshot }))).toMatchObject({
      actions: [{ spec: { network: 'net-twin' } }, {}],
    });
  });

  it.each([
    ['host', 'network_mode: host'],
    ['none', 'network_mode: none'],
    ['bridge', 'network_mode: bridge'],
  ])('on %s is declared by its mode', (network, words) => {
    expect(plan({ network })).toMatchObject({ compose: expect.stringContaining(words) });
  });
});

describe('a run is refused', () => {
  it.each([
    ['image-missing', { image: 'redis' }],
    ['address-on-default-bridge', { ipv4: '172.17.0.9' }],
    ['address-invalid', { network: 'web', ipv4: '172.20.0' }],
    ['run-target-unknown', { network: 'nosuch' }],
    ['gateway-priority-needs-api', { network: 'web', gatewayPriority: 1 }],
    ['ports-on-stackless', { network: 'host', publish: [port] }],
    ['endpoint-on-stackless', { network: 'none', mac: '02:00:00:00:00:01' }],
    ['env-invalid', { env: { '': 'x' } }],
    ['link-local-invalid', { network: 'web', linkLocalIps: ['169.254'] }],
    ['port-host-ip-invalid', { publish: [{ ...port, hostIp: 'eth0' }] }],
  ] as const)('as %s', (code, spec) => {
    expect(
      codes({
        ...spec,
        publish: 'publish' in spec ? [...spec.publish] : [],
        linkLocalIps: 'linkLocalIps' in spec ? [...spec.linkLocalIps] : [],
      }),
    ).toEqual([code]);
  });

  it.each([
    ['target-config-only', aNetwork({ name: 'template', configOnly: true })],
    ['target-not-attachable', aNetwork({ name: 'template', driver: 'overlay', scope: 'swarm' })],
    ['target-is-ingress', aNetwork({ name: 'template', driver: 'overlay', scope: 'swarm', ingress: true })],
  ])('on a network that takes no container: %s', (code, network) => {
    const snapshot = aSnapshot({ networks: [...systemNetworks(), network] });
    expect(codes({ network: 'template' }, contextOf({ snapshot }))).toEqual([code]);
  });

  it('for a MAC that is heard where it would be: on another network of the same parent', () => {
    const snapshot = aSnapshot({
      networks: [...systemNetworks(), aMacvlan(), aMacvlan({ name: 'lan2' })],
      containers: [aContainer()],
      endpoints: [anEndpoint({ networkId: 'net-lan', mac: '02:42:AC:14:00:02' })],
    });
    const context = contextOf({ snapshot });
    expect(codes({ network: 'lan2', mac: '02-42-ac-14-00-02' }, context)).toEqual(['mac-taken']);
    expect(codes({ network: 'bridge', mac: '02:42:ac:14:00:02' }, context)).toEqual([]);
  });
});

describe('a port of the host', () => {
  const taken = (hostIp: string) =>
    contextOf({
      snapshot: aSnapshot({
        networks: systemNetworks(),
        containers: [aContainer({ publishedPorts: [{ ...port, hostIp }] })],
      }),
    });

  it.each([
    ['0.0.0.0', undefined, true],
    ['0.0.0.0', '127.0.0.1', true],
    ['127.0.0.1', undefined, true],
    ['127.0.0.1', '127.0.0.2', false],
    ['127.0.0.1', '::1', false],
    ['::', '::1', true],
    ['::', '0.0.0.0', false],
  ])('that %s has is taken for %s: %s', (theirs, ours, clashes) => {
    const publish = [{ ...port, ...(ours !== undefined && { hostIp: ours }) }];
    expect(codes({ publish }, taken(theirs))).toEqual(clashes ? ['port-taken'] : []);
  });

  it('of another protocol, or one that the engine picks, is free', () => {
    const context = taken('0.0.0.0');
    expect(codes({ publish: [{ ...port, protocol: 'udp' }] }, context)).toEqual([]);
    expect(codes({ publish: [{ containerPort: 80, protocol: 'tcp' }] }, context)).toEqual([]);
  });

  it('that a program of the host listens on is taken, and where that can not be known it is said', () => {
    const listening = { address: '127.0.0.1', port: 8080, protocol: 'tcp' as const };
    expect(
      codes({ publish: [port] }, contextOf({ interfaces: { ...host, listeners: [listening] } })),
    ).toEqual(['port-taken-on-host']);
    const unread = contextOf({ interfaces: { available: false, reason: 'elsewhere' } });
    expect(warnings({ publish: [port] }, unread)).toContain('host-ports-unchecked');
    expect(warnings({ publish: [port] })).not.toContain('host-ports-unchecked');
  });
});

describe('a run is warned of', () => {
  it('where ports would not be published', () => {
    const inner = aNetwork({ name: 'inner', internal: true });
    const snapshot = aSnapshot({ networks: [...systemNetworks(), inner, aMacvlan()] });
    const context = contextOf({ snapshot });
    expect(warnings({ network: 'inner', publish: [port] }, context)).toEqual(['ports-not-published']);
    expect(warnings({ network: 'lan', publish: [port] }, context)).toEqual([
      'macvlan-host-isolation',
      'ports-not-published',
    ]);
  });

  it('where another answers to its name', () => {
    const snapshot = aSnapshot({
      networks: [...systemNetworks(), aNetwork()],
      containers: [aContainer({ name: 'db', service: 'web' })],
      endpoints: [anEndpoint({ containerId: 'ctr-db' })],
    });
    expect(warnings({ name: 'web', network: 'web' }, contextOf({ snapshot }))).toEqual(['name-shared']);
  });
});

describe('an image', () => {
  it.each([
    'nginx',
    'nginx:latest',
    'docker.io/library/nginx',
    'library/nginx:latest',
    'ab'.repeat(6),
    `sha256:${'ab'.repeat(32)}`,
    `nginx:1@sha256:${'cd'.repeat(32)}`,
  ])('is found as %s', (name) => expect(findImage([busybox], name)).toBe(busybox));

  it.each(['nginx:1', 'ghcr.io/library/nginx', 'abc'])('is not found as %s', (name) =>
    expect(findImage([busybox], name)).toBeUndefined(),
  );

  it.each([
    'a',
    'localhost:5000/a/b:1',
    'ghcr.io/Owner/name',
    'a b',
    'A',
    '-a',
    'a:',
    `a@sha256:${'0'.repeat(64)}`,
  ])('may be called %s or not, as Docker says', (name) =>
    expect(isImageReference(name)).toBe(
      ['a', 'localhost:5000/a/b:1', `a@sha256:${'0'.repeat(64)}`].includes(name),
    ),
  );
});
