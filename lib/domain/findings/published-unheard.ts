import type { Container, PublishedPort } from '../container';
import { shellCommand } from '../shell-quote';
import { containersById } from '../snapshot-index';
import { type Listening, listensOnLoopback } from '../sockets/listening';
import { type Finding, findingOf } from './finding';
import { aboutContainer } from './finding-subject';
import type { FindingsInput } from './findings-input';

/**
 * Published ports on which nothing listens in the container, or only for the container itself: whoever connects is turned away. Of a
 * container whose sockets were not read nothing is said, and of one that is still starting neither.
 */
export function publishedUnheard({
  containers,
  listeners,
}: Pick<FindingsInput, 'containers' | 'listeners'>): Finding[] {
  const byId = containersById(containers);
  return listeners.flatMap(({ containerId, listening, isSettled }) => {
    const container = byId.get(containerId);
    if (container?.state !== 'running' || container.health === 'starting') return [];
    const unheard = isSettled
      ? container.publishedPorts.filter((port) => listenersOn(port, listening).length === 0)
      : [];
    const onLoopback = container.publishedPorts.filter((port) => {
      const heard = listenersOn(port, listening);
      return heard.length > 0 && heard.every(listensOnLoopback);
    });
    return [
      ...(unheard.length === 0 ? [] : [unheardBy(container, unheard, listening)]),
      ...(onLoopback.length === 0 ? [] : [loopbackOnly(container, onLoopback, listening)]),
    ];
  });
}

function listenersOn(
  { containerPort, protocol }: PublishedPort,
  listening: readonly Listening[],
): Listening[] {
  return listening.filter((one) => one.port === containerPort && one.protocol === protocol);
}

function unheardBy(
  container: Container,
  ports: readonly PublishedPort[],
  listening: readonly Listening[],
): Finding {
  return findingOf({
    code: 'published-unheard',
    severity: 'warning',
    subject: aboutContainer(container),
    container: container.name,
    ports: inside(ports),
    listens: [...new Set(listening.filter((one) => !listensOnLoopback(one)).map(portText))],
    evidence: evidenceOf(ports, listening),
    remedy: { commands: [shellCommand(['docker', 'logs', '--tail', '50', container.name])] },
  });
}

function loopbackOnly(
  container: Container,
  ports: readonly PublishedPort[],
  listening: readonly Listening[],
): Finding {
  return findingOf({
    code: 'listens-on-loopback',
    severity: 'warning',
    subject: aboutContainer(container),
    container: container.name,
    ports: inside(ports),
    published: true,
    evidence: evidenceOf(ports, listening),
    remedy: {},
  });
}

/** A port open to all is listed once for each address family. */
function inside(ports: readonly PublishedPort[]): string[] {
  return [...new Set(ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`))];
}

function evidenceOf(ports: readonly PublishedPort[], listening: readonly Listening[]): Finding['evidence'] {
  return [
    ...inside(ports).map((value) => ({ label: 'port' as const, value })),
    ...listening.map((one) => ({ label: 'listens' as const, value: placeText(one) })),
  ];
}

function portText({ port, protocol }: Listening): string {
  return `${port}/${protocol}`;
}

export function placeText({ address, port, protocol }: Listening): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}/${protocol}`;
}
