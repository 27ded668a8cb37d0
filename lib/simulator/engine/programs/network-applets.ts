import type { AppletCall } from './applet';
import { ended, type Program } from './program';
import { reach, resolveName } from './reach';

/** Options that are followed by a word of their own. */
const withValue = /^-[cwWiIstpqT]$/;

/** `ping -c1 -W2 quay` */
export function ping(call: AppletCall): Program {
  const [name = ''] = plainWords(call.args);
  const address = resolveName(call.engine, call.container, name);
  if (address === undefined) return ended(1, '', `ping: bad address '${name}'\n`);
  const isThere = reach(call.engine, call.container, address) === 'answered';
  const count = Number(optionOf(call.args, 'c') ?? 1);
  const lines = Array.from(
    { length: isThere ? count : 0 },
    (_, index) => `64 bytes from ${address}: seq=${index} ttl=64 time=0.081 ms\n`,
  );
  const received = isThere ? count : 0;
  const text =
    `PING ${name} (${address}): 56 data bytes\n${lines.join('')}\n--- ${name} ping statistics ---\n` +
    `${count} packets transmitted, ${received} packets received, ${isThere ? 0 : 100}% packet loss\n`;
  if (isThere) return ended(0, text);
  return ended(1, text, '', 1000 * Number(optionOf(call.args, 'W') ?? 10));
}

const ncUsage =
  'Usage: nc [-iN] [-wN] [-l] [-p PORT] [-f FILE|IPADDR PORT] [-e PROG]\n\t-e PROG\tRun PROG after connect\n';

/** `nc -w 2 quay 80`: this busybox has no `-z`. */
export function nc(call: AppletCall): Program {
  if (call.args.some((word) => /^-\w*l/.test(word))) return { kind: 'stays', ignoresTerm: true };
  if (call.args[0] === '-h') return ended(1, '', ncUsage);
  if (call.args.some((word) => /^-\w*z/.test(word))) return ended(1, '', "nc: invalid option -- 'z'\n");
  const [name = '', port = ''] = plainWords(call.args);
  const address = resolveName(call.engine, call.container, name);
  if (address === undefined) return ended(1, '', `nc: bad address '${name}'\n`);
  switch (reach(call.engine, call.container, address, Number(port))) {
    case 'answered':
      return ended(0);
    case 'refused':
      return ended(1, '', `nc: can't connect to remote host (${address}): Connection refused\n`);
    case 'lost':
      return ended(1, '', 'nc: timed out\n', 1000 * Number(optionOf(call.args, 'w') ?? 127));
  }
}

export function nslookup(call: AppletCall): Program {
  const [name = ''] = plainWords(call.args);
  const server = 'Server:\t\t127.0.0.11\nAddress:\t127.0.0.11:53\n\n';
  const address = resolveName(call.engine, call.container, name);
  if (address === undefined) return ended(1, `${server}** server can't find ${name}: NXDOMAIN\n\n`);
  return ended(0, `${server}Non-authoritative answer:\nName:\t${name}\nAddress: ${address}\n\n`);
}

function plainWords(args: readonly string[]): string[] {
  return args.filter((word, index) => !word.startsWith('-') && !withValue.test(args[index - 1] ?? ''));
}

/** The value of `-w 2` or `-w2`. */
function optionOf(args: readonly string[], option: string): string | undefined {
  const index = args.findIndex((word) => word.startsWith(`-${option}`));
  const word = args[index];
  if (word === undefined) return undefined;
  return word.length > 2 ? word.slice(2) : args[index + 1];
}
