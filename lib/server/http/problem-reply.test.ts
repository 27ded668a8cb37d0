import { describe, expect, test } from 'vitest';
import { problemCodes, problemSchema } from '@/lib/contract/problem';
import { AppError } from '../app-error';
import { problemReply } from './problem-reply';

async function told(error: unknown) {
  const reply = problemReply(error);
  return { reply, problem: problemSchema.parse(await reply.json()) };
}

test('every problem is told with an error status and as problem+json', async () => {
  for (const code of problemCodes) {
    const { reply, problem } = await told(new AppError(code, 'It did not work.'));
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(problem).toMatchObject({ code, detail: 'It did not work.', status: reply.status });
    expect(reply.status).toBeGreaterThanOrEqual(400);
  }
});

test.each([
  ['bad-input', 422],
  ['refused', 409],
  ['not-signed-in', 401],
  ['read-only', 403],
  ['too-many', 429],
  ['engine-unreachable', 503],
  ['engine-timeout', 503],
] as const)('%s is %i', async (code, status) => {
  expect((await told(new AppError(code, 'x'))).reply.status).toBe(status);
});

describe('a refusal of the engine', () => {
  test("has the engine's own status and words", async () => {
    const error = new AppError('engine-refused', 'x', {
      engineStatus: 403,
      engineMessage: 'Address already in use',
    });
    const { reply, problem } = await told(error);
    expect(reply.status).toBe(403);
    expect(problem.engineMessage).toBe('Address already in use');
  });

  test('whose status is no error is a bad gateway', async () => {
    expect((await told(new AppError('engine-refused', 'x', { engineStatus: 200 }))).reply.status).toBe(502);
  });
});

test('an error that was not thrown on purpose tells nothing of itself', async () => {
  const { reply, problem } = await told(new Error('password is hunter2'));
  expect(reply.status).toBe(500);
  expect(problem.code).toBe('internal');
  expect(JSON.stringify(problem)).not.toContain('hunter2');
});
