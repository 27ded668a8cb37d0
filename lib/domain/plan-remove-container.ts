import { hasLiveStack } from './container';
import { endWarnings } from './life-warnings';
import type { Plan } from './plan';
import type { PlanContext } from './plan-context';
import { type Subject, subjectOf } from './plan-subject';
import { planOf, refusedPlan } from './planned-steps';
import type { Warning } from './warning';

export type RemoveContainerInput = {
  containerId: string;
  /** Kills it first where it runs. */
  force: boolean;
  /** Takes its anonymous volumes away with it. */
  volumes: boolean;
};

/** Removes a container for good, and says what is lost with it. One that runs is only removed by force. */
export function planRemoveContainer(input: RemoveContainerInput, context: PlanContext): Plan {
  const { containerId, force, volumes } = input;
  const subject = subjectOf(context, containerId);
  if (subject === undefined) return refusedPlan({ code: 'container-unknown', container: containerId });
  const { container } = subject;
  const { name } = container;
  if (container.taskId !== undefined) {
    return refusedPlan({ code: 'task-lifecycle', container: name, service: container.service ?? name });
  }
  const isUp = hasLiveStack(container) || container.state === 'restarting';
  if (isUp && !force) return refusedPlan({ code: 'running-needs-force', container: name });
  return planOf(
    [
      {
        kind: 'remove-container',
        containerId,
        containerName: name,
        force: isUp || container.state === 'dead' || container.state === 'removing',
        volumes,
      },
    ],
    [
      ...(isUp ? [{ code: 'killed-by-force', container: name } as const] : []),
      { code: 'removal-loses-files', container: name },
      ...volumeWarnings(subject, volumes),
      ...endWarnings(subject, context),
      ...composeWarnings(subject),
    ],
    { reversible: false },
  );
}

function volumeWarnings({ container: { name }, detail }: Subject, taken: boolean): Warning[] {
  const volumes = detail?.anonymousVolumes.map((id) => id.slice(0, 12)) ?? [];
  if (volumes.length === 0) return [];
  return [{ code: taken ? 'volumes-removed' : 'volumes-left', container: name, volumes }];
}

function composeWarnings({ container }: Subject): Warning[] {
  const project = container.labels['com.docker.compose.project'];
  const service = container.labels['com.docker.compose.service'];
  if (project === undefined || service === undefined) return [];
  return [{ code: 'compose-recreates', container: container.name, project, service }];
}
