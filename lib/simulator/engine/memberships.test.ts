import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, aRunningContainer, at, withSubnet } from '../testing/make';
import { testEngine } from '../testing/test-engine';
import { connect, disconnect } from './connect';
import { startContainer } from './start-container';
import { noWish } from './wish-rules';

function port() {
  const made = testEngine();
  aNetwork(made.engine, 'sea', withSubnet('172.30.0.0/24'));
  aNetwork(made.engine, 'auto');
  const quay = aRunningContainer(made.engine, 'quay');
  made.heard();
  return { ...made, quay };
}

describe('a container that runs', () => {
  it('is connected at once, with an address and an event', () => {
    const { engine, quay, heard } = port();
    connect(engine, 'sea', 'quay', { ...at('172.30.0.9'), aliases: ['db'] });
    expect(quay.attachments.get('sea')).toMatchObject({
      endpoint: { ipv4: '172.30.0.9', prefix4: 24, gateway4: '172.30.0.1', mac: '02:42:ac:1e:00:09' },
      wish: { aliases: ['db', quay.id.slice(0, 12)] },
    });
    expect(heard()).toEqual(['network connect']);
  });

  it('is disconnected with two events, as Docker up to 27 sends them', () => {
    const { engine, quay, heard } = port();
    disconnect(engine, 'bridge', 'quay', false);
    expect([...quay.attachments.keys()]).toEqual([]);
    expect(heard()).toEqual(['network disconnect', 'network disconnect']);
  });

  it('keeps a ghost of what was refused, which force does not take away and a plain connect heals', () => {
    const { engine, quay, heard } = port();
    aRunningContainer(engine, 'holder');
    connect(engine, 'sea', 'holder', at('172.30.0.9'));
    heard();
    expect(() => connect(engine, 'sea', 'quay', at('172.30.0.9'))).toThrow('Address already in use');
    expect(quay.attachments.get('sea')).toMatchObject({ networkId: '', isUnlisted: true });
    expect(heard()).toEqual([]);
    expect(() => disconnect(engine, 'sea', 'quay', true)).toThrow(/is not connected to network sea/);
    connect(engine, 'sea', 'quay');
    expect(quay.attachments.get('sea')?.endpoint?.ipv4).toBe('172.30.0.2');
  });

  const host =
    'container sharing network namespace with another container or host cannot be connected to any other network';
  const none =
    'container cannot be connected to multiple networks with one of the networks in private (none) mode';
  it.each([
    ['an alias on the default bridge', 'bridge', { ...noWish, aliases: ['a'] }, 400, /^network-scoped alias/],
    ['an address on the default bridge', 'bridge', at('172.17.0.9'), 400, /on user defined networks only$/],
    [
      'an address where the engine chose the subnet',
      'auto',
      at('172.18.0.9'),
      400,
      /user configured subnets$/,
    ],
    ['an address outside', 'sea', at('10.99.0.9'), 500, /^Invalid address 10.99.0.9: It does not belong/],
    ['what is no address', 'sea', at('bad'), 500, /^Invalid IPv4 address: bad\)$/],
    ['the gateway’s address', 'sea', at('172.30.0.1'), 403, /^Address already in use$/],
    ['the host’s stack', 'host', noWish, 400, /cannot be disconnected from host network/],
    ['none beside another', 'none', noWish, 400, new RegExp(`^${none.replace(/[()]/g, '\\$&')}$`)],
    ['a network that is not there', 'nope', noWish, 404, /^network nope not found$/],
  ] as const)('is refused %s', (_, network, wish, status, message) => {
    const { engine } = port();
    expect(() => connect(engine, network, 'quay', wish)).toThrow(
      expect.objectContaining({ status, message: expect.stringMatching(message) }),
    );
  });

  it.each(['host', 'container:quay'])('on the stack of %s is refused every other network', (networkMode) => {
    const { engine } = port();
    aRunningContainer(engine, 'rider', { networkMode });
    expect(() => connect(engine, 'sea', 'rider')).toThrow(
      expect.objectContaining({ status: 400, message: host }),
    );
  });
});

describe('a container that does not run', () => {
  it('is connected without a word, and joins when it starts', () => {
    const { engine, heard } = port();
    const later = aContainer(engine, 'later');
    heard();
    connect(engine, 'sea', 'later', at('172.30.0.7'));
    expect(heard()).toEqual([]);
    expect(later.attachments.get('sea')).toMatchObject({ networkId: '', endpoint: undefined });
    startContainer(engine, 'later');
    expect(later.attachments.get('sea')?.endpoint?.ipv4).toBe('172.30.0.7');
    expect(heard()).toEqual(['network connect', 'network connect', 'container start']);
  });

  it('may be connected to a network that is not there, and then does not start', () => {
    const { engine, heard } = port();
    const later = aContainer(engine, 'later');
    connect(engine, 'nope', 'later');
    heard();
    expect(() => startContainer(engine, 'later')).toThrow(expect.objectContaining({ status: 404 }));
    expect(later.state).toMatchObject({ status: 'created', exitCode: 128, error: 'network nope not found' });
    expect(heard()).toEqual(['network connect', 'network disconnect']);
  });

  it('is disconnected with one event', () => {
    const { engine, heard } = port();
    aContainer(engine, 'later');
    heard();
    disconnect(engine, 'bridge', 'later', false);
    expect(heard()).toEqual(['network disconnect']);
    expect(() => disconnect(engine, 'bridge', 'later', false)).toThrow(
      /is not connected to the network bridge$/,
    );
  });
});
