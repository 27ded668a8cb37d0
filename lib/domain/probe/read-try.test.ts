import { describe, expect, it } from 'vitest';
import { readConnect, readLookup, readPing } from './read-try';

const outcome = (exitCode: number, stdout = '', stderr = '') => ({ exitCode, stdout, stderr, isLate: false });

describe('a connection', () => {
  it.each([
    [
      'busybox',
      outcome(1, '', "nc: can't connect to remote host (10.0.0.2): Connection refused\n"),
      'refused',
    ],
    ['busybox', outcome(1, '', 'nc: timed out\n'), 'timed-out'],
    [
      'busybox',
      outcome(1, '', "nc: can't connect to remote host (10.0.0.2): No route to host\n"),
      'no-route',
    ],
    [
      'busybox',
      outcome(1, '', "nc: can't connect to remote host (10.0.0.2): Network is unreachable\n"),
      'no-route',
    ],
    ['busybox', outcome(1, '', "nc: bad address 'quay'\n"), 'no-such-name'],
    [
      'OpenBSD',
      outcome(1, '', 'nc: connect to 10.0.0.2 port 81 (tcp) failed: Connection refused\n'),
      'refused',
    ],
    ['Ncat', outcome(1, '', 'Ncat: TIMEOUT.\n'), 'timed-out'],
    ['bash', outcome(124), 'timed-out'],
    ['bash', outcome(1, '', 'bash: connect: Connection refused\n'), 'refused'],
    ['Python', outcome(1, '', 'ConnectionRefusedError: [Errno 111] Connection refused\n'), 'refused'],
    ['Python', outcome(1, '', 'TimeoutError: timed out\n'), 'timed-out'],
    [
      'curl',
      outcome(7, '0.000000\n', 'curl: (7) Failed to connect to 10.0.0.2 port 81: Connection refused\n'),
      'refused',
    ],
    [
      'curl',
      outcome(28, '0.000000\n', 'curl: (28) Connection timed out after 2001 milliseconds\n'),
      'timed-out',
    ],
    ['curl', outcome(52, '0.000312\n', 'curl: (52) Empty reply from server\n'), 'answered'],
    [
      'curl',
      outcome(28, '0.000312\n', 'curl: (28) Operation timed out after 3001 milliseconds\n'),
      'answered',
    ],
    ['Node', outcome(1, '', 'connect ECONNREFUSED 10.0.0.2:81\n'), 'refused'],
    ['any', outcome(0), 'answered'],
    [
      'a missing one',
      outcome(127, 'OCI runtime exec failed: executable file not found in $PATH'),
      'could-not-try',
    ],
  ] as const)('of %s, %o, is told as %s', (_, ended, verdict) => {
    expect(readConnect(ended).verdict).toBe(verdict);
  });
});

describe('a ping', () => {
  const answer =
    '64 bytes from 10.0.0.2: seq=0 ttl=64 time=0.081 ms\n1 packets transmitted, 1 packets received';

  it('tells its round trip', () => {
    expect(readPing(outcome(0, answer))).toEqual({ verdict: 'answered', roundTrip: 0.081 });
  });

  it.each([
    [outcome(1, '1 packets transmitted, 0 packets received, 100% packet loss'), 'timed-out'],
    [outcome(1, '', 'ping: permission denied (are you root?)'), 'could-not-try'],
    [outcome(1, '', 'ping: sendto: Network is unreachable'), 'no-route'],
    [outcome(1, '1 packets transmitted, 0 received, +1 errors', 'Destination Host Unreachable'), 'no-route'],
  ] as const)('%o is told as %s', (ended, verdict) => {
    expect(readPing(ended).verdict).toBe(verdict);
  });
});

describe('a lookup', () => {
  const server = 'Server:\t\t127.0.0.11\nAddress:\t127.0.0.11:53\n\n';

  it('takes the answer for one, and not the server that gave it', () => {
    const text = `${server}Non-authoritative answer:\nName:\tquay\nAddress: 172.18.0.3\n\n`;
    expect(readLookup(outcome(0, text))).toEqual({ verdict: 'answered', addresses: ['172.18.0.3'] });
  });

  it('reads what libc says once, whatever sockets it would take', () => {
    const text = '172.18.0.3      STREAM quay\n172.18.0.3      DGRAM\nfd00::3         STREAM\n';
    expect(readLookup(outcome(0, text)).addresses).toEqual(['172.18.0.3', 'fd00::3']);
  });

  it.each([
    [outcome(1, `${server}** server can't find quay: NXDOMAIN\n`), 'no-such-name'],
    [outcome(2), 'no-such-name'],
    [outcome(1, ';; connection timed out; no servers could be reached\n'), 'timed-out'],
    [outcome(143), 'timed-out'],
    [outcome(126, 'OCI runtime exec failed'), 'could-not-try'],
  ] as const)('%o is told as %s', (ended, verdict) => {
    expect(readLookup(ended).verdict).toBe(verdict);
  });
});
