import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TokenGuard } from './token-guard';

async function guess(guard: TokenGuard, times: number, address = '192.0.2.1') {
  for (let time = 0; time < times; time++) await guard.check(`wrong ${time}`, address);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the token passes', async () => {
  expect(await new TokenGuard('right').check('right', '192.0.2.1')).toEqual({ ok: true });
});

test.each(['wrong', '', 'righ', 'rightt'])('"%s" does not', async (offered) => {
  expect(await new TokenGuard('right').check(offered, '192.0.2.1')).toEqual({ ok: false, why: 'wrong' });
});

describe('after ten wrong tokens in a minute', () => {
  test('an address is not heard any more, not even with the right one', async () => {
    const guard = new TokenGuard('right');
    await guess(guard, 10);
    expect(await guard.check('right', '192.0.2.1')).toMatchObject({ ok: false, why: 'too-many' });
  });

  test('it is heard again a minute later', async () => {
    const guard = new TokenGuard('right');
    await guess(guard, 10);
    vi.advanceTimersByTime(61_000);
    expect(await guard.check('right', '192.0.2.1')).toEqual({ ok: true });
  });

  test('other addresses are still heard', async () => {
    const guard = new TokenGuard('right');
    await guess(guard, 10);
    expect(await guard.check('right', '192.0.2.2')).toEqual({ ok: true });
  });
});

test('who invents an address for each guess is stopped all the same', async () => {
  const guard = new TokenGuard('right');
  for (let time = 0; time < 200; time++) await guard.check('wrong', `192.0.2.${time}`);
  expect(await guard.check('wrong', '198.51.100.1')).toMatchObject({ ok: false, why: 'too-many' });
});

test('the right token costs no attempt', async () => {
  const guard = new TokenGuard('right');
  for (let time = 0; time < 300; time++) await guard.check('right', '192.0.2.1');
  expect(await guard.check('right', '192.0.2.1')).toEqual({ ok: true });
});
