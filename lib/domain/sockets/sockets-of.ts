import { compareText } from '../compare-text';
import { isEnginesResolver, type Listening, listensEverywhere } from './listening';
import type { ProcSocket } from './proc-net-sockets';
import type { Connection, Sockets } from './sockets';

const ESTABLISHED = 0x01;
/** Of TCP; a UDP socket that is bound and speaks to nobody in particular has TCP's state for closed. */
const LISTEN = 0x0a;
const UDP_UNCONNECTED = 0x07;

const states: ReadonlyMap<number, Connection['state']> = new Map([
  [ESTABLISHED, 'open'],
  [0x02, 'opening'],
  [0x03, 'opening'],
  [0x04, 'closing'],
  [0x05, 'closing'],
  [0x06, 'recent'],
  [0x08, 'closing'],
  [0x09, 'closing'],
  [0x0b, 'closing'],
  [0x0c, 'opening'],
]);

/** What listens, each once, by port. */
export function listenersAmong(sockets: readonly ProcSocket[]): Listening[] {
  const all = new Map<string, Listening>();
  for (const { protocol, local, state } of sockets) {
    if (state !== (protocol === 'tcp' ? LISTEN : UDP_UNCONNECTED)) continue;
    all.set(`${protocol} ${local.address} ${local.port}`, { ...local, protocol });
  }
  return [...all.values()].sort(
    (a, b) => compareText(a.protocol, b.protocol) || a.port - b.port || compareText(a.address, b.address),
  );
}

/** What listens and who speaks with whom, of one container's network stack; the engine's own resolver in it left out. */
export function socketsOf(sockets: readonly ProcSocket[]): Sockets {
  const own = sockets.filter(({ local, remote }) => !isEnginesResolver(local) && !isEnginesResolver(remote));
  const listening = listenersAmong(own);
  const connections = own.flatMap(({ protocol, local, remote, state: number }): Connection[] => {
    const state = stateOf(protocol, number);
    if (state === undefined) return [];
    const direction = listening.some((one) => takes(one, protocol, local)) ? 'in' : 'out';
    return [{ protocol, local, remote, state, direction }];
  });
  return { listening, connections };
}

function stateOf(protocol: Listening['protocol'], number: number): Connection['state'] | undefined {
  if (protocol === 'udp') return number === ESTABLISHED ? 'open' : undefined;
  return states.get(number);
}

function takes(listener: Listening, protocol: Listening['protocol'], local: ProcSocket['local']): boolean {
  if (listener.protocol !== protocol || listener.port !== local.port) return false;
  return listensEverywhere(listener) || listener.address === local.address;
}
