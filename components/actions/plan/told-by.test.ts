import { expect, it } from 'vitest';
import type { Failure } from '../failure';
import { isToldBy } from './told-by';
import type { Planning } from './use-plan';

const failed = (message: string): Failure => ({
  message,
  remedy: undefined,
  engineMessage: undefined,
  reasons: [],
});
const planning = (over: Partial<Planning>): Planning => ({
  plan: undefined,
  current: true,
  failure: undefined,
  retry: () => undefined,
  ...over,
});
const refused = (message: string) =>
  planning({ plan: { ok: false, reasons: [{ code: 'not-connected', message }] } });

it('is told by a plan that is refused for it', () => {
  expect(isToldBy(refused('web is not on front.'), failed('web is not on front.'))).toBe(true);
});

it('is told by a plan that can not be made for it', () => {
  expect(isToldBy(planning({ failure: failed('No answer.') }), failed('No answer.'))).toBe(true);
});

it('is not told by a plan that says something else, or nothing', () => {
  expect(isToldBy(refused('web is not on front.'), failed('No answer.'))).toBe(false);
  expect(isToldBy(planning({ failure: failed('No answer.') }), failed('Taken back.'))).toBe(false);
  expect(isToldBy(planning({}), failed('No answer.'))).toBe(false);
});
