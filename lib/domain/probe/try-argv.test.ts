import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTools, type Tools } from './tools';
import { connectArgv, lookupArgv, pingArgv } from './try-argv';

const busybox =
  'Usage: nc [-iN] [-wN] [-l] [-p PORT] [-f FILE|IPADDR PORT] [-e PROG]\n\t-e PROG\tRun PROG after connect';
const openbsd = 'usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval]';
const withTools = (names: string, help = ''): Tools =>
  parseTools(`${names.split(' ').join('\n')}\nportolan:nc\n${help}`);

describe('what connects', () => {
  it.each([
    ['nc', busybox, 'nc -w 2 10.0.0.2 80 -e true'],
    ['nc', openbsd, 'nc -z -v -w 2 10.0.0.2 80'],
    ['bash timeout', '', 'timeout 2 bash -c exec 3<>"/dev/tcp/$1/$2" bash 10.0.0.2 80'],
  ])('with %s is %#', (names, help, command) => {
    expect(connectArgv(withTools(names, help), '10.0.0.2', 80)?.join(' ')).toBe(command);
  });

  it('is nothing where there is no tool, or an nc that nobody knows how to end', () => {
    expect(connectArgv(withTools('getent ping'), '10.0.0.2', 80)).toBeUndefined();
    expect(connectArgv(withTools('nc', 'nc: some other'), '10.0.0.2', 80)).toBeUndefined();
  });

  it('takes address and port as words of their own, whatever tool it is', () => {
    const tools = fc.subarray(['nc', 'bash', 'timeout', 'python3', 'perl', 'node'], { minLength: 1 });
    fc.assert(
      fc.property(tools, fc.integer({ min: 1, max: 65_535 }), (names, port) => {
        const argv = connectArgv(withTools(names.join(' '), busybox), 'fd00::2', port);
        if (argv === undefined) return;
        expect(argv).toContain('fd00::2');
        expect(argv).toContain(String(port));
      }),
    );
  });
});

it('pings and looks up by what there is', () => {
  expect(pingArgv(withTools('ping'), 'fd00::2')).toEqual(['ping', '-6', '-c', '1', '-W', '2', 'fd00::2']);
  expect(lookupArgv(withTools('nslookup timeout'), 'db')).toEqual(['timeout', '3', 'nslookup', 'db']);
  expect(lookupArgv(withTools('getent nslookup'), 'db')).toEqual(['getent', 'ahosts', 'db']);
});
