import 'server-only';
import type { WirePlan } from '@/lib/contract/plan';
import type { PullMessage } from '@/lib/contract/pull';
import { findImage } from '@/lib/domain/image';
import { noProgress, withPullWord } from '@/lib/domain/pull-progress';
import { changeSummary } from '@/lib/messages/change-outcomes';
import { problemSentences } from '@/lib/messages/http-problems';
import { activityLog } from '../activity/activity-store';
import { AppError } from '../app-error';
import { tellOutcome } from '../change/outcome-words';
import { whoIs } from '../change/who-is';
import type { EngineClient } from '../engine/engine-client';
import { requireWatcher } from '../http/find-engine';
import type { Session } from '../session/authenticate';
import type { Watcher } from '../watch/watcher';
import { planPull } from './plan-pull';
import { pullStream } from './pull-stream';

type PullRequest = { engine: string; session: Session; dryRun: boolean };

/**
 * Pulls an image and tells how far it has come. Changes of the engine do not wait for it: it may take an hour.
 * @param left aborts when the reader has gone; the pull is then given up.
 * @returns a stream of PullMessage once the engine has said its first word. @throws AppError what it failed of before that.
 */
export async function pullImage(
  request: PullRequest,
  reference: string,
  left: AbortSignal,
): Promise<Response | WirePlan> {
  const watcher = requireWatcher(request.engine);
  const plan = planPull(reference);
  if (request.dryRun) return plan;
  if (!plan.ok) {
    throw new AppError('bad-input', plan.reasons[0]?.message ?? problemSentences.badInput.message, {
      reasons: plan.reasons,
    });
  }
  const image = reference.trim();
  const activityId = await begun(watcher, request.session, image, plan);
  const givenUp = new AbortController();
  const signal = AbortSignal.any([left, givenUp.signal]);
  return pullStream(
    (tell) => pulled(watcher, activityId, { image, signal, tell }),
    () => givenUp.abort(),
  );
}

/**
 * Pulls an image for whoever said that it may, and tells nothing until it is there; written down as any other pull.
 * @throws AppError what it failed of.
 */
export async function pullQuietly(
  watcher: Watcher,
  session: Session,
  image: string,
  signal: AbortSignal,
): Promise<void> {
  const plan = planPull(image);
  if (!plan.ok) throw new AppError('bad-input', problemSentences.badInput.message, { reasons: plan.reasons });
  const activityId = await begun(watcher, session, image, plan);
  await pulled(watcher, activityId, { image, signal, tell: () => undefined });
}

function begun(
  watcher: Watcher,
  session: Session,
  image: string,
  plan: Extract<WirePlan, { ok: true }>,
): Promise<string> {
  return activityLog(watcher.id).begin({
    who: whoIs(session),
    engine: watcher.id,
    operation: 'pullImage',
    input: { reference: image },
    summary: changeSummary({ kind: 'pull', image }, 'asked'),
    plan,
  });
}

/** @returns the last message. @throws what it failed of, once that is written down. */
async function pulled(
  watcher: Watcher,
  activityId: string,
  pull: { image: string; signal: AbortSignal; tell: (message: PullMessage) => void },
): Promise<PullMessage> {
  const activities = activityLog(watcher.id);
  const subject = { kind: 'pull', image: pull.image } as const;
  try {
    const message = await pullFrom(watcher.client(), pull);
    await activities.end(activityId, { result: 'done', summary: message.detail, detail: message.detail });
    return message;
  } catch (cause) {
    const summary = changeSummary(subject, 'rolledBack');
    const why = pull.signal.aborted ? new AppError('internal', problemSentences.givenUp) : cause;
    const told = tellOutcome(summary, { result: 'rolledBack', cause: why, untouched: true, made: [] });
    await activities.end(activityId, { result: 'rolledBack', ...told });
    throw cause;
  }
}

async function pullFrom(
  client: EngineClient,
  { image, signal, tell }: { image: string; signal: AbortSignal; tell: (message: PullMessage) => void },
): Promise<Extract<PullMessage, { type: 'done' }>> {
  let progress = noProgress;
  await client.pullImage(image, {
    signal,
    onWord: (word) => {
      progress = withPullWord(progress, word);
      tell({ type: 'progress', progress });
    },
  });
  const there = findImage(await client.listImages(), image);
  if (there === undefined) throw new AppError('not-verified', problemSentences.notPulled(image));
  return { type: 'done', image: there, detail: changeSummary({ kind: 'pull', image }, 'done') };
}
