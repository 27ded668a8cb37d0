import 'server-only';
import type { ProbeBody, ProbeReply } from '@/lib/contract/probe';
import { hasLiveStack } from '@/lib/domain/container';
import { agreement } from '@/lib/domain/probe/agreement';
import { judge, type Tried } from '@/lib/domain/probe/judge';
import { portsToTry } from '@/lib/domain/probe/ports-to-try';
import type { Proof } from '@/lib/domain/probe/proof';
import { type Destination, targetsOf } from '@/lib/domain/probe/targets';
import type { Explanation } from '@/lib/domain/reachability/explanation';
import type { Listening } from '@/lib/domain/sockets/listening';
import { type ProbeReason, probeReasonText, probeStepText } from '@/lib/messages/probe';
import { tellExplanation } from '@/lib/messages/reach';
import { isAppError } from '../app-error';
import { environment } from '../env';
import { knownHost } from '../findings/known-host';
import { requireSnapshot } from '../http/find-engine';
import { pullQuietly } from '../images/pull-image';
import { log } from '../log';
import { explanationOf } from '../reach/read-explanation';
import type { Session } from '../session/authenticate';
import { readSockets } from '../sockets/read-sockets';
import type { Watcher } from '../watch/watcher';
import { type AskedProbe, askedProbe, destinationName, questionOf } from './asked';
import { isImageMissing } from './helper';
import type { Inside } from './inside';
import { withMeans } from './means';
import { hindrance, reasonsOf } from './reasons';
import { tryTargets } from './try-targets';
import { probeTurns } from './turns';

/** Who asks, for what is pulled in their name; and what gives it up. */
export type Prober = { session: Session; signal: AbortSignal };

/**
 * Tries whether one reaches another, and holds it against what the engine declares. Changes nothing, and so stands in no activity; a pull
 * that was agreed to does.
 * @throws AppError not-found for a container or network that is not there; the engine's. What the signal aborted with.
 */
export async function probe(watcher: Watcher, body: ProbeBody, prober: Prober): Promise<ProbeReply> {
  const snapshot = await requireSnapshot(watcher);
  const asked = askedProbe(snapshot, body);
  const question = questionOf(asked);
  const begun = performance.now();
  const { reply, explanation } = await probeTurns(watcher).take(prober.signal, async () => {
    // Read anew, for what listens may have begun to just now.
    const listening = await listeningOf(watcher, asked);
    const explained = question && (await explanationOf(watcher, snapshot, question));
    const mayPull = body.consent?.pullImage === true;
    return {
      explanation: explained,
      reply: await tryIt(watcher, asked, { ...prober, explanation: explained, listening, mayPull }),
    };
  });
  const agrees = explanation && agreement(explanation, reply.proof);
  const { from, to, port } = body;
  const took = Math.round(performance.now() - begun);
  log.info({ engine: watcher.id, from, to, port, verdict: reply.verdict, agrees, took }, 'probed');
  return {
    ...reply,
    ...(explanation !== undefined && { explanation: tellExplanation(explanation, snapshot) }),
    ...(agrees !== undefined && { agrees }),
  };
}

/** How old the host's addresses may be, milliseconds. */
const hostMayBe = 30_000;

type Trying = Prober & {
  explanation: Explanation | undefined;
  listening: readonly Listening[];
  mayPull: boolean;
};

/** @returns none where it can not be read; the probe does without. */
async function listeningOf(watcher: Watcher, { to }: AskedProbe): Promise<readonly Listening[]> {
  if (to.kind !== 'container' || !hasLiveStack(to.container)) return [];
  try {
    const sockets = await readSockets(watcher, to.container.id, 'own-tools');
    return sockets.available ? sockets.listening : [];
  } catch (error) {
    if (!isAppError(error)) throw error;
    return [];
  }
}

async function tryIt(watcher: Watcher, asked: AskedProbe, trying: Trying): Promise<ProbeReply> {
  const { snapshot, from, to } = asked;
  const { explanation, listening, signal, session } = trying;
  const hindered = hindrance(from);
  if (hindered !== undefined) return untried(hindered);
  // The explanation has just read them.
  const interfaces = await knownHost(watcher, hostMayBe);
  const found = targetsOf({ ...asked, interfaces, explanation });
  if (found.targets.length === 0) return untried(noTarget(to, destinationName(snapshot, to)));
  const isUntried = ({ verdict }: ProbeReply) => verdict === 'could-not-try';
  const purpose = { purpose: 'probe', signal, isUntried };
  const use = async (inside: Inside): Promise<ProbeReply> => {
    const tried = await tryTargets(inside, found, portsToTry({ ...asked, listening }));
    const proof = proofOf(tried, asked, inside);
    return told(proof, reasonsOf(proof, asked));
  };
  try {
    return await withMeans(watcher, from, purpose, use);
  } catch (error) {
    if (isImageMissing(error)) {
      const image = environment().helperImage;
      if (!trying.mayPull)
        return { ...untried({ code: 'image-missing', image }), verdict: 'needs-image', image };
      await pullQuietly(watcher, session, image, signal);
      return withMeans(watcher, from, purpose, use);
    }
    if (!isAppError(error) || error.code !== 'engine-refused') throw error;
    return untried({ code: 'engine-said', words: error.engineMessage ?? error.message });
  }
}

function noTarget(to: Destination, name: string): ProbeReason {
  return to.kind === 'outside' ? { code: 'outside-unknown' } : { code: 'no-address', to: name };
}

function proofOf(tried: readonly Tried[], { to, port, protocol }: AskedProbe, { means }: Inside): Proof {
  const judged = judge(tried, protocol === 'udp' ? undefined : port);
  const isFrozen = to.kind === 'container' && to.container.state === 'paused';
  // The kernel answers in place of who is paused, and nothing ever comes of it.
  const verdict = isFrozen && judged.verdict === 'reachable' ? 'unreachable' : judged.verdict;
  const steps = tried.map(({ step }) => step);
  return { ...judged, verdict, means, steps, at: new Date().toISOString() };
}

function told(proof: Proof, reasons: readonly ProbeReason[]): ProbeReply {
  return {
    verdict: proof.verdict,
    reasons: reasons.map((reason) => ({ code: reason.code, ...probeReasonText(reason) })),
    evidence: proof.steps.map(probeStepText),
    proof,
  };
}

function untried(reason: ProbeReason): ProbeReply {
  return told({ verdict: 'could-not-try', steps: [], at: new Date().toISOString() }, [reason]);
}
