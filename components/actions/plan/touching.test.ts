import { describe, expect, it } from 'vitest';
import { aContainer, aNetwork, anEndpoint, aSnapshot } from '@/lib/domain/testing/factories';
import { touchingText } from './touching';

const before = aSnapshot({
  networks: [aNetwork({ name: 'web' }), aNetwork({ name: 'other' })],
  containers: [aContainer({ name: 'app' }), aContainer({ name: 'stranger' })],
  endpoints: [
    anEndpoint({ networkId: 'net-web', containerId: 'ctr-app' }),
    anEndpoint({ networkId: 'net-other', containerId: 'ctr-stranger' }),
  ],
});
const subjects = { containers: ['ctr-app'], networks: ['net-web'] };

describe('touchingText', () => {
  it('stays the same when something else changes', () => {
    const after = {
      ...before,
      sequence: 2,
      containers: [aContainer({ name: 'app' }), aContainer({ name: 'new' })],
    };
    expect(touchingText(after, subjects)).toBe(touchingText(before, subjects));
  });

  it('changes when the container changes its state', () => {
    const after = { ...before, containers: [aContainer({ name: 'app', state: 'exited' })] };
    expect(touchingText(after, subjects)).not.toBe(touchingText(before, subjects));
  });

  it('changes when another container takes an address on the network', () => {
    const taken = anEndpoint({ networkId: 'net-web', containerId: 'ctr-stranger', ipv4: '172.20.0.9' });
    const after = { ...before, endpoints: [...before.endpoints, taken] };
    expect(touchingText(after, subjects)).not.toBe(touchingText(before, subjects));
  });

  it('changes when the container joins a network that is not a subject', () => {
    const joined = anEndpoint({ networkId: 'net-other', containerId: 'ctr-app' });
    const after = { ...before, endpoints: [...before.endpoints, joined] };
    expect(touchingText(after, subjects)).not.toBe(touchingText(before, subjects));
  });

  it('changes with every change where everything is a subject', () => {
    expect(touchingText({ ...before, sequence: 2 }, 'everything')).not.toBe(
      touchingText(before, 'everything'),
    );
  });
});
