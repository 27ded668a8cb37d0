import { type Finding, findingOf } from './finding';
import { aboutContainer } from './finding-subject';
import type { FindingsInput } from './findings-input';

/** Running containers that gave up their own network stack for the host's. */
export function hostNetworkUsed({ containers }: Pick<FindingsInput, 'containers'>): Finding[] {
  return containers
    .filter(({ networkMode, state }) => networkMode === 'host' && state === 'running')
    .map((container) =>
      findingOf({
        code: 'host-network-used',
        severity: 'note',
        subject: aboutContainer(container),
        container: container.name,
        evidence: [{ label: 'mode', value: container.networkMode }],
        remedy: {},
      }),
    );
}
