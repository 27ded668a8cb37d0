import type { Applet, AppletCall } from './applet';
import { nc, nslookup, ping } from './network-applets';
import { procNetFile } from './proc-net';
import { ended, type Program } from './program';

const files = new Set(['/bin/busybox', '/etc/passwd', '/etc/group', '/tmp', '/bin/sh']);

const entries: [string, Applet][] = [
  ['true', () => ended(0)],
  ['false', () => ended(1)],
  ['echo', ({ args }) => ended(0, `${args.join(' ')}\n`)],
  ['cat', cat],
  ['hostname', ({ container }) => ended(0, `${container.config.hostname}\n`)],
  ['sleep', ({ args }) => sleep(args)],
  ['touch', touch],
  ['test', test],
  ['[', (call) => test({ ...call, args: call.args.slice(0, -1) })],
  ['rm', remove],
  ['ping', ping],
  ['nc', nc],
  ['nslookup', nslookup],
  ['command', whereIs],
  ['timeout', (call) => within(call)],
];

export const applets: ReadonlyMap<string, Applet> = new Map(entries);

/** `command -v nc` */
function whereIs({ args: [, name = ''] }: AppletCall): Program {
  const isShells = name === 'command' || name === 'sh';
  return applets.has(name) && !isShells ? ended(0, `/bin/${name}\n`) : ended(127);
}

/** `timeout 3 nslookup quay`, ended with SIGTERM's exit code. */
function within(call: AppletCall): Program {
  const [seconds = '0', name = '', ...args] = call.args;
  const program = applets.get(name)?.({ ...call, args });
  if (program === undefined)
    return ended(127, '', `timeout: can't execute '${name}': No such file or directory\n`);
  const most = Number(seconds) * 1000;
  if (
    program.kind === 'missing' ||
    (program.milliseconds ?? (program.kind === 'stays' ? most + 1 : 0)) <= most
  )
    return program;
  return ended(143, '', '', most);
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function sleep([amount = '']: readonly string[]): Program {
  if (amount === 'infinity') return { kind: 'stays', ignoresTerm: true };
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(amount) ?? [];
  if (number === undefined) return ended(1, '', `sleep: invalid number '${amount}'\n`);
  return { kind: 'stays', ignoresTerm: true, milliseconds: Number(number) * (units[unit] ?? 1) * 1000 };
}

/** Of files that have something in them only the kernel's about the network are known. */
function cat({ engine, container, args }: AppletCall): Program {
  const told = args.map((path) => ({ path, text: procNetFile(engine, container, path) }));
  const stdout = told.map(({ text }) => text ?? '').join('');
  const stderr = told
    .filter(({ text }) => text === undefined)
    .map(({ path }) => `cat: can't open '${path}': No such file or directory\n`)
    .join('');
  return ended(stderr === '' ? 0 : 1, stdout, stderr);
}

function touch({ container, args }: AppletCall): Program {
  container.files = new Set([...container.files, ...args]);
  return ended(0);
}

function remove({ container, args }: AppletCall): Program {
  container.files = new Set([...container.files].filter((path) => !args.includes(path)));
  return ended(0);
}

/** `test -e FILE` and its like; other tests hold where they have words. */
function test({ container, args }: AppletCall): Program {
  const [flag = '', path = ''] = args;
  if (/^-[edfrx]$/.test(flag)) return ended(container.files.has(path) || files.has(path) ? 0 : 1);
  return ended(flag === '' ? 1 : 0);
}
