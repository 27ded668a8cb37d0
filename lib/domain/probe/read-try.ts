import { parseAddress } from '../ip-address';
import type { ProbeVerdict } from './proof';

/** What a try wrote and how it ended. */
export type TryOutcome = { exitCode?: number; stdout: string; stderr: string; isLate: boolean };

type Reading = { verdict: ProbeVerdict; addresses?: string[]; roundTrip?: number };

/** What the kernel says, in the words of libc, of Python, of Node and of curl. */
const refused = /connection refused|ECONNREFUSED|ConnectionRefusedError/i;
const timedOut = /timed out|timeout|ETIMEDOUT/i;
const noRoute = /no route to host|(network|host) is unreachable|EHOSTUNREACH|ENETUNREACH|unreachable/i;
const noSuchName =
  /bad address|can't find|NXDOMAIN|name or service not known|name does not resolve|unknown host|could not resolve|gaierror/i;
const noSuchProgram =
  /not found|no such file|permission denied|operation not permitted|are you root|bad option|invalid option/i;

/** `timeout` ends what takes too long with this exit code; busybox's with SIGTERM's. */
const endedByTimeout: ReadonlySet<number> = new Set([124, 143]);

function isEnded(exitCode: number | undefined): boolean {
  return exitCode !== undefined && endedByTimeout.has(exitCode);
}

/** One that was not waited for to its end is judged by what it wrote; what wrote nothing may not even have begun. */
export function readConnect({ exitCode, stdout, stderr }: TryOutcome): Reading {
  const text = `${stderr}\n${stdout}`;
  if (exitCode === 0) return { verdict: 'answered' };
  // curl speaks HTTP once the connection stands, and whoever listens may not.
  if (/^0\.0*[1-9]\d*$/m.test(stdout) && !refused.test(text)) return { verdict: 'answered' };
  if (isEnded(exitCode)) return { verdict: 'timed-out' };
  if (refused.test(text)) return { verdict: 'refused' };
  if (noSuchName.test(text)) return { verdict: 'no-such-name' };
  if (noRoute.test(text)) return { verdict: 'no-route' };
  if (timedOut.test(text)) return { verdict: 'timed-out' };
  return { verdict: 'could-not-try' };
}

/** `64 bytes from 172.18.0.3: seq=0 ttl=64 time=0.081 ms` */
export function readPing({ exitCode, stdout, stderr, isLate }: TryOutcome): Reading {
  const time = /\btime[=<]([\d.]+) ?ms/.exec(stdout)?.[1];
  if (exitCode === 0 || time !== undefined) {
    return { verdict: 'answered', ...(time !== undefined && { roundTrip: Number(time) }) };
  }
  const text = `${stderr}\n${stdout}`;
  if (noSuchName.test(text)) return { verdict: 'no-such-name' };
  if (noRoute.test(text)) return { verdict: 'no-route' };
  if (/\b0 (packets )?received|100% packet loss/.test(stdout)) return { verdict: 'timed-out' };
  return { verdict: isLate || noSuchProgram.test(text) ? 'could-not-try' : 'timed-out' };
}

/** `getent ahosts`, `nslookup` (busybox's and BIND's), or one address a line. */
export function readLookup({ exitCode, stdout, stderr, isLate }: TryOutcome): Reading {
  const text = `${stdout}\n${stderr}`;
  const addresses = addressesIn(stdout);
  if (addresses.length > 0) return { verdict: 'answered', addresses };
  if (isLate || isEnded(exitCode) || /no servers could be reached|timed out/.test(text))
    return { verdict: 'timed-out' };
  if (exitCode === 126 || exitCode === 127) return { verdict: 'could-not-try' };
  return { verdict: 'no-such-name' };
}

/** nslookup tells the server's own address first, before an empty line. */
function addressesIn(stdout: string): string[] {
  const answer = /^Server:/m.test(stdout)
    ? stdout
        .split(/\n\s*\n/)
        .slice(1)
        .join('\n')
    : stdout;
  const words = answer.split(/\s+/).map((word) => word.replace(/%.*$/, ''));
  return [...new Set(words.filter((word) => parseAddress(word) !== undefined))];
}
