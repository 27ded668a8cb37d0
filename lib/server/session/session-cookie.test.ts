import { describe, expect, test } from 'vitest';
import { closeSession, openSession, readSession } from './session-cookie';

const seal = { secret: 'a secret of at least thirty-two characters', token: 'the-token' };
const plain = { port: 4600, secure: false };

/** What a browser sends back for a Set-Cookie. */
function sentBack(setCookie: string): string {
  return setCookie.split(';')[0] ?? '';
}

test('a session that was opened is read back', async () => {
  const cookie = sentBack(await openSession(seal, plain));
  expect(await readSession(`theme=dark; ${cookie}`, seal, 4600)).toMatch(/^[0-9a-f]{8}$/);
});

test('a session is found behind a cookie of the same name that another port of the host has set', async () => {
  const cookie = sentBack(await openSession(seal, plain));
  expect(await readSession(`portolan-4600=tossed; ${cookie}`, seal, 4600)).toMatch(/^[0-9a-f]{8}$/);
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const cookie = await openSession(seal, plain);
  expect(cookie).toContain('; HttpOnly');
  expect(cookie).toContain('; SameSite=Strict');
  expect(cookie).toContain('; Path=/;');
  expect(cookie).not.toContain('Secure');
});

test('over TLS the cookie stays on TLS', async () => {
  expect(await openSession(seal, { port: 443, secure: true })).toContain('; Secure');
});

describe('is no session', () => {
  test('one of another token', async () => {
    const cookie = sentBack(await openSession(seal, plain));
    expect(await readSession(cookie, { ...seal, token: 'another' }, 4600)).toBeUndefined();
  });

  test('one that another secret sealed', async () => {
    const cookie = sentBack(await openSession(seal, plain));
    const other = { ...seal, secret: 'another secret of thirty-two characters' };
    expect(await readSession(cookie, other, 4600)).toBeUndefined();
  });

  test('that of a Portolan on another port', async () => {
    const cookie = sentBack(await openSession(seal, plain));
    expect(await readSession(cookie, seal, 4601)).toBeUndefined();
  });

  test.each([null, '', 'portolan-4600=', 'portolan-4600=nonsense', 'portolan-4600=Fe26.2*1*a*b*c*d*e*f~2'])(
    '%s',
    async (header) => {
      expect(await readSession(header, seal, 4600)).toBeUndefined();
    },
  );

  test('one that was tampered with', async () => {
    const cookie = sentBack(await openSession(seal, plain));
    const middle = Math.floor(cookie.length / 2);
    const other = cookie[middle] === 'a' ? 'b' : 'a';
    const tampered = `${cookie.slice(0, middle)}${other}${cookie.slice(middle + 1)}`;
    expect(await readSession(tampered, seal, 4600)).toBeUndefined();
  });
});

test('signing out takes the cookie away', () => {
  expect(closeSession(plain)).toContain('portolan-4600=; Path=/; Max-Age=0');
});
