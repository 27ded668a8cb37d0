import { expect, test } from 'vitest';
import { readJsonBody } from './read-body';

function posted(body: string, contentType = 'application/json') {
  return new Request('http://127.0.0.1/', { method: 'POST', body, headers: { 'content-type': contentType } });
}

test('reads JSON', async () => {
  expect(await readJsonBody(posted('{"a":[1]}', 'application/json; charset=utf-8'))).toEqual({ a: [1] });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
  'refuses %s, which a form of another site could send',
  async (type) => {
    await expect(readJsonBody(posted('{}', type))).rejects.toMatchObject({ code: 'bad-input' });
  },
);

test('refuses what is no JSON', async () => {
  await expect(readJsonBody(posted('{'))).rejects.toMatchObject({ code: 'bad-input' });
});

test('takes a body of just the limit', async () => {
  const text = 'x'.repeat(256 * 1024 - 2);
  expect(await readJsonBody(posted(JSON.stringify(text)))).toBe(text);
});

test('refuses a larger body without reading it all', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
    },
  });
  const request = new Request('http://127.0.0.1/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/json' },
    // Node demands it for a body that is a stream; the DOM's types do not know it.
    ...{ duplex: 'half' },
  });
  await expect(readJsonBody(request)).rejects.toMatchObject({ code: 'bad-input' });
  expect(pulled).toBeLessThan(10);
});
