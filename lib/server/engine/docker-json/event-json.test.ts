import { expect, it } from 'vitest';
import { parseEventLine } from './event-json';

const line = (more: object) =>
  JSON.stringify({
    Type: 'network',
    Action: 'connect',
    Actor: { ID: 'net', Attributes: { container: 'ctr', name: 'sea', type: 'bridge' } },
    scope: 'local',
    ...more,
  }).replace('"TIME"', '1795490290627019055');

it('reads an event with every digit of its time', () => {
  expect(parseEventLine(line({ time: 1795490290, timeNano: 'TIME' }))).toEqual({
    type: 'network',
    action: 'connect',
    scope: 'local',
    actorId: 'net',
    attributes: { container: 'ctr', name: 'sea', type: 'bridge' },
    timeNano: '1795490290627019055',
  });
});

it('is not misled by a label that looks like the time', () => {
  const label = '"timeNano":1';
  const event = parseEventLine(line({ Actor: { ID: 'ctr', Attributes: { label } }, timeNano: 'TIME' }));
  expect([event?.attributes.label, event?.timeNano]).toEqual([label, '1795490290627019055']);
});

it('reads an event without an id, as `prune` is', () => {
  expect(parseEventLine(line({ Actor: { ID: '', Attributes: null }, timeNano: 'TIME' }))).toMatchObject({
    actorId: '',
    attributes: {},
  });
});

it.each(['', 'not json', '{"Type":"network"', '{"message":"no"}', 'null', '[]'])(
  'takes %s for no event',
  (text) => {
    expect(parseEventLine(text)).toBeUndefined();
  },
);
