import { describe, expect, it } from 'vitest';
import type { Container } from './container';
import { riderStatus } from './endpoint-status';
import { aContainer } from './testing/factories';

const byId = (...containers: Container[]) =>
  new Map(containers.map((container) => [container.id, container]));
const rider = (over: Partial<Container> = {}) =>
  aContainer({ name: 'rider', networkMode: 'container:ctr-app', ...over });

describe('riderStatus', () => {
  it('is not for containers with a stack of their own', () => {
    expect(riderStatus(aContainer(), byId(aContainer()))).toBeUndefined();
  });

  it('is as the rider itself is while its provider runs', () => {
    expect(riderStatus(rider({ health: 'unhealthy' }), byId(aContainer()))).toEqual({ status: 'unhealthy' });
  });

  it('is down while its provider is stopped, even if the rider still runs', () => {
    expect(riderStatus(rider(), byId(aContainer({ state: 'exited' })))).toEqual({ status: 'down' });
  });

  it('is broken where its provider is gone', () => {
    expect(riderStatus(rider(), byId())).toEqual({ status: 'broken', reason: 'provider-missing' });
  });

  it.each(['app', '0123456789ab'])('finds a provider kept as it was typed: %s', (typed) => {
    const provider = aContainer({ id: '0123456789abcdef' });
    expect(riderStatus(rider({ networkMode: `container:${typed}` }), byId(provider))).toEqual({
      status: 'up',
    });
  });

  it('goes through a provider that is itself a rider', () => {
    const middle = aContainer({ name: 'middle', networkMode: 'container:ctr-app' });
    const last = rider({ networkMode: 'container:ctr-middle' });
    expect(riderStatus(last, byId(middle, aContainer({ state: 'exited' })))).toEqual({ status: 'down' });
  });

  it('is broken where containers ride on each other in a circle', () => {
    const other = aContainer({ networkMode: 'container:ctr-rider' });
    expect(riderStatus(rider(), byId(rider(), other))).toEqual({
      status: 'broken',
      reason: 'provider-missing',
    });
  });
});
