import { busyboxImage } from '../lab/busybox-image';

/** A container to make. The first network is its home; `container:<name>`, `host` and `none` are as the docker CLI takes them. */
export type ContainerPlan = {
  name: string;
  image: string;
  project?: string;
  networks: readonly string[];
  args: readonly string[];
  after?: 'pause' | 'stop';
};

/** The lab's eth0. */
export const pinnedAddress = '10.250.0.2';

const ofProject = (project: string) => ['--label', `com.docker.compose.project=${project}`];

export const homeNetworks: readonly { name: string; args: readonly string[] }[] = [
  { name: 'shop_frontend', args: ofProject('shop') },
  { name: 'shop_backend', args: [...ofProject('shop'), '--internal'] },
  { name: 'media', args: ['--subnet', '172.28.10.0/24'] },
  { name: 'monitoring', args: ofProject('monitoring') },
  { name: 'iot', args: ['--ipv6', '--subnet', '10.41.0.0/24', '--subnet', 'fd00:41::/64'] },
  {
    name: 'home_lan',
    args: [
      ...['--driver', 'macvlan', '--opt', 'parent=eth0'],
      ...['--subnet', '10.250.0.0/24', '--gateway', '10.250.0.1'],
    ],
  },
  { name: 'mesh', args: ['--driver', 'overlay', '--attachable', '--subnet', '10.60.0.0/24'] },
];

/** The Swarm service of the world, whose two replicas count as containers. */
export const servicePlan = {
  network: 'mesh',
  args: [
    ...['--detach', '--no-resolve-image', '--name', 'thumbs', '--replicas', '2', '--network', 'mesh'],
    ...[busyboxImage, 'sleep', '86400'],
  ],
} as const;

const image: Readonly<Record<string, string>> = {
  proxy: 'caddy:2.8',
  db: 'postgres:16',
  queue: 'rabbitmq:3.13',
  cache: 'redis:7.4',
};

function shop(
  service: string,
  networks: readonly string[],
  more: Partial<ContainerPlan> = {},
): ContainerPlan {
  return {
    name: `shop-${service}`,
    project: 'shop',
    image: image[service.replace(/-\d+$/, '')] ?? `shop/${service.replace(/-\d+$/, '')}:4.2`,
    networks,
    args: [],
    ...more,
  };
}

function alone(name: string, networks: readonly string[], more: Partial<ContainerPlan> = {}): ContainerPlan {
  return { name, image: `${name}:latest`, networks, args: [], ...more };
}

const front = ['shop_frontend'];
const back = ['shop_backend'];
const both = ['shop_frontend', 'shop_backend'];
const fails = ['--health-cmd', 'false', '--health-interval', '1s', '--health-retries', '1'];
const waits = [
  ...['--health-cmd', 'sleep 60', '--health-interval', '600s'],
  ...['--health-start-period', '999s'],
];

const shopContainers: readonly ContainerPlan[] = [
  shop('proxy-1', front, { args: ['--publish', '80:8080', '--publish', '443:8443'] }),
  shop('web-1', both),
  shop('web-2', both),
  shop('api-1', both),
  shop('admin-1', both),
  shop('cart-1', front),
  shop('search-1', front, { args: waits }),
  shop('cache-1', front),
  shop('mail-1', front),
  shop('db-1', back, { args: ['--publish', '127.0.0.1:5432:5432'] }),
  shop('db-replica-1', back),
  shop('queue-1', back),
  shop('worker-1', back),
  shop('worker-2', back),
  shop('invoices-1', back, { after: 'pause' }),
  shop('migrate-1', back, { after: 'stop' }),
  shop('backup-1', back),
];

const houseContainers: readonly ContainerPlan[] = [
  alone('pihole', ['home_lan'], { args: ['--ip', '10.250.0.53'] }),
  alone('homeassistant', ['home_lan', 'iot'], { args: ['--ip', '10.250.0.60'] }),
  alone('unifi-controller', ['home_lan'], { args: ['--ip', '10.250.0.61'] }),
  alone('print-server', ['home_lan'], { args: ['--ip', '10.250.0.62'] }),
  ...['mosquitto', 'zigbee2mqtt', 'node-red', 'esphome', 'frigate', 'influxdb', 'rtl433'].map((name) =>
    alone(name, ['iot'], name === 'mosquitto' ? { args: ['--publish', '1883:1883'] } : {}),
  ),
  alone('portainer', ['bridge'], { args: ['--publish', '127.0.0.1:9443:9443'] }),
  alone('registry', ['bridge'], { args: ['--publish', '5000:5000'] }),
  alone('watchtower', ['bridge']),
  alone('jenkins-before-migration', ['bridge'], { after: 'stop' }),
  alone('mdns-reflector', ['host']),
  alone('node-exporter', ['host']),
  alone('tailscale', ['host']),
  alone('backup-vault', ['none']),
];

const mediaContainers: readonly ContainerPlan[] = [
  alone('jellyfin', ['media'], { args: ['--publish', '8096:8096', '--publish', '1900:1900/udp'] }),
  ...['sonarr', 'radarr', 'bazarr', 'prowlarr', 'jellyseerr', 'tautulli', 'navidrome'].map((name) =>
    alone(name, ['media']),
  ),
  alone('gluetun', ['media'], { args: ['--publish', '127.0.0.1:8112:8112'] }),
  alone('qbittorrent', ['container:gluetun']),
  alone('sabnzbd', ['container:gluetun']),
];

const monitoringContainers: readonly ContainerPlan[] = [
  ...['prometheus', 'grafana', 'loki', 'alertmanager', 'promtail', 'cadvisor', 'blackbox', 'uptime-kuma'].map(
    (service): ContainerPlan => ({
      name: `monitoring-${service}-1`,
      project: 'monitoring',
      image: `${service}:latest`,
      networks: service === 'prometheus' ? ['monitoring', 'shop_backend'] : ['monitoring'],
      args: service === 'grafana' ? ['--publish', '3000:3000'] : service === 'blackbox' ? fails : [],
    }),
  ),
];

const meshContainers: readonly ContainerPlan[] = [
  alone('edge-router', ['mesh']),
  alone('whoami', ['mesh']),
  alone('speedtest', ['mesh']),
];

/** 58 containers; with the service's two replicas 60. */
export const homeContainers: readonly ContainerPlan[] = [
  ...shopContainers,
  ...houseContainers,
  ...mediaContainers,
  ...monitoringContainers,
  ...meshContainers,
];
