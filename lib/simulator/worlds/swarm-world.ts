import type { Engine } from '../engine/engine';
import { createService } from '../engine/service-changes';
import type { Service } from '../engine/swarm';
import { initSwarm } from '../engine/swarm-membership';
import { buildContainer, buildNetwork } from './builder';

const HOUR_MS = 3_600_000;

type ServicePlan = {
  stack: string;
  name: string;
  image: string;
  on: readonly string[];
  replicas?: number;
  mode?: Service['mode'];
  ports?: Service['ports'];
};

const web: Service['ports'] = [{ protocol: 'tcp', target: 80, published: 80 }];

const services: readonly ServicePlan[] = [
  { stack: 'edge', name: 'traefik', image: 'traefik:v3.1', on: ['edge_public'], replicas: 2, ports: web },
  { stack: 'shop', name: 'web', image: 'shop/web:4.2', on: ['edge_public', 'shop_backend'], replicas: 4 },
  { stack: 'shop', name: 'api', image: 'shop/api:4.2', on: ['edge_public', 'shop_backend'], replicas: 3 },
  { stack: 'shop', name: 'worker', image: 'shop/worker:4.2', on: ['shop_backend'], replicas: 2 },
  { stack: 'shop', name: 'db', image: 'postgres:16', on: ['shop_backend'], replicas: 1 },
  { stack: 'shop', name: 'cache', image: 'redis:7.4', on: ['shop_backend'], replicas: 1 },
  { stack: 'watch', name: 'agent', image: 'prom/node-exporter:v1.8', on: ['watch_net'], mode: 'global' },
  { stack: 'watch', name: 'prometheus', image: 'prom/prometheus:v2.54', on: ['watch_net'], replicas: 1 },
  {
    stack: 'watch',
    name: 'grafana',
    image: 'grafana/grafana:11.2',
    on: ['watch_net', 'edge_public'],
    replicas: 1,
  },
];

/** The manager of a Swarm of three nodes, with overlay networks, services that are spread over the nodes, and some containers of its own. */
export function makeSwarmWorld(engine: Engine): void {
  const began = engine.clock.now();
  engine.clock.hold(began - 21 * 24 * HOUR_MS);
  initSwarm(engine, '10.250.0.2');
  for (const [index, hostname] of ['worker-1', 'worker-2'].entries()) {
    engine.swarm?.nodes.push({
      ...{ id: engine.random.swarmId(), hostname, role: 'worker', address: `10.250.0.${3 + index}` },
      ...{ availability: 'active', state: 'ready' },
    });
  }
  for (const [index, name] of ['edge_public', 'shop_backend', 'watch_net'].entries()) {
    buildNetwork(engine, {
      ...{ name, driver: 'overlay', attachable: name === 'edge_public' },
      subnets: [{ subnet: `10.60.${index}.0/24`, gateway: `10.60.${index}.1` }],
    });
  }
  for (const { stack, name, on, mode = 'replicated', replicas = 1, ports = [], image } of services) {
    engine.clock.hold(began - (1 + engine.random.below(18 * 24)) * HOUR_MS);
    createService(engine, {
      ...{ name: `${stack}_${name}`, image, args: [], networks: on, ports, mode, replicas },
      labels: { 'com.docker.stack.image': image, 'com.docker.stack.namespace': stack },
    });
  }
  buildNetwork(engine, { name: 'maintenance' });
  buildContainer(engine, {
    name: 'registry-mirror',
    image: 'registry:2',
    networks: ['maintenance'],
    ports: ['5000:5000'],
  });
  buildContainer(engine, {
    name: 'debug-shell',
    image: 'nicolaka/netshoot:v0.13',
    networks: ['edge_public', 'maintenance'],
  });
  buildContainer(engine, {
    name: 'nightly-backup',
    image: 'restic/restic:0.17',
    networks: ['maintenance'],
    now: 'stopped',
  });
}
