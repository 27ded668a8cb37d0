import { describe, expect, it } from 'vitest';
import { type EngineAddress, formatEngineAddress, parseEngineAddress } from './engine-address';

describe('parseEngineAddress', () => {
  it.each<[string, EngineAddress]>([
    ['unix:///var/run/docker.sock', { kind: 'unix', path: '/var/run/docker.sock' }],
    ['tcp://192.0.2.1:2375', { kind: 'tcp', host: '192.0.2.1', port: 2375 }],
    ['tcp://engine.example', { kind: 'tcp', host: 'engine.example', port: 2375 }],
    ['tcp://[fd00::1]:2400', { kind: 'tcp', host: 'fd00::1', port: 2400 }],
    ['tcp://:2375', { kind: 'tcp', host: '127.0.0.1', port: 2375 }],
    ['http://192.0.2.1:80', { kind: 'tcp', host: '192.0.2.1', port: 80 }],
    ['192.0.2.1:2375', { kind: 'tcp', host: '192.0.2.1', port: 2375 }],
  ])('reads %s', (text, address) => {
    expect(parseEngineAddress(text)).toEqual({ ok: true, address });
  });

  it.each([
    ['ssh://me@engine.example', 'ssh'],
    ['npipe:////./pipe/docker_engine', 'npipe'],
    ['https://engine.example:2376', 'tls'],
    ['unix://docker.sock', 'unknown'],
    ['fd://', 'unknown'],
    ['tcp://a b', 'unknown'],
    ['tcp://192.0.2.1:2375/docker', 'unknown'],
  ])('refuses %s as %s', (text, because) => {
    expect(parseEngineAddress(text)).toEqual({ ok: false, because });
  });

  it.each(['unix:///run/user/1000/docker.sock', 'tcp://192.0.2.1:2375', 'tcp://[fd00::1]:2375'])(
    'writes %s as it was read',
    (text) => {
      const parsed = parseEngineAddress(text);
      expect(parsed.ok && formatEngineAddress(parsed.address)).toBe(text);
    },
  );
});
