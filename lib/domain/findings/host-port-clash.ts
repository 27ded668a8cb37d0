import { compareText } from '../compare-text';
import type { Container } from '../container';
import { containersById } from '../snapshot-index';
import { type Evidence, type Finding, findingOf } from './finding';
import { aboutContainer } from './finding-subject';
import type { FindingsInput } from './findings-input';

type Claimant = { container: Container; evidence: Evidence; publishes: boolean };

/**
 * Ports of the host that a running container on the host's network may open, while another on it may open the same, or another publishes it.
 * Whether they do open it is not known: an image says what it listens on, and is believed.
 */
export function hostPortClashes({
  containers,
  claims,
}: Pick<FindingsInput, 'containers' | 'claims'>): Finding[] {
  const byPort = claimants(containers, claims);
  if (byPort.size === 0) return [];
  for (const container of containers) {
    for (const { hostIp, hostPort, protocol } of container.publishedPorts) {
      const port = `${hostPort}/${protocol}`;
      const known = byPort.get(port);
      if (known === undefined || known.some((one) => one.container === container)) continue;
      const value = `${container.name}: ${hostIp === '' ? '0.0.0.0' : hostIp}:${port}`;
      known.push({ container, publishes: true, evidence: { label: 'port', value } });
    }
  }
  return [...byPort]
    .filter(([, all]) => all.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([port, all]) => clashOf(port, all));
}

function claimants(containers: readonly Container[], claims: FindingsInput['claims']) {
  const byPort = new Map<string, Claimant[]>();
  const byId = containersById(containers);
  for (const { containerId, ports } of claims) {
    const container = byId.get(containerId);
    if (container?.networkMode !== 'host' || container.state !== 'running') continue;
    for (const port of new Set(ports)) {
      const evidence: Evidence = { label: 'port', value: `${container.name}: ${port}` };
      const known = byPort.get(port);
      const claimant = { container, evidence, publishes: false };
      if (known === undefined) byPort.set(port, [claimant]);
      else known.push(claimant);
    }
  }
  return byPort;
}

function clashOf(port: string, all: readonly Claimant[]): Finding {
  const byName = all.toSorted((a, b) => compareText(a.container.name, b.container.name));
  const onHost = byName.filter((one) => !one.publishes).map((one) => one.container);
  const [subject, ...others] = onHost;
  // A port is only looked at for a container on the host's network that claims it.
  if (subject === undefined) throw new Error('a clash without a claim');
  const publishers = byName.filter((one) => one.publishes).map((one) => one.container);
  return findingOf(
    {
      code: 'host-port-clash',
      severity: 'warning',
      subject: aboutContainer(subject),
      also: [...others, ...publishers].map(aboutContainer),
      port,
      containers: onHost.map((container) => container.name),
      publishers: publishers.map((container) => container.name),
      evidence: byName.map((one) => one.evidence),
      remedy: {},
    },
    [port],
  );
}
