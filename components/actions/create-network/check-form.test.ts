import { describe, expect, it } from 'vitest';
import type { SpecContext } from '@/lib/domain/spec-context';
import { aNetwork, anInterface } from '@/lib/domain/testing/factories';
import { checkForm } from './check-form';
import { emptyNetworkForm, type NetworkForm } from './network-form';
import { specOfForm } from './spec-of-form';

const context: SpecContext = {
  networks: [aNetwork({ name: 'web' })],
  host: { available: true, interfaces: [anInterface()], routes: [] },
  engineVersion: '29.1.0',
  apiVersion: '1.52',
  swarm: { state: 'inactive' },
  drivers: undefined,
};
const check = (over: Partial<NetworkForm>) => {
  const form = { ...emptyNetworkForm, name: 'shop', ...over };
  return checkForm(form, specOfForm(form), context);
};
const pool = (over: Partial<NetworkForm['ipv4']>) => ({ ipv4: { ...emptyNetworkForm.ipv4, ...over } });

describe('checkForm', () => {
  it('finds nothing against a network that can be made', () => {
    expect(check(pool({ subnet: '10.7.0.0/24' })).problems.size).toBe(0);
  });

  it('tells at the subnet which network it overlaps with', () => {
    expect(check(pool({ subnet: '172.20.5.0/24' })).problems.get('ipv4.subnet')).toContain('web');
  });

  it('tells at the gateway that it lies outside', () => {
    expect([...check(pool({ subnet: '10.7.0.0/24', gateway: '10.8.0.1' })).problems.keys()]).toEqual([
      'ipv4.gateway',
    ]);
  });

  it('tells the remedy with the problem', () => {
    expect(check(pool({ subnet: '10.7.0.5/24' })).problems.get('ipv4.subnet')).toContain('10.7.0.0/24');
  });

  it('tells of a label without a name, which the request could not hold', () => {
    const labels = [{ id: 1, name: '', value: 'front' }];
    expect(check({ labels }).problems.get('labels')).toContain('front');
  });

  it('tells of an option that is there twice, of which the request would keep one', () => {
    const options = [
      { id: 1, name: 'a', value: '1' },
      { id: 2, name: 'a', value: '2' },
    ];
    expect(check({ options }).problems.has('options')).toBe(true);
  });

  it('warns before a macvlan is made that the host can not reach it', () => {
    const { problems, warnings } = check({
      driver: 'macvlan',
      lan: { ...emptyNetworkForm.lan, parent: 'eth0' },
      ...pool({ subnet: '192.168.1.0/24', gateway: '192.168.1.1' }),
    });
    expect([...problems]).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toContain('macvlan-host-isolation');
  });
});
