import type { Engine } from '../engine/engine';
import { removeNetwork } from '../engine/remove-network';
import { buildContainer, buildNetwork, type ContainerPlan } from './builder';
import { serviceImages } from './words';

const HOUR_MS = 3_600_000;

type ProjectPlan = {
  name: string;
  /** Beside `default`, which every project has. */
  networks?: readonly { name: string; internal?: boolean }[];
  services: readonly ServicePlan[];
};

type ServicePlan = Omit<Partial<ContainerPlan>, 'networks'> & {
  service: string;
  /** Without the project's name; a network of another project with it, such as `gateway_edge`. */
  on?: readonly string[];
  /** As with `--scale`. */
  copies?: number;
};

const projects: readonly ProjectPlan[] = [
  {
    name: 'gateway',
    networks: [{ name: 'edge' }],
    services: [
      { service: 'traefik', image: 'traefik:v3.1', on: ['edge'], ports: ['80:80', '127.0.0.1:8080:8080'] },
      { service: 'mailpit', image: 'axllent/mailpit:v1.20', on: ['edge'], ports: ['127.0.0.1:8025:8025'] },
    ],
  },
  {
    name: 'storefront',
    networks: [{ name: 'backend', internal: true }],
    services: [
      { service: 'web', on: ['default', 'backend', 'gateway_edge'], ports: ['3000:3000'], health: 'healthy' },
      { service: 'api', on: ['default', 'backend'], copies: 3, health: 'healthy' },
      { service: 'worker', on: ['backend'], copies: 2 },
      { service: 'db', on: ['backend'], ports: ['127.0.0.1:5432:5432'], health: 'healthy' },
      { service: 'cache', on: ['backend'] },
      { service: 'migrate', on: ['backend'], now: 'stopped' },
    ],
  },
  {
    name: 'storefront-pr-412',
    networks: [{ name: 'backend', internal: true }],
    services: [
      { service: 'web', on: ['default', 'backend', 'gateway_edge'], health: 'starting' },
      { service: 'api', on: ['default', 'backend'], health: 'unhealthy' },
      { service: 'db', on: ['backend'] },
    ],
  },
  {
    // The one that somebody meant to repair.
    name: 'legacy',
    services: [
      { service: 'app', image: 'legacy/app:1.9', now: 'failed' },
      { service: 'db', image: 'mysql:5.7', now: 'failed' },
      { service: 'cron', image: 'legacy/app:1.9', now: 'created' },
      { service: 'admin', image: 'phpmyadmin:5.2', ports: ['127.0.0.1:8081:80'], health: 'unhealthy' },
    ],
  },
  {
    name: 'observability',
    services: [
      { service: 'prometheus', image: 'prom/prometheus:v2.54', ports: ['127.0.0.1:9090:9090'] },
      { service: 'grafana', image: 'grafana/grafana:11.2', ports: ['127.0.0.1:3001:3000'] },
      { service: 'loki', image: 'grafana/loki:3.1' },
      { service: 'otel', image: 'otel/opentelemetry-collector:0.108', on: ['default', 'storefront_backend'] },
    ],
  },
];

/** A developer's machine: five Compose projects, one of them for a pull request and one broken, and what was tried by hand. */
export function makeComposeDeveloper(engine: Engine): void {
  const began = engine.clock.now();
  engine.clock.hold(began - 12 * 24 * HOUR_MS);
  for (const project of projects) {
    for (const { name, internal = false } of [{ name: 'default' }, ...(project.networks ?? [])]) {
      buildNetwork(engine, { name: `${project.name}_${name}`, project: project.name, internal });
    }
  }
  for (const project of projects) {
    engine.clock.hold(began - (1 + engine.random.below(9 * 24)) * HOUR_MS);
    for (const service of project.services)
      for (const plan of plansOf(project, service)) buildContainer(engine, plan);
  }
  engine.clock.hold(began - 2 * HOUR_MS);
  buildContainer(engine, { name: 'scratch', image: 'debian:12', networks: ['bridge'], now: 'stopped' });
  buildContainer(engine, { name: 'tunnel', image: 'cloudflare/cloudflared:2024.9', networks: ['host'] });
  loseNetwork(engine);
}

function plansOf(project: ProjectPlan, { service, on, copies = 1, ...more }: ServicePlan): ContainerPlan[] {
  const own = new Set((project.networks ?? []).map(({ name }) => name).concat('default'));
  const networks = (on ?? ['default']).map((name) => (own.has(name) ? `${project.name}_${name}` : name));
  const image = serviceImages[service] ?? `${project.name.replace(/-pr-\d+$/, '')}/${service}:dev`;
  return Array.from({ length: copies }, (_, index) => ({
    ...{ name: `${project.name}-${service}-${index + 1}`, image, networks, project: project.name, service },
    ...more,
  }));
}

/** A container whose network somebody removed: it will not start again. */
function loseNetwork(engine: Engine): void {
  const network = buildNetwork(engine, { name: 'experiment' });
  buildContainer(engine, {
    name: 'experiment-1',
    image: 'debian:12',
    networks: ['experiment'],
    now: 'created',
  });
  removeNetwork(engine, network.id);
}
