import { canonicalAddress } from '../ip-address';
import type { Listening } from '../sockets/listening';
import type { Broken, Candidate, Pair } from './candidate';
import { isLoopback, isWildcard } from './host-sockets';
import { noRemedy } from './remedies';

/** What listens where a connection comes to, where that is known. */
export function listeningAt({ to, declared }: Pair): readonly Listening[] | undefined {
  const { stack, container } = to;
  if (stack.kind === 'host') return declared.host.available ? declared.host.listeners : undefined;
  if (stack.kind !== 'own') return undefined;
  const own = container && declared.listening?.get(container.id);
  return own ?? declared.listening?.get(stack.container.id);
}

/** What keeps a whole way from ending at a listener; undefined where one answers, where none was asked for, or where nobody knows. */
export function nobodyAnswers(
  candidate: Candidate,
  pair: Pair,
  listening: readonly Listening[],
): Broken | undefined {
  const { arrives, hops, kind } = candidate;
  const at = hops.at(-1);
  if (arrives === undefined || at === undefined) return undefined;
  const { port } = arrives;
  const { protocol } = pair.question;
  const of = pair.to.container === undefined ? {} : { container: pair.to.name };
  const own = listening.filter((one) => one.protocol === protocol);
  const there = own.filter((one) => one.port === port);
  if (there.length === 0) {
    const open = own.filter((one) => kind === 'same-stack' || !isLoopback(one.address));
    const listensOn = [...new Set(open.map((one) => one.port))].sort((a, b) => a - b).map(String);
    return {
      at,
      obstacle: { code: 'not-listening', ...of, port, protocol, listensOn },
      remedy: noRemedy,
    };
  }
  if (kind === 'same-stack' || there.some((one) => takes(one.address, arrives.address))) return undefined;
  const outward = there.filter((one) => !isLoopback(one.address));
  const [first] = there;
  if (outward.length === 0 && first !== undefined)
    return {
      at,
      obstacle: { code: 'listens-on-loopback', ...of, port, address: first.address },
      remedy: noRemedy,
    };
  const addresses = outward.map((one) => one.address);
  return { at, obstacle: { code: 'listens-elsewhere', ...of, port, addresses }, remedy: noRemedy };
}

/** Whether a socket bound to one address takes what comes to another; of an address that is not known, it is taken to. */
function takes(bound: string, address: string | undefined): boolean {
  if (isLoopback(bound)) return false;
  // As Linux has it by default, `::` takes IPv4 as well.
  if (bound === '::' || bound === '') return true;
  if (address === undefined) return true;
  if (isWildcard(bound)) return !address.includes(':');
  return (canonicalAddress(bound) ?? bound) === (canonicalAddress(address) ?? address);
}

/** Within one stack, where nothing listens on loopback: the address at which it listens instead. */
export function answersItselfAt(
  { port, protocol }: Pair['question'],
  listening: readonly Listening[],
): string | undefined {
  if (port === undefined) return undefined;
  const there = listening.filter((one) => one.port === port && one.protocol === protocol);
  const isOnLoopback = there.some(({ address }) => isWildcard(address) || address === '127.0.0.1');
  return isOnLoopback ? undefined : there[0]?.address;
}

export function isHeardByNobody(listening: readonly Listening[]): boolean {
  return listening.every(({ address }) => isLoopback(address));
}
