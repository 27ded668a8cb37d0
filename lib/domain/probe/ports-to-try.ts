import { isLoopback } from '../reachability/host-sockets';
import type { Question } from '../reachability/question';
import type { Listening } from '../sockets/listening';
import type { Destination } from './targets';

/** A port that nobody is known to listen on does as well: whoever refuses is there. */
const anyPort = 80;
const mostPorts = 3;

/** The TCP ports to connect to: the asked one, else some that it is known by, else any. None for UDP, of which silence tells nothing. */
export function portsToTry(asked: {
  to: Destination;
  port: number | undefined;
  protocol: Question['protocol'];
  /** What it was seen to listen on. */
  listening?: readonly Listening[];
}): number[] {
  const { to, port, protocol, listening = [] } = asked;
  if (protocol === 'udp') return [];
  if (port !== undefined) return [port];
  if (to.kind !== 'container') return [anyPort];
  const { exposedPorts, publishedPorts } = to.container;
  const exposed = exposedPorts.filter((one) => one.endsWith('/tcp')).map((one) => Number.parseInt(one, 10));
  const published = publishedPorts.filter((one) => one.protocol === 'tcp').map((one) => one.containerPort);
  const heard = listening.filter((one) => one.protocol === 'tcp' && !isLoopback(one.address));
  const ports = [...heard.map((one) => one.port), ...published, ...exposed];
  const known = [...new Set(ports)].slice(0, mostPorts);
  return known.length === 0 ? [anyPort] : known;
}
