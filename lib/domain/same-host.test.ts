import { expect, test } from 'vitest';
import { sameHostIn } from './same-host';

test.each([
  ['172.30.1.10', ['172.30.1.0/24'], ['10.5.0.0/24'], '10.5.0.10'],
  ['172.30.1.10', ['fd00::/64', '172.30.1.0/24'], ['fd01::/64', '10.5.0.0/16'], '10.5.0.10'],
  ['fd00::10', ['fd00::/64'], ['fd01::/64'], 'fd01::10'],
  ['172.30.1.200', ['172.30.1.0/24'], ['10.5.0.0/28'], undefined],
  ['172.30.2.10', ['172.30.1.0/24'], ['10.5.0.0/24'], undefined],
  ['172.30.1.10', ['172.30.1.0/24'], [], undefined],
  ['no address', ['172.30.1.0/24'], ['10.5.0.0/24'], undefined],
])('%s of %j is in %j at %s', (address, from, to, same) => {
  expect(sameHostIn(address, from, to)).toBe(same);
});
