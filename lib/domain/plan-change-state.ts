import type { Container } from './container';
import { lifeWarnings } from './life-warnings';
import type { Plan, StateChange } from './plan';
import type { PlanContext } from './plan-context';
import { type Subject, subjectOf } from './plan-subject';
import { planOf, refusedPlan } from './planned-steps';
import type { LifeReason } from './run-reason';
import { startRefusals } from './start-refusals';

export type ChangeStateInput = { containerId: string; change: StateChange };

/** Starts, stops, restarts, pauses or unpauses a container, and says what goes with it. */
export function planChangeState({ containerId, change }: ChangeStateInput, context: PlanContext): Plan {
  const subject = subjectOf(context, containerId);
  if (subject === undefined) return refusedPlan({ code: 'container-unknown', container: containerId });
  const { container } = subject;
  const { name, state } = container;
  if (container.taskId !== undefined) {
    return refusedPlan({ code: 'task-lifecycle', container: name, service: container.service ?? name });
  }
  if (state === 'removing' || state === 'dead')
    return refusedPlan({ code: 'container-removing', container: name });
  const wrongState = stateRefusal(container, change);
  if (wrongState !== undefined) return refusedPlan(wrongState);
  const reasons = begins(container, change) ? startRefusals(subject, context) : [];
  if (reasons.length > 0) return refusedPlan(...reasons);
  const warnings = lifeWarnings(change, subject, context);
  const grace = graceOf(subject, change);
  return planOf(
    [
      {
        kind: 'change-state',
        change,
        containerId,
        containerName: name,
        ...(grace !== undefined && { graceSeconds: grace }),
      },
    ],
    warnings,
    { reversible: !endsForGood(subject, change) },
  );
}

/** True where the container has no network stack yet: a restart of what is stopped is a start. */
function begins({ state }: Container, change: StateChange): boolean {
  return change === 'start' || (change === 'restart' && (state === 'created' || state === 'exited'));
}

/** One that is never killed is waited for this long. Seconds. */
const longestGrace = 600;

function graceOf({ detail }: Subject, change: StateChange): number | undefined {
  const seconds = detail?.stopTimeout;
  if (seconds === undefined || (change !== 'stop' && change !== 'restart')) return undefined;
  return seconds < 0 ? longestGrace : Math.min(seconds, longestGrace);
}

/** One that removes itself when it ends can not be started again. */
function endsForGood({ detail }: Subject, change: StateChange): boolean {
  return change === 'stop' && detail?.autoRemove === true;
}

function stateRefusal({ name: container, state }: Container, change: StateChange): LifeReason | undefined {
  switch (change) {
    case 'start':
      if (state === 'running' || state === 'restarting') return { code: 'already-so', container, state };
      return state === 'paused' ? { code: 'is-paused', container } : undefined;
    case 'stop':
      return state === 'created' || state === 'exited' ? { code: 'not-running', container } : undefined;
    case 'restart':
      return state === 'paused' ? { code: 'is-paused', container } : undefined;
    case 'pause':
      if (state === 'paused') return { code: 'already-so', container, state };
      if (state === 'restarting') return { code: 'is-restarting', container };
      return state === 'running' ? undefined : { code: 'not-running', container };
    case 'unpause':
      return state === 'paused' ? undefined : { code: 'not-paused', container };
  }
}
