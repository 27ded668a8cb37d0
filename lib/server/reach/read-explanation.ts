import 'server-only';
import type { z } from 'zod';
import type { operations } from '@/lib/contract/operations';
import type { reachQuery } from '@/lib/contract/reach';
import type { ContainerDetail } from '@/lib/domain/detail';
import { explain } from '@/lib/domain/reachability/explain';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import { placeOf } from '@/lib/domain/reachability/place';
import type { Party, Question } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Listening } from '@/lib/domain/sockets/listening';
import { problemSentences } from '@/lib/messages/http-problems';
import { tellExplanation } from '@/lib/messages/reach';
import { AppError, isAppError } from '../app-error';
import { knownHost } from '../findings/known-host';
import { knownListeners } from '../findings/known-listeners';
import { requireSnapshot, requireWatcher } from '../http/find-engine';
import type { Watcher } from '../watch/watcher';

const shortestIdPrefix = 12;
/** How old what is known of the host may be, milliseconds: what listens there comes and goes. */
const mayBe = 1_000;

/**
 * Whether one reaches the other as things are declared now, told in sentences. The containers asked about are inspected, and those on whose
 * network they ride, for their aliases and the ports that they ask for; what listens is told where the kernel's files can be seen from here.
 * @throws AppError engine-unknown, not-found, engine-unreachable and the engine's others.
 */
export async function readExplanation(
  engine: string,
  asked: z.output<typeof reachQuery>,
): Promise<z.input<(typeof operations)['explainReach']['reply']>> {
  const watcher = requireWatcher(engine);
  const snapshot = await requireSnapshot(watcher);
  const { port, protocol = 'tcp' } = asked;
  const question = {
    ...{ from: partyNamed(asked.from, snapshot), to: partyNamed(asked.to, snapshot), protocol },
    ...(port !== undefined && { port }),
  };
  return tellExplanation(await explanationOf(watcher, snapshot, question), snapshot);
}

/** @throws AppError the engine's. */
export async function explanationOf(
  watcher: Watcher,
  snapshot: Snapshot,
  question: Question,
): Promise<Explanation> {
  const { version, apiVersion } = watcher.engine();
  const declared = { snapshot, engine: { version, apiVersion } };
  const [host, details, listening] = await Promise.all([
    knownHost(watcher, mayBe),
    readDetails(watcher, [question.from, question.to], snapshot),
    readListening(watcher, question.to, snapshot),
  ]);
  return explain({ ...declared, host, details, listening }, question);
}

/** @throws AppError not-found where the engine has no such container. */
function partyNamed(text: string, { containers }: Snapshot): Party {
  if (text === 'host' || text === 'outside') return { kind: text };
  const reference = text.slice('container:'.length);
  const found =
    containers.find(({ id }) => id === reference) ??
    containers.find(({ name }) => name === reference) ??
    (reference.length < shortestIdPrefix ? undefined : containers.find(({ id }) => id.startsWith(reference)));
  if (found === undefined)
    throw new AppError('not-found', problemSentences.containerUnknown(reference).message);
  return { kind: 'container', id: found.id };
}

/** What listens in the stack of the one asked about, where that costs the engine nothing to know. */
async function readListening(
  watcher: Watcher,
  party: Party,
  snapshot: Snapshot,
): Promise<Map<string, readonly Listening[]>> {
  const stack = placeOf(party, snapshot)?.stack;
  if (stack?.kind !== 'own') return new Map();
  const known = await knownListeners(watcher, [stack.container]);
  return new Map(known.map(({ containerId, listening }) => [containerId, listening]));
}

async function readDetails(
  watcher: Watcher,
  parties: readonly Party[],
  snapshot: Snapshot,
): Promise<Map<string, ContainerDetail>> {
  const ids = new Set<string>();
  for (const party of parties) {
    if (party.kind === 'container') ids.add(party.id);
    const stack = placeOf(party, snapshot)?.stack;
    if (stack?.kind === 'own') ids.add(stack.container.id);
  }
  const read = await Promise.all([...ids].map((id) => inspect(watcher, id)));
  return new Map(read.flatMap((detail) => (detail === undefined ? [] : [[detail.container.id, detail]])));
}

/** @returns undefined for a container that is gone meanwhile: the snapshot still tells of it. */
async function inspect(watcher: Watcher, id: string): Promise<ContainerDetail | undefined> {
  try {
    return await watcher.client().inspectContainer(id);
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
