import { describe, expect, it } from 'vitest';
import { anInterface } from '@/lib/domain/testing/factories';
import { withGateway, withLan, withSubnet } from './fill-from-parent';
import { emptyNetworkForm } from './network-form';

const eth0 = anInterface();
const eth1 = anInterface({
  name: 'eth1',
  defaultRoute: false,
  suggestion: { subnet: '10.1.0.0/24', gateway: '10.1.0.1' },
});
const interfaces = [
  eth0,
  eth1,
  anInterface({ name: 'eth0.20', kind: 'vlan', suggestion: { subnet: '10.20.0.0/24' } }),
];
const blank = { ...emptyNetworkForm, driver: 'macvlan' };
const onEth0 = withLan(blank, { parent: 'eth0' }, interfaces);

describe('withLan', () => {
  it('fills subnet and gateway in from the interface, and says from which', () => {
    expect(onEth0.ipv4).toMatchObject({
      subnet: '192.168.1.0/24',
      subnetFrom: 'eth0',
      gateway: '192.168.1.1',
      gatewayFrom: 'eth0',
    });
  });

  it('follows the parent with what it filled in', () => {
    expect(withLan(onEth0, { parent: 'eth1' }, interfaces).ipv4).toMatchObject({
      subnet: '10.1.0.0/24',
      gateway: '10.1.0.1',
      gatewayFrom: 'eth1',
    });
  });

  it('takes what it filled in away for an interface that it does not know', () => {
    const { ipv4 } = withLan(onEth0, { parent: 'eth' }, interfaces);
    expect(ipv4).toEqual(emptyNetworkForm.ipv4);
  });

  it('never writes over what was typed', () => {
    const typed = { ...blank, ipv4: { ...blank.ipv4, subnet: '10.9.0.0/24', gateway: '10.9.0.9' } };
    expect(withLan(typed, { parent: 'eth0' }, interfaces).ipv4).toEqual(typed.ipv4);
  });

  it('gives no gateway of one LAN to the subnet of another', () => {
    const typed = { ...blank, ipv4: { ...blank.ipv4, subnet: '10.9.0.0/24' } };
    expect(withLan(typed, { parent: 'eth0' }, interfaces).ipv4.gateway).toBe('');
  });

  it('takes the addresses of the untagged LAN away for a VLAN that the host does not have yet', () => {
    expect(withLan(onEth0, { vlanId: '10' }, interfaces).ipv4).toEqual(emptyNetworkForm.ipv4);
  });

  it('takes the addresses of a VLAN that the host has', () => {
    expect(withLan(onEth0, { vlanId: '20' }, interfaces).ipv4).toMatchObject({
      subnet: '10.20.0.0/24',
      subnetFrom: 'eth0.20',
      gateway: '',
    });
  });
});

describe('withSubnet', () => {
  it('keeps a gateway that was filled in while the subnet is being typed', () => {
    expect(withSubnet(onEth0.ipv4, '192.168.1.').gateway).toBe('192.168.1.1');
  });

  it('takes a gateway that was filled in away once the subnet no longer holds it', () => {
    expect(withSubnet(onEth0.ipv4, '10.0.0.0/24')).toMatchObject({ subnet: '10.0.0.0/24', gateway: '' });
  });

  it('keeps a gateway that was filled in as long as the subnet holds it', () => {
    expect(withSubnet(onEth0.ipv4, '192.168.0.0/16')).toMatchObject({
      gateway: '192.168.1.1',
      gatewayFrom: 'eth0',
    });
  });

  it('keeps a gateway that was typed, whatever the subnet', () => {
    const typed = withGateway(onEth0.ipv4, '192.168.1.254');
    expect(withSubnet(typed, '10.0.0.0/24').gateway).toBe('192.168.1.254');
  });

  it('no longer calls the subnet the interface’s', () => {
    expect(withSubnet(onEth0.ipv4, '10.0.0.0/24').subnetFrom).toBeUndefined();
  });
});

describe('withLan of an ipvlan', () => {
  const onEth0Routed = { ...blank, driver: 'ipvlan' };

  it('fills in the LAN in the mode l2 alone: in the others the host routes for a subnet of their own', () => {
    const l2 = withLan(onEth0Routed, { parent: 'eth0' }, interfaces);
    expect(l2.ipv4.subnet).toBe('192.168.1.0/24');
    expect(withLan(l2, { ipvlanMode: 'l3' }, interfaces).ipv4).toEqual(emptyNetworkForm.ipv4);
  });
});
