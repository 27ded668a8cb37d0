import { describe, expect, it } from 'vitest';
import { capacityInWords, examplesIn, rangeInWords } from './pool-capacity';

const pool = (subnet: string, gateway = '', ipRange = '') => ({ subnet, gateway, ipRange });

describe('capacityInWords', () => {
  it('counts the addresses and names the gateway that the engine takes', () => {
    expect(capacityInWords(pool('172.30.0.0/24'))).toBe('254 addresses, 172.30.0.1 for the gateway');
  });

  it('names the gateway that was typed', () => {
    expect(capacityInWords(pool('172.30.0.0/24', '172.30.0.254'))).toContain('172.30.0.254');
  });

  it('names no gateway that lies outside', () => {
    expect(capacityInWords(pool('172.30.0.0/24', '10.0.0.1'))).toBe('254 addresses');
  });

  it('takes the gateway from the range, as the engine does', () => {
    expect(capacityInWords(pool('172.30.0.0/24', '', '172.30.0.128/25'))).toContain('172.30.0.128 for');
  });

  it('counts in powers of two where nobody would count on', () => {
    expect(capacityInWords(pool('fd00::/64'))).toBe('about 2^64 addresses, fd00::1 for the gateway');
  });

  it('says nothing of what is no subnet', () => {
    expect(capacityInWords(pool('172.30.0.'))).toBeUndefined();
  });
});

describe('rangeInWords', () => {
  it('counts what is handed out', () => {
    expect(rangeInWords('172.30.0.128/25')).toBe('Docker hands out 128 addresses.');
  });
});

describe('examplesIn', () => {
  it('gives examples inside the subnet that was typed', () => {
    expect(examplesIn(pool('10.9.0.0/24'))).toEqual({ gateway: '10.9.0.1', ipRange: '10.9.0.128/25' });
  });
});
