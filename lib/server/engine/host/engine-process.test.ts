import { expect, it } from 'vitest';
import { parseBoundPaths } from './engine-process';

it('finds the paths of sockets with the file name that is looked for, each once', () => {
  const text = `Num       RefCount Protocol Flags    Type St Inode Path
0000000000000000: 00000002 00000000 00010000 0001 01 55041 /run/docker.sock
0000000000000000: 00000003 00000000 00000000 0001 03 55042 /run/docker.sock
0000000000000000: 00000003 00000000 00000000 0001 03 55043
0000000000000000: 00000002 00000000 00010000 0001 01 55044 @/run/docker.sock
0000000000000000: 00000002 00000000 00010000 0001 01 55045 /run/other.sock
`;
  expect(parseBoundPaths(text, 'docker.sock')).toEqual(['/run/docker.sock']);
});
