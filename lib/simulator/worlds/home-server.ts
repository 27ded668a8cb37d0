import type { Engine } from '../engine/engine';
import { buildContainer, buildNetwork, type ContainerPlan, type NetworkPlan } from './builder';

const HOUR_MS = 3_600_000;

const networks: readonly NetworkPlan[] = [
  { name: 'shop_frontend', project: 'shop' },
  { name: 'shop_backend', project: 'shop', internal: true },
  {
    name: 'media_default',
    project: 'media',
    subnets: [{ subnet: '172.28.10.0/24', gateway: '172.28.10.1' }],
  },
  { name: 'monitoring_default', project: 'monitoring' },
  { name: 'iot', subnets: [{ subnet: '10.41.0.0/24', gateway: '10.41.0.1' }, { subnet: 'fd00:41::/64' }] },
  {
    name: 'home_lan',
    driver: 'macvlan',
    subnets: [{ subnet: '10.250.0.0/24', gateway: '10.250.0.1', ipRange: '10.250.0.128/25' }],
    options: { parent: 'eth0' },
  },
  { name: 'proxy', attachable: true },
  { name: 'cloud_default', project: 'cloud' },
  { name: 'backup' },
  { name: 'games_default', project: 'games' },
  { name: 'dev_default', project: 'dev' },
  { name: 'photos_default', project: 'photos' },
];

/** A service of a Compose project, named as Compose does. */
function of(
  project: string,
  service: string,
  image: string,
  on: readonly string[],
  more: Partial<ContainerPlan> = {},
): ContainerPlan {
  return { name: `${project}-${service}-1`, image, networks: on, project, service, ...more };
}

function alone(
  name: string,
  image: string,
  on: readonly string[],
  more: Partial<ContainerPlan> = {},
): ContainerPlan {
  return { name, image, networks: on, ...more };
}

const [front, back, both] = [['shop_frontend'], ['shop_backend'], ['shop_frontend', 'shop_backend']];

const shop: readonly ContainerPlan[] = [
  of('shop', 'proxy', 'caddy:2.8', ['shop_frontend', 'proxy'], { ports: ['80:8080', '443:8443'] }),
  of('shop', 'web', 'shop/web:4.2', both, { health: 'healthy', exposed: ['3000/tcp'] }),
  {
    ...of('shop', 'web', 'shop/web:4.2', both, { health: 'healthy', exposed: ['3000/tcp'] }),
    name: 'shop-web-2',
  },
  of('shop', 'api', 'shop/api:4.2', both, { health: 'healthy', exposed: ['8080/tcp'] }),
  of('shop', 'cart', 'shop/cart:4.2', front),
  of('shop', 'search', 'opensearch:2.17', front, { health: 'starting' }),
  of('shop', 'cache', 'redis:7.4', back, { exposed: ['6379/tcp'] }),
  of('shop', 'db', 'postgres:16', back, { ports: ['127.0.0.1:5432:5432'], health: 'healthy' }),
  of('shop', 'queue', 'rabbitmq:3.13', back, { exposed: ['5672/tcp'] }),
  of('shop', 'worker', 'shop/worker:4.2', back),
  of('shop', 'invoices', 'shop/invoices:4.2', back, { now: 'paused' }),
  of('shop', 'migrate', 'shop/migrate:4.2', back, { now: 'stopped' }),
];

const house: readonly ContainerPlan[] = [
  alone('pihole', 'pihole/pihole:2024.07', ['home_lan@10.250.0.53'], { health: 'healthy' }),
  alone('homeassistant', 'homeassistant/home-assistant:2024.9', ['home_lan@10.250.0.60', 'iot']),
  alone('unifi-controller', 'linuxserver/unifi:8.4', ['home_lan@10.250.0.61']),
  alone('print-server', 'cups:2.4', ['home_lan@10.250.0.62']),
  alone('mosquitto', 'eclipse-mosquitto:2', ['iot'], { ports: ['1883:1883'] }),
  alone('zigbee2mqtt', 'koenkk/zigbee2mqtt:1.40', ['iot']),
  alone('node-red', 'nodered/node-red:4.0', ['iot']),
  alone('esphome', 'esphome/esphome:2024.8', ['iot']),
  alone('frigate', 'blakeblackshear/frigate:0.14', ['iot'], { health: 'unhealthy', ports: ['8971:8971'] }),
  alone('influxdb', 'influxdb:2.7', ['iot', 'monitoring_default']),
  alone('rtl433', 'hertzg/rtl_433:24', ['iot'], { now: 'failed' }),
  alone('portainer', 'portainer/portainer-ce:2.21', ['bridge'], { ports: ['127.0.0.1:9443:9443'] }),
  alone('registry', 'registry:2', ['bridge'], { ports: ['5000:5000'] }),
  alone('watchtower', 'containrrr/watchtower:1.7', ['bridge']),
  alone('jenkins-before-migration', 'jenkins/jenkins:lts', ['bridge'], { now: 'stopped' }),
  alone('mdns-reflector', 'flungo/avahi:latest', ['host']),
  alone('node-exporter', 'prom/node-exporter:v1.8', ['host']),
  alone('tailscale', 'tailscale/tailscale:v1.72', ['host']),
  alone('backup-vault', 'restic/restic:0.17', ['none']),
  alone('borgmatic', 'borgmatic:1.8', ['backup'], { now: 'stopped' }),
  alone('rest-server', 'restic/rest-server:0.13', ['backup'], { ports: ['8000:8000'] }),
];

const media: readonly ContainerPlan[] = [
  of('media', 'jellyfin', 'jellyfin/jellyfin:10.9', ['media_default', 'proxy'], {
    ports: ['8096:8096', '1900:1900/udp'],
    health: 'healthy',
  }),
  ...['sonarr', 'radarr', 'bazarr', 'prowlarr', 'jellyseerr', 'tautulli'].map((name) =>
    of('media', name, `linuxserver/${name}:latest`, ['media_default']),
  ),
  alone('gluetun', 'qmcgaw/gluetun:v3.39', ['media_default'], {
    ports: ['127.0.0.1:8112:8112'],
    health: 'healthy',
  }),
  alone('qbittorrent', 'linuxserver/qbittorrent:4.6', ['container:gluetun']),
  alone('sabnzbd', 'linuxserver/sabnzbd:4.3', ['container:gluetun']),
];

const monitoring: readonly ContainerPlan[] = [
  of('monitoring', 'prometheus', 'prom/prometheus:v2.54', ['monitoring_default', 'shop_backend']),
  of('monitoring', 'grafana', 'grafana/grafana:11.2', ['monitoring_default', 'proxy'], {
    ports: ['3000:3000'],
  }),
  of('monitoring', 'loki', 'grafana/loki:3.1', ['monitoring_default']),
  of('monitoring', 'alertmanager', 'prom/alertmanager:v0.27', ['monitoring_default']),
  of('monitoring', 'uptime-kuma', 'louislam/uptime-kuma:1', ['monitoring_default', 'proxy'], {
    health: 'healthy',
  }),
];

const others: readonly ContainerPlan[] = [
  of('cloud', 'nextcloud', 'nextcloud:29', ['cloud_default', 'proxy']),
  of('cloud', 'db', 'mariadb:11', ['cloud_default']),
  of('cloud', 'cron', 'nextcloud:29', ['cloud_default']),
  of('photos', 'immich', 'immich/server:v1.115', ['photos_default', 'proxy'], { health: 'healthy' }),
  of('photos', 'learning', 'immich/machine-learning:v1.115', ['photos_default']),
  of('photos', 'db', 'tensorchord/pgvecto-rs:pg16', ['photos_default']),
  of('games', 'minecraft', 'itzg/minecraft-server:latest', ['games_default'], { ports: ['25565:25565'] }),
  of('games', 'valheim', 'lloesche/valheim-server:latest', ['games_default'], { now: 'stopped' }),
  of('dev', 'gitea', 'gitea/gitea:1.22', ['dev_default', 'proxy'], { ports: ['2222:22'] }),
  of('dev', 'runner', 'gitea/act_runner:0.2', ['dev_default']),
  of('dev', 'db', 'postgres:16', ['dev_default'], { now: 'created' }),
  alone('whoami', 'traefik/whoami:v1.10', ['proxy']),
];

/** Someone's server at home: 12 networks of four kinds, 60 containers, and of every trouble one. */
export function makeHomeServer(engine: Engine): void {
  const began = engine.clock.now();
  engine.clock.hold(began - 40 * 24 * HOUR_MS);
  for (const plan of networks) buildNetwork(engine, plan);
  for (const plan of [...shop, ...house, ...media, ...monitoring, ...others]) {
    // One that rides on another came up with it.
    const isRider = plan.networks[0]?.startsWith('container:') === true;
    if (!isRider) engine.clock.hold(began - (1 + engine.random.below(30 * 24)) * HOUR_MS);
    buildContainer(engine, plan);
  }
}
