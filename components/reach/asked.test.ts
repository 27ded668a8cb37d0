import { expect, test } from 'vitest';
import { type Asked, formatAsked, openEnd, parseAsked, questionOf } from './asked';

const web = { kind: 'container', id: 'abc' } as const;

test.each<[Asked, string]>([
  [{ from: web, to: { kind: 'host' }, port: 80, protocol: 'tcp' }, 'container:abc~host~80'],
  [{ from: web, to: { kind: 'outside' }, protocol: 'udp' }, 'container:abc~outside~/udp'],
  [{ from: web, protocol: 'tcp' }, 'container:abc~'],
  [{ to: web, port: 53, protocol: 'udp' }, '~container:abc~53/udp'],
])('a link holds %o as %s', (asked, text) => {
  expect(formatAsked(asked)).toBe(text);
  expect(parseAsked(text)).toEqual({ from: undefined, to: undefined, port: undefined, ...asked });
});

test.each([null, '', 'network:abc', 'container:'])('%s asks nothing', (text) => {
  expect(parseAsked(text)).toBeUndefined();
});

test('a port that is none is left out', () => {
  expect(parseAsked('host~outside~70000')?.port).toBeUndefined();
  expect(parseAsked('host~outside~x')?.port).toBeUndefined();
});

test('the open end is the one that is still to choose', () => {
  expect(openEnd({ from: web, protocol: 'tcp' })).toBe('to');
  expect(openEnd({ to: web, protocol: 'tcp' })).toBe('from');
  expect(openEnd({ from: web, to: { kind: 'host' }, protocol: 'tcp' })).toBeUndefined();
});

test('nobody is asked about reaching itself', () => {
  expect(questionOf({ from: web, to: web, protocol: 'tcp' })).toBeUndefined();
  expect(questionOf({ from: web, to: { kind: 'host' }, protocol: 'tcp', port: 80 })).toEqual({
    from: web,
    to: { kind: 'host' },
    protocol: 'tcp',
    port: 80,
  });
});
