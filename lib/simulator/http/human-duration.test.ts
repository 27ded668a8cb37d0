import { expect, it } from 'vitest';
import { humanDuration } from './human-duration';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  [500, 'Less than a second'],
  [second, '1 second'],
  [59 * second, '59 seconds'],
  [minute, 'About a minute'],
  [45 * minute, '45 minutes'],
  [hour, 'About an hour'],
  [47 * hour, '47 hours'],
  [3 * day, '3 days'],
  [15 * day, '2 weeks'],
  [70 * day, '2 months'],
  [800 * day, '2 years'],
])('%d ms is %s', (milliseconds, words) => {
  expect(humanDuration(milliseconds)).toBe(words);
});
