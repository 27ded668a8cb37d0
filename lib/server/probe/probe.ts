import 'server-only';
import type { ProbeBody, ProbeReply } from '@/lib/contract/probe';
import type { Container } from '@/lib/domain/container';
import { agreement } from '@/lib/domain/probe/agreement';
import { judge } from '@/lib/domain/probe/judge';
import type { Proof } from '@/lib/domain/probe/proof';
import { type Destination, targetsOf } from '@/lib/domain/probe/targets';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import type { Party } from '@/lib/domain/reachability/question';
import type { Snapshot } from '@/lib/domain/snapshot';
import { containersById, networksById } from '@/lib/domain/snapshot-index';
import { problemSentences } from '@/lib/messages/http-problems';
import { type ProbeReason, probeReasonText, probeStepText } from '@/lib/messages/probe';
import { tellExplanation } from '@/lib/messages/reach';
import { AppError, isAppError } from '../app-error';
import { requireSnapshot } from '../http/find-engine';
import { log } from '../log';
import { explanationOf } from '../reach/read-explanation';
import type { Watcher } from '../watch/watcher';
import { ownTools } from './inside';
import { tryTargets } from './try-targets';
import { Turns } from './turns';

/** How many probes of one engine run at a time. */
const atOnce = 4;
const turns = new WeakMap<Watcher, Turns>();

/**
 * Tries whether `from` reaches `to`.
 * @param signal gives it up: nothing more is started.
 * @throws AppError not-found for a container or network that is not there.
 */
export async function probe(watcher: Watcher, body: ProbeBody, signal: AbortSignal): Promise<ProbeReply> {
  const snapshot = await requireSnapshot(watcher);
  const from = 'containerId' in body.from ? containerOf(snapshot, body.from.containerId) : undefined;
  const to = destinationOf(snapshot, body.to);
  const queue = turns.get(watcher) ?? new Turns(atOnce);
  turns.set(watcher, queue);
  const begun = performance.now();
  const asked = { snapshot, from, to, body, signal };
  const explanation = await explained(watcher, asked);
  const tried = await queue.take(signal, () => tryIt(watcher, asked, explanation));
  const agrees = explanation && agreement(explanation, tried.proof);
  const reply: ProbeReply = {
    ...tried,
    ...(explanation !== undefined && { explanation: tellExplanation(explanation, snapshot) }),
    ...(agrees !== undefined && { agrees }),
  };
  const took = Math.round(performance.now() - begun);
  log.info(
    { engine: watcher.id, from: body.from, to: body.to, port: body.port, verdict: reply.verdict, took },
    'probed',
  );
  return reply;
}

/** What the engine declares about the same; undefined for what no explanation is about. */
async function explained(
  watcher: Watcher,
  { snapshot, from, to, body: { port, protocol } }: Probe,
): Promise<Explanation | undefined> {
  const party = partyOf(to);
  if (party === undefined) return undefined;
  const asker: Party = from === undefined ? { kind: 'host' } : { kind: 'container', id: from.id };
  return explanationOf(watcher, snapshot, {
    ...{ from: asker, to: party, protocol },
    ...(port !== undefined && { port }),
  });
}

function partyOf(to: Destination): Party | undefined {
  switch (to.kind) {
    case 'container':
      return { kind: 'container', id: to.container.id };
    case 'host':
    case 'outside':
      return { kind: to.kind };
    default:
      return undefined;
  }
}

type Probe = {
  snapshot: Snapshot;
  from: Container | undefined;
  to: Destination;
  body: ProbeBody;
  signal: AbortSignal;
};

async function tryIt(
  watcher: Watcher,
  { snapshot, from, to, body, signal }: Probe,
  explanation: Explanation | undefined,
): Promise<ProbeReply> {
  const { port, protocol } = body;
  const hindrance = whyNot(from);
  if (hindrance !== undefined) return untried([hindrance]);
  if (from === undefined) return untried([{ code: 'from-outside' }]);
  const interfaces = await watcher.readInterfaces();
  const found = targetsOf({ snapshot, from, to, port, interfaces, explanation });
  if (found.targets.length === 0) {
    return untried([
      to.kind === 'outside' ? { code: 'outside-unknown' } : { code: 'no-address', to: nameOf(snapshot, to) },
    ]);
  }
  try {
    const inside = await ownTools(watcher, from.id, signal);
    const ports = protocol === 'udp' ? [] : portsOf(to, port);
    const tried = await tryTargets(inside, found, ports);
    const judged = judge(tried, protocol === 'udp' ? undefined : port);
    const isFrozen = to.kind === 'container' && to.container.state === 'paused';
    // The kernel answers in place of who is paused, and nothing ever comes of it.
    const verdict = isFrozen && judged.verdict === 'reachable' ? 'unreachable' : judged.verdict;
    const steps = tried.map(({ step }) => step);
    const proof: Proof = { ...judged, verdict, means: inside.means, steps, at: new Date().toISOString() };
    return told(proof, reasonsOf(proof, { from, to, port, protocol }));
  } catch (error) {
    if (!isAppError(error) || error.code !== 'engine-refused') throw error;
    return untried([{ code: 'engine-said', words: error.engineMessage ?? error.message }]);
  }
}

function whyNot(from: Container | undefined): ProbeReason | undefined {
  if (from === undefined || from.state === 'running') return undefined;
  if (from.state === 'paused') return { code: 'paused', container: from.name };
  return { code: 'not-running', container: from.name, state: from.state };
}

/** A port that nobody is known to listen on does as well: whoever refuses is there. */
const anyPort = 80;
const mostPorts = 3;

function portsOf(to: Destination, port: number | undefined): number[] {
  if (port !== undefined) return [port];
  if (to.kind !== 'container') return [anyPort];
  const { exposedPorts, publishedPorts } = to.container;
  const exposed = exposedPorts.filter((one) => one.endsWith('/tcp')).map((one) => Number.parseInt(one, 10));
  const published = publishedPorts
    .filter(({ protocol }) => protocol === 'tcp')
    .map((one) => one.containerPort);
  const known = [...new Set([...published, ...exposed])].slice(0, mostPorts);
  return known.length === 0 ? [anyPort] : known;
}

function reasonsOf(
  proof: Proof,
  {
    from,
    to,
    port,
    protocol,
  }: { from: Container; to: Destination; port: number | undefined; protocol: string },
): ProbeReason[] {
  const reasons: ProbeReason[] = [];
  if (to.kind === 'container' && to.container.state === 'paused' && proof.verdict !== 'could-not-try')
    return [{ code: 'frozen', container: to.container.name }];
  if (protocol === 'udp') reasons.push({ code: 'udp' });
  if (proof.verdict === 'could-not-try') return [...reasons, { code: 'no-tools', container: from.name }];
  if (proof.verdict === 'unreachable') return [...reasons, { code: 'no-answer' }];
  if (port === undefined || proof.port === undefined) return [...reasons, { code: 'answered' }];
  if (proof.port === 'answered') return [...reasons, { code: 'port-answered', port }];
  return [...reasons, { code: proof.port === 'refused' ? 'port-refused' : 'port-silent', port }];
}

function told(proof: Proof, reasons: readonly ProbeReason[]): ProbeReply {
  return {
    verdict: proof.verdict,
    reasons: reasons.map((reason) => ({ code: reason.code, ...probeReasonText(reason) })),
    evidence: proof.steps.map(probeStepText),
    proof,
  };
}

function untried(reasons: readonly ProbeReason[]): ProbeReply {
  return told({ verdict: 'could-not-try', steps: [], at: new Date().toISOString() }, reasons);
}

function containerOf(snapshot: Snapshot, id: string): Container {
  const container = containersById(snapshot.containers).get(id);
  if (container !== undefined) return container;
  throw new AppError('not-found', problemSentences.containerUnknown(id).message);
}

function destinationOf(snapshot: Snapshot, to: ProbeBody['to']): Destination {
  if ('containerId' in to) return { kind: 'container', container: containerOf(snapshot, to.containerId) };
  if ('outside' in to) return { kind: 'outside' };
  if ('host' in to) return to.host === true ? { kind: 'host' } : { kind: 'elsewhere', name: to.host };
  if (!networksById(snapshot.networks).has(to.networkId))
    throw new AppError('not-found', problemSentences.networkUnknown(to.networkId).message);
  return { kind: 'network', networkId: to.networkId };
}

function nameOf(snapshot: Snapshot, to: Destination): string {
  if (to.kind === 'container') return to.container.name;
  if (to.kind === 'network') return networksById(snapshot.networks).get(to.networkId)?.name ?? to.networkId;
  return to.kind === 'elsewhere' ? to.name : to.kind;
}
