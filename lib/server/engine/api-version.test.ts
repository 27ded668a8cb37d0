import { describe, expect, it } from 'vitest';
import { negotiateApi } from './api-version';

const spoken = (apiVersion: string, minApiVersion?: string, newest?: string) => {
  const outcome = negotiateApi({ version: 'x', apiVersion, ...(minApiVersion && { minApiVersion }) }, newest);
  return outcome.ok ? outcome.apiVersion : outcome.trouble.code;
};

describe('negotiateApi', () => {
  it.each([
    ['1.41', '1.41', 'Docker 20.10'],
    ['1.44', '1.44', 'Docker 25'],
    ['1.55', '1.55', 'Docker 29.7'],
    ['1.60', '1.55', 'an engine newer than Portolan'],
  ])('for %s speaks %s, with %s', (engine, agreed) => {
    expect(spoken(engine, '1.24')).toBe(agreed);
  });

  it.each(['1.40', '1.9', '0.99'])('finds API %s too old', (engine) => {
    expect(spoken(engine)).toBe('api-too-old');
  });

  it('finds an engine too new that no longer speaks what Portolan speaks', () => {
    expect(spoken('1.70', '1.60')).toBe('api-too-new');
  });

  it('speaks the version that the user pinned', () => {
    expect(spoken('1.51', '1.24', '1.44')).toBe('1.44');
  });

  it('does not speak a pinned version that Portolan does not know', () => {
    expect(spoken('1.70', '1.24', '1.70')).toBe('1.55');
  });

  it('finds an engine too new that no longer speaks the pinned version', () => {
    expect(spoken('1.54', '1.44', '1.42')).toBe('api-too-new');
  });
});
