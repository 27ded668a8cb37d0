import { expect, it } from 'vitest';
import { parseFibTrie } from './proc-net-fib-trie';

const drawing = `Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
     +-- 10.250.0.0/24 2 0 2
        |-- 10.250.0.0
           /24 link UNICAST
        |-- 10.250.0.2
           /32 host LOCAL
        |-- 10.250.0.255
           /32 link BROADCAST
Local:
  +-- 0.0.0.0/0 3 0 5
        |-- 10.250.0.2
           /32 host LOCAL
     +-- 127.0.0.0/8 2 0 2
        |-- 127.0.0.0
           /8 host LOCAL
        |-- 127.0.0.1
           /32 host LOCAL
`;

it('finds each own address once, and neither networks nor broadcasts', () => {
  expect(parseFibTrie(drawing)).toEqual(['10.250.0.2', '127.0.0.1']);
});
