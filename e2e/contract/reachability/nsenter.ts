import type { LabEngine } from '../../lab/lab-engine';
import type { Outcome, Row } from './rows';
import type { Seen } from './world';

type World = ReadonlyMap<string, Seen>;
type Try = { kind: 'ping' | 'own' | 'host'; address: string; port: number };

/** The engine's host and the router beyond it, as the lab made them. */
const hostLan = '10.250.0.2';
const router = '10.250.0.1';

/**
 * Does what no part of the product has a hand in: enters each asker's network namespace from the engine's host, and tries there with
 * the lab's own busybox what `docker inspect` says of addresses and ports. HTTP has to be answered: a kernel that takes a connection
 * in the place of a frozen program does not count.
 * @returns an outcome for each row; undefined where nobody is there to ask, or nothing to try.
 */
export async function tryInNamespaces(
  engine: LabEngine,
  rows: readonly Row[],
  world: World,
): Promise<(Outcome | undefined)[]> {
  const outcomes: (Outcome | undefined)[] = rows.map(() => undefined);
  const askers = [...new Set(rows.map((row) => row.from))];
  await Promise.all(
    askers.map(async (asker) => {
      const enter = enterAs(asker, world);
      if (enter === undefined) return;
      const tries = rows.flatMap((row, index) =>
        row.from === asker ? triesOf(row, world).map((one) => ({ ...one, index })) : [],
      );
      if (tries.length === 0) return;
      const words = tries.map(({ index, kind, address, port }) => `${index},${kind},${address},${port}`);
      const told = await engine.inNamespace([...enter, 'sh', '-c', script, 'sh', ...words]);
      for (const line of told.trim().split('\n')) {
        const [index = '', kind = '', word = ''] = line.split(',');
        const outcome = outcomeOf(kind, word);
        outcomes[Number(index)] = better(outcomes[Number(index)], outcome);
      }
    }),
  );
  return outcomes;
}

/** Each try at once; a line each: row, kind, what came of it. */
const script = `
for one; do
  ( IFS=,; set -- $one; at=$3; port=$4
    case $2 in
      ping) if busybox ping -c 2 -W 2 "$at" >/dev/null 2>&1; then word=open; else word=no; fi ;;
      *) said=$(printf 'GET / HTTP/1.0\\r\\n\\r\\n' | busybox timeout 4 busybox nc -w 2 "$at" "$port" 2>&1)
         case $said in HTTP/*) word=open ;; *refused*) word=closed ;; *) word=no ;; esac ;;
    esac
    echo "$1,$2,$word" ) &
done
wait`;

function outcomeOf(kind: string, word: string): Outcome {
  // The host refuses in its own name what it does not pass on.
  if (word === 'closed') return kind === 'host' ? 'no' : 'closed';
  return word === 'open' ? 'open' : 'no';
}

const ranks: Record<Outcome, number> = { open: 2, closed: 1, no: 0 };

function better(a: Outcome | undefined, b: Outcome): Outcome {
  return a !== undefined && ranks[a] >= ranks[b] ? a : b;
}

/** @returns the words that enter the asker's network namespace; undefined where nobody is there to ask. */
export function enterAs(asker: string, world: World): string[] | undefined {
  if (asker === 'host') return [];
  if (asker === 'outside') return ['ip', 'netns', 'exec', 'lan'];
  const { pid = 0, isPaused = false } = world.get(asker) ?? {};
  return pid === 0 || isPaused ? undefined : ['nsenter', '--target', String(pid), '--net', '--'];
}

function triesOf({ from, to, port = 80 }: Row, world: World): Try[] {
  const asker = world.get(from);
  const own = (addresses: readonly string[]): Try[] =>
    addresses.flatMap((address): Try[] =>
      port === 'none' ? [{ kind: 'ping', address, port: 0 }] : [{ kind: 'own', address, port }],
    );
  if (to === 'outside') return own([router]);
  const target = stackOf(to, world);
  if (to === 'host' || target?.mode === 'host') return own(hostFor(from, asker));
  if (target === undefined) return [];
  if (target === stackOf(from, world)) return own(['127.0.0.1']);
  const passed = target.published
    .filter((one) => one.port === port)
    .flatMap(({ hostIp, hostPort }) => {
      const at = /^(0\.0\.0\.0|::)?$/.test(hostIp) ? hostFor(from, asker) : [hostIp];
      return at.map((address): Try => ({ kind: 'host', address, port: hostPort }));
    });
  return [...own(target.addresses), ...passed];
}

/** Where the host is for one that asks. */
function hostFor(from: string, asker: Seen | undefined): string[] {
  if (from === 'host' || asker?.mode === 'host') return ['127.0.0.1'];
  if (from === 'outside') return [hostLan];
  const gateways = (asker?.gateways ?? []).filter((address) => address !== router);
  // Of an internal network Docker tells no gateway, but its bridge has the subnet's first address.
  const first = (asker?.addresses ?? [])
    .filter((one) => !one.includes(':'))
    .map((one) => one.replace(/\.\d+$/, '.1'));
  return [...new Set([...gateways, ...first.filter((one) => one !== router), hostLan])];
}

function stackOf(name: string, world: World): Seen | undefined {
  const seen = world.get(name);
  if (!seen?.mode.startsWith('container:')) return seen;
  const id = seen.mode.slice('container:'.length);
  return [...world.values()].find((one) => one.id === id);
}
