import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, anEndpoint } from '../testing/factories';
import { allFindings } from './all-findings';
import { dismissalOf } from './dismissal';
import { evidenceHash, type Finding } from './finding';
import { aFindingsInput } from './testing/findings-input';

const publishing = (id: string, ...ports: number[]) =>
  onlyOne(
    allFindings(
      aFindingsInput({
        containers: [
          aContainer({
            id,
            networkMode: 'bridge',
            publishedPorts: ports.map((port) => ({
              hostIp: '0.0.0.0',
              hostPort: port,
              containerPort: port,
              protocol: 'tcp',
            })),
          }),
        ],
      }),
    ),
  );
const dismissed = (finding: Finding) =>
  new Map([
    [
      finding.key,
      {
        key: finding.key,
        evidence: evidenceHash(finding),
        reason: 'r',
        who: 'w',
        at: '2026-01-01T00:00:00Z',
      },
    ],
  ]);

describe('dismissalOf', () => {
  const first = publishing('ctr-first', 80);

  it('is kept for a container made anew under the same name', () => {
    expect(dismissalOf(publishing('ctr-second', 80), dismissed(first))).toMatchObject({ reason: 'r' });
  });

  it('is over when the evidence is another', () => {
    const more = publishing('ctr-first', 80, 5432);
    expect(more.key).toBe(first.key);
    expect(dismissalOf(more, dismissed(first))).toBeUndefined();
  });

  it('is kept while only a count moves', () => {
    const network = aNetwork({ subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1', auxAddresses: {} }] });
    const nearly = (count: number) => {
      const containers = Array.from({ length: count }, (_, at) => aContainer({ name: `c${at}` }));
      const endpoints = containers.map(({ id }, at) =>
        anEndpoint({ containerId: id, ipv4: `10.1.0.${at + 2}` }),
      );
      const all = allFindings(aFindingsInput({ networks: [network], containers, endpoints }));
      return onlyOne(all.filter((one) => one.code.startsWith('pool')));
    };
    expect(dismissalOf(nearly(240), dismissed(nearly(235)))).toBeDefined();
    expect(dismissalOf(nearly(253), dismissed(nearly(235)))).toBeUndefined();
  });
});

function onlyOne(findings: readonly Finding[]): Finding {
  const [finding, ...others] = findings;
  if (finding === undefined || others.length > 0) throw new Error(`${findings.length} findings`);
  return finding;
}
