import { describe, expect, it } from 'vitest';
import { aliasesOf, bodyOfWish, noWish } from './endpoint-wish';

describe('bodyOfWish', () => {
  it('asks for nothing where nothing was typed', () => {
    expect(bodyOfWish(noWish)).toEqual({});
  });

  it('asks for the address that was typed, without blanks around it', () => {
    expect(bodyOfWish({ ...noWish, ipv4: ' 10.0.0.9 ' })).toEqual({ ipv4: '10.0.0.9' });
  });

  it('asks for no aliases at all where they were emptied', () => {
    expect(bodyOfWish({ ...noWish, aliases: ' ' })).toEqual({ aliases: [] });
  });
});

describe('aliasesOf', () => {
  it('takes blanks and commas between names, and each name once', () => {
    expect(aliasesOf('web, api  web\nshop')).toEqual(['web', 'api', 'shop']);
  });
});
