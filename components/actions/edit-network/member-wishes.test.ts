import { expect, test } from 'vitest';
import { memberOf, wishesOf } from './member-wishes';

test('a reason about a member’s address tells which', () => {
  const reason = { code: 'member-address', message: '', field: 'members.abc.ipv6' };
  expect(memberOf(reason)).toEqual({ containerId: 'abc', field: 'ipv6' });
  expect(memberOf({ ...reason, field: 'subnets.0.subnet' })).toBeUndefined();
  expect(memberOf({ code: 'x', message: '' })).toBeUndefined();
});

test('each member has one entry, with the addresses that were typed', () => {
  const row = { containerId: 'abc', address: '172.30.1.10' };
  expect(
    wishesOf([
      { ...row, field: 'ipv4', wish: ' 10.5.0.10 ' },
      { ...row, field: 'ipv6', wish: '' },
      { ...row, containerId: 'def', field: 'ipv4', wish: '' },
    ]),
  ).toEqual([{ containerId: 'abc', ipv4: '10.5.0.10' }, { containerId: 'def' }]);
});
