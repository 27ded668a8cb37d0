import { expect, test } from 'vitest';
import { sharedJsonReply } from './json-reply';

const value = { list: Array.from({ length: 100 }, (_, index) => ({ index })) };

test('is the object as JSON, for as many as ask', async () => {
  expect(await sharedJsonReply(value).json()).toEqual(value);
  expect(await sharedJsonReply(value).json()).toEqual(value);
});

test('leaves compressing to what serves it', () => {
  expect(sharedJsonReply(value).headers.get('content-encoding')).toBeNull();
});
