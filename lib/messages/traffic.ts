import type { Connection } from '@/lib/domain/sockets/sockets';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes for each second, such as `1.3 MB/s`; steps are thousands, as networks are measured. */
function byteRate(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${units[step]}/s`;
}

const each = (count: number) => (count > 0 && count < 1 ? '<1' : String(Math.round(count)));

/** The words for what flows now. */
export const trafficMessages = {
  watch: 'Watch traffic',
  stop: 'Stop watching traffic',
  begun: 'Watching traffic of what is in view.',
  ended: 'Traffic is no longer watched.',
  legend: {
    title: 'Traffic, while it is watched',
    endpoint: 'how much goes in and out here',
    flow: 'who speaks with whom',
    recent: 'spoke within the last minute',
  },
  section: 'Traffic',
  off: 'Traffic is read only while you watch it.',
  waiting: 'Reading…',
  counting: 'Counted once; a rate needs two readings.',
  unknownInterface: ({ name }: { name: string }) => `${name}, network unknown`,
  received: 'in',
  sent: 'out',
  byteRate,
  packets: ({ count }: { count: number }) => `${each(count)} packets/s`,
  errors: ({ errors, dropped }: { errors: number; dropped: number }) =>
    errors + dropped === 0 ? 'no errors, no drops' : `${each(errors)} errors/s, ${each(dropped)} dropped/s`,
  chart: ({ network, rx, tx }: { network: string; rx: number; tx: number }) =>
    `Traffic on ${network}: ${byteRate(rx)} in, ${byteRate(tx)} out`,
  means: {
    host: 'read from the kernel’s files on the engine’s host',
    stats: 'as the engine counts it',
    'own-tools': 'read by a program of its image',
    helper: 'read by a helper beside it',
  },
  flows: 'Speaks with, now',
  noFlows: 'Nobody at the moment.',
  flow: {
    to: ({ port, protocol }: { port: number; protocol: string }) => `to ${port}/${protocol} of`,
    from: ({ port, protocol }: { port: number; protocol: string }) => `on ${port}/${protocol} from`,
    open: ({ count }: { count: number }) => (count === 1 ? '1 connection' : `${count} connections`),
    recent: ({ count }: { count: number }) => `${count} just ended`,
    over: ({ network, count }: { network: string; count: string }) => `${network} · ${count}`,
    outside: 'outside',
    host: 'the host',
    gone: 'a container that is gone',
  },
} as const;

/** The words for a container's sockets. */
export const socketMessages = {
  listening: 'Listening ports',
  connections: 'Connections',
  refresh: 'Read again',
  run: 'Look inside',
  reading: 'Reading…',
  failed: 'They could not be read.',
  nothingListens: 'Nothing listens.',
  noConnections: 'No connections at the moment.',
  readAt: ({ time, means }: { time: string; means: string }) => `${time}, ${means}`,
  everywhere: 'on all its addresses',
  loopback: 'for itself alone',
  only: ({ address }: { address: string }) => `on ${address}`,
  states: {
    open: 'open',
    opening: 'opening',
    closing: 'closing',
    recent: 'ended',
  } satisfies Record<Connection['state'], string>,
  peers: { self: 'itself', host: 'the host', outside: 'outside' },
  direction: { in: 'from', out: 'to' } satisfies Record<Connection['direction'], string>,
  more: ({ count }: { count: number }) => `and ${count} more`,
} as const;
