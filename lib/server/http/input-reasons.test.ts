import { describe, expect, test } from 'vitest';
import { operations } from '@/lib/contract/operations';
import { isAppError } from '../app-error';
import { parseInput } from './input-reasons';

const { body } = operations.createNetwork;

function reasonsOf(input: unknown) {
  try {
    parseInput(body, input);
  } catch (error) {
    if (isAppError(error)) return error.reasons?.map(({ code, field }) => ({ code, field }));
    throw error;
  }
  return undefined;
}

describe('what is wrong is named by its field', () => {
  test('a field that is missing', () => {
    expect(reasonsOf({ driver: 'bridge' })).toEqual([{ code: 'field-missing', field: 'name' }]);
  });

  test('a field of another type, deep inside', () => {
    const input = { name: 'a', driver: 'bridge', subnets: [{ subnet: 7 }] };
    expect(reasonsOf(input)).toEqual([{ code: 'field-wrong-type', field: 'subnets.0.subnet' }]);
  });

  test('a field that nobody knows, at every depth', () => {
    const input = {
      name: 'a',
      driver: 'bridge',
      internl: true,
      subnets: [{ subnet: '10.0.0.0/8', gatway: '10.0.0.1' }],
    };
    expect(reasonsOf(input)).toEqual([
      { code: 'field-unknown', field: 'internl' },
      { code: 'field-unknown', field: 'subnets.0.gatway' },
    ]);
  });

  test('a body that is no object', () => {
    expect(reasonsOf('name')).toEqual([{ code: 'field-wrong-type' }]);
  });
});

test("a record's own keys are not unknown fields", () => {
  const input = { name: 'a', driver: 'bridge', labels: { 'any.label': '1' }, options: { parent: 'eth0' } };
  expect(parseInput(body, input).labels).toEqual({ 'any.label': '1' });
});

test('what may be left out gets its default', () => {
  expect(parseInput(body, { name: 'a', driver: 'bridge' })).toMatchObject({ subnets: [], internal: false });
});

test('a field named like one of Object.prototype is unknown', () => {
  expect(reasonsOf({ name: 'a', driver: 'bridge', toString: 1 })).toEqual([
    { code: 'field-unknown', field: 'toString' },
  ]);
});
