import { expect, test } from 'vitest';
import { aMacvlan, aNetwork, anInterface, aService } from '../testing/factories';
import type { Declared } from './declared';
import { explain } from './explain';
import type { Explanation } from './explanation';
import { aBridge, aHost, asked, aWorld } from './testing/declared-world';

const icc = 'com.docker.network.bridge.enable_icc';
const mode = 'com.docker.network.bridge.gateway_mode_ipv4';
const front = aBridge('front', 1);
const back = aBridge('back', 2);
const inner = aBridge('inner', 3, { internal: true });
const quiet = aBridge('quiet', 4, { options: { [icc]: 'false' } });
const plain = aBridge('plain', 5, { options: { 'com.docker.network.bridge.enable_ip_masquerade': 'false' } });
const routed = aBridge('routed', 6, { options: { [mode]: 'routed' } });
const open = aBridge('open', 7, { options: { [mode]: 'nat-unprotected' } });
const sealed = aBridge('sealed', 8, { internal: true, options: { [mode]: 'isolated' } });
const dual = aBridge('dual', 9, {
  enableIPv6: true,
  subnets: [
    { subnet: '172.20.9.0/24', gateway: '172.20.9.1', auxAddresses: {} },
    { subnet: 'fd00:9::/64', gateway: 'fd00:9::1', auxAddresses: {} },
  ],
});
const dual2 = aBridge('dual2', 10, {
  enableIPv6: true,
  subnets: [{ subnet: 'fd00:10::/64', gateway: 'fd00:10::1', auxAddresses: {} }],
});
const mesh = aNetwork({
  name: 'mesh',
  driver: 'overlay',
  scope: 'swarm',
  attachable: true,
  subnets: [{ subnet: '10.0.1.0/24', gateway: '10.0.1.1', auxAddresses: {} }],
});
const gwbridge = aBridge('docker_gwbridge', 11, { options: { [icc]: 'false' } });
const ingress = aNetwork({ name: 'ingress', driver: 'overlay', scope: 'swarm', ingress: true });
const lan = aMacvlan();
const lan2 = aMacvlan({
  name: 'lan2',
  parent: 'eth0.10',
  subnets: [{ subnet: '192.168.10.0/24', gateway: '192.168.10.1', auxAddresses: {} }],
});
const lonely = aMacvlan({ name: 'lonely', options: { macvlan_mode: 'private' } });
const nolan = aMacvlan({ name: 'nolan', internal: true, parent: 'dm-0123', options: {} });
const l3 = aMacvlan({ name: 'l3', driver: 'ipvlan', options: { ipvlan_mode: 'l3' } });
const odd = aNetwork({ name: 'odd', driver: 'weave' });

const published = (hostIp: string, hostPort = 8080) => [
  { hostIp, hostPort, containerPort: 80, protocol: 'tcp' },
];

type World = Parameters<typeof aWorld>[0];
const containers = (...all: NonNullable<World['containers']>) => all;
const swarm = [mesh, gwbridge, ingress, front];

/**
 * A row for each rule: the world, the question, and the answer as the best way (`kind address:port name`, `family 6` where it is that) or, where
 * there is none, the most telling obstacle with where it breaks; `?` where nobody can tell.
 */
const rows: [rule: string, world: World, question: string, answer: string][] = [
  // one stack
  [
    'itself',
    { networks: [front], containers: containers({ name: 'web', on: { front: '172.20.1.2' } }) },
    'web → web:80',
    'same-stack 127.0.0.1 localhost',
  ],
  [
    'the stack of another',
    {
      networks: [front],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'side', networkMode: 'container:ctr-web' },
      ),
    },
    'side → web:80',
    'same-stack 127.0.0.1 localhost',
  ],
  [
    'two on the host’s stack',
    {
      containers: containers(
        { name: 'web', networkMode: 'host', on: { host: {} } },
        { name: 'db', networkMode: 'host', on: { host: {} } },
      ),
    },
    'web → db',
    'same-stack 127.0.0.1 localhost',
  ],
  [
    'one on the host’s stack',
    { containers: containers({ name: 'web', networkMode: 'host', on: { host: {} } }) },
    'host → web',
    'same-stack 127.0.0.1 localhost',
  ],
  [
    'none reaches itself',
    { containers: containers({ name: 'web', networkMode: 'none', on: { none: {} } }) },
    'web → web',
    'same-stack 127.0.0.1 localhost',
  ],

  // shared networks and names
  [
    'one bridge',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' } },
      ),
    },
    'web → db:5432',
    'network 172.20.2.2 db',
  ],
  [
    'the default bridge has no names',
    {
      containers: containers(
        { name: 'web', on: { bridge: '172.17.0.3' } },
        { name: 'db', on: { bridge: '172.17.0.2' } },
      ),
    },
    'web → db',
    'network 172.17.0.2',
  ],
  [
    'an alias of Compose before the container’s name',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        {
          name: 'shop-db-1',
          service: 'db',
          on: { back: '172.20.2.2' },
          detail: { aliases: { back: ['db', 'shop-db-1'] } },
        },
      ),
    },
    'web → shop-db-1',
    'network 172.20.2.2 db',
  ],
  [
    'by the name of a link',
    {
      containers: containers(
        { name: 'web', on: { bridge: '172.17.0.3' }, detail: { links: { bridge: ['db:store'] } } },
        { name: 'db', on: { bridge: '172.17.0.2' } },
      ),
    },
    'web → db',
    'network 172.17.0.2 store',
  ],
  [
    'a rider is reached by its provider’s name',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' } },
        { name: 'side', networkMode: 'container:ctr-db' },
      ),
    },
    'web → side',
    'network 172.20.2.2 db',
  ],
  [
    'an internal network among its own',
    {
      networks: [inner],
      containers: containers(
        { name: 'web', on: { inner: '172.20.3.3' } },
        { name: 'db', on: { inner: '172.20.3.2' } },
      ),
    },
    'web → db',
    'network 172.20.3.2 db',
  ],
  [
    'an isolated one among its own',
    {
      networks: [sealed],
      containers: containers(
        { name: 'web', on: { sealed: '172.20.8.3' } },
        { name: 'db', on: { sealed: '172.20.8.2' } },
      ),
    },
    'web → db',
    'network 172.20.8.2 db',
  ],
  [
    'ICC off',
    {
      networks: [quiet],
      containers: containers(
        { name: 'web', on: { quiet: '172.20.4.3' } },
        { name: 'db', on: { quiet: '172.20.4.2' } },
      ),
    },
    'web → db',
    '✗ icc-off at network',
  ],
  [
    'ICC off, round it by a published port',
    {
      networks: [quiet],
      containers: containers(
        { name: 'web', on: { quiet: '172.20.4.3' } },
        { name: 'db', on: { quiet: '172.20.4.2' }, publishedPorts: published('0.0.0.0') },
      ),
    },
    'web → db',
    'published 172.20.4.1:8080',
  ],
  [
    'ICC off on one of two',
    {
      networks: [quiet, back],
      containers: containers(
        { name: 'web', on: { quiet: '172.20.4.3', back: '172.20.2.3' } },
        { name: 'db', on: { quiet: '172.20.4.2', back: '172.20.2.2' } },
      ),
    },
    'web → db',
    'network 172.20.2.2 db',
  ],
  [
    'an overlay',
    {
      networks: swarm,
      containers: containers(
        { name: 'web', on: { mesh: '10.0.1.3' } },
        { name: 'db', on: { mesh: '10.0.1.2' } },
      ),
    },
    'web → db',
    'network 10.0.1.2 db',
  ],
  [
    'macvlan siblings',
    {
      networks: [lan],
      containers: containers(
        { name: 'web', on: { lan: '192.168.1.3' } },
        { name: 'db', on: { lan: '192.168.1.2' } },
      ),
    },
    'web → db',
    'network 192.168.1.2 db',
  ],
  [
    'macvlan siblings in private mode',
    {
      networks: [lonely],
      containers: containers(
        { name: 'web', on: { lonely: '192.168.1.3' } },
        { name: 'db', on: { lonely: '192.168.1.2' } },
      ),
    },
    'web → db',
    '✗ siblings-apart at network',
  ],
  [
    'macvlan without a LAN, siblings',
    {
      networks: [nolan],
      containers: containers(
        { name: 'web', on: { nolan: '192.168.1.3' } },
        { name: 'db', on: { nolan: '192.168.1.2' } },
      ),
    },
    'web → db',
    'network 192.168.1.2 db',
  ],
  [
    'macvlan siblings on a parent that is down',
    {
      networks: [lan],
      host: { available: true, interfaces: [anInterface({ state: 'down' })], routes: [] },
      containers: containers(
        { name: 'web', on: { lan: '192.168.1.3' } },
        { name: 'db', on: { lan: '192.168.1.2' } },
      ),
    },
    'web → db',
    '✗ parent-gone at network',
  ],
  [
    'ipvlan in a routing mode, siblings',
    {
      networks: [l3],
      containers: containers(
        { name: 'web', on: { l3: '192.168.1.3' } },
        { name: 'db', on: { l3: '192.168.1.2' } },
      ),
    },
    'web → db',
    'network 192.168.1.2 db',
  ],
  [
    'a plugin’s network',
    {
      networks: [odd],
      containers: containers(
        { name: 'web', on: { odd: '172.20.0.3' } },
        { name: 'db', on: { odd: '172.20.0.2' } },
      ),
    },
    'web → db',
    '? driver-unknown at network',
  ],
  [
    'by IPv6 where that is all',
    {
      networks: [dual],
      containers: containers(
        { name: 'web', on: { dual: { ipv6: 'fd00:9::3' } } },
        { name: 'db', on: { dual: { ipv6: 'fd00:9::2' } } },
      ),
    },
    'web → db',
    'network fd00:9::2 db family 6',
  ],
  [
    'no family in common',
    {
      networks: [dual],
      containers: containers(
        { name: 'web', on: { dual: { ipv6: 'fd00:9::3' } } },
        { name: 'db', on: { dual: '172.20.9.2' } },
      ),
    },
    'web → db',
    '✗ no-common-family at network',
  ],

  // apart
  [
    'two bridges',
    {
      networks: [front, back],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { back: '172.20.2.2' } },
      ),
    },
    'web → db:5432',
    '✗ no-shared-network at host',
  ],
  [
    'round it by a published port',
    {
      networks: [front, back],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { back: '172.20.2.2' }, publishedPorts: published('0.0.0.0') },
      ),
    },
    'web → db:80',
    'published 172.20.1.1:8080',
  ],
  [
    'by a published port of another number',
    {
      networks: [front, back],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { back: '172.20.2.2' }, publishedPorts: published('0.0.0.0') },
      ),
    },
    'web → db:5432',
    '✗ no-shared-network at host',
  ],
  [
    'by udp where tcp is published',
    {
      networks: [front, back],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { back: '172.20.2.2' }, publishedPorts: published('0.0.0.0') },
      ),
    },
    'web → db:80/udp',
    '✗ no-shared-network at host',
  ],
  [
    'published on loopback',
    {
      networks: [front, back],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { back: '172.20.2.2' }, publishedPorts: published('127.0.0.1') },
      ),
    },
    'web → db',
    '✗ no-shared-network at host',
  ],
  [
    'published on one address of the host’s',
    {
      networks: [front, back],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { back: '172.20.2.2' }, publishedPorts: published('192.168.1.10', 80) },
      ),
    },
    'web → db:80',
    'published 192.168.1.10',
  ],
  [
    'from an internal network, though published',
    {
      networks: [inner, back],
      containers: containers(
        { name: 'web', on: { inner: '172.20.3.2' } },
        { name: 'db', on: { back: '172.20.2.2' }, publishedPorts: published('0.0.0.0') },
      ),
    },
    'web → db',
    '✗ no-shared-network at host',
  ],
  [
    'from an overlay, published',
    {
      networks: swarm,
      containers: containers(
        { name: 'web', on: { mesh: '10.0.1.3' } },
        { name: 'db', on: { front: '172.20.1.2' }, publishedPorts: published('0.0.0.0') },
      ),
    },
    'web → db',
    'published 172.20.11.1:8080',
  ],
  [
    'routed, before Docker let other bridges in',
    {
      networks: [front, routed],
      version: '27.5.1',
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { routed: '172.20.6.2' } },
      ),
    },
    'web → db',
    '✗ no-shared-network at host',
  ],
  [
    'routed',
    {
      networks: [front, routed],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { routed: '172.20.6.2' } },
      ),
    },
    'web → db',
    'routed 172.20.6.2',
  ],
  [
    'routed, a port that is published',
    {
      networks: [front, routed],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { routed: '172.20.6.2' }, detail: { ports: [':80'] } },
      ),
    },
    'web → db:80',
    'routed 172.20.6.2',
  ],
  [
    'routed, a port that is not',
    {
      networks: [front, routed],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { routed: '172.20.6.2' }, detail: { ports: [':80'] } },
      ),
    },
    'web → db:81',
    '✗ port-not-opened at network',
  ],
  [
    'unprotected, before Docker let other bridges in',
    {
      networks: [front, open],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { open: '172.20.7.2' } },
      ),
    },
    'web → db',
    '✗ no-shared-network at host',
  ],
  [
    'unprotected',
    {
      networks: [front, open],
      version: '29.1.0',
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { open: '172.20.7.2' } },
      ),
    },
    'web → db:81',
    'routed 172.20.7.2',
  ],
  [
    'an old Docker and IPv6',
    {
      networks: [dual, dual2],
      version: '20.10.24',
      apiVersion: '1.41',
      containers: containers(
        { name: 'web', on: { dual: { ipv6: 'fd00:9::3' } } },
        { name: 'db', on: { dual2: { ipv6: 'fd00:10::2' } } },
      ),
    },
    'web → db',
    '? ipv6-unfiltered at host',
  ],
  [
    'from a bridge to a macvlan',
    {
      networks: [front, lan],
      containers: containers(
        { name: 'web', on: { front: '172.20.1.2' } },
        { name: 'db', on: { lan: '192.168.1.2' } },
      ),
    },
    'web → db',
    '✗ host-apart at network',
  ],
  [
    'from one LAN to another',
    {
      networks: [lan, lan2],
      containers: containers(
        { name: 'web', on: { lan: '192.168.1.3' } },
        { name: 'db', on: { lan2: '192.168.10.2' } },
      ),
    },
    'web → db',
    '? lan-decides at network',
  ],
  [
    'from a macvlan to a bridge, though published',
    {
      networks: [front, lan],
      containers: containers(
        { name: 'web', on: { lan: '192.168.1.3' } },
        { name: 'db', on: { front: '172.20.1.2' }, publishedPorts: published('0.0.0.0') },
      ),
    },
    'web → db',
    '✗ host-apart at host',
  ],
  [
    'nothing at all',
    {
      networks: [front],
      containers: containers(
        { name: 'web', networkMode: 'none', on: { none: {} } },
        { name: 'db', on: { front: '172.20.1.2' } },
      ),
    },
    'web → db',
    '✗ no-network at container',
  ],
  [
    'nothing at all, asked',
    {
      networks: [front],
      containers: containers(
        { name: 'web', networkMode: 'none', on: { none: {} } },
        { name: 'db', on: { front: '172.20.1.2' } },
      ),
    },
    'db → web',
    '✗ no-network at container',
  ],

  // lives
  [
    'paused',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', state: 'paused', on: { back: '172.20.2.2' } },
      ),
    },
    'web → db',
    '✗ paused at container',
  ],
  [
    'from one that is paused',
    {
      networks: [back],
      containers: containers(
        { name: 'web', state: 'paused', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' } },
      ),
    },
    'web → db',
    '✗ paused at container',
  ],
  [
    'stopped',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', state: 'exited', on: { back: {} } },
      ),
    },
    'web → db',
    '✗ not-running at container',
  ],
  [
    'stopped, on the host’s network',
    { containers: containers({ name: 'web', state: 'exited', networkMode: 'host', on: { host: {} } }) },
    'outside → web',
    '✗ not-running at container',
  ],
  [
    'stopped, and would be published',
    {
      networks: [back],
      containers: containers({
        name: 'db',
        state: 'exited',
        on: { back: {} },
        detail: { ports: ['8080:80'] },
      }),
    },
    'outside → db:80',
    '✗ not-running at container',
  ],
  [
    'its provider is stopped',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', state: 'exited', on: { back: {} } },
        { name: 'side', networkMode: 'container:ctr-db' },
      ),
    },
    'web → side',
    '✗ provider-not-running at container',
  ],
  [
    'its provider is gone',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'side', networkMode: 'container:ctr-gone' },
      ),
    },
    'web → side',
    '✗ provider-missing at container',
  ],
  [
    'its network is gone',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { 'missing:back': { status: 'broken', reason: 'network-missing' } } },
      ),
    },
    'web → db',
    '✗ network-missing at container',
  ],
  [
    'listed without a connection',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: { status: 'broken', reason: 'no-endpoint' } } },
      ),
    },
    'web → db',
    '✗ no-endpoint at container',
  ],

  // ports
  [
    'nothing listens',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' }, listens: ['0.0.0.0:5432'] },
      ),
    },
    'web → db:80',
    '✗ not-listening at container',
  ],
  [
    'it listens',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' }, listens: ['0.0.0.0:5432'] },
      ),
    },
    'web → db:5432',
    'network 172.20.2.2 db',
  ],
  [
    'it listens by the other protocol',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' }, listens: ['0.0.0.0:53/udp'] },
      ),
    },
    'web → db:53',
    '✗ not-listening at container',
  ],
  [
    'it listens by udp',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' }, listens: ['0.0.0.0:53/udp'] },
      ),
    },
    'web → db:53/udp',
    'network 172.20.2.2 db',
  ],
  [
    'it listens on loopback',
    {
      networks: [back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { back: '172.20.2.2' }, listens: ['127.0.0.1:5432'] },
      ),
    },
    'web → db:5432',
    '✗ listens-on-loopback at container',
  ],
  [
    'its own loopback',
    {
      networks: [back],
      containers: containers({ name: 'db', on: { back: '172.20.2.2' }, listens: ['127.0.0.1:5432'] }),
    },
    'db → db:5432',
    'same-stack 127.0.0.1 localhost',
  ],
  [
    'itself, not on loopback',
    {
      networks: [back],
      containers: containers({ name: 'db', on: { back: '172.20.2.2' }, listens: ['172.20.2.2:5432'] }),
    },
    'db → db:5432',
    'same-stack 172.20.2.2',
  ],
  [
    'it listens on another network',
    {
      networks: [front, back],
      containers: containers(
        { name: 'web', on: { back: '172.20.2.3' } },
        { name: 'db', on: { front: '172.20.1.2', back: '172.20.2.2' }, listens: ['172.20.1.2:5432'] },
      ),
    },
    'web → db:5432',
    '✗ listens-elsewhere at container',
  ],
  [
    'published, and nothing listens',
    {
      networks: [front],
      host: aHost,
      containers: containers({
        name: 'web',
        on: { front: '172.20.1.2' },
        publishedPorts: published('0.0.0.0'),
        listens: [],
      }),
    },
    'outside → web:80',
    '✗ not-listening at container',
  ],

  // the host
  [
    'the host to a bridge',
    { networks: [front], containers: containers({ name: 'web', on: { front: '172.20.1.2' } }) },
    'host → web:80',
    'routed 172.20.1.2',
  ],
  [
    'the host to an internal bridge',
    { networks: [inner], containers: containers({ name: 'web', on: { inner: '172.20.3.2' } }) },
    'host → web',
    'routed 172.20.3.2',
  ],
  [
    'the host to one with ICC off',
    { networks: [quiet], containers: containers({ name: 'web', on: { quiet: '172.20.4.2' } }) },
    'host → web',
    'routed 172.20.4.2',
  ],
  [
    'the host to an isolated gateway',
    { networks: [sealed], containers: containers({ name: 'web', on: { sealed: '172.20.8.2' } }) },
    'host → web',
    '✗ no-host-address at host',
  ],
  [
    'the host to an isolated gateway that the engine does not know',
    {
      networks: [sealed],
      version: '20.10.24',
      apiVersion: '1.41',
      containers: containers({ name: 'web', on: { sealed: '172.20.8.2' } }),
    },
    'host → web',
    'routed 172.20.8.2',
  ],
  [
    'one on the host’s network, to a bridge',
    {
      networks: [front],
      containers: containers(
        { name: 'top', networkMode: 'host', on: { host: {} } },
        { name: 'web', on: { front: '172.20.1.2' } },
      ),
    },
    'top → web',
    'routed 172.20.1.2',
  ],
  [
    'published on loopback, from the host',
    {
      networks: [lan, front],
      containers: containers({
        name: 'web',
        on: { front: '172.20.1.2' },
        publishedPorts: published('127.0.0.1'),
      }),
    },
    'host → web',
    'routed 172.20.1.2',
  ],
  [
    'the host to an overlay',
    { networks: swarm, containers: containers({ name: 'web', on: { mesh: '10.0.1.2' } }) },
    'host → web',
    '✗ overlay-apart at host',
  ],
  [
    'the host to an overlay, published',
    {
      networks: swarm,
      containers: containers({ name: 'web', on: { mesh: '10.0.1.2' }, publishedPorts: published('0.0.0.0') }),
    },
    'host → web',
    'published 127.0.0.1:8080',
  ],
  [
    'the host to its own macvlan',
    { networks: [lan], containers: containers({ name: 'web', on: { lan: '192.168.1.2' } }) },
    'host → web',
    '✗ host-apart at host',
  ],
  [
    'the host to its own macvlan by a shim',
    {
      networks: [lan],
      host: {
        available: true,
        interfaces: [anInterface(), anInterface({ name: 'shim', kind: 'macvlan' })],
        routes: [{ destination: '192.168.1.0/28', interface: 'shim' }],
      },
      containers: containers({ name: 'web', on: { lan: '192.168.1.2' } }),
    },
    'host → web',
    'lan 192.168.1.2',
  ],
  [
    'to the host',
    { networks: [front], containers: containers({ name: 'web', on: { front: '172.20.1.2' } }) },
    'web → host',
    'gateway 172.20.1.1',
  ],
  [
    'to the host from an internal bridge',
    { networks: [inner], containers: containers({ name: 'web', on: { inner: '172.20.3.2' } }) },
    'web → host',
    'gateway 172.20.3.1',
  ],
  [
    'to the host from an isolated gateway',
    { networks: [sealed], containers: containers({ name: 'web', on: { sealed: '172.20.8.2' } }) },
    'web → host',
    '✗ no-host-address at host',
  ],
  [
    'to the host from a subnet whose gateway only its members tell',
    {
      networks: [aBridge('old', 12, { subnets: [{ subnet: '172.20.12.0/24', auxAddresses: {} }] })],
      containers: containers({ name: 'web', on: { old: { ipv4: '172.20.12.2', gateway: '172.20.12.1' } } }),
    },
    'web → host',
    'gateway 172.20.12.1',
  ],
  [
    'to the host from an overlay',
    { networks: swarm, containers: containers({ name: 'web', on: { mesh: '10.0.1.2' } }) },
    'web → host',
    'gateway 172.20.11.1',
  ],
  [
    'to the host from its macvlan',
    { networks: [lan], containers: containers({ name: 'web', on: { lan: '192.168.1.2' } }) },
    'web → host',
    '✗ host-apart at host',
  ],
  [
    'to one on the host’s network',
    {
      networks: [front],
      containers: containers(
        { name: 'top', networkMode: 'host', on: { host: {} } },
        { name: 'web', on: { front: '172.20.1.2' } },
      ),
    },
    'web → top',
    'gateway 172.20.1.1',
  ],
  [
    'to the host where only loopback listens',
    {
      networks: [front],
      host: { ...aHost, listeners: [{ address: '127.0.0.1', port: 631, protocol: 'tcp' }] },
      containers: containers({ name: 'web', on: { front: '172.20.1.2' } }),
    },
    'web → host:631',
    '✗ listens-on-loopback at host',
  ],
  [
    'to the host where something listens',
    {
      networks: [front],
      host: { ...aHost, listeners: [{ address: '0.0.0.0', port: 22, protocol: 'tcp' }] },
      containers: containers({ name: 'web', on: { front: '172.20.1.2' } }),
    },
    'web → host:22',
    'gateway 172.20.1.1',
  ],
  ['the host to itself', { host: aHost }, 'host → host', 'same-stack 127.0.0.1 localhost'],

  // the world
  [
    'out of a bridge',
    { networks: [front], host: aHost, containers: containers({ name: 'web', on: { front: '172.20.1.2' } }) },
    'web → outside',
    'masqueraded',
  ],
  [
    'out of an internal bridge',
    { networks: [inner], host: aHost, containers: containers({ name: 'web', on: { inner: '172.20.3.2' } }) },
    'web → outside',
    '✗ internal at network',
  ],
  [
    'out of an internal and another',
    {
      networks: [inner, front],
      host: aHost,
      containers: containers({ name: 'web', on: { inner: '172.20.3.2', front: '172.20.1.2' } }),
    },
    'web → outside',
    'masqueraded',
  ],
  [
    'out without masquerade',
    { networks: [plain], host: aHost, containers: containers({ name: 'web', on: { plain: '172.20.5.2' } }) },
    'web → outside',
    '? no-way-back at host',
  ],
  [
    'out of a routed bridge',
    {
      networks: [routed],
      host: aHost,
      containers: containers({ name: 'web', on: { routed: '172.20.6.2' } }),
    },
    'web → outside',
    '? no-way-back at host',
  ],
  [
    'out of a host that leads nowhere',
    {
      networks: [front],
      host: { available: true, interfaces: [], routes: [] },
      containers: containers({ name: 'web', on: { front: '172.20.1.2' } }),
    },
    'web → outside',
    '✗ host-no-route at host',
  ],
  [
    'out of an overlay',
    { networks: swarm, host: aHost, containers: containers({ name: 'web', on: { mesh: '10.0.1.2' } }) },
    'web → outside',
    'masqueraded',
  ],
  [
    'out of a macvlan',
    { networks: [lan], host: aHost, containers: containers({ name: 'web', on: { lan: '192.168.1.2' } }) },
    'web → outside',
    'lan',
  ],
  [
    'out of a macvlan without a LAN',
    { networks: [nolan], host: aHost, containers: containers({ name: 'web', on: { nolan: '192.168.1.2' } }) },
    'web → outside',
    '✗ internal at network',
  ],
  [
    'out of an ipvlan in a routing mode',
    { networks: [l3], host: aHost, containers: containers({ name: 'web', on: { l3: '192.168.1.2' } }) },
    'web → outside',
    '? no-way-back at host',
  ],
  [
    'out of none',
    { containers: containers({ name: 'web', networkMode: 'none', on: { none: {} } }) },
    'web → outside',
    '✗ no-network at container',
  ],
  [
    'out of the host’s network',
    { host: aHost, containers: containers({ name: 'top', networkMode: 'host', on: { host: {} } }) },
    'top → outside',
    'uplink',
  ],
  [
    'in, published to all',
    {
      networks: [front],
      host: aHost,
      containers: containers({
        name: 'web',
        on: { front: '172.20.1.2' },
        publishedPorts: published('0.0.0.0'),
      }),
    },
    'outside → web:80',
    'published 192.168.1.10:8080',
  ],
  [
    'in, published to all, of a host that was not read',
    {
      networks: [front],
      containers: containers({
        name: 'web',
        on: { front: '172.20.1.2' },
        publishedPorts: published('0.0.0.0'),
      }),
    },
    'outside → web:80',
    'published :8080',
  ],
  [
    'in, published on loopback',
    {
      networks: [front],
      host: aHost,
      containers: containers({
        name: 'web',
        on: { front: '172.20.1.2' },
        publishedPorts: published('127.0.0.1'),
      }),
    },
    'outside → web:80',
    '✗ bound-locally at socket',
  ],
  [
    'in, published on a bridge’s address',
    {
      networks: [front],
      host: aHost,
      containers: containers({
        name: 'web',
        on: { front: '172.20.1.2' },
        publishedPorts: published('172.20.1.1'),
      }),
    },
    'outside → web:80',
    '✗ bound-locally at socket',
  ],
  [
    'in, published by IPv6 alone, of a host that has none',
    {
      networks: [front],
      host: aHost,
      containers: containers({ name: 'web', on: { front: '172.20.1.2' }, publishedPorts: published('::') }),
    },
    'outside → web:80',
    '✗ not-published at host',
  ],
  [
    'in, not published',
    { networks: [front], host: aHost, containers: containers({ name: 'web', on: { front: '172.20.1.2' } }) },
    'outside → web:80',
    '✗ not-published at host',
  ],
  [
    'in, asked for on an internal network alone',
    {
      networks: [inner],
      host: aHost,
      containers: containers({ name: 'web', on: { inner: '172.20.3.2' }, detail: { ports: ['8080:80'] } }),
    },
    'outside → web:80',
    '✗ published-nowhere at host',
  ],
  [
    'in to a macvlan',
    { networks: [lan], host: aHost, containers: containers({ name: 'web', on: { lan: '192.168.1.2' } }) },
    'outside → web:80',
    'lan 192.168.1.2',
  ],
  [
    'in to a macvlan without a LAN',
    { networks: [nolan], host: aHost, containers: containers({ name: 'web', on: { nolan: '192.168.1.2' } }) },
    'outside → web',
    '✗ no-way-out at network',
  ],
  [
    'in to a macvlan whose parent is gone',
    {
      networks: [aMacvlan({ parent: 'eth7' })],
      host: aHost,
      containers: containers({ name: 'web', on: { lan: '192.168.1.2' } }),
    },
    'outside → web',
    '✗ parent-gone at host',
  ],
  [
    'in to a routed bridge',
    {
      networks: [routed],
      host: aHost,
      containers: containers({ name: 'web', on: { routed: '172.20.6.2' }, detail: { ports: [':80'] } }),
    },
    'outside → web:80',
    '? no-way-back at host',
  ],
  [
    'in to one on the host’s network',
    { host: aHost, containers: containers({ name: 'top', networkMode: 'host', on: { host: {} } }) },
    'outside → top:3000',
    'uplink 192.168.1.10',
  ],
  [
    'in to a task of a service that may be published',
    {
      networks: swarm,
      host: aHost,
      containers: containers({ name: 'api.1', taskId: 't1', on: { mesh: '10.0.1.2', ingress: '10.0.0.2' } }),
    },
    'outside → api.1',
    '? mesh-unread at host',
  ],
  ['the host out', { host: aHost }, 'host → outside', 'uplink'],
  ['into the host', { host: aHost }, 'outside → host', 'uplink 192.168.1.10'],
  ['the world itself', {}, 'outside → outside', '? outside-itself'],
  ['a container that is not there', {}, 'host → ghost', '? container-unknown'],
];

test.each(rows)('%s', (_rule, world, question, answer) => {
  expect(inShort(explain(aWorld(world), asked(question)))).toBe(answer);
});

function inShort({ verdict, ways, blocked, notes }: Explanation): string {
  const [way] = ways;
  if (verdict === 'reachable' && way !== undefined) {
    const at = `${way.address ?? ''}${way.port === undefined ? '' : `:${way.port}`}`;
    const family = way.family === 6 ? 'family 6' : '';
    return [way.kind, at, way.names[0] ?? '', family].filter((part) => part !== '').join(' ');
  }
  const mark = verdict === 'unknown' ? '?' : '✗';
  const [first] = blocked;
  return first === undefined
    ? `${mark} ${notes[0]?.code}`
    : `${mark} ${first.obstacle.code} at ${first.hops[first.breaksAt]?.kind}`;
}

const two = (declared: Partial<World>) =>
  aWorld({
    networks: [front, back],
    containers: [
      { name: 'web', on: { front: '172.20.1.2' } },
      { name: 'db', on: { back: '172.20.2.2' } },
    ],
    ...declared,
  });
const remedyOf = (declared: Declared, question: string) =>
  explain(declared, asked(question)).blocked[0]?.remedy;

test('the one that asks is best connected to a network of the other', () => {
  expect(remedyOf(two({}), 'web → db')).toEqual({
    action: { operation: 'connectContainer', containerId: 'ctr-web', networkId: 'net-back' },
    commands: ['docker network connect back web'],
  });
});

test('where the other is on none that can be joined, it is connected to the asking one’s', () => {
  const declared = two({
    containers: [
      { name: 'web', on: { front: '172.20.1.2' } },
      { name: 'db', on: { bridge: '172.17.0.2' } },
    ],
  });
  expect(remedyOf(declared, 'web → db')?.action).toEqual({
    operation: 'connectContainer',
    containerId: 'ctr-db',
    networkId: 'net-front',
  });
});

test('where neither is, both are put on a new one', () => {
  const declared = aWorld({
    networks: [quiet],
    containers: [
      { name: 'web', on: { bridge: '172.17.0.3' } },
      { name: 'db', networkMode: 'none', on: { none: {} } },
    ],
  });
  expect(explain(declared, asked('web → db')).blocked.map(({ obstacle }) => obstacle.code)).toEqual([
    'no-network',
  ]);
});

test('what is paused, stopped or without its alias is mended by what mends it', () => {
  const stopped = two({
    containers: [
      { name: 'web', on: { back: '172.20.2.3' } },
      { name: 'db', state: 'exited', on: { back: {} } },
    ],
  });
  expect(remedyOf(stopped, 'web → db')?.action).toEqual({
    operation: 'startContainer',
    containerId: 'ctr-db',
  });
  const paused = two({
    containers: [
      { name: 'web', on: { back: '172.20.2.3' } },
      { name: 'db', state: 'paused', on: { back: '172.20.2.2' } },
    ],
  });
  expect(remedyOf(paused, 'web → db')?.action).toEqual({
    operation: 'unpauseContainer',
    containerId: 'ctr-db',
  });
  const labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'db' };
  const lost = two({
    networks: [aBridge('back', 2, { labels: { 'com.docker.compose.project': 'shop' } })],
    containers: [
      { name: 'web', on: { back: '172.20.2.3' } },
      { name: 'shop-db-1', labels, service: 'db', on: { back: '172.20.2.2' }, detail: {} },
    ],
  });
  expect(explain(lost, asked('web → shop-db-1'))).toMatchObject({
    verdict: 'reachable',
    blocked: [
      {
        obstacle: { code: 'alias-lost', name: 'db' },
        remedy: {
          commands: [
            'docker network disconnect back shop-db-1',
            'docker network connect --alias db back shop-db-1',
          ],
        },
      },
    ],
  });
});

test('ICC is switched on by making the network anew; the default network’s is the engine’s', () => {
  const declared = two({
    networks: [quiet],
    containers: [
      { name: 'web', on: { quiet: '172.20.4.3' } },
      { name: 'db', on: { quiet: '172.20.4.2' } },
    ],
  });
  expect(remedyOf(declared, 'web → db')?.action).toEqual({
    operation: 'recreateNetwork',
    networkId: 'net-quiet',
  });
});

test('the path passes what a packet passes', () => {
  const declared = two({
    containers: [
      { name: 'web', on: { front: '172.20.1.2' } },
      { name: 'side', networkMode: 'container:ctr-web' },
      { name: 'db', on: { back: '172.20.2.2' }, publishedPorts: published('0.0.0.0') },
    ],
  });
  expect(explain(declared, asked('side → db:80')).ways[0]?.hops).toEqual([
    { kind: 'container', id: 'ctr-side' },
    { kind: 'container', id: 'ctr-web' },
    { kind: 'network', id: 'net-front' },
    { kind: 'host', interface: 'br-net-front' },
    { kind: 'socket', containerId: 'ctr-db', hostIp: '0.0.0.0', hostPort: 8080, protocol: 'tcp' },
    { kind: 'network', id: 'net-back' },
    { kind: 'container', id: 'ctr-db' },
  ]);
});

test('both families are told, IPv4 first; and a port open to all once', () => {
  const declared = two({
    networks: [dual],
    containers: [
      { name: 'web', on: { dual: { ipv4: '172.20.9.3', ipv6: 'fd00:9::3' } } },
      {
        name: 'db',
        on: { dual: { ipv4: '172.20.9.2', ipv6: 'fd00:9::2' } },
        publishedPorts: [...published('0.0.0.0'), ...published('::')],
      },
    ],
  });
  expect(explain(declared, asked('web → db')).ways.map(({ kind, family }) => `${kind} ${family}`)).toEqual([
    'network 4',
    'network 6',
    'published 4',
  ]);
});

test('what is not known is said, not claimed', () => {
  const declared = two({
    containers: [
      { name: 'web', on: { back: '172.20.2.3' } },
      { name: 'db', on: { back: '172.20.2.2' } },
    ],
  });
  expect(explain(declared, asked('web → db:5432')).notes).toEqual([
    { code: 'aliases-unread', container: 'db' },
    { code: 'listening-unread', container: 'db', port: 5432 },
  ]);
  const known = two({
    containers: [
      { name: 'web', on: { back: '172.20.2.3' } },
      {
        name: 'db',
        on: { back: '172.20.2.2' },
        detail: { aliases: { back: ['store'] } },
        listens: ['127.0.0.1:5432'],
      },
      { name: 'db2', on: { back: '172.20.2.4' }, detail: { aliases: { back: ['store'] } } },
    ],
  });
  expect(explain(known, asked('web → db')).notes).toEqual([
    { code: 'name-shared', name: 'store', network: 'back', others: ['db2'] },
    { code: 'listens-nowhere', container: 'db' },
  ]);
});

test('a service’s name leads to any of its tasks', () => {
  const declared = aWorld({
    networks: swarm,
    snapshot: { services: [aService()] },
    containers: [
      { name: 'web', on: { mesh: '10.0.1.9' } },
      { name: 'api.1.x', service: 'api', taskId: 't1', on: { mesh: '10.0.1.3' }, detail: {} },
    ],
  });
  expect(explain(declared, asked('web → api.1.x')).notes).toEqual([
    { code: 'service-address', service: 'api', network: 'mesh' },
  ]);
});

test('before Docker 28 neighbours get round a port on loopback', () => {
  const declared = two({
    version: '20.10.24',
    apiVersion: '1.41',
    host: aHost,
    containers: [{ name: 'web', on: { front: '172.20.1.2' }, publishedPorts: published('127.0.0.1') }],
  });
  expect(explain(declared, asked('outside → web')).blocked[0]?.obstacle).toMatchObject({
    neighboursCanRoute: true,
  });
});
