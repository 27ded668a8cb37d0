import { expect, it } from 'vitest';
import { type Cidr, parseCidr } from '@/lib/domain/cidr';
import { formatAddress, parseAddress } from '@/lib/domain/ip-address';
import { AddressPool } from './address-pool';

function block(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}
const next = (pool: AddressPool) => {
  const address = pool.takeLowest();
  return address && formatAddress(address);
};
const address = (text: string) => {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

it('hands out the lowest free address, but neither the network’s own nor the broadcast address', () => {
  const pool = new AddressPool(block('10.0.0.0/29'), undefined);
  expect(Array.from({ length: 7 }, () => next(pool))).toEqual([
    ...['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.0.0.5', '10.0.0.6'],
    undefined,
  ]);
});

it('hands out again what was given back', () => {
  const pool = new AddressPool(block('10.0.0.0/29'), undefined);
  for (let count = 0; count < 4; count += 1) next(pool);
  pool.release(address('10.0.0.2'));
  expect([next(pool), next(pool)]).toEqual(['10.0.0.2', '10.0.0.5']);
});

it('hands out of the range that was asked for, and takes what is chosen outside of it', () => {
  const pool = new AddressPool(block('172.30.0.0/16'), block('172.30.5.0/24'));
  expect(next(pool)).toBe('172.30.5.0');
  expect(pool.take(address('172.30.7.7'))).toBe(true);
  expect(pool.take(address('172.30.7.7'))).toBe(false);
});
