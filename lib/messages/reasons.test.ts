import { describe, expect, it } from 'vitest';
import type { Reason } from '@/lib/domain/reason';
import { describeReason } from './reasons';

const field = 'ipv4';
/** One of each, with values that appear nowhere else in the sentences. */
const everyReason: { [C in Reason['code']]: Extract<Reason, { code: C }> } = {
  'image-empty': { code: 'image-empty', field },
  'image-invalid': { code: 'image-invalid', field, image: 'A B' },
  'image-missing': { code: 'image-missing', field, image: 'i-one:1' },
  'container-name-invalid': { code: 'container-name-invalid', field, name: 'a b' },
  'container-name-in-use': { code: 'container-name-in-use', field, name: 'c-one', holder: 'abcdef' },
  'restart-policy-invalid': { code: 'restart-policy-invalid', field, policy: 'sometimes' },
  'env-invalid': { code: 'env-invalid', field, name: 'A=B' },
  'driver-option-invalid': { code: 'driver-option-invalid', field, option: 'A=B' },
  'link-local-invalid': { code: 'link-local-invalid', field, address: '10.1' },
  'port-invalid': { code: 'port-invalid', field, port: 70000 },
  'port-host-ip-invalid': { code: 'port-host-ip-invalid', field, address: '10.1' },
  'port-twice': { code: 'port-twice', field, port: '8080->80/tcp' },
  'port-taken': { code: 'port-taken', field, port: '8080->80/tcp', holder: 'c-two' },
  'port-taken-on-host': { code: 'port-taken-on-host', field, port: '8080->80/tcp', address: '10.9.0.1' },
  'ports-on-stackless': { code: 'ports-on-stackless', field, network: 'n-none' },
  'endpoint-on-stackless': { code: 'endpoint-on-stackless', field, network: 'n-none' },
  'mac-taken': { code: 'mac-taken', field, mac: '02:aa:bb:cc:dd:01', network: 'n-one', holder: 'c-two' },
  'run-target-unknown': { code: 'run-target-unknown', field, network: 'n-one' },
  'task-lifecycle': { code: 'task-lifecycle', container: 'c-one', service: 's-one' },
  'already-so': { code: 'already-so', container: 'c-one', state: 'running' },
  'is-paused': { code: 'is-paused', container: 'c-one' },
  'is-restarting': { code: 'is-restarting', container: 'c-one' },
  'not-running': { code: 'not-running', container: 'c-one' },
  'not-paused': { code: 'not-paused', container: 'c-one' },
  'running-needs-force': { code: 'running-needs-force', container: 'c-one' },
  'start-needs-networks': { code: 'start-needs-networks', container: 'c-one', networks: ['n-one', 'n-two'] },
  'start-needs-owner': { code: 'start-needs-owner', container: 'c-one', owner: 'c-two' },
  'start-address-taken': {
    code: 'start-address-taken',
    container: 'c-one',
    address: '10.9.0.1',
    network: 'n-one',
    holder: 'c-two',
  },
  'start-port-taken': { code: 'start-port-taken', container: 'c-one', port: '8080->80/tcp', holder: 'c-two' },
  'start-port-taken-on-host': {
    code: 'start-port-taken-on-host',
    container: 'c-one',
    port: '8080->80/tcp',
    address: '10.9.0.1',
  },
  'container-unknown': { code: 'container-unknown', container: 'c-one' },
  'shares-host-stack': { code: 'shares-host-stack', container: 'c-one' },
  'shares-container-stack': {
    code: 'shares-container-stack',
    container: 'c-one',
    owner: 'c-two',
    ownerId: 'id',
  },
  'swarm-task': { code: 'swarm-task', container: 'c-one', service: 's-one' },
  'container-removing': { code: 'container-removing', container: 'c-one' },
  'container-restarting': { code: 'container-restarting', container: 'c-one' },
  'network-unknown': { code: 'network-unknown', network: 'n-one' },
  'target-is-host': { code: 'target-is-host', network: 'n-one', container: 'c-one' },
  'target-is-none': { code: 'target-is-none', network: 'none', container: 'c-one' },
  'target-not-attachable': { code: 'target-not-attachable', network: 'n-one' },
  'target-is-ingress': { code: 'target-is-ingress', network: 'n-one' },
  'target-is-gateway-bridge': { code: 'target-is-gateway-bridge', network: 'n-one' },
  'target-config-only': { code: 'target-config-only', network: 'n-one' },
  'already-connected': { code: 'already-connected', container: 'c-one', network: 'n-one' },
  'already-isolated': { code: 'already-isolated', container: 'c-one' },
  'not-connected': { code: 'not-connected', container: 'c-one', network: 'n-one' },
  'same-network': { code: 'same-network', container: 'c-one', network: 'n-one' },
  'no-free-address': { code: 'no-free-address', network: 'n-one', subnet: '10.1.0.0/30' },
  'subnet-conflict': {
    code: 'subnet-conflict',
    container: 'c-one',
    network: 'n-one',
    subnet: '10.1.0.0/16',
    other: 'n-two',
    otherSubnet: '10.1.2.0/24',
  },
  'address-invalid': { code: 'address-invalid', field, address: '10.1' },
  'address-outside-subnets': {
    code: 'address-outside-subnets',
    field,
    address: '10.9.0.1',
    network: 'n-one',
    subnets: ['10.1.0.0/16', '10.2.0.0/16'],
  },
  'address-taken': { code: 'address-taken', field, address: '10.9.0.1', network: 'n-one', holder: 'c-two' },
  'address-is-gateway': { code: 'address-is-gateway', field, address: '10.9.0.1', network: 'n-one' },
  'address-reserved': { code: 'address-reserved', field, address: '10.9.0.1', network: 'n-one', name: 'nas' },
  'address-needs-own-subnet': { code: 'address-needs-own-subnet', field, network: 'n-one' },
  'address-on-default-bridge': { code: 'address-on-default-bridge', field, network: 'n-one' },
  'alias-on-default-bridge': { code: 'alias-on-default-bridge', field, network: 'n-one' },
  'alias-invalid': { code: 'alias-invalid', field, alias: 'a b' },
  'mac-invalid': { code: 'mac-invalid', field, mac: '01:02' },
  'mac-needs-api': { code: 'mac-needs-api', field, needs: '1.54', has: '1.41' },
  'gateway-priority-needs-api': { code: 'gateway-priority-needs-api', field, needs: '1.48', has: '1.41' },
  'name-empty': { code: 'name-empty', field },
  'name-invalid': { code: 'name-invalid', field, name: 'a b' },
  'name-in-use': { code: 'name-in-use', field, name: 'n-one', driver: 'macvlan' },
  'name-reserved': { code: 'name-reserved', field, name: 'n-one' },
  'driver-missing': { code: 'driver-missing', field, driver: 'weave', known: ['bridge', 'macvlan'] },
  'driver-single': { code: 'driver-single', field, driver: 'host' },
  'cidr-invalid': { code: 'cidr-invalid', field, value: '10.1' },
  'cidr-host-bits': { code: 'cidr-host-bits', field, value: '10.1.0.7/24', suggestion: '10.1.0.0/24' },
  'cidr-too-small': { code: 'cidr-too-small', field, value: '10.1.0.0/31' },
  'subnet-not-usable': { code: 'subnet-not-usable', field, value: '127.0.0.0/8', why: 'loopback' },
  'family-twice': { code: 'family-twice', field, value: '10.1.0.0/24', driver: 'bridge' },
  'family-not-enabled': { code: 'family-not-enabled', field, value: 'fd01::/64' },
  'ipv6-needs-subnet': { code: 'ipv6-needs-subnet', field },
  'gateway-invalid': { code: 'gateway-invalid', field, value: '10.1' },
  'outside-subnet': { code: 'outside-subnet', field, value: '10.9.0.1', subnet: '10.1.0.0/24' },
  'is-network-address': { code: 'is-network-address', field, value: '10.1.0.0', subnet: '10.1.0.0/24' },
  'is-broadcast-address': { code: 'is-broadcast-address', field, value: '10.1.0.255', subnet: '10.1.0.0/24' },
  'range-invalid': { code: 'range-invalid', field, value: '10.1' },
  'exclusion-invalid': { code: 'exclusion-invalid', field, name: 'nas', value: '10.1' },
  'exclusion-is-gateway': { code: 'exclusion-is-gateway', field, name: 'nas', value: '10.1.0.1' },
  'exclusion-twice': { code: 'exclusion-twice', field, name: 'nas', value: '10.1.0.1' },
  'overlaps-own': { code: 'overlaps-own', field, value: '10.1.0.0/24', other: '10.1.0.0/16' },
  'overlaps-network': {
    code: 'overlaps-network',
    field,
    value: '10.1.0.0/24',
    network: 'n-one',
    subnet: '10.1.0.0/16',
  },
  'overlaps-interface': {
    code: 'overlaps-interface',
    field,
    value: '10.1.0.0/24',
    interface: 'eth9',
    address: '10.1.0.2/16',
  },
  'overlaps-route': {
    code: 'overlaps-route',
    field,
    value: '10.1.0.0/24',
    interface: 'eth9',
    destination: '10.0.0.0/8',
  },
  'parent-missing': { code: 'parent-missing', field },
  'parent-unknown': { code: 'parent-unknown', field, parent: 'eth9', known: ['eth0', 'eth1'] },
  'parent-unusable': { code: 'parent-unusable', field, parent: 'eth9', why: 'loopback' },
  'parent-taken': { code: 'parent-taken', field, parent: 'eth9', network: 'n-one' },
  'parent-name-invalid': { code: 'parent-name-invalid', field, parent: 'a/b' },
  'vlan-out-of-range': { code: 'vlan-out-of-range', field, value: 5000 },
  'mode-unknown': { code: 'mode-unknown', field, mode: 'l9', known: ['bridge', 'vepa'] },
  'bridge-name-exists': { code: 'bridge-name-exists', field, name: 'br9' },
  'bridge-name-unverified': { code: 'bridge-name-unverified', field, name: 'eth9' },
  'bridge-name-invalid': { code: 'bridge-name-invalid', field, name: 'a/b' },
  'bridge-name-in-use': { code: 'bridge-name-in-use', field, name: 'br9', network: 'n-one' },
  'no-family': { code: 'no-family', field },
  'ipv4-off-needs-api': { code: 'ipv4-off-needs-api', field, needs: '1.48', has: '1.41' },
  'option-invalid': {
    code: 'option-invalid',
    field,
    option: 'o-one',
    value: 'v-one',
    kind: { is: 'switch', byDefault: true },
  },
  'option-needs-engine': {
    code: 'option-needs-engine',
    field,
    option: 'o-one',
    needs: '27.0',
    has: '20.10.24',
  },
  'isolated-needs-internal': { code: 'isolated-needs-internal', field, option: 'o-one' },
  'encrypted-regardless': { code: 'encrypted-regardless', field, value: 'false' },
  'ipam-hands-out-nothing': { code: 'ipam-hands-out-nothing', field, driver: 'd-one' },
  'vxlan-taken': { code: 'vxlan-taken', field, id: '4097', network: 'n-one' },
  'swarm-needed': { code: 'swarm-needed', field, state: 'none' },
  'swarm-is-ipv4': { code: 'swarm-is-ipv4', field },
  'ingress-needs-overlay': { code: 'ingress-needs-overlay', field, driver: 'bridge' },
  'ingress-not-attachable': { code: 'ingress-not-attachable', field },
  'ingress-exists': { code: 'ingress-exists', field, network: 'n-one' },
  'template-holds-no': { code: 'template-holds-no', field, setting: 'internal' },
  'template-of-template': { code: 'template-of-template', field, network: 'n-one' },
  'template-unknown': { code: 'template-unknown', field, network: 'n-one', known: ['n-two', 'n-three'] },
  'template-and-own': { code: 'template-and-own', field, network: 'n-one' },
  'swarm-already': { code: 'swarm-already' },
  'swarm-none': { code: 'swarm-none' },
  'advertise-invalid': { code: 'advertise-invalid', field, address: '10.1' },
  'swarm-has-nodes': { code: 'swarm-has-nodes', nodes: ['h-one', 'h-two'] },
  'swarm-in-use': {
    code: 'swarm-in-use',
    services: ['s-one'],
    networks: ['n-one'],
    containers: ['c-one'],
  },
  'mtu-invalid': { code: 'mtu-invalid', field, value: '9' },
  'option-contradicts': { code: 'option-contradicts', field, option: 'parent', value: 'eth9' },
  'label-invalid': { code: 'label-invalid', field, label: 'a b' },
  'network-predefined': { code: 'network-predefined', network: 'n-one' },
  'network-in-use': { code: 'network-in-use', network: 'n-one', containers: ['c-one', 'c-two'] },
  'network-used-by-service': {
    code: 'network-used-by-service',
    network: 'n-one',
    services: ['s-one', 's-two'],
  },
  'network-used-by-networks': { code: 'network-used-by-networks', network: 'n-one', networks: ['n-two'] },
  'nothing-to-prune': { code: 'nothing-to-prune', kept: ['n-one', 'n-two'] },
  'network-kept': { code: 'network-kept', network: 'n-one', containers: ['c-one', 'c-two'] },
  'service-unknown': { code: 'service-unknown', service: 's-one' },
  'service-unchanged': { code: 'service-unchanged', service: 's-one' },
  'service-needs-overlay': { code: 'service-needs-overlay', network: 'n-one' },
  'recreate-predefined': { code: 'recreate-predefined', network: 'n-one' },
  'recreate-template': { code: 'recreate-template', network: 'n-one' },
  'recreate-used-by-service': {
    code: 'recreate-used-by-service',
    network: 'n-one',
    services: ['s-one', 's-two'],
  },
  'recreate-made-on-id': { code: 'recreate-made-on-id', network: 'n-one', containers: ['c-one', 'c-two'] },
  'recreate-renames': { code: 'recreate-renames', field: 'name', network: 'n-one' },
  'member-address': {
    code: 'member-address',
    field,
    container: 'c-one',
    address: '10.9.0.1',
    network: 'n-one',
    subnets: ['10.1.0.0/16', '10.2.0.0/16'],
    why: 'taken',
    holder: 'c-two',
  },
  'undo-already-done': { code: 'undo-already-done', activity: 'Moved a from b to c.' },
  'undo-impossible': { code: 'undo-impossible', activity: 'Removed network b.' },
};

/** What a sentence may leave out: what it is filed under, what only chose its words, and what its reader sees beside it. */
const notSaid: ReadonlySet<string> = new Set(['code', 'field', 'ownerId', 'activity', 'why']);
const unsaid: Readonly<Record<string, readonly string[]>> = {
  'target-is-none': ['network'],
  'exclusion-is-gateway': ['name'],
  'exclusion-twice': ['name'],
  'option-invalid': ['kind'],
};

describe('every reason', () => {
  it.each(Object.values(everyReason))(
    'is told in whole sentences that name what they are about: $code',
    (reason) => {
      const { message, remedy } = describeReason(reason);
      expect(message).toMatch(/^[^a-z].*\.$|^[a-z0-9][^ ]* .*\.$/);
      const whole = `${message} ${remedy ?? ''}`;
      for (const [key, value] of Object.entries(reason)) {
        if (notSaid.has(key) || unsaid[reason.code]?.includes(key)) continue;
        for (const part of Array.isArray(value) ? value : [value]) expect(whole).toContain(String(part));
      }
      expect(whole).not.toMatch(/undefined|\[object|!/);
    },
  );
});

describe('a reason', () => {
  it('that lists many names the first and counts the rest', () => {
    const containers = Array.from({ length: 20 }, (_, index) => `c${index}`);
    const { message } = describeReason({ code: 'network-in-use', network: 'web', containers });
    expect(message).toBe('web is in use by c0, c1, c2, c3, c4, c5 and 14 more.');
  });

  it('about an IPv6 address gives an IPv6 example', () => {
    const told = describeReason({ code: 'address-invalid', field: 'ipv6', address: '10.0.0.1' });
    expect(told.remedy).toContain('fd00::10');
  });

  it('about a network without a subnet of the family does not offer a choice of none', () => {
    const told = describeReason({
      code: 'address-outside-subnets',
      field: 'ipv6',
      address: 'fd00::5',
      network: 'web',
      subnets: [],
    });
    expect(told).toEqual({
      message: 'web has no subnet of the kind that fd00::5 belongs to.',
      remedy: 'Leave this address out.',
    });
  });
});
