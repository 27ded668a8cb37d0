import { describe, expect, it } from 'vitest';
import type { Warning } from '@/lib/domain/warning';
import { warningSentence } from './warnings';

const container = 'c-one';
const network = 'n-one';
const parent = 'eth9';
const everyWarning: { [C in Warning['code']]: Extract<Warning, { code: C }> } = {
  'host-network': { code: 'host-network', container },
  'isolated-on-none': { code: 'isolated-on-none', container },
  'ports-not-published': {
    code: 'ports-not-published',
    container,
    ports: ['8080->80/tcp'],
    network,
    driver: 'macvlan',
  },
  'host-ports-unchecked': { code: 'host-ports-unchecked', ports: ['8080->80/tcp'] },
  'stop-frees-ports': { code: 'stop-frees-ports', container, ports: ['8080->80/tcp'] },
  'stop-frees-addresses': { code: 'stop-frees-addresses', container, addresses: ['10.1.0.7'] },
  'restart-policy-returns': { code: 'restart-policy-returns', container, policy: 'always' },
  'restart-interrupts': { code: 'restart-interrupts', container },
  'removes-itself': { code: 'removes-itself', container },
  'riders-cut-off': { code: 'riders-cut-off', container, riders: ['r-one', 'r-two'] },
  'pause-freezes': { code: 'pause-freezes', container },
  'start-opens-ports': { code: 'start-opens-ports', container, ports: ['8080->80/tcp'] },
  'killed-by-force': { code: 'killed-by-force', container },
  'removal-loses-files': { code: 'removal-loses-files', container },
  'volumes-removed': { code: 'volumes-removed', container, volumes: ['abc', 'def'] },
  'volumes-left': { code: 'volumes-left', container, volumes: ['abc', 'def'] },
  'compose-recreates': { code: 'compose-recreates', container, project: 'p-one', service: 's-one' },
  'address-not-kept': {
    code: 'address-not-kept',
    container,
    address: '10.1.0.7',
    network,
    subnets: ['10.2.0.0/16', 'fd00::/64'],
  },
  'address-changes': { code: 'address-changes', container, address: '10.1.0.7', network },
  'mac-not-kept': { code: 'mac-not-kept', container, mac: '02:aa:bb:cc:dd:01' },
  'aliases-dropped': { code: 'aliases-dropped', container, aliases: ['al-one', 'al-two'], network },
  'no-dns-by-name': { code: 'no-dns-by-name', container, network },
  'name-no-longer-resolves': {
    code: 'name-no-longer-resolves',
    container,
    names: ['al-one', 'al-two'],
    network,
  },
  'ports-rebound': { code: 'ports-rebound', container, ports: ['8080->80/tcp'] },
  'ports-lost': { code: 'ports-lost', container, ports: ['8080->80/tcp'], network },
  'ports-regained': { code: 'ports-regained', container, ports: ['8080->80/tcp'], network },
  'default-route-changes': { code: 'default-route-changes', container, from: 'n-two', to: 'n-three' },
  'default-route-lost': { code: 'default-route-lost', container, from: 'n-two' },
  'last-network': { code: 'last-network', container, network },
  'compose-restores': { code: 'compose-restores', container, project: 'p-one', service: 's-one' },
  'connections-break': { code: 'connections-break', container, network },
  'applies-on-start': { code: 'applies-on-start', container },
  'riders-follow': { code: 'riders-follow', container, riders: ['r-one', 'r-two'] },
  'leaves-none': { code: 'leaves-none', container },
  'links-dropped': { code: 'links-dropped', container, links: ['db:database'] },
  'driver-options-dropped': { code: 'driver-options-dropped', container, options: ['o-one'], network },
  'name-shared': { code: 'name-shared', container, name: 'al-one', network, others: ['c-two', 'c-three'] },
  'ipvlan-host-isolation': { code: 'ipvlan-host-isolation', network, parent },
  'ipvlan-needs-routes': { code: 'ipvlan-needs-routes', subnets: ['10.1.0.0/24', '10.2.0.0/24'], parent },
  'ipvlan-routed-lan': { code: 'ipvlan-routed-lan', subnet: '10.1.0.0/24', parent },
  'template-is-no-network': { code: 'template-is-no-network', network },
  'overlay-hides-host': {
    code: 'overlay-hides-host',
    subnet: '10.1.0.0/24',
    interface: 'eth7',
    block: '10.1.0.0/16',
  },
  'swarm-scope-needs-template': { code: 'swarm-scope-needs-template', driver: 'd-one' },
  'plugin-unchecked': { code: 'plugin-unchecked', driver: 'd-one' },
  'swarm-opens-ports': { code: 'swarm-opens-ports', address: '10.1.0.7' },
  'swarm-makes-networks': { code: 'swarm-makes-networks' },
  'swarm-pool-overlaps': {
    code: 'swarm-pool-overlaps',
    subnet: '10.1.0.0/24',
    holder: 'h-one',
    block: '10.1.0.0/16',
  },
  'advertise-elsewhere': { code: 'advertise-elsewhere', address: '10.1.0.7' },
  'advertise-loopback': { code: 'advertise-loopback', address: '127.0.0.7' },
  'swarm-leaves-gateway-bridge': { code: 'swarm-leaves-gateway-bridge' },
  'macvlan-host-isolation': { code: 'macvlan-host-isolation', network, parent },
  'parent-created': { code: 'parent-created', parent },
  'parent-down': { code: 'parent-down', parent },
  'parent-wireless': { code: 'parent-wireless', parent },
  'parent-unverified': { code: 'parent-unverified', parent },
  'interfaces-unknown': { code: 'interfaces-unknown', why: 'not-local' },
  'subnet-is-parents-lan': { code: 'subnet-is-parents-lan', subnet: '10.2.0.0/16', parent },
  'gateway-picked-by-engine': {
    code: 'gateway-picked-by-engine',
    subnet: '10.2.0.0/16',
    gateway: '10.2.0.1',
    router: '10.2.0.254',
  },
  'subnet-picked-by-engine': { code: 'subnet-picked-by-engine', network },
  'stopped-members-break': { code: 'stopped-members-break', network, containers: ['c-two', 'c-three'] },
  'made-on-break': { code: 'made-on-break', network, containers: ['c-two', 'c-three'] },
  'made-on-missing': { code: 'made-on-missing', container, network },
  'network-id-changes': { code: 'network-id-changes', network },
  'network-declared': {
    code: 'network-declared',
    network,
    project: 'p-one',
    by: 'compose',
    file: '/srv/f-one/compose.yml',
  },
  'prune-keeps': { code: 'prune-keeps', network, containers: ['c-two', 'c-three'] },
  'members-go-down': { code: 'members-go-down', network, containers: ['c-two', 'c-three'], seconds: 7 },
  'riders-go-down': { code: 'riders-go-down', network, riders: ['r-one', 'r-two'] },
  'made-on-id': { code: 'made-on-id', network, containers: ['c-two', 'c-three'] },
  'compose-declares': { code: 'compose-declares', network, project: 'p-one' },
  'service-tasks-replaced': { code: 'service-tasks-replaced', service: 's-one', tasks: 7 },
  'service-no-longer-found': {
    code: 'service-no-longer-found',
    service: 's-one',
    networks: ['n-one', 'n-two'],
  },
  'service-alone': { code: 'service-alone', service: 's-one' },
  'other-nodes-unseen': { code: 'other-nodes-unseen', network },
};

describe('every warning', () => {
  it.each(Object.values(everyWarning))(
    'is a whole sentence that names what it is about: $code',
    (warning) => {
      const sentence = warningSentence(warning);
      expect(sentence).toMatch(/\.$/);
      for (const [key, value] of Object.entries(warning)) {
        if (key === 'code' || key === 'why') continue;
        for (const part of Array.isArray(value) ? value : [value]) expect(sentence).toContain(String(part));
      }
      expect(sentence).not.toMatch(/undefined|\[object|!/);
    },
  );
});

describe('an address that is not kept', () => {
  const lost = { code: 'address-not-kept', container, address: '10.1.0.7', network } as const;

  it.each([
    [
      'taken',
      { ...lost, subnets: ['10.1.0.0/16'], why: 'in-use' as const },
      'something else has it on n-one',
    ],
    [
      'on the default bridge',
      { ...lost, subnets: [], why: 'default-bridge' as const },
      'addresses are not chosen',
    ],
    ['on a network without a subnet', { ...lost, subnets: [] }, 'n-one has no subnet for it'],
  ])('because it is %s, is told so', (_, warning, words) => {
    expect(warningSentence(warning)).toContain(words);
  });
});
