import { describe, expect, test } from 'vitest';
import { isAllowedHost, type Listening } from './allowed-host';

const loopback: Listening = { host: '127.0.0.1', port: 4600, allowedHosts: [] };

describe('bound to loopback', () => {
  test.each(['127.0.0.1:4600', 'localhost:4600', '[::1]:4600', 'LOCALHOST:4600'])('answers to %s', (host) => {
    expect(isAllowedHost(host, loopback)).toBe(true);
  });

  test.each([
    'evil.example:4600',
    'localhost.evil.example:4600',
    '127.0.0.1.evil.example:4600',
    'evil.example@127.0.0.1:4600',
    '127.0.0.1:4601',
    '127.0.0.1',
    '192.168.1.5:4600',
    '127.0.0.1:4600, evil.example',
    '',
  ])('does not answer to "%s"', (host) => {
    expect(isAllowedHost(host, loopback)).toBe(false);
  });

  test('does not answer a request without a Host', () => {
    expect(isAllowedHost(null, loopback)).toBe(false);
  });
});

test('a name without a port means port 80', () => {
  expect(isAllowedHost('localhost', { ...loopback, port: 80 })).toBe(true);
});

describe('bound to one address', () => {
  const lan: Listening = { ...loopback, host: '192.168.1.5' };

  test('answers to it', () => {
    expect(isAllowedHost('192.168.1.5:4600', lan)).toBe(true);
  });

  test('answers to no other address', () => {
    expect(isAllowedHost('192.168.1.6:4600', lan)).toBe(false);
  });

  test('answers to an IPv6 address in brackets', () => {
    expect(isAllowedHost('[fd00::5]:4600', { ...loopback, host: 'fd00::5' })).toBe(true);
  });
});

describe('bound to every address', () => {
  const everywhere: Listening = { ...loopback, host: '0.0.0.0' };

  test.each(['192.168.1.5:4600', '[fd00::5]:4600', 'localhost:4600'])('answers to %s', (host) => {
    expect(isAllowedHost(host, everywhere)).toBe(true);
  });

  test('does not answer to a name, which could be rebound', () => {
    expect(isAllowedHost('evil.example:4600', everywhere)).toBe(false);
  });
});

describe('with further names', () => {
  const proxied: Listening = { ...loopback, allowedHosts: ['portolan.example', 'localhost:8080'] };

  test.each(['portolan.example', 'portolan.example:443', 'localhost:8080'])('answers to %s', (host) => {
    expect(isAllowedHost(host, proxied)).toBe(true);
  });

  test('does not answer to a further name at another port than the one given', () => {
    expect(isAllowedHost('localhost:8081', proxied)).toBe(false);
  });
});
