import { describe, expect, it } from 'vitest';
import { aContainer } from '../testing/factories';
import { hostNetworkUsed } from './host-network-used';
import { hostPortClashes } from './host-port-clash';
import { publishedEverywhere } from './published-everywhere';
import { aFindingsInput } from './testing/findings-input';

const onHost = (name: string, over = {}) => aContainer({ name, networkMode: 'host', ...over });
const claims = [
  { containerId: 'ctr-one', ports: ['80/tcp', '443/tcp'] },
  { containerId: 'ctr-two', ports: ['80/tcp'] },
];
const port = (hostIp: string, hostPort: number, containerPort = hostPort) => ({
  hostIp,
  hostPort,
  containerPort,
  protocol: 'tcp',
});

describe('hostPortClashes', () => {
  it('tells of two on the host’s network that claim one port, once', () => {
    const containers = [onHost('one'), onHost('two')];
    expect(hostPortClashes(aFindingsInput({ containers, claims }))).toMatchObject([
      { code: 'host-port-clash', severity: 'warning', port: '80/tcp', containers: ['one', 'two'] },
    ]);
  });

  it('tells of a port that another container publishes', () => {
    const containers = [
      onHost('one'),
      aContainer({ name: 'web', publishedPorts: [port('0.0.0.0', 443, 8443)] }),
    ];
    expect(hostPortClashes(aFindingsInput({ containers, claims }))).toMatchObject([
      { port: '443/tcp', containers: ['one'], publishers: ['web'] },
    ]);
  });

  it('leaves a stopped one alone, and one that claims something else', () => {
    const stopped = [onHost('one'), onHost('two', { state: 'exited' })];
    expect(hostPortClashes(aFindingsInput({ containers: stopped, claims }))).toEqual([]);
    const containers = [
      onHost('one'),
      aContainer({ name: 'web', publishedPorts: [port('0.0.0.0', 8080, 80)] }),
    ];
    expect(hostPortClashes(aFindingsInput({ containers, claims }))).toEqual([]);
  });
});

describe('hostNetworkUsed', () => {
  it('notes who runs on the host’s network', () => {
    const containers = [onHost('one'), onHost('two', { state: 'exited' }), aContainer()];
    expect(hostNetworkUsed(aFindingsInput({ containers }))).toMatchObject([
      { code: 'host-network-used', severity: 'note', subject: { name: 'one' } },
    ]);
  });
});

describe('publishedEverywhere', () => {
  const publishing = (...publishedPorts: ReturnType<typeof port>[]) =>
    publishedEverywhere(aFindingsInput({ containers: [aContainer({ service: 'web', publishedPorts })] }));

  it('notes a port open to all, once for both families, with what narrows it', () => {
    const found = publishing(port('0.0.0.0', 8080, 80), port('::', 8080, 80));
    expect(found).toMatchObject([{ severity: 'note', ports: ['8080/tcp'] }]);
    expect(found[0]?.remedy.compose).toBe('services:\n  web:\n    ports:\n      - "127.0.0.1:8080:80"\n');
  });

  it('warns where a database usually answers', () => {
    expect(publishing(port('0.0.0.0', 15432, 5432))).toMatchObject([
      { severity: 'warning', service: 'PostgreSQL' },
    ]);
  });

  it('leaves what is bound to one address alone', () => {
    expect(publishing(port('127.0.0.1', 5432), port('192.168.1.10', 80))).toEqual([]);
  });
});
