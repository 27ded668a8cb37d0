import { describe, expect, it } from 'vitest';
import { connectionError, EngineError, refusalError } from './engine-error';

const address = { kind: 'unix', path: '/run/engine.sock' } as const;
const systemError = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

describe('connectionError', () => {
  it.each([
    ['ENOENT', 'socket-missing', 'engine-unreachable'],
    ['EACCES', 'permission-denied', 'engine-unreachable'],
    ['ECONNREFUSED', 'connection-refused', 'engine-unreachable'],
    ['ENOTFOUND', 'host-unknown', 'engine-unreachable'],
    ['ECONNRESET', 'connection-lost', 'engine-unreachable'],
    ['EPIPE', 'connection-lost', 'engine-unreachable'],
    ['HPE_INVALID_CONSTANT', 'not-an-engine', 'engine-garbled'],
  ])('takes %s for %s', (systemCode, trouble, code) => {
    const error = connectionError(systemError(systemCode), address);
    expect([error.trouble.code, error.code]).toEqual([trouble, code]);
  });

  it('names the group to join where the socket is closed to this user', () => {
    expect(connectionError(systemError('EACCES'), address).remedy).toContain('usermod -aG docker');
  });

  it('leaves an error alone that says already what is wrong', () => {
    const known = new EngineError({ code: 'swarm-unreadable' });
    expect(connectionError(known, address)).toBe(known);
  });
});

describe('refusalError', () => {
  it('keeps the engine’s own words and its status', () => {
    const error = refusalError('DELETE /networks/x', 403, '{"message":"network x has active endpoints"}');
    expect([error.code, error.engineMessage, error.engineStatus]).toEqual([
      'engine-refused',
      'network x has active endpoints',
      403,
    ]);
  });

  it('is not-found for what the engine does not have', () => {
    expect(refusalError('GET /networks/x', 404, '{"message":"network x not found"}').code).toBe('not-found');
  });

  it('keeps only the beginning of a page that a proxy answers with', () => {
    expect(refusalError('GET /info', 502, 'x'.repeat(10_000)).engineMessage).toHaveLength(500);
  });

  it('has no engine’s words where there are none', () => {
    expect(refusalError('GET /info', 500, '').engineMessage).toBeUndefined();
  });
});
