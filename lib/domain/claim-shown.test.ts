import { describe, expect, it } from 'vitest';
import { claimShown } from './claim-shown';
import type { EventClaim } from './event-claim';
import { aNetwork } from './testing/factories';
import { aContainerFacts, anAttachment, someFacts } from './testing/facts-factories';

const container = 'ctr-app';
const facts = (...of: Parameters<typeof aContainerFacts>) =>
  someFacts({ containers: [aContainerFacts(...of)] });
const nothing = someFacts();

describe('a container', () => {
  it.each([
    ['running', 'running', 'yes'],
    ['running', 'paused', 'no'],
    ['paused', 'paused', 'yes'],
    ['ended', 'paused', 'no'],
    ['ended', 'running', 'no'],
    ['ended', 'created', 'no'],
    ['ended', 'exited', 'yes'],
    ['ended', 'restarting', 'yes'],
  ] as const)('said to be %s and listed as %s: %s', (is, state, shown) => {
    expect(claimShown({ about: 'state', container, is }, facts({ container: { state } }))).toBe(shown);
  });

  it('is shown there and gone', () => {
    const claim = { about: 'container', container, present: false } as const;
    expect([claimShown(claim, facts()), claimShown(claim, nothing)]).toEqual(['no', 'yes']);
  });

  it('is shown by its new name and health', () => {
    const renamed = facts({ container: { id: container, name: 'new', health: 'healthy' } });
    expect(claimShown({ about: 'name', container, is: 'new' }, renamed)).toBe('yes');
    expect(claimShown({ about: 'name', container, is: 'newer' }, renamed)).toBe('no');
    expect(claimShown({ about: 'health', container, is: 'unhealthy' }, renamed)).toBe('no');
  });

  it.each<EventClaim>([
    { about: 'state', container, is: 'running' },
    { about: 'endpoint', container, networkName: 'web', live: true },
  ])('that is not listed tells nothing of $about: it may be gone since', (claim) => {
    expect(claimShown(claim, nothing)).toBe('cannot-tell');
  });
});

describe('an endpoint', () => {
  const connected = {
    about: 'endpoint',
    container,
    networkId: 'net-web',
    networkName: 'web',
    live: true,
  } as const;
  const disconnected = { ...connected, live: false } as const;
  const on = (...attachments: Parameters<typeof anAttachment>[0][]) =>
    facts({ attachments: attachments.map((one) => anAttachment(one)) });

  it('is shown where the list has it with an id', () => {
    expect([claimShown(connected, on({})), claimShown(disconnected, on({}))]).toEqual(['yes', 'no']);
  });

  it('is not shown by the ghost of a connection that failed, which has no addresses', () => {
    const ghost = facts({ attachments: [{ networkName: 'web', networkId: 'net-web' }] });
    expect([claimShown(connected, ghost), claimShown(disconnected, ghost)]).toEqual(['no', 'yes']);
  });

  it('is another’s where the network of that name is another one', () => {
    expect(claimShown(connected, on({ networkId: 'net-older' }))).toBe('no');
  });

  it('is known by the network’s name where Podman tells no ids', () => {
    const { networkId: _, ...byName } = connected;
    const listed = facts({ attachments: [{ networkName: 'web', ipv4: '10.88.0.2' }] });
    expect(claimShown(byName, listed)).toBe('yes');
  });

  it('can not be told while the container that it was made for has not started', () => {
    const created = facts({ container: { state: 'created' }, attachments: [{ networkName: 'web' }] });
    expect(claimShown(connected, created)).toBe('cannot-tell');
    expect(claimShown(disconnected, created)).toBe('yes');
  });
});

it('a network is shown there and gone', () => {
  const claim = { about: 'network', network: 'net-web', present: true } as const;
  expect([claimShown(claim, someFacts({ networks: [aNetwork()] })), claimShown(claim, nothing)]).toEqual([
    'yes',
    'no',
  ]);
});
