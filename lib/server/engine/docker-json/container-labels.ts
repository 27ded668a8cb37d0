import type { Container } from '@/lib/domain/container';

/** @returns what Compose and Swarm say in labels about where a container belongs. */
export function belonging(
  labels: Readonly<Record<string, string>>,
): Pick<Container, 'project' | 'service' | 'taskId'> {
  const project = labels['com.docker.compose.project'] || labels['com.docker.stack.namespace'];
  const service = labels['com.docker.compose.service'] || labels['com.docker.swarm.service.name'];
  const taskId = labels['com.docker.swarm.task.id'];
  const found: Pick<Container, 'project' | 'service' | 'taskId'> = {};
  if (project) found.project = project;
  if (service) found.service = service;
  if (taskId) found.taskId = taskId;
  return found;
}
