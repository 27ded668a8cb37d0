import { expect, it } from 'vitest';
import { EventClock, eventMillis } from './event-clock';

it('gives an event’s time in milliseconds, to the microsecond', () => {
  expect(eventMillis('1795490290627019055')).toBe(1_795_490_290_627.019);
});

it('asks from two seconds before the youngest event, whatever the order they came in', () => {
  const clock = new EventClock();
  clock.see('1795490290000000005');
  clock.see('1795490280000000000');
  expect(clock.since(undefined)).toBe('1795490288.000000005');
});

it('asks from two seconds before now, by the engine’s clock, before any event', () => {
  expect(new EventClock().since(1_795_490_290_000)).toBe('1795490288.000000000');
});

it('goes by the events where there were some, for the engine’s clock may have been set', () => {
  const clock = new EventClock();
  clock.see('1795490290000000000');
  expect(clock.since(1_900_000_000_000)).toBe('1795490288.000000000');
});

it('asks for no past where no time is known', () => {
  expect(new EventClock().since(undefined)).toBeUndefined();
});
