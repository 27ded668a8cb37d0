import { anInterface } from '../../testing/factories';
import { aHost, type World } from './reach-world';

/** What is declared, what is asked, and the answer in short (see `inShort` of the test), a row for each rule. */
type Row = [rule: string, world: string, asked: string, told: string, circumstances?: World];

const unread = { host: { available: false, reason: 'not-read' } } as const satisfies World;
const docker20 = { version: '20.10.24' };
const docker27 = { version: '27.5.1' };
const docker29 = { version: '29.1.0' };
const shim = {
  host: {
    ...aHost,
    interfaces: [anInterface(), anInterface({ name: 'shim', kind: 'macvlan' })],
    routes: [{ destination: '172.20.30.0/28', interface: 'shim' }],
  },
};
const down = { host: { ...aHost, interfaces: [anInterface({ state: 'down' })] } };
const nowhere = { host: { ...aHost, interfaces: [] } };
const hears = (address: string) => ({
  host: { ...aHost, listeners: [{ address, port: 22, protocol: 'tcp' as const }] },
});

const oneStack: Row[] = [
  ['itself', 'web on front', 'web → web:80', 'same-stack 127.0.0.1 localhost'],
  ['on no network, itself', 'web on none', 'web → web', 'same-stack 127.0.0.1 localhost'],
  [
    'another’s stack',
    'web on front; side in container:ctr-web',
    'side → web:80',
    'same-stack 127.0.0.1 localhost',
  ],
  ['the host’s stack', 'web on host; db on host', 'web → db', 'same-stack 127.0.0.1 localhost'],
  ['the host itself', 'web on host', 'host → web', 'same-stack 127.0.0.1 localhost'],
  ['host to host', '', 'host → host', 'same-stack 127.0.0.1 localhost'],
];

const sharedNetworks: Row[] = [
  ['a bridge', 'web on back; db on back', 'web → db:5432', 'network 172.20.2.3 db'],
  ['a bridge, backwards', 'web on back; db on back', 'db → web:80', 'network 172.20.2.2 web'],
  ['the default bridge has no names', 'web on bridge; db on bridge', 'web → db', 'network 172.17.0.3'],
  [
    'an alias of Compose',
    'web on back; x-db-1 on back serves db named db',
    'web → x-db-1',
    'network 172.20.2.3 db',
  ],
  ['a link', 'web on bridge links db:store; db on bridge', 'web → db', 'network 172.17.0.3 store'],
  [
    'a rider, by its provider’s name',
    'web on back; db on back; s in container:ctr-db',
    'web → s',
    'network 172.20.2.3 db',
  ],
  ['from a rider', 'web on back; db on back; s in container:ctr-web', 's → db', 'network 172.20.2.3 db'],
  ['an internal network', 'web on inner; db on inner', 'web → db', 'network 172.20.3.3 db'],
  ['an isolated gateway', 'web on sealed; db on sealed', 'web → db', 'network 172.20.8.3 db'],
  ['an overlay', 'web on mesh; db on mesh', 'web → db', 'network 172.20.20.3 db'],
  ['ICC off', 'web on quiet; db on quiet', 'web → db', '✗ icc-off at network'],
  ['ICC off, published', 'web on quiet; db on quiet publishes 8080', 'web → db', 'published 172.20.4.1:8080'],
  ['ICC off on one of two', 'web on quiet,back; db on quiet,back', 'web → db', 'network 172.20.2.3 db'],
  ['ICC off, IPv6', 'web on dual2/6; db on dual2/6', 'web → db', '✗ icc-off at network'],
  [
    'ICC off, IPv6, old',
    'web on dual2/6; db on dual2/6',
    'web → db',
    'network fd00:10::3 db family 6',
    docker20,
  ],
  ['IPv6 alone', 'web on dual/6; db on dual/6', 'web → db', 'network fd00:9::3 db family 6'],
  ['no family in common', 'web on dual/6; db on dual/4', 'web → db', '✗ no-common-family at network'],
  ['macvlan', 'web on lan; db on lan', 'web → db', 'network 172.20.30.3 db'],
  ['macvlan, private', 'web on lonely; db on lonely', 'web → db', '✗ siblings-apart at network'],
  ['macvlan without a LAN', 'web on nolan; db on nolan', 'web → db', 'network 172.20.33.3 db'],
  ['macvlan, parent down', 'web on lan; db on lan', 'web → db', '✗ parent-gone at network', down],
  ['ipvlan', 'web on l2; db on l2', 'web → db', 'network 172.20.35.3 db'],
  ['ipvlan, routing', 'web on l3; db on l3', 'web → db', 'network 172.20.36.3 db'],
  ['a plugin’s', 'web on odd; db on odd', 'web → db', '? driver-unknown at network'],
];

const apart: Row[] = [
  ['two bridges', 'web on front; db on back', 'web → db:5432', '✗ no-shared-network at host'],
  ['published', 'web on front; db on back publishes 8080', 'web → db:80', 'published 172.20.1.1:8080'],
  ['another port', 'web on front; db on back publishes 8080', 'web → db:81', '✗ no-shared-network at host'],
  ['udp', 'web on front; db on back publishes 8080', 'web → db:80/udp', '✗ no-shared-network at host'],
  [
    'on loopback',
    'web on front; db on back publishes 127.0.0.1#80',
    'web → db',
    '✗ no-shared-network at host',
  ],
  ['on one address', 'web on front; db on back publishes 10.1.1.1#80', 'web → db:80', 'published 10.1.1.1'],
  ['IPv6 alone', 'web on front; db on back publishes ::#80', 'web → db', '✗ no-shared-network at host'],
  ['by IPv6', 'web on dual/6; db on back publishes ::#80', 'web → db:80', 'published fd00:9::1 family 6'],
  ['from internal', 'web on inner; db on back publishes 8080', 'web → db', '✗ no-shared-network at host'],
  [
    'from internal and more',
    'web on inner,front; db on back publishes 8080',
    'web → db',
    'published 172.20.1.1:8080',
  ],
  ['without masquerade', 'web on plain; db on back publishes 8080', 'web → db', '✗ untranslated at host'],
  ['without, to its own', 'web on plain; db on plain publishes 8080', 'web → db', 'network 172.20.5.3 db'],
  ['from an overlay', 'web on mesh; db on front publishes 8080', 'web → db', 'published 172.20.11.1:8080'],
  ['routed', 'web on front; db on routed', 'web → db', 'routed 172.20.6.3'],
  ['routed, from an overlay', 'web on mesh; db on routed', 'web → db', 'routed 172.20.6.3'],
  ['routed, without masquerade', 'web on plain; db on routed', 'web → db', '✗ untranslated at host'],
  ['routed, published', 'web on front; db on routed asks -', 'web → db:80', 'routed 172.20.6.3'],
  [
    'routed, not published',
    'web on front; db on routed asks -',
    'web → db:81',
    '✗ port-not-opened at network',
  ],
  ['routed, 27', 'web on front; db on routed', 'web → db', '✗ no-shared-network at host', docker27],
  ['unprotected, 28', 'web on front; db on open', 'web → db', '✗ no-shared-network at host'],
  ['unprotected', 'web on front; db on open', 'web → db:81', 'routed 172.20.7.3', docker29],
  ['IPv6', 'web on dual/6; db on dual2/6', 'web → db', '✗ no-shared-network at host'],
  ['IPv6, old', 'web on dual/6; db on dual2/6', 'web → db', 'routed fd00:10::3 family 6', docker20],
  ['bridge to macvlan', 'web on front; db on lan', 'web → db', '✗ host-apart at network', unread],
  ['LAN to LAN', 'web on lan; db on lan2', 'web → db', '? lan-decides at network'],
  ['macvlan to bridge', 'web on lan; db on front publishes 8080', 'web → db', '✗ host-apart at host'],
  ['no network', 'web on none; db on front', 'web → db', '✗ no-network at container'],
  ['no network, asked', 'web on none; db on front', 'db → web', '✗ no-network at container'],
];

const lives: Row[] = [
  ['paused', 'web on back; db on back paused', 'web → db', '✗ paused at container'],
  ['paused, asking', 'web on back paused; db on back', 'web → db', '✗ paused at container'],
  ['stopped', 'web on back; db on back exited', 'web → db', '✗ not-running at container'],
  ['restarting', 'web on back; db on back restarting', 'web → db', '✗ not-running at container'],
  ['stopped, of the host', 'web on host exited', 'outside → web', '✗ not-running at container'],
  ['stopped, published', 'db on back exited asks 8080', 'outside → db:80', '✗ not-running at container'],
  [
    'provider stopped',
    'web on back; db on back exited; s in container:ctr-db',
    'web → s',
    '✗ provider-not-running at container',
  ],
  ['provider gone', 'web on back; s in container:ctr-x', 'web → s', '✗ provider-missing at container'],
  ['network gone', 'web on back; db on former', 'web → db', '✗ network-missing at container'],
  ['listed, not connected', 'web on back; db on back/ghost', 'web → db', '✗ no-endpoint at container'],
  ['not there', '', 'host → ghost', '? container-unknown'],
];

const ports: Row[] = [
  ['heard', 'web on back; db on back hears 0.0.0.0#80', 'web → db:80', 'network 172.20.2.3 db'],
  ['heard by ::', 'web on back; db on back hears ::#80', 'web → db:80', 'network 172.20.2.3 db'],
  ['not heard', 'web on back; db on back hears 0.0.0.0#80', 'web → db:81', '✗ not-listening at container'],
  [
    'udp for tcp',
    'web on back; db on back hears 0.0.0.0#53/udp',
    'web → db:53',
    '✗ not-listening at container',
  ],
  ['udp', 'web on back; db on back hears 0.0.0.0#53/udp', 'web → db:53/udp', 'network 172.20.2.3 db'],
  [
    'IPv4 for IPv6',
    'web on dual/6; db on dual/6 hears 0.0.0.0#80',
    'web → db:80',
    '✗ listens-elsewhere at container',
  ],
  [
    'loopback',
    'web on back; db on back hears 127.0.0.1#80',
    'web → db:80',
    '✗ listens-on-loopback at container',
  ],
  ['its own loopback', 'db on back hears 127.0.0.1#80', 'db → db:80', 'same-stack 127.0.0.1 localhost'],
  ['itself, elsewhere', 'db on back hears 172.20.2.2#80', 'db → db:80', 'same-stack 172.20.2.2'],
  [
    'elsewhere',
    'web on back; db on front,back hears 172.20.1.3#80',
    'web → db:80',
    '✗ listens-elsewhere at container',
  ],
  [
    'published, not heard',
    'web on front publishes 8080 hears nothing',
    'outside → web:80',
    '✗ not-listening at container',
  ],
  ['the host', 'web on front', 'web → host:22', 'gateway 172.20.1.1', hears('0.0.0.0')],
  [
    'the host’s loopback',
    'web on front',
    'web → host:22',
    '✗ listens-on-loopback at host',
    hears('127.0.0.1'),
  ],
  ['nothing on the host', 'web on front', 'web → host:23', '✗ not-listening at host', hears('0.0.0.0')],
];

const host: Row[] = [
  ['to a bridge', 'web on front', 'host → web:80', 'routed 172.20.1.2'],
  ['to an internal one', 'web on inner', 'host → web', 'routed 172.20.3.2'],
  ['to one with ICC off', 'web on quiet', 'host → web', 'routed 172.20.4.2'],
  ['to an isolated gateway', 'web on sealed', 'host → web', '✗ no-host-address at host'],
  ['to one, old', 'web on sealed', 'host → web', 'routed 172.20.8.2', docker20],
  ['to one without an address', 'web on bare', 'host → web', '✗ no-host-address at host'],
  ['as a container', 'top on host; web on front', 'top → web', 'routed 172.20.1.3'],
  ['to an overlay', 'web on mesh', 'host → web', '✗ overlay-apart at host'],
  ['to an overlay, published', 'web on mesh publishes 8080', 'host → web', 'published 127.0.0.1:8080'],
  ['to its macvlan', 'web on lan', 'host → web', '✗ host-apart at host'],
  ['to its macvlan by a shim', 'web on lan', 'host → web', 'lan 172.20.30.2', shim],
  ['to its ipvlan', 'web on l3', 'host → web', '✗ host-apart at host'],
  ['to none', 'web on none', 'host → web', '✗ no-network at container'],
  ['from a bridge', 'web on front', 'web → host', 'gateway 172.20.1.1'],
  ['from an internal one', 'web on inner', 'web → host', 'gateway 172.20.3.1'],
  ['from an isolated gateway', 'web on sealed', 'web → host', '✗ no-host-address at host'],
  ['where only members tell', 'web on old', 'web → host', 'gateway 172.20.12.1'],
  ['from an overlay', 'web on mesh', 'web → host', 'gateway 172.20.11.1'],
  ['from its macvlan', 'web on lan', 'web → host', '✗ host-apart at host'],
  ['to a container', 'top on host; web on front', 'web → top', 'gateway 172.20.1.1'],
];

const world: Row[] = [
  ['out', 'web on front', 'web → outside', 'masqueraded'],
  ['out of internal', 'web on inner', 'web → outside', '✗ internal at network'],
  ['out of internal and more', 'web on inner,front', 'web → outside', 'masqueraded'],
  ['out without masquerade', 'web on plain', 'web → outside', '✗ untranslated at host'],
  ['out without, old', 'web on plain', 'web → outside', '? no-way-back at host', docker20],
  ['out of routed', 'web on routed', 'web → outside', '? no-way-back at host'],
  ['out of a host that leads nowhere', 'web on front', 'web → outside', '✗ host-no-route at host', nowhere],
  ['out of an overlay', 'web on mesh', 'web → outside', 'masqueraded'],
  ['out of macvlan', 'web on lan', 'web → outside', 'lan'],
  ['out of macvlan without a LAN', 'web on nolan', 'web → outside', '✗ internal at network'],
  ['out of ipvlan, routing', 'web on l3', 'web → outside', '? no-way-back at host'],
  ['out of none', 'web on none', 'web → outside', '✗ no-network at container'],
  ['out of the host’s network', 'top on host', 'top → outside', 'uplink'],
  ['the host, out', '', 'host → outside', 'uplink'],
  ['in', 'web on front publishes 8080', 'outside → web:80', 'published 192.168.1.10:8080'],
  ['in, unread', 'web on front publishes 8080', 'outside → web:80', 'published :8080', unread],
  ['in, loopback', 'web on front publishes 127.0.0.1#80', 'outside → web:80', '✗ bound-locally at socket'],
  ['in, a bridge’s', 'web on front publishes 172.20.1.1#80', 'outside → web:80', '✗ bound-locally at socket'],
  [
    'in, IPv6 of a host without',
    'web on front publishes ::#80',
    'outside → web:80',
    '✗ not-published at host',
  ],
  ['in, not published', 'web on front', 'outside → web:80', '✗ not-published at host'],
  ['in, asked in vain', 'web on inner asks 8080', 'outside → web:80', '✗ published-nowhere at host'],
  ['in to macvlan', 'web on lan', 'outside → web:80', 'lan 172.20.30.2'],
  ['in to macvlan without a LAN', 'web on nolan', 'outside → web', '✗ no-way-out at network'],
  ['in to macvlan, parent gone', 'web on lost', 'outside → web', '✗ parent-gone at host'],
  ['in to routed', 'web on routed asks -', 'outside → web:80', '? no-way-back at host'],
  ['in to the host’s network', 'top on host', 'outside → top:3000', 'uplink 192.168.1.10'],
  ['in to a task', 'api on mesh,ingress task', 'outside → api', '? mesh-unread at host'],
  ['in to the host', '', 'outside → host', 'uplink 192.168.1.10'],
  ['the world itself', '', 'outside → outside', '? outside-itself'],
];

export const reachRows = { oneStack, sharedNetworks, apart, lives, ports, host, world };
