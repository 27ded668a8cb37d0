import 'server-only';
import type { CheckedPair, NetworkCheckMessage } from '@/lib/contract/network-check';
import type { Container } from '@/lib/domain/container';
import { checkPace, onceEach, type Turn, turnedRound } from '@/lib/domain/probe/check-order';
import { portsToTry } from '@/lib/domain/probe/ports-to-try';
import { readSweep, type SweepTarget, sweepArgv, sweepMs } from '@/lib/domain/probe/sweep-script';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById, endpointsByNetwork, networksById } from '@/lib/domain/snapshot-index';
import { problemSentences } from '@/lib/messages/http-problems';
import { checkedPairTexts } from '@/lib/messages/network-check';
import { AppError, isAppError } from '../app-error';
import type { ExecOutcome } from '../engine/engine-client';
import { environment } from '../env';
import { fewAtATime } from '../few-at-a-time';
import { requireSnapshot } from '../http/find-engine';
import { log } from '../log';
import type { Watcher } from '../watch/watcher';
import { isImageMissing } from './helper';
import { withMeans } from './means';
import { Pace } from './pace';
import { probeTurns } from './turns';

/** Of one engine's turns so many at most: a probe that somebody waits for finds one free. */
const sourcesAtOnce = 2;

type Member = { container: Container; target: SweepTarget };
type Tell = (message: NetworkCheckMessage) => void;

/** A check, planned and not begun. */
export type NetworkCheck = (tell: Tell, signal: AbortSignal) => Promise<void>;

/**
 * Tries the pairs of a network's running members, all or as many as are bearable: from inside of one end, and where that has no answer
 * from inside of the other.
 * @param everyPair whether to try all, however long that takes.
 * @returns what begins it. @throws AppError not-found
 */
export async function planCheck(
  watcher: Watcher,
  networkId: string,
  everyPair = false,
): Promise<NetworkCheck> {
  const snapshot = await requireSnapshot(watcher);
  if (!networksById(snapshot.networks).has(networkId))
    throw new AppError('not-found', problemSentences.networkUnknown(networkId).message);
  const members = membersOf(snapshot, networkId);
  const turns = onceEach(members, everyPair);
  const all = members.length * (members.length - 1);
  const total = 2 * turns.reduce((sum, { to }) => sum + to.length, 0);
  return async (tell, signal) => {
    const begun = performance.now();
    const { pairsPerSecond, pairsAtOnce } = checkPace(members.length);
    const pace = new Pace(pairsPerSecond, pairsAtOnce);
    const silent: (readonly [Member, Member])[] = [];
    let done = 0;
    const told = (pairs: CheckedPair[]): void => {
      done += pairs.length;
      tell({ type: 'progress', done, total, all, pairs });
    };
    const each = (turns: readonly Turn<Member>[], take: (turn: Turn<Member>, pairs: CheckedPair[]) => void) =>
      fewAtATime(turns, sourcesAtOnce, async (turn) => {
        await pace.wait(turn.to.length, signal);
        take(turn, await probeTurns(watcher).take(signal, () => sweep(watcher, turn.from, turn.to, signal)));
      });
    told([]);
    await each(turns, ({ from, to }, pairs) => {
      silent.push(
        ...to.filter((_, at) => pairs[at]?.verdict !== 'reachable').map((one) => [from, one] as const),
      );
      told(pairs.flatMap((pair) => (pair.verdict === 'reachable' ? [pair, turned(pair)] : [pair])));
    });
    await each(turnedRound(silent), (_, pairs) => told(pairs));
    const took = Math.round(performance.now() - begun);
    log.info({ engine: watcher.id, network: networkId, pairs: total, took }, 'a network was checked');
    tell({ type: 'done', at: new Date().toISOString() });
  };
}

/** What answered showed that packets pass both ways. */
function turned(pair: CheckedPair): CheckedPair {
  return { ...pair, from: pair.to, to: pair.from };
}

/** Those that run and have an address of their own there. */
function membersOf(snapshot: Snapshot, networkId: string): Member[] {
  const containers = containersById(snapshot.containers);
  return (endpointsByNetwork(snapshot.endpoints).get(networkId) ?? []).flatMap((endpoint): Member[] => {
    const container = containers.get(endpoint.containerId);
    const address = endpoint.ipv4 ?? endpoint.ipv6;
    if (container?.state !== 'running' || address === undefined) return [];
    const asked = { to: { kind: 'container', container }, port: undefined, protocol: 'tcp' } as const;
    return [{ container, target: { address, port: portsToTry(asked)[0] ?? 80 } }];
  });
}

async function sweep(
  watcher: Watcher,
  from: Member,
  others: readonly Member[],
  signal: AbortSignal,
): Promise<CheckedPair[]> {
  if (others.length === 0) return [];
  const argv = sweepArgv(others.map(({ target }) => target));
  try {
    const outcome = await withMeans(
      watcher,
      from.container,
      { purpose: 'check', signal, isUntried: hasNoShell },
      (inside) => inside.run(argv, sweepMs(others.length)),
    );
    const swept = readSweep(outcome.stdout);
    const at = new Date().toISOString();
    return others.map(({ container, target }): CheckedPair => {
      const pair = { from: from.container.id, to: container.id, at };
      const one = swept.get(target.address);
      if (one === undefined)
        return { ...pair, verdict: 'could-not-try', message: checkedPairTexts.notReached };
      const { verdict, roundTrip } = one;
      if (verdict === 'timed-out')
        return { ...pair, verdict: 'unreachable', message: checkedPairTexts.silent(target.address) };
      return { ...pair, verdict: 'reachable', ...(roundTrip !== undefined && { roundTrip }) };
    });
  } catch (error) {
    signal.throwIfAborted();
    const message = hinderedBy(error);
    if (message === undefined) throw error;
    const at = new Date().toISOString();
    return others.map(({ container }) => ({
      ...{ from: from.container.id, to: container.id, verdict: 'could-not-try', at, message },
    }));
  }
}

function hasNoShell({ exitCode }: ExecOutcome): boolean {
  return exitCode === 126 || exitCode === 127;
}

/** @returns undefined for what ends the whole check: an engine that is gone. */
function hinderedBy(error: unknown): string | undefined {
  if (!isAppError(error)) return undefined;
  if (isImageMissing(error)) return checkedPairTexts.imageMissing(environment().helperImage);
  // It ended or was paused meanwhile.
  if (error.code === 'engine-refused' || error.code === 'not-found')
    return error.engineMessage ?? error.message;
  return undefined;
}
