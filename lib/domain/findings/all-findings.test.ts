import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, anEndpoint, anInterface } from '../testing/factories';
import { allFindings, findingsMaker } from './all-findings';
import type { FindingsInput } from './findings-input';
import { aFindingsInput, aHost } from './testing/findings-input';

/** Ten thousand containers on a thousand networks of ten, some of everything. */
function large(): FindingsInput {
  const networks = Array.from({ length: 1_000 }, (_, at) =>
    aNetwork({
      name: `n${at}`,
      subnets: [
        {
          subnet: `10.${at >> 8}.${at & 255}.0/${at % 50 === 0 ? 28 : 24}`,
          gateway: `10.${at >> 8}.${at & 255}.1`,
          auxAddresses: {},
        },
      ],
    }),
  );
  const containers = Array.from({ length: 10_000 }, (_, at) =>
    aContainer({
      name: `c${at}`,
      networkMode: `n${at % 1_000}`,
      state: at % 11 === 0 ? 'exited' : 'running',
      health: at % 97 === 0 ? 'unhealthy' : 'none',
      labels: { 'com.docker.compose.project': `p${at % 500}`, 'com.docker.compose.service': `s${at % 7}` },
      publishedPorts:
        at % 13 === 0
          ? [
              {
                hostIp: '0.0.0.0',
                hostPort: 20_000 + at,
                containerPort: at % 130 === 0 ? 5432 : 80,
                protocol: 'tcp',
              },
            ]
          : [],
    }),
  );
  const endpoints = containers.map((container, at) =>
    anEndpoint({
      networkId: `net-n${at % 1_000}`,
      containerId: container.id,
      ipv4: `10.${(at % 1_000) >> 8}.${(at % 1_000) & 255}.${2 + Math.floor(at / 1_000)}`,
      mac: `02:42:${at}`,
      status: container.state === 'running' ? 'up' : 'down',
    }),
  );
  const bridges = networks.map(({ id }) => anInterface({ name: `br-${id}`, kind: 'bridge', addresses: [] }));
  const cables = containers.map(({ id }) => anInterface({ name: `veth-${id}`, kind: 'veth', addresses: [] }));
  return aFindingsInput({ networks, containers, endpoints, host: aHost([...bridges, ...cables]) });
}

describe('allFindings', () => {
  it('tells the worst first', () => {
    const severities = allFindings(large()).map((finding) => finding.severity);
    expect(new Set(severities)).toEqual(new Set(['problem', 'warning', 'note']));
    expect(severities).toEqual([...severities].sort((a, b) => rank(a) - rank(b)));
  });

  it('gives every finding a key of its own, fit for a URL', () => {
    const keys = allFindings(large()).map((finding) => finding.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z-]+\.[0-9a-z]+$/);
  });

  it('costs some frames at most for ten thousand containers, each of its lists new', () => {
    const costs = Array.from({ length: 6 }, () => {
      const input = large();
      const from = process.cpuUsage();
      allFindings(input);
      return process.cpuUsage(from).user / 1_000;
    });
    // The bound leaves room for a machine that does much else, not for what is not linear.
    expect(Math.min(...costs)).toBeLessThan(250);
  });
});

describe('findingsMaker', () => {
  const input = aFindingsInput({
    networks: [aNetwork()],
    containers: [aContainer()],
    endpoints: [anEndpoint()],
  });

  it('does nothing for a change that can not matter', () => {
    const make = findingsMaker();
    const first = run(make(input));
    expect(first.steps).toBeGreaterThan(10);
    expect(run(make({ ...input }))).toEqual({ steps: 0, findings: first.findings });
  });

  it('makes again only what reads what has changed', () => {
    const make = findingsMaker();
    run(make(input));
    const again = run(make({ ...input, swarmNodes: [] }));
    expect(again.steps).toBe(2);
    expect(again.findings).toEqual(allFindings({ ...input, swarmNodes: [] }));
  });
});

function run(making: ReturnType<ReturnType<typeof findingsMaker>>) {
  let steps = 0;
  for (let step = making.next(); ; step = making.next()) {
    if (step.done === true) return { steps, findings: step.value };
    steps += 1;
  }
}

function rank(severity: string): number {
  return ['problem', 'warning', 'note'].indexOf(severity);
}
