import { describe, expect, test } from 'vitest';
import { refuseOrigin } from './request-origin';

const host = '127.0.0.1:4600';

function sent(method: string, headers: Record<string, string> = {}) {
  return refuseOrigin({ method, headers: new Headers({ host, ...headers }) });
}

describe('a change', () => {
  test('from our own page passes', () => {
    expect(sent('POST', { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBeUndefined();
  });

  test('from our own page over TLS passes', () => {
    expect(sent('POST', { host: 'portolan.example', origin: 'https://portolan.example' })).toBeUndefined();
  });

  test.each(['http://evil.example', 'http://127.0.0.1:3000', 'http://localhost:4600', 'null', 'file://'])(
    'from %s is refused',
    (origin) => {
      expect(sent('POST', { origin })).toBe('foreign-origin');
    },
  );

  test('that does not say where it comes from is refused', () => {
    expect(sent('DELETE')).toBe('origin-missing');
  });

  test('by a program that brings the token passes without an origin', () => {
    expect(sent('POST', { authorization: 'Bearer abc' })).toBeUndefined();
  });

  test('with a token but from a page of another site is refused', () => {
    expect(sent('POST', { authorization: 'Bearer abc', origin: 'http://evil.example' })).toBe(
      'foreign-origin',
    );
  });

  test.each(['cross-site', 'same-site'])('that the browser calls %s is refused', (site) => {
    expect(sent('POST', { origin: `http://${host}`, 'sec-fetch-site': site })).toBe('cross-site');
  });

  test('posted by a form of another site is refused although it is a navigation', () => {
    const headers = {
      origin: 'http://evil.example',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    };
    expect(sent('POST', { ...headers, 'sec-fetch-dest': 'document' })).toBe('foreign-origin');
  });
});

describe('a reading', () => {
  test('by a program passes', () => {
    expect(sent('GET')).toBeUndefined();
  });

  test('by a script of another site is refused', () => {
    expect(sent('GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe('cross-site');
  });

  test('by a link on another site passes', () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(sent('GET', headers)).toBeUndefined();
  });

  test('into a frame of another site is refused', () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'iframe',
    };
    expect(sent('GET', headers)).toBe('cross-site');
  });
});
