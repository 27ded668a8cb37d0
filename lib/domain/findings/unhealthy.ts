import { shellCommand } from '../shell-quote';
import { type Finding, findingOf } from './finding';
import { aboutContainer } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Running containers whose own health check fails. What the check said is not in any list; the commands show it. */
export function unhealthy({ containers }: Pick<FindingsInput, 'containers'>): Finding[] {
  return containers
    .filter(({ state, health }) => state === 'running' && health === 'unhealthy')
    .map((container) =>
      findingOf({
        code: 'unhealthy',
        severity: 'problem',
        subject: aboutContainer(container),
        container: container.name,
        evidence: [{ label: 'health', value: container.health }],
        remedy: {
          action: { operation: 'restartContainer', containerId: container.id },
          commands: [
            shellCommand(['docker', 'inspect', '--format', '{{json .State.Health.Log}}', container.name]),
            shellCommand(['docker', 'logs', '--tail', '50', container.name]),
          ],
        },
      }),
    );
}
