import { describe, expect, it } from 'vitest';
import { AppError } from './app-error';
import { parseEnvironment } from './env';

describe('parseEnvironment', () => {
  it('serves on loopback, port 4600, and may change things by default', () => {
    const env = parseEnvironment({});
    expect([env.host, env.port, env.readOnly]).toEqual(['127.0.0.1', 4600, false]);
  });

  it.each(['1', 'true', 'TRUE'])('is read-only with PORTOLAN_READ_ONLY=%s', (value) => {
    expect(parseEnvironment({ PORTOLAN_READ_ONLY: value }).readOnly).toBe(true);
  });

  it.each(['0', 'false', ''])('is not read-only with PORTOLAN_READ_ONLY=%s', (value) => {
    expect(parseEnvironment({ PORTOLAN_READ_ONLY: value }).readOnly).toBe(false);
  });

  it('refuses a read-only flag that it can not understand, rather than guess that changes are wanted', () => {
    expect(() => parseEnvironment({ PORTOLAN_READ_ONLY: 'yes please' })).toThrow(AppError);
  });

  it.each(['65536', 'http', '-1', '80.5'])('refuses PORT=%s and names it', (value) => {
    const error = thrownBy(() => parseEnvironment({ PORT: value }));
    expect(error instanceof AppError && error.reasons?.map((reason) => reason.field)).toEqual(['PORT']);
  });

  it('takes further names of the page, with or without a port', () => {
    const env = parseEnvironment({ PORTOLAN_ALLOWED_HOSTS: 'portolan.example, [fd00::1]:8443' });
    expect(env.allowedHosts).toEqual(['portolan.example', '[fd00::1]:8443']);
  });

  it.each(['https://portolan.example', '*', 'a/b'])(
    'refuses PORTOLAN_ALLOWED_HOSTS=%s, which names no host',
    (value) => {
      expect(() => parseEnvironment({ PORTOLAN_ALLOWED_HOSTS: value })).toThrow(AppError);
    },
  );

  it('takes an empty DOCKER_HOST for an unset one', () => {
    expect(parseEnvironment({ DOCKER_HOST: '' }).docker.host).toBeUndefined();
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
