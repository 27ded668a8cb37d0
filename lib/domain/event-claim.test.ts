import { describe, expect, it } from 'vitest';
import { claimKey, claimOf, isToldEarly } from './event-claim';
import { anEvent } from './testing/factories';

const networkEvent = (over: Parameters<typeof anEvent>[0] = {}) =>
  anEvent({ type: 'network', actorId: 'net-web', attributes: { name: 'web', type: 'bridge' }, ...over });

describe('claimOf', () => {
  it.each([
    ['create', { about: 'container', present: true }],
    ['destroy', { about: 'container', present: false }],
    ['remove', { about: 'container', present: false }],
    ['start', { about: 'state', is: 'running' }],
    ['unpause', { about: 'state', is: 'running' }],
    ['pause', { about: 'state', is: 'paused' }],
    ['die', { about: 'state', is: 'ended' }],
    ['died', { about: 'state', is: 'ended' }],
    ['health_status: unhealthy', { about: 'health', is: 'unhealthy' }],
  ])('takes %s at its word', (action, claim) => {
    expect(claimOf(anEvent({ action }))).toEqual({ ...claim, container: 'ctr-app' });
  });

  it('takes the new name from a renaming', () => {
    const attributes = { name: 'new', oldName: '/old' };
    expect(claimOf(anEvent({ action: 'rename', attributes }))).toMatchObject({ about: 'name', is: 'new' });
  });

  it('takes network and container from a connection', () => {
    const attributes = { name: 'web', type: 'bridge', container: 'ctr-app' };
    expect(claimOf(networkEvent({ action: 'connect', attributes }))).toEqual({
      about: 'endpoint',
      container: 'ctr-app',
      networkId: 'net-web',
      networkName: 'web',
      live: true,
    });
  });

  it('takes them from Podman’s, where the container stands in the network’s place', () => {
    const event = networkEvent({ action: 'disconnect', actorId: 'ctr-app', attributes: { network: 'web' } });
    expect(claimOf(event)).toEqual({
      about: 'endpoint',
      container: 'ctr-app',
      networkName: 'web',
      live: false,
    });
  });

  it('believes that a local network is gone', () => {
    expect(claimOf(networkEvent({ action: 'destroy' }))).toEqual({
      about: 'network',
      network: 'net-web',
      present: false,
    });
  });

  it.each([
    ['the local destroy of an overlay', networkEvent({ action: 'destroy', attributes: { type: 'overlay' } })],
    ['the removal of a Swarm’s network', networkEvent({ action: 'remove', scope: 'swarm' })],
    ['a pruning', networkEvent({ action: 'prune', actorId: '' })],
    ['new limits', anEvent({ action: 'update' })],
    ['a service', anEvent({ type: 'service', action: 'update' })],
  ])('knows nothing from %s', (_, event) => {
    expect(claimOf(event)).toBeUndefined();
  });
});

describe('claimKey', () => {
  const keyOf = (over: Parameters<typeof anEvent>[0]) => {
    const claim = claimOf(anEvent(over));
    return claim && claimKey(claim);
  };

  it('is one for words that contradict each other', () => {
    expect(keyOf({ action: 'die' })).toBe(keyOf({ action: 'start' }));
  });

  it('is another for what can be true beside it', () => {
    const actions = ['die', 'health_status: healthy', 'destroy'];
    expect(new Set(actions.map((action) => keyOf({ action }))).size).toBe(3);
    expect(keyOf({ actorId: 'a' })).not.toBe(keyOf({ actorId: 'b' }));
  });
});

describe('isToldEarly', () => {
  it.each(['pause', 'unpause', 'die', 'died'])('is so of %s', (action) => {
    expect(isToldEarly(anEvent({ action }))).toBe(true);
  });

  it.each(['create', 'start', 'stop', 'rename', 'destroy', 'health_status: healthy'])(
    'is not so of %s',
    (action) => {
      expect(isToldEarly(anEvent({ action }))).toBe(false);
    },
  );

  it('is so of connections, and not of networks', () => {
    expect(
      ['connect', 'disconnect', 'create', 'destroy'].map((action) => isToldEarly(networkEvent({ action }))),
    ).toEqual([true, true, false, false]);
  });
});
