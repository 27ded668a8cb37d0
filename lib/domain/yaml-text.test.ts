import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlScalar, yamlText } from './yaml-text';

describe('yamlText', () => {
  it('leaves out what is undefined, and maps and lists with nothing in them', () => {
    expect(yamlText({ a: 'x', b: undefined, c: {}, d: [], e: { f: undefined } })).toBe('a: x\n');
  });

  it('nests by two spaces, a list under its dash', () => {
    expect(yamlText({ a: { b: [{ c: 'x', d: { e: true } }, { c: 'z' }] } })).toBe(
      'a:\n  b:\n    - c: x\n      d:\n        e: true\n    - c: z\n',
    );
  });
});

describe('yamlScalar', () => {
  it.each(['eth0', 'my_net.local', '10.0.0.0/8', '192.168.1.1'])('leaves %s bare', (text) => {
    expect(yamlScalar(text)).toBe(text);
  });

  it.each([
    '',
    '1',
    '1.5',
    '0x1f',
    '1e3',
    'true',
    'No',
    'NULL',
    '~',
    '::1',
    'a: b',
    '- a',
    '#x',
    ' a',
    '2026-01-01',
    '12:30',
  ])('quotes %j, which could be read as something else', (text) => {
    expect(yamlScalar(text)).toBe(JSON.stringify(text));
  });

  it('writes every text on one line, with nothing in it that YAML does not allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = yamlScalar(text);
        expect(written).not.toMatch(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u);
        if (written !== text) expect(JSON.parse(written)).toBe(text);
      }),
    );
  });
});
