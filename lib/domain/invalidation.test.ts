import { describe, expect, it } from 'vitest';
import { covers, invalidationOf, isNothing, joinInvalidations, nothingInvalid } from './invalidation';
import { anEvent } from './testing/factories';

const networkEvent = (over: Parameters<typeof anEvent>[0]) =>
  anEvent({ type: 'network', actorId: 'net-web', attributes: { name: 'web', type: 'bridge' }, ...over });

describe('invalidationOf a container event', () => {
  it.each([
    'create',
    'start',
    'restart',
    'die',
    'stop',
    'destroy',
    'rename',
    'pause',
    'unpause',
    'update',
    'health_status: healthy',
    'died',
    'remove',
  ])('reads the container again after %s', (action) => {
    expect(invalidationOf(anEvent({ action }))).toEqual({
      ...nothingInvalid,
      containers: new Set(['ctr-app']),
    });
  });

  it.each([
    'exec_create: sh -c true',
    'exec_start: sh',
    'exec_die',
    'kill',
    'oom',
    'attach',
    'resize',
    'top',
  ])('reads nothing after %s, which changes nothing that is shown', (action) => {
    expect(isNothing(invalidationOf(anEvent({ action })))).toBe(true);
  });

  it('reads the Swarm too where the container is a task', () => {
    const attributes = { 'com.docker.swarm.task.id': 'task-1' };
    expect(invalidationOf(anEvent({ attributes })).swarm).toBe(true);
  });

  it('reads all containers where the event names none', () => {
    expect(invalidationOf(anEvent({ action: 'prune', actorId: '' })).containers).toBe('all');
  });
});

describe('invalidationOf a network event', () => {
  it.each(['connect', 'disconnect'])('reads only the container after %s', (action) => {
    const attributes = { name: 'web', type: 'bridge', container: 'ctr-app' };
    expect(invalidationOf(networkEvent({ action, attributes }))).toEqual({
      ...nothingInvalid,
      containers: new Set(['ctr-app']),
    });
  });

  it("reads the container where Podman's event has it in the network's place", () => {
    const event = networkEvent({ action: 'connect', actorId: 'ctr-app', attributes: { network: 'web' } });
    expect(invalidationOf(event).containers).toEqual(new Set(['ctr-app']));
  });

  it('reads all containers where nothing tells which', () => {
    expect(invalidationOf(networkEvent({ action: 'connect', attributes: {} })).containers).toBe('all');
  });

  it.each(['create', 'destroy', 'update', 'remove'])(
    'reads the network after %s, never assuming',
    (action) => {
      expect(invalidationOf(networkEvent({ action }))).toEqual({
        ...nothingInvalid,
        networks: new Set(['net-web']),
      });
    },
  );

  it('reads all networks after a prune', () => {
    const event = networkEvent({ action: 'prune', actorId: '', attributes: { reclaimed: '0' } });
    expect(invalidationOf(event)).toEqual({ ...nothingInvalid, networks: 'all' });
  });

  it.each(['ingress', 'docker_gwbridge'])('asks about the Swarm when %s comes or goes', (name) => {
    expect(invalidationOf(networkEvent({ action: 'create', attributes: { name } }))).toMatchObject({
      swarm: true,
      info: true,
    });
  });
});

describe('invalidationOf other events', () => {
  it('reads the Swarm after a service changed', () => {
    expect(invalidationOf(anEvent({ type: 'service', action: 'update' }))).toEqual({
      ...nothingInvalid,
      swarm: true,
    });
  });

  it("reads the Swarm and the engine's own word after a node changed", () => {
    expect(invalidationOf(anEvent({ type: 'node', action: 'update' }))).toEqual({
      ...nothingInvalid,
      swarm: true,
      info: true,
    });
  });

  it("reads the engine's own word after its configuration was loaded again", () => {
    expect(invalidationOf(anEvent({ type: 'daemon', action: 'reload' }))).toEqual({
      ...nothingInvalid,
      info: true,
    });
  });

  it.each(['image', 'volume', 'builder', 'secret', 'plugin', 'something-new'])(
    'reads nothing after a %s event',
    (type) => {
      expect(invalidationOf(anEvent({ type }))).toBe(nothingInvalid);
    },
  );
});

describe('joinInvalidations', () => {
  const container = invalidationOf(anEvent({ actorId: 'ctr-one' }));

  it('unites what both name', () => {
    const joined = joinInvalidations(container, invalidationOf(anEvent({ actorId: 'ctr-two' })));
    expect(joined.containers).toEqual(new Set(['ctr-one', 'ctr-two']));
  });

  it('reads all where either does', () => {
    const all = invalidationOf(anEvent({ action: 'prune', actorId: '' }));
    expect(joinInvalidations(container, all).containers).toBe('all');
    expect(joinInvalidations(all, container).containers).toBe('all');
  });

  it('keeps the questions about the Swarm and the engine', () => {
    const node = invalidationOf(anEvent({ type: 'node' }));
    expect(joinInvalidations(container, node)).toMatchObject({ swarm: true, info: true });
  });

  it('adds nothing to nothing', () => {
    expect(isNothing(joinInvalidations(nothingInvalid, nothingInvalid))).toBe(true);
    expect(joinInvalidations(nothingInvalid, container)).toBe(container);
  });
});

describe('covers', () => {
  const containers = (...ids: string[]) => ({ ...nothingInvalid, containers: new Set(ids) });
  const all = { ...nothingInvalid, containers: 'all' } as const;

  it.each([
    ['nothing', containers(), containers(), true],
    ['fewer', containers('a', 'b'), containers('b'), true],
    ['others', containers('a', 'b'), containers('c'), false],
    ['any of all', all, containers('c'), true],
    ['all of all', all, all, true],
    ['all of some', containers('a'), all, false],
    ['networks', all, { ...nothingInvalid, networks: new Set(['n']) }, false],
    ['the Swarm', all, { ...nothingInvalid, swarm: true }, false],
  ])('tells whether a read answers for %s', (_, whole, part, answer) => {
    expect(covers(whole, part)).toBe(answer);
  });
});
