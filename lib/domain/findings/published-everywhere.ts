import type { Container, PublishedPort } from '../container';
import { yamlScalar } from '../yaml-text';
import { type Finding, findingOf } from './finding';
import { aboutContainer } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Ports of what holds data or steers a machine, and often asks nobody who they are. By what usually answers there. */
const sensitive: ReadonlyMap<number, string> = new Map([
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [2375, 'the Docker API'],
  [2379, 'etcd'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5672, 'RabbitMQ'],
  [5984, 'CouchDB'],
  [6379, 'Redis'],
  [8086, 'InfluxDB'],
  [9042, 'Cassandra'],
  [9092, 'Kafka'],
  [9200, 'Elasticsearch'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
]);

const everywhere: ReadonlySet<string> = new Set(['', '0.0.0.0', '::']);

/** Containers with ports that every interface of the host answers on, past the host's own firewall rules as a rule. */
export function publishedEverywhere({ containers }: Pick<FindingsInput, 'containers'>): Finding[] {
  return containers.flatMap((container) => {
    const open = container.publishedPorts.filter(({ hostIp }) => everywhere.has(hostIp));
    return open.length === 0 ? [] : [findingAbout(container, open)];
  });
}

function findingAbout(container: Container, open: readonly PublishedPort[]): Finding {
  // Docker lists a port open to all once for each address family.
  const ports = [...new Set(open.map(({ hostPort, protocol }) => `${hostPort}/${protocol}`))];
  const service = open
    .map(({ containerPort }) => sensitive.get(containerPort))
    .find((one) => one !== undefined);
  const local = new Set(open.map(boundToLoopback));
  return findingOf({
    code: 'published-everywhere',
    severity: service === undefined ? 'note' : 'warning',
    subject: aboutContainer(container),
    container: container.name,
    ports,
    ...(service !== undefined && { service }),
    evidence: open.map(({ hostIp, hostPort, containerPort, protocol }) => ({
      label: 'port',
      value: `${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:${hostPort} → ${containerPort}/${protocol}`,
    })),
    remedy: { compose: composePorts(container.service ?? container.name, local) },
  });
}

function boundToLoopback({ hostPort, containerPort, protocol }: PublishedPort): string {
  return `127.0.0.1:${hostPort}:${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

/** As `yamlText` writes it, for what is made for every container that publishes a port. */
function composePorts(service: string, ports: ReadonlySet<string>): string {
  const lines = [...ports].map((port) => `      - ${JSON.stringify(port)}\n`);
  return `services:\n  ${yamlScalar(service)}:\n    ports:\n${lines.join('')}`;
}
