import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sharedJsonReply } from './json-reply';

function asked(accepts: string) {
  return new Request('http://127.0.0.1/', { headers: { 'accept-encoding': accepts } });
}

const value = { list: Array.from({ length: 100 }, (_, index) => ({ index })) };

test.each(['gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', '*'])(
  'is compressed for who accepts %s',
  async (accepts) => {
    const reply = await sharedJsonReply(value, asked(accepts));
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    expect(JSON.parse(gunzipSync(await reply.arrayBuffer()).toString())).toEqual(value);
  },
);

test.each(['', 'br', 'gzip;q=0', 'gzip;q=0.0', 'identity'])(
  'is plain for who accepts "%s"',
  async (accepts) => {
    const reply = await sharedJsonReply(value, asked(accepts));
    expect(reply.headers.get('content-encoding')).toBeNull();
    expect(await reply.json()).toEqual(value);
  },
);
